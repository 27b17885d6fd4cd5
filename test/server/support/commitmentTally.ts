/** How well commitments that were found agree with those that a careful reader marked. */

/** What was found and marked in vain, and how often both agreed. */
export class Tally {
  private right = 0
  private missed = 0
  private extra = 0
  readonly wrong: string[] = []

  agree(isRight: boolean, what: string): void {
    if (isRight) this.right++
    else this.miss(what)
  }
  hit(): void {
    this.right++
  }
  miss(what: string): void {
    this.missed++
    this.wrong.push(`- ${what}`)
  }
  surplus(what: string): void {
    this.extra++
    this.wrong.push(`+ ${what}`)
  }
  /** The harmonic mean of precision and recall. */
  get f1(): number {
    return (2 * this.right) / (2 * this.right + this.missed + this.extra)
  }
  get share(): number {
    return this.right / (this.right + this.missed)
  }
}
