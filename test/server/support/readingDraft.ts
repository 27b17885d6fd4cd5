/** A draft with one of each thing that can be read about, gone to, and renamed. */
import type { Day } from '../../../server/src/model/day.js'
import { type Analysis, createResponseService } from '../../../server/src/service.js'

export const readingDraft = `# Home Office response to an inspection of ferry ports

Published 4 March 2024

The Home Office thanks the Independent Chief Inspector of Borders and Immigration (ICIBI) for the report. The ICIBI made 3 recommendations. The Home Office accepts 2 and does not accept 2. Paragraph 2.2 below says why.

## Recommendation 1

> The Home Office should publish its guidance, as paragraph 5.32 of this report explains.

Accepted

1.1 UK Visas and Immigration (UKVI) will publish the guidance by the autumn. It will be sent to the ICIBI first.

1.2 We will consider in due course whether UKVI staff need more (see recommendation 3 (a) and paragraph 2.1 below).

Target date: 30 November 2024

## Recommendation 2

> Border Force should train all staff by summer 2025.

Not accepted

2.1 Staff are trained already, as 1.1 and 1.2 above say, and this will continue.

2.2 Training all of them again would cost £2 million.

<!-- The figure is
from finance. -->

## Recommendation 3

### Recommendation 3 (a)

> Open the port at night.

Acepted

3.1 Border Force will open the port from August. Recommendation three is met by this, and by what the answer to Recommendation 3(b) says.

### Recommendation 3 (b)

> Light the port.

Partially accepted

3.2 Lamps are to be put up in 2024/25 by Border Force; see 9.9 below.
`

const service = createResponseService({ today: () => '2024-03-01' as Day })
let version = 0

/** What is known of `text`, as a draft by its name. */
export function analysed(text: string): Analysis {
  version++
  return service.analyse({ uri: 'file:///drafts/ports.response.md', version, text })
}
