/** Who is known to act, by name. */
export interface Actors {
  /** Whom `we` and `the department` mean: `the Home Office`. */
  readonly department: string
  /** Other names of the department: `HO`. */
  readonly departmentNames: readonly string[]
  /** Teams, commands and partners that the schema or the draft names. */
  readonly knownOwners: readonly string[]
}

/** Names in lower case, without their article. */
export interface KnownNames {
  readonly department: string
  readonly ofDepartment: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

/** Paragraph after paragraph asks for the same. */
const known = new WeakMap<Actors, KnownNames>()

/** The names of `actors`; `the department` is always one. */
export function namesOf(actors: Actors): KnownNames {
  const names = known.get(actors) ?? readNames(actors)
  known.set(actors, names)
  return names
}

function readNames({ department, departmentNames, knownOwners }: Actors): KnownNames {
  const ofDepartment = new Set([department, ...departmentNames, 'department'].map(plainName))
  return { department, ofDepartment, all: new Set([...ofDepartment, ...knownOwners.map(plainName)]) }
}

function plainName(name: string): string {
  return name.trim().toLowerCase().replaceAll('’', "'").replace(/^the /, '')
}
