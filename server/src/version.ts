/** Put in by the build; there is none where the sources run as they are. */
declare const responseDeskVersion: string | undefined

/** The version of the product. */
export const version = typeof responseDeskVersion === 'string' ? responseDeskVersion : 'not built'
