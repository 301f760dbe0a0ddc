/** Slots in a card, filled from what the coach noted last. */
import type { NoteView } from '../../../../server/contract/views.ts'
import { apart } from '../../../words/words.ts'

/** `{x}` is the client's phrase, `{tone}` the feeling; without a note the words of the guide stay. */
export function fill(
  text: string,
  notes: NoteView[],
  otherwise: { x: string; tone: string },
): string {
  const last = (kind: NoteView['kind'], or: string): string =>
    apart([...notes].reverse().find((one) => one.kind === kind)?.text ?? or)
  return text
    .replaceAll('{x}', () => last('key-phrase', otherwise.x))
    .replaceAll('{tone}', () => last('tone', otherwise.tone))
}
