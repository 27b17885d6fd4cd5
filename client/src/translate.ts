/** The function that puts a message into the writer's language; given to whatever does not know the editor. */

/** `message` in the writer's language, with `{0}`, `{1}` and so on replaced by `values`. */
export type Translate = (message: string, ...values: (string | number)[]) => string
