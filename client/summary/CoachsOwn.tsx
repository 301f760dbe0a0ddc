import type { SummaryView } from '../../server/contract/summary.ts'
import type { Factor } from '../../server/contract/vocabulary.ts'
import { QUESTIONS, evidenceFor } from '../desk/evidence.ts'
import { words } from '../words/words.ts'
import { Block } from './Block.tsx'
import { kindOf, repairIn } from './in-words.ts'

/** What no client is shown: how repairs went, what was noted, and what this session adds to the week. */
export function CoachsOwn(props: {
  view: SummaryView
  factorOf: (factor: Factor) => string | null
}) {
  const { view, factorOf } = props
  const { repairs, notes, evidence, checklist } = view
  const { summary, after, practice } = words
  const { summary: said } = words.promises
  const noted = evidence
    ? QUESTIONS.map((question) => {
        return { question, lines: evidenceFor(question, { evidence, sessions: 1 }) }
      }).filter(({ lines }) => lines.length > 0)
    : []
  return (
    <>
      {repairs && (
        <Block title={said.repairs} factor={factorOf('empathy')} empty={repairs.length === 0}>
          {repairs.map((repair) => (
            <li key={repair.strain}>{repairIn(repair)}</li>
          ))}
        </Block>
      )}
      {notes && (
        <Block title={said.notes} factor={factorOf('empathy')} empty={notes.length === 0}>
          {notes.map(({ id, kind, text, at }) => (
            <li key={id}>
              <span className="small-text">{words.time(at)} </span>
              <span className="label">{kindOf(kind)}</span>
              {text && (
                <>
                  : <bdi>{text}</bdi>
                </>
              )}
            </li>
          ))}
        </Block>
      )}
      {evidence && (
        <Block
          title={after.week.title}
          factor={factorOf('reliability')}
          empty={noted.length === 0}
          after={<p className="small-text">{after.week.what}</p>}
        >
          {noted.map(({ question, lines }) => (
            <li key={question}>
              <span className="label">{practice.reflections[question]}</span> {lines.join(' ')}
            </li>
          ))}
        </Block>
      )}
      {checklist && (
        <Block title={summary.checklist} factor={factorOf('safety')} empty={false}>
          {checklist.map(({ card, confirmed }) => (
            <li key={card}>
              {words.checklist[card]}{' '}
              <span className="small-text">{confirmed ? summary.covered : summary.notCovered}</span>
            </li>
          ))}
        </Block>
      )}
    </>
  )
}
