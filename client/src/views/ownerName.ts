/** How views name the owner of a commitment: the same owner the same way, whether the sentence has an article or not. */
import type { Translate } from '../translate.js'

/** `Home Office` for `the Home Office`; null is nobody. */
export function ownerName(owner: string | null, t: Translate): string {
  return owner?.replace(/^the\s/i, '') ?? t('Nobody named')
}
