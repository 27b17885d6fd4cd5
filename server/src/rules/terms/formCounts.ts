/** One of the forms in which something is written, with the others. */
interface Form {
  readonly form: string
  count: number
  readonly next: Form | undefined
}

/** How often each thing that is compared stands in each of its forms. Most have but one, and a draft has tens of thousands. */
export class FormCounts {
  readonly #forms = new Map<string, Form>()

  /** Counts `step` more (less, where it is below 0) of what is compared under `key` and has the form `form`. */
  add(key: string, form: string, step: number): void {
    const first = this.#forms.get(key)
    let known = first
    while (known !== undefined && known.form !== form) known = known.next
    if (known === undefined) this.#forms.set(key, { form, count: step, next: first })
    else known.count += step
    // A name that is being written is another with each letter: of those that are gone nothing is kept.
    if (known?.count === 0 && first?.next === undefined) this.#forms.delete(key)
  }

  /** Whether what is compared under `key` stands in two forms or more. */
  hasTwo(key: string): boolean {
    let forms = 0
    for (let form = this.#forms.get(key); form !== undefined; form = form.next) if (form.count > 0) forms++
    return forms > 1
  }
}
