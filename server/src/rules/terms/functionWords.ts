// Words that hold a sentence together and name nothing: they end a term, and no noun is behind them.

const determiners = `a an the this that these those its their our his her your my each every all any some no such both either
neither another other many much more most few several enough own`
const pronouns = 'i we you he she it they them us him who whom which what whose there here one ones'
const prepositions = `about above across after against along among amongst around as at before behind below beneath beside
between beyond by despite down during except for from in inside into like near of off on onto out outside over past per since
through throughout to toward towards under until unlike up upon via with within without including regarding following`
const conjunctions = `and or but nor so yet if because although though while whilst when where whether than unless once
however therefore also not only even just then`
const verbs = `is are was were be been being am has have had having does do did done will would shall should can could may
might must cannot`

/** Determiners, pronouns, prepositions, conjunctions and auxiliary verbs, in lower case. */
export const functionWords: ReadonlySet<string> = new Set(
  [determiners, pronouns, prepositions, conjunctions, verbs].join(' ').split(/\s+/),
)

/** What may stand within a name without a capital: `Joint Centre for Information and Coordination`. */
export const nameJoiners: ReadonlySet<string> = new Set('of and for the to in on with de et du des la le'.split(' '))

/** Forms of `be` and the like: what stands behind them is said of the subject, as in `is up to date`. */
export const copulas: ReadonlySet<string> = new Set(
  'is are was were be been being am become becomes became remain remains remained stay stays stayed seem seems'.split(
    ' ',
  ),
)

/** Second halves of verbs of two words: `to follow up`, but `a follow-up`. */
export const particles: ReadonlySet<string> = new Set(
  'up out off in on down over through back away by to into for with of at as'.split(' '),
)
