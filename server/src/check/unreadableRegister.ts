import { registerKey } from '../register/answeredRegister.js'
import type { Rule } from '../rules/rule.js'

/** The rule for a draft that names a register that cannot be read: nothing is compared, which must not look as if all were well. */
export const unreadableRegister: Rule = {
  id: 'register/unreadable',
  title: 'The draft names a register that cannot be read.',
  severity: 'error',
  scope: 'response',
  check({ registerFault, response, report }) {
    const named = response.frontMatter?.values.get(registerKey)
    if (registerFault !== null && named !== undefined) report({ span: named.span, message: registerFault })
  },
}
