import assert from 'node:assert/strict'
import { cleanDraft } from '../drafts.js'
import { type Folder, run, temporaryFolder } from './commandLine.js'

describe('response-desk register and schema', () => {
  let folder: Folder
  beforeEach(() => {
    folder = temporaryFolder()
    folder.write('.git/HEAD', '')
  })
  afterEach(() => folder.remove())

  it('writes a register from a response, by which that response is clean', async () => {
    const draft = folder.write('a.response.md', cleanDraft)
    const { status, out } = await run(['register', 'from-response', draft])
    assert.equal(status, 0)
    assert.match(out, /- id: "1"\n {4}text: The Home Office should publish its guidance\./)
    folder.write('a.recommendations.yaml', out)
    folder.write('.response-desk.yaml', 'register: a.recommendations.yaml')
    assert.deepEqual(await run(['check', draft]).then(({ status: again, err }) => [again, err]), [0, ''])
  })

  it('writes a register from a report’s text, and from standard input', async () => {
    const report = 'Recommendation 1\nPublish the times.\n\nRecommendation 2\nTell the ports.\n'
    const file = await run(['register', 'from-text', folder.write('report.txt', report)])
    const piped = await run(['register', 'from-text', '-'], { input: report })
    assert.equal(file.out, piped.out)
    assert.match(file.out, /text: Tell the ports\./)
  })

  it('says where there is nothing to write', async () => {
    const empty = await run(['register', 'from-text', folder.write('a.txt', 'Nothing.')])
    assert.deepEqual([empty.status, empty.out], [1, ''])
    assert.equal((await run(['register', 'from-text', folder.at('gone.txt')])).status, 2)
  })

  it('checks schemas', async () => {
    const good = folder.write('good.yaml', 'extends: home-office-icibi\nid: ours\ntitle: Ours\n')
    const bad = folder.write('bad.yaml', 'extends: ./good.yaml\nid: theirs\ntitle: Theirs\nverdict: []\n')
    assert.match((await run(['schema', 'check', good])).out, /ours \(Ours\)\. Nothing is wrong\./)
    const { status, out } = await run(['schema', 'check', good, bad])
    assert.equal(status, 1)
    assert.match(out, /bad\.yaml:4:1: error: “verdict” is no setting of this place\. Did you mean “verdicts”\?/)
    assert.equal((await run(['schema', 'check', folder.at('gone.yaml')])).status, 2)
  })
})
