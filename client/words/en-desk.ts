/** The coach between sessions: weekly reflection and trust log. Imported by en.ts. */
export const desk = {}
