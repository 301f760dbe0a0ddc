import type { NeedView } from '../../../server/contract/views.ts'
import { apart, words } from '../../words/words.ts'
import { reviewInWords } from '../asks-words.ts'

/** What the client would rather not speak about, all session. The coach cannot lift it. */
export function OffLimits({ needs }: { needs: NeedView[] }) {
  const topics = needs.filter(({ kind }) => kind === 'topics-to-avoid')
  if (topics.length === 0) return null
  const { offLimits } = words.controls
  return (
    <div>
      <details>
        <summary>{offLimits.topics(topics.length)}</summary>
        <div className="stack">
          <ul className="stack divided">
            {topics.map((topic) => (
              <li key={topic.id}>
                <bdi>{topic.text}</bdi>
                <br />
                <span className="small-text">{reviewInWords(topic)}</span>
              </li>
            ))}
          </ul>
          <p className="small-text">{offLimits.theirs}</p>
        </div>
      </details>
      {topics
        .filter(({ due }) => due)
        .map((topic) => (
          <p key={topic.id} className="small-text">
            {offLimits.dueFor(apart(topic.text))}
          </p>
        ))}
    </div>
  )
}
