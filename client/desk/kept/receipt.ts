/** What was erased, as a text to keep. No name is in it. */
import type { ReceiptView } from '../../../server/contract/looks.ts'
import { words } from '../../words/words.ts'

export function heldIn({ sessions, from, to }: ReceiptView): string {
  const { held } = words.keeping.receipts
  return held(sessions, words.date(from), words.date(to))
}

export function receiptText(receipt: ReceiptView): string {
  const { text, why } = words.keeping.receipts
  return [
    text.title,
    '',
    text.when(words.date(receipt.at), words.time(receipt.at)),
    text.why(why[receipt.why]),
    text.what(heldIn(receipt)),
    text.how,
    text.id(receipt.id),
  ].join('\n')
}

/** Of everything: there is no account any more that could keep it. */
export function wholeReceipt(kept: { engagements: number; sessions: number }, at: number): string {
  const { receipts, now } = words.keeping
  const { text, why } = receipts
  const some = kept.sessions === 0 ? null : now.some(kept.engagements, kept.sessions)
  return [
    text.title,
    '',
    text.when(words.date(at), words.time(at)),
    text.why(why.asked),
    text.all(some),
    text.how,
  ].join('\n')
}
