import { type Dependencies, dependencies, withDependencies } from './dependencies.js'

/**
 * `find`, asked once for each object: what it found is kept as long as the object is. For what several rules ask of one
 * response, or one rule asks for each of its findings. Neither the object nor what is found may be changed.
 */
export function onceFor<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new WeakMap<Key, { readonly value: Value; readonly looked: Dependencies }>()
  return (key) => {
    const known = found.get(key) ?? withDependencies(() => find(key))
    found.set(key, known)
    dependencies?.addOther(known.looked)
    return known.value
  }
}
