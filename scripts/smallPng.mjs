// Makes the PNG of a screen smaller: with a palette, since a screen has few colours that matter. Only what browsers take is
// read: 8 bits for each of red, green and blue (and opacity, which is left out), not interlaced.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const mostColours = 256

/** The same picture in at most 256 colours; for all others stands the nearest of those. */
export function smallPng(png) {
  const { width, height, pixels } = decoded(png)
  const counts = new Map()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const colours = paletteOf([...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour))
  const places = new Map(colours.map((colour, index) => [colour, index]))
  const placeOf = (colour) => {
    const known = places.get(colour)
    if (known !== undefined) return known
    const nearest = nearestOf(colour, colours)
    places.set(colour, nearest)
    return nearest
  }
  const lines = Buffer.alloc((width + 1) * height)
  // Each line begins with its filter, none: neighbours in a palette have nothing to do with each other.
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = placeOf(pixels[y * width + x])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(colours.flatMap(channels))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/**
 * The palette for `all` colours, the most frequent first: one half are those, the other half the ones that are farthest from
 * whatever is in it already. What is rare is often what matters: a word in a colour of its own.
 */
function paletteOf(all) {
  const palette = all.slice(0, mostColours / 2)
  const rest = all.slice(mostColours / 2)
  const distances = rest.map((colour) => Math.min(...palette.map((one) => distance(colour, one))))
  while (palette.length < Math.min(mostColours, all.length)) {
    const farthest = distances.indexOf(Math.max(...distances))
    palette.push(rest[farthest])
    for (const [index, colour] of rest.entries())
      distances[index] = Math.min(distances[index], distance(colour, rest[farthest]))
  }
  return palette
}

function distance(a, b) {
  const [one, other] = [channels(a), channels(b)]
  return one.reduce((sum, value, at) => sum + (value - other[at]) ** 2, 0)
}

function channels(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

function nearestOf(colour, colours) {
  let nearest = 0
  for (const index of colours.keys())
    if (distance(colour, colours[index]) < distance(colour, colours[nearest])) nearest = index
  return nearest
}

/** The pixels of `png`, line by line, each as 0xRRGGBB. */
function decoded(png) {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('This is no PNG')
  const parts = []
  let head
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') head = data
    if (type === 'IDAT') parts.push(data)
    at += length + 12
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const [bits, colourType, , , interlaced] = head.subarray(8)
  if (bits !== 8 || (colourType !== 2 && colourType !== 6) || interlaced !== 0)
    throw new Error('Only PNGs of 8 bits, in true colour and not interlaced, are read')
  const size = colourType === 2 ? 3 : 4
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * size, height, size)
  const pixels = new Uint32Array(width * height)
  for (let index = 0; index < pixels.length; index++) {
    const at = index * size
    pixels[index] = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]
  }
  return { width, height, pixels }
}

/** The bytes of all lines without their filters (PNG specification, section 9). */
function unfiltered(filtered, lineLength, height, size) {
  const bytes = Buffer.alloc(lineLength * height)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (lineLength + 1)]
    for (let x = 0; x < lineLength; x++) {
      const at = y * lineLength + x
      const left = x >= size ? bytes[at - size] : 0
      const above = y > 0 ? bytes[at - lineLength] : 0
      const corner = x >= size && y > 0 ? bytes[at - lineLength - size] : 0
      bytes[at] = filtered[y * (lineLength + 1) + 1 + x] + predicted(filter, left, above, corner)
    }
  }
  return bytes
}

function predicted(filter, left, above, corner) {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  const estimate = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value))
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}
