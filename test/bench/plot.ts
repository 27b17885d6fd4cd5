/** Draws how cost grows with length as an SVG: both axes logarithmic, so that what is linear is a straight line. */

export interface Line {
  readonly name: string
  readonly colour: string
  /** Bytes and milliseconds, rising. */
  readonly points: readonly (readonly [bytes: number, ms: number])[]
}

const width = 760
const height = 420
const margin = { left: 70, right: 190, top: 24, bottom: 50 }

/** The plot of `lines`, whose axes hold all their points. */
export function growthPlot(lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points)
  const x = scale(
    all.map(([bytes]) => bytes),
    margin.left,
    width - margin.right,
  )
  const y = scale(
    all.map(([, ms]) => ms),
    height - margin.bottom,
    margin.top,
  )
  const grid = [
    ...x.ticks.map(
      (tick) =>
        `<path class="grid" d="M${x.at(tick)} ${margin.top}V${height - margin.bottom}"/>${label(x.at(tick), height - margin.bottom + 18, byteWords(tick), 'middle')}`,
    ),
    ...y.ticks.map(
      (tick) =>
        `<path class="grid" d="M${margin.left} ${y.at(tick)}H${width - margin.right}"/>${label(margin.left - 8, y.at(tick) + 4, `${tick} ms`, 'end')}`,
    ),
  ]
  const drawn = lines.map(({ name, colour, points }) => {
    const path = points.map(([bytes, ms], at) => `${at === 0 ? 'M' : 'L'}${x.at(bytes)} ${y.at(ms)}`).join('')
    const dots = points
      .map(([bytes, ms]) => `<circle cx="${x.at(bytes)}" cy="${y.at(ms)}" r="3" fill="${colour}"/>`)
      .join('')
    const [, last = 1] = points.at(-1) ?? []
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}${label(width - margin.right + 10, y.at(last) + 4, name, 'start')}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Milliseconds against length">
<style>text{font:12px sans-serif;fill:#444}.grid{stroke:#ccc;stroke-width:1}</style>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...grid, ...drawn].join('\n')}
</svg>
`
}

function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.ceil(Math.log10(Math.max(...values)))
  const ticks = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step))
  const at = (value: number) => Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10
  return { ticks, at }
}

function label(x: number, y: number, words: string, anchor: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`
}

function byteWords(bytes: number): string {
  return bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} KB`
}
