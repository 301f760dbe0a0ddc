/** Splits what is to be said into lines that are read in one look away from the camera. */

/** More words than this need a second look (C1). */
const WORDS = 12

/** The lines, joined, are the text to the letter: ends of sentences first, then of clauses, then words. */
export function linesOf(text: string): string[] {
  return pieces(text, /[.!?;:؟؛]+["”’»)]*\s+/g)
    .flatMap((sentence) => (isLong(sentence) ? pieces(sentence, /[,،]\s+/g) : [sentence]))
    .flatMap((clause) => (isLong(clause) ? halves(clause) : [clause]))
}

const isLong = (text: string): boolean => count(text) > WORDS
const count = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

/** Cuts behind every match, so that nothing is lost. */
function pieces(text: string, end: RegExp): string[] {
  const cut: string[] = []
  let from = 0
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    cut.push(text.slice(from, to))
    from = to
  }
  return [...cut, text.slice(from)].filter((piece) => piece !== '')
}

/** As few parts of equal length as fit, cut between words. */
function halves(text: string): string[] {
  const words = pieces(text, /\s+/g)
  const parts = Math.ceil(count(text) / WORDS)
  const size = Math.ceil(words.length / parts)
  return Array.from({ length: Math.ceil(words.length / size) }, (_, index) =>
    words.slice(index * size, (index + 1) * size).join(''),
  )
}
