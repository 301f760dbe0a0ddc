import { useState } from 'react'
import type { NeedView, ParticipantView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { inDays } from '../day.ts'

/** "Initially" ends somewhere: until the client says otherwise, in four weeks. */
export const inFourWeeks = (): string => inDays(28)

/** What stays out of the conversation until its client lifts it. */
export function OffLimits(props: { panel: Panel; view: ParticipantView; coachName: string }) {
  const { panel, view, coachName } = props
  const topics = view.needs.filter(({ kind }) => kind === 'topics-to-avoid')
  if (topics.length === 0) return null
  const { offLimits } = words.controls
  return (
    <section className="card" aria-labelledby="off-limits">
      <h2 id="off-limits">{offLimits.title}</h2>
      <p className="quiet-text">{offLimits.yours(coachName)}</p>
      <ul className="stack divided">
        {topics.map((topic) => (
          <Topic key={topic.id} panel={panel} topic={topic} />
        ))}
      </ul>
    </section>
  )
}

function Topic({ panel, topic }: { panel: Panel; topic: NeedView }) {
  const { ask, problem, busy } = useAsking(panel)
  /** The day being chosen. */
  const [day, setDay] = useState<string | null>(null)
  const { offLimits } = words.controls
  const review = (on: string | null) =>
    void ask({ type: 'review-need', id: topic.id, review: on }).then((done) => done && setDay(null))
  const lift = (
    <Quiet disabled={busy} onClick={() => void ask({ type: 'remove-need', id: topic.id })}>
      {offLimits.lift}
    </Quiet>
  )
  return (
    <li className="stack">
      <span>
        <bdi>{topic.text}</bdi>
        {topic.noted && (
          <>
            <br />
            <span className="small-text">{words.participant.need.noted}</span>
          </>
        )}
      </span>
      {day !== null ? (
        <>
          <Field label={offLimits.again} value={day} onChange={setDay} type="date" />
          <div className="row">
            <Outlined disabled={busy || day === ''} onClick={() => review(day)}>
              {words.common.save}
            </Outlined>
            <Quiet disabled={busy} onClick={() => review(null)}>
              {offLimits.clear}
            </Quiet>
          </div>
        </>
      ) : topic.due ? (
        <div className="row">
          <span>{offLimits.still}</span>
          <Quiet disabled={busy} onClick={() => review(inFourWeeks())}>
            {offLimits.keep}
          </Quiet>
          {lift}
        </div>
      ) : (
        <>
          <span className="small-text">
            {topic.review === null ? offLimits.noDate : offLimits.on(words.day(topic.review))}
          </span>
          <div className="row">
            <Quiet onClick={() => setDay(topic.review ?? inFourWeeks())}>{offLimits.change}</Quiet>
            {lift}
          </div>
        </>
      )}
      <Notice text={problem} problem />
    </li>
  )
}
