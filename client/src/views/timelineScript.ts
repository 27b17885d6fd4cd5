/** What runs within the page of the timeline. */

/** Given to the page by the editor. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void }

/**
 * Makes the bars buttons: a click, Enter or Space sends `{ open: index }`, arrow keys, Home and End move between them, so
 * that the whole calendar is one stop of the Tab key. It is put into the page as text, and so uses nothing from outside.
 */
export function timelineScript(): void {
  const editor = acquireVsCodeApi()
  const bars = [...document.querySelectorAll<SVGGElement>('.bar')]
  bars.sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
  const calendar = document.getElementById('calendar')
  calendar?.addEventListener('scroll', () => {
    document.getElementById('owners')?.setAttribute('transform', `translate(${calendar.scrollLeft} 0)`)
  })
  calendar?.scrollTo({ left: Number(document.querySelector('line.today')?.getAttribute('x1')) - 400 })

  document.addEventListener('click', ({ target }) => {
    const bar = target instanceof Element ? target.closest<SVGGElement>('.bar') : null
    if (bar !== null) editor.postMessage({ open: Number(bar.dataset.index) })
  })
  document.addEventListener('keydown', (event) => {
    const current = bars.findIndex((bar) => document.activeElement === bar || bar.contains(document.activeElement))
    if (current === -1) return
    if (event.key === 'Enter' || event.key === ' ') editor.postMessage({ open: current })
    const targets: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      Home: 0,
      End: bars.length - 1,
      Enter: current,
      ' ': current,
    }
    const target = targets[event.key]
    if (target === undefined) return
    event.preventDefault()
    const next = bars[Math.min(Math.max(target, 0), bars.length - 1)]
    bars[current]?.setAttribute('tabindex', '-1')
    next?.setAttribute('tabindex', '0')
    next?.focus()
    next?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
}
