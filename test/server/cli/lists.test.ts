import assert from 'node:assert/strict'
import { shippedSchemas } from '../../../server/src/schema/shippedSchemas.js'
import { run } from './commandLine.js'

describe('rules', () => {
  it('prints a table with a line for each rule', async () => {
    const { status, out } = await run(['rules'])
    const [head = '', ...lines] = out.trimEnd().split('\n')
    assert.equal(status, 0)
    assert.match(head, /^Rule +Severity +What it finds$/)
    for (const line of lines) assert.match(line, /^[a-z-]+\/[a-z-]+ +(?:off|hint|information|warning|error) +[A-Z]/)
    assert.equal(
      lines.some((line) => line.startsWith('verdict/missing ')),
      true,
    )
  })

  it('prints the same as JSON', async () => {
    const rules = JSON.parse((await run(['rules', '--format', 'json'])).out)
    const text = (await run(['rules'])).out
    for (const { id, severity, title } of rules) assert.match(text, new RegExp(`\n${id} +${severity} +`), title)
    assert.equal(rules.length, text.trimEnd().split('\n').length - 1)
  })

  it('gives the severities of the schema that is asked for', async () => {
    for (const { id, severities } of shippedSchemas().values()) {
      const rules = JSON.parse((await run(['rules', '--schema', id, '--format', 'json'])).out)
      for (const rule of rules)
        assert.equal(rule.severity, severities.get(rule.id) ?? rule.defaultSeverity, `${id}: ${rule.id}`)
    }
  })

  it('does not know other schemas', async () => {
    const { status, err } = await run(['rules', '--schema', 'home-ofice-icibi'])
    assert.equal(status, 2)
    assert.match(err, /Did you mean home-office-icibi\?/)
  })
})

describe('schemas', () => {
  it('prints all that ship, the default one first', async () => {
    const { status, out } = await run(['schemas'])
    const ids = out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(' ')[0])
    assert.equal(status, 0)
    assert.deepEqual(ids, [...shippedSchemas().keys()])
    assert.equal(ids[0], 'home-office-icibi')
    const listed = JSON.parse((await run(['schemas', '--format', 'json'])).out)
    assert.deepEqual(
      listed.map(({ id }: { id: string }) => id),
      ids,
    )
  })
})
