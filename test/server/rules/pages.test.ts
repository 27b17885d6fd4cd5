import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { allRules } from '../../../server/src/rules/all.js'
import { type CheckOptions, findingsIn, shown } from '../support/findings.js'
import { teamFilesOf } from '../support/rulePages.js'

const pages = new URL('../../../docs/rules/', import.meta.url)
const whole = 'the whole response'
const scopes = { answer: 'one answer', 'answer-and-facts': whole, response: whole }

interface Example {
  readonly outcome: string
  readonly options: CheckOptions
  readonly draft: string
}

/** The blocks of a page that are marked `fails` or `passes`. */
function examplesOf(page: string): readonly Example[] {
  return [...page.matchAll(/^```markdown (fails|passes)(.*)\n([\s\S]*?)^```$/gm)].map(
    ([, outcome = '', options = '', draft = '']) => ({
      outcome,
      options: Object.fromEntries([...options.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value]) => [name, value])),
      draft,
    }),
  )
}

describe('the pages of the rules', () => {
  for (const rule of allRules) {
    describe(rule.id, () => {
      const file = new URL(`${rule.id}.md`, pages)
      const page = existsSync(file) ? readFileSync(file, 'utf8') : ''
      const examples = examplesOf(page)

      it('has a page that says what the rule says of itself', () => {
        assert.ok(page.startsWith(`# ${rule.id}\n\n${rule.title}\n`))
        assert.ok(page.includes(`\n| ${rule.severity} | ${scopes[rule.scope]} | `))
      })

      it('shows a draft that fails and one that passes', () => {
        assert.deepEqual([...new Set(examples.map(({ outcome }) => outcome))], ['fails', 'passes'])
      })

      for (const { outcome, options, draft } of examples) {
        it(`${outcome} as its example says`, () => {
          const found = findingsIn(draft, { ...teamFilesOf(page), ...options, also: rule.id })
          const lines = found.map((finding) => shown(draft, finding))
          if (outcome === 'passes') assert.ok(!found.some((finding) => finding.rule === rule.id), lines.join('\n'))
          else {
            assert.ok(found.length > 0, 'nothing was found')
            assert.deepEqual([...new Set(found.map((finding) => finding.rule))], [rule.id], lines.join('\n'))
          }
        })
      }
    })
  }

  it('are pages of rules that there are', () => {
    const ids = new Set<string>(allRules.map(({ id }) => id))
    const files = readdirSync(pages, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.includes('/') && name.endsWith('.md'))
    assert.deepEqual(
      files.map((name) => name.slice(0, -'.md'.length)).filter((id) => !ids.has(id)),
      [],
    )
  })

  it('are listed in a table that is not stale', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate-rule-docs.mjs', '--check'], {
      cwd: new URL('../../../', import.meta.url),
      stdio: 'pipe',
    })
  })
})
