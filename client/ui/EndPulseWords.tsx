import type { EndPulseView } from '../../server/contract/views.ts'
import type { PulseItem } from '../../server/contract/vocabulary.ts'
import { words } from '../words/words.ts'

const ITEMS = Object.keys(words.practice.endPulse) as PulseItem[]

/** Each item that was answered, with the word that was chosen. */
export function EndPulseWords({ given }: { given: EndPulseView }) {
  const { endPulse, agreeing } = words.practice
  return ITEMS.map((item) => {
    const answer = given[item]
    return (
      answer && (
        <li key={item}>
          {endPulse[item]} <span className="label">{agreeing[answer]}</span>
        </li>
      )
    )
  })
}
