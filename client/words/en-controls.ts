/** What a client holds in their own hands, and what the coach reads of it. Imported by en.ts. */
export const controls = {}
