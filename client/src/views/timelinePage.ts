/** Makes the page of the timeline: nothing in it comes from anywhere else, and only its own script may run. */
import { timelineScript } from './timelineScript.js'
import { timelineStyle } from './timelineStyle.js'
import { type DrawingOptions, type DrawnTimeline, escaped, timelineSvg, timelineTable } from './timelineSvg.js'

/** The page as HTML. `nonce` is to be another one for each page; `language` is that of the words, as in `en`. */
export function timelinePage(
  timeline: DrawnTimeline,
  options: DrawingOptions & { readonly nonce: string; readonly language: string },
): string {
  const { nonce, language, t } = options
  const svg = timelineSvg(timeline, options)
  const body =
    svg === ''
      ? `<p>${escaped(t('No commitment of any response has a day yet, so there is nothing to show on a calendar.'))}</p>`
      : `<p class="help">${escaped(t('Arrow keys move between commitments, Enter opens the draft.'))}</p>
<div class="calendar" id="calendar">${svg}</div>
<details><summary>${escaped(t('The same as a table'))}</summary>${timelineTable(timeline, options)}</details>`
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${escaped(t('Timeline'))}</title>
<style nonce="${nonce}">${timelineStyle}</style>
</head>
<body>
${body}
${undatedNote(timeline, t)}
<script nonce="${nonce}">(${timelineScript.toString()})()</script>
</body>
</html>`
}

function undatedNote({ undated }: DrawnTimeline, t: DrawingOptions['t']): string {
  if (undated === 0) return ''
  const words = undated === 1 ? t('1 commitment has no day.') : t('{0} commitments have no day.', undated)
  return `<p class="undated">${escaped(words)}</p>`
}
