// Drafts to open in the editor: small, and with just the faults that a test is about.

const head = `---
response-schema: home-office-icibi
title: Home Office response to an inspection of the post room
inspectorate: Independent Chief Inspector of Borders and Immigration
published: 2026-03-12
---

# Home Office response to an inspection of the post room
`

/** A draft without a fault: 3 recommendations, all answered and dated. Its first answer has a number of its own. */
export const cleanDraft = `${head}
## Introduction

The Independent Chief Inspector of Borders and Immigration (ICIBI) has made 3 recommendations. The Home Office accepts 1, partially accepts 1 and does not accept 1.

## Recommendation 1

> The Home Office should open every letter on the day that it arrives.

Accepted

Target date: 30 September 2026

1.1 Every letter is now opened within 2 days. The Director of Post at the Home Office will shorten that limit to 1 day by 30 June 2026.

1.2 As paragraph 1.1 says, the limit is short. The Home Office will publish how well it is kept by 30 September 2026.

## Recommendation 2

> The Home Office should weigh every parcel, and tell its sender.

Partially accepted

Target date: 31 December 2026

2.1 The Home Office accepts the first part of this recommendation. UK Visas and Immigration (UKVI) will buy scales by 31 December 2026.

2.2 The Home Office does not accept the second part, because telling each sender costs more than it is worth.

## Recommendation 3

> The Home Office should burn its old envelopes.

Not accepted

3.1 The Home Office does not accept this recommendation because paper can be recycled. Its post rooms already do so.
`

/** Two faults, each of which has one safe fix: a doubled word in the first answer, and a reference to nothing. */
export const faultyDraft = cleanDraft
  .replace('Every letter is now opened', 'Every letter letter is now opened')
  .replace('As paragraph 1.1 says', 'As paragraph 1.7 says')
