import assert from 'node:assert/strict'
import { isServedScheme, looksLikeResponse } from '../../client/src/documents.js'

describe('what the extension starts the server for', () => {
  const looks = (text: string, path = '/drafts/notes.md') => looksLikeResponse({ path, text })

  it('is a file called a response, whatever stands in it', () => {
    assert.ok(looks('', '/drafts/fees.response.md'))
    assert.ok(looks('', '/drafts/FEES.RESPONSE.MD'))
    assert.ok(!looks('', '/drafts/response.md'))
  })

  it('is a draft that names its schema, in its front matter alone', () => {
    assert.ok(looks('---\nresponse-schema: home-office-icibi\n---\n'))
    assert.ok(looks('\uFEFF---\r\nresponse-schema : x\r\n---\r\n'))
    assert.ok(!looks(`${'words '.repeat(2_000)}\nresponse-schema: x`))
  })

  it('is a text that speaks of recommendations and of answers to them', () => {
    assert.ok(looks('## Recommendation 1\n\nTrain the staff.\n\nAccepted\n'))
    assert.ok(!looks('# Shopping\n\n- milk\n'))
    assert.ok(!looks('A list of recommendations for books.'))
  })

  it('is any file of a team, and no other YAML', () => {
    for (const path of ['/a/.response-desk.yaml', '/a/ports.recommendations.yml', '/a/ours.response-schema.yaml'])
      assert.ok(looks('', path), path)
    assert.ok(!looks('a: 1', '/a/docker-compose.yaml'))
    assert.ok(!looks('a: 1', '/a/team.response-desk.yaml'))
  })

  it('comes from anywhere but notebooks, comparisons and pages of our own', () => {
    for (const scheme of ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'memfs', 'vsls'])
      assert.ok(isServedScheme(scheme), scheme)
    for (const scheme of ['vscode-notebook-cell', 'git', 'response-desk-page', 'vscode-local-history'])
      assert.ok(!isServedScheme(scheme), scheme)
  })
})
