/** Prompts in the moment: decks, notes, and asking instead of advising. Imported by en.ts. */
export const prompts = {}
