import assert from 'node:assert/strict'
import type { Day } from '../../../server/src/model/day.js'
import { MovedAcross, movedPassage, movedRecommendations } from '../../../server/src/model/moved.js'
import { createResponseService } from '../../../server/src/service.js'
import { cleanDraft } from '../drafts.js'

describe('a recommendation that shares the answer to another', () => {
  it('has the words of that answer, wherever they stand', () => {
    const service = createResponseService({ today: () => '2024-03-01' as Day })
    const { response } = service.analyse({ uri: 'file:///a.response.md', version: 0, text: cleanDraft })
    const [first, second] = response.recommendations
    const shared = second?.answer[0]
    assert.ok(first !== undefined && shared !== undefined && shared.span.start > first.span.end)
    const change = { start: shared.span.start + 1, oldEnd: shared.span.start + 2, newEnd: shared.span.start + 3 }
    const { move } = new MovedAcross(change)
    const now = { ...shared, span: { start: shared.span.start, end: shared.span.end + 1 } }
    const renewed = new Map(
      response.passages.map((passage) => [passage, passage === shared ? now : movedPassage(passage, move)] as const),
    )
    const [moved] = movedRecommendations([{ ...first, answer: [shared] }], renewed, { was: shared, is: now }, move)
    assert.deepEqual(moved?.answer, [now])
    assert.deepEqual(moved?.span, first.span)
  })
})
