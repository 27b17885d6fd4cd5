/** Small drafts for tests of what surrounds the rules: each has exactly the findings that its name says. */

/** No findings, on 1 March 2024. */
export const cleanDraft = `# Home Office response to an inspection of ferry ports

Published 4 March 2024

The Home Office thanks the Independent Chief Inspector of Borders and Immigration (ICIBI). We accept both recommendations.

## Recommendation 1

The Home Office should publish its guidance.

Accepted

We will publish the guidance by 30 June 2024.

Target date: 30 June 2024

## Recommendation 2

The Home Office should train its staff.

Accepted

Border Force will train all its staff by 30 September 2024.

Target date: 30 September 2024
`

/** One warning, text/doubled-word, which is safe to fix: `the the`, in line 13. */
export const draftWithWarning = cleanDraft.replace('publish the guidance by', 'publish the the guidance by')

/** One error, reference/unresolved: recommendation 9, in line 23. */
export const draftWithError = cleanDraft.replace(
  'train all its staff by',
  'train all its staff (see recommendation 9) by',
)

/** One finding of severity information, suppression/unused, in line 23. */
export const draftWithInformation = cleanDraft.replace(
  'Border Force will',
  '<!-- response-desk-disable-next-line verdict/missing -- it is not -->\nBorder Force will',
)

/** An ordinary text with one label in it. */
export const essay = `# How to write

## Recommendation 1

Write short sentences. They are read to the end.

## Afterword

That is all.
`
