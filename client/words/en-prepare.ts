/** Before a session and at its beginning. Imported by en.ts. */
export const prepare = {}
