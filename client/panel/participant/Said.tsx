import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Card, LineId } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'

const LINES: Record<Exclude<Card, 'needs'>, LineId[]> = {
  confidentiality: ['policy'],
  coaching: ['role', 'therapy', 'mentoring', 'management'],
  'how-we-work': ['how-we-work'],
}

/** The cards the coach has said, the newest first: the same text, to read again. */
export function Said({ view, coachName }: { view: ParticipantView; coachName: string }) {
  const cards = view.said.filter((card) => card !== 'needs').reverse()
  if (cards.length === 0) return null
  return (
    <section className="stack" aria-labelledby="said">
      <h2 id="said">{words.participant.saidTitle(coachName)}</h2>
      {cards.map((card) => (
        <article key={card} className="card">
          <h3>{words.cards[card]}</h3>
          {LINES[card].map((line) => (
            <p key={line} dir="auto">
              {view.lines[line] ?? words.lines[line]}
            </p>
          ))}
          {card === 'confidentiality' && view.exceptions && <Exceptions {...view.exceptions} />}
          {card === 'confidentiality' && view.promise && <Version {...view.promise} />}
          {card === 'how-we-work' && view.logistics && <Logistics {...view.logistics} />}
        </article>
      ))}
    </section>
  )
}

function Exceptions({ standard, own, noneApply }: NonNullable<ParticipantView['exceptions']>) {
  if (noneApply) return <p>{words.noneApply}</p>
  return (
    <ul className="stack">
      {standard.map((exception) => (
        <li key={exception}>{words.exceptions[exception]}</li>
      ))}
      {own.map((text) => (
        <li key={text}>
          <bdi>{text}</bdi>
        </li>
      ))}
    </ul>
  )
}

/** A promise that was changed after it was said shows it, and what we ourselves keep belongs to it. */
function Version({ version, at }: NonNullable<ParticipantView['promise']>) {
  const { promise } = words.participant
  return (
    <p className="small-text">
      {version > 1 && `${promise.changed(version, words.date(at), words.time(at))} `}
      {promise.ours}
    </p>
  )
}

function Logistics({ length, breaks, reach }: NonNullable<ParticipantView['logistics']>) {
  const { participant } = words
  const told = [
    [participant.length, length],
    [participant.breaks, breaks],
    [participant.reach, reach],
  ].filter(([, text]) => text !== '')
  return (
    <dl className="stack">
      {told.map(([name, text]) => (
        <div key={name}>
          <dt className="label">{name}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
