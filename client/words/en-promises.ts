/** Promises that come back, repair to its end, and the end pulse. Imported by en.ts. */
export const promises = {}
