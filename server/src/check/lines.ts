/** Lines of a draft, as the places where comments are written and looked for. */
export { lineEndingOf, lineEndOf, lineStartOf, nextLineStartOf } from '../model/textLines.js'
