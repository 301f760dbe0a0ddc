/**
 * The guide's five questions about a week, one at a time. Beside each stands what
 * the week left; the coach's own answer is what is kept.
 */
import { useState } from 'react'
import { TEXT_LENGTH } from '../../server/contract/limits.ts'
import type { WeekView } from '../../server/contract/looks.ts'
import type { Reflection as Question, ReflectionAnswer } from '../../server/contract/vocabulary.ts'
import { useLook } from '../panel/look.ts'
import { usePanel } from '../session.ts'
import type { Panel } from '../session.ts'
import { useAsking } from '../ui/asking.ts'
import { Outlined, Primary, Quiet } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { useOnLeave } from '../ui/leaving.ts'
import { Notice } from '../ui/Notice.tsx'
import { Unsent } from '../ui/Unsent.tsx'
import { Shell } from '../ui/Shell.tsx'
import { words } from '../words/words.ts'
import { QUESTIONS, evidenceFor } from './evidence.ts'
import { Supervision } from './Supervision.tsx'
import { mondayOf, weekAfter, weekAt, weekBefore, weekNamed } from './week.ts'
import type { LocalWeek } from './week.ts'

type Given = { answer: ReflectionAnswer | null; note: string }
/** What was answered here, by week: newer than what the server told. */
type Own = Record<string, Partial<Record<Question, Given>>>

const NOTHING: Given = { answer: null, note: '' }
const ANSWERS = Object.keys(words.practice.reflectionAnswers) as ReflectionAnswer[]

export function Reflection(props: { panel: Panel; first: LocalWeek; onBack: () => void }) {
  const { panel, onBack } = props
  const { ask, problem } = useAsking(panel)
  const [week, setWeek] = useState(props.first)
  const [place, setPlace] = useState<Question | 'week' | 'supervision'>('week')
  const [own, setOwn] = useState<Own>({})
  const { found, refusal } = useLook(panel, { what: 'week', ...week })
  const withOwn = (view: WeekView): WeekView => ({
    ...view,
    answers: { ...view.answers, ...own[view.week] },
  })
  const view = found?.week.week === week.week ? withOwn(found.week) : null
  const go = (to: typeof place): void => {
    setPlace(to)
    scrollTo(0, 0)
  }

  function keep(question: Question, given: Given): void {
    const { week: name } = week
    const put = (one: Given | undefined): void =>
      setOwn((before) => {
        const { [question]: _replaced, ...others } = before[name] ?? {}
        return { ...before, [name]: one ? { ...others, [question]: one } : others }
      })
    put(given)
    void ask({ type: 'reflect', week: name, question, ...given }).then((kept) => {
      if (!kept) put(undefined)
    })
  }

  if (view && place === 'supervision')
    return <Supervision panel={panel} week={week} withOwn={withOwn} onBack={() => go('week')} />
  if (view && place !== 'week' && place !== 'supervision')
    return (
      <OneQuestion
        key={`${week.week} ${place}`}
        panel={panel}
        view={view}
        question={place}
        problem={problem}
        onGiven={(given) => keep(place, given)}
        onGo={go}
      />
    )
  return (
    <WholeWeek
      panel={panel}
      week={week}
      view={view}
      problem={refusal && words.refusals[refusal]}
      onWeek={setWeek}
      onGo={go}
      onBack={onBack}
    />
  )
}

/** Where one begins and comes back to: the five, what was answered, and other weeks. */
function WholeWeek(props: {
  panel: Panel
  week: LocalWeek
  /** Null until it is there: nothing moves when it comes. */
  view: WeekView | null
  problem: string | null
  onWeek: (week: LocalWeek) => void
  onGo: (to: Question | 'supervision') => void
  onBack: () => void
}) {
  const { panel, week, view, problem, onWeek, onGo, onBack } = props
  const { connection } = usePanel(panel)
  const { week: said, back, supervision } = words.desk
  const open = view && QUESTIONS.find((one) => !isGiven(view.answers[one]))
  const begun = view !== null && QUESTIONS.some((one) => isGiven(view.answers[one]))
  const earlier = view?.weeks.filter((one) => one !== week.week) ?? []
  return (
    <Shell
      title={said.title}
      connection={connection}
      side={<Quiet onClick={onBack}>{back}</Quiet>}
      dock={
        <Primary disabled={!view} onClick={() => onGo(open ?? QUESTIONS[0]!)}>
          {begun ? said.goOn : said.begin}
        </Primary>
      }
    >
      <section className="card" aria-labelledby="week">
        <div className="spread">
          <div>
            <h2 id="week">{said.of(words.day(mondayOf(week)))}</h2>
            <p className="small-text desk-line">{view && said.sessions(view.sessions)}</p>
          </div>
          <div className="row">
            <Outlined onClick={() => onWeek(weekBefore(week))}>{said.earlier}</Outlined>
            <Outlined disabled={isThisWeek(week)} onClick={() => onWeek(weekAfter(week))}>
              {said.later}
            </Outlined>
          </div>
        </div>
        <Notice text={problem} problem />
        <ul className="divided">
          {QUESTIONS.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="desk-question"
                disabled={!view}
                onClick={() => onGo(one)}
              >
                <span>{words.practice.reflections[one]}</span>
                <span className="small-text desk-line">{view && answerOf(view, one)}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="small-text">{said.private}</p>
      </section>
      <div>
        <Quiet disabled={!view} onClick={() => onGo('supervision')}>
          {supervision.title}
        </Quiet>
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>{said.history}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one}>
                <Quiet onClick={() => onWeek(weekNamed(one))}>
                  {said.of(words.day(mondayOf(weekNamed(one))))}
                </Quiet>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Shell>
  )
}

function OneQuestion(props: {
  panel: Panel
  view: WeekView
  question: Question
  problem: string | null
  onGiven: (given: Given) => void
  onGo: (to: Question | 'week') => void
}) {
  const { panel, view, question, problem, onGiven, onGo } = props
  const { connection } = usePanel(panel)
  const { answer, note: kept } = view.answers[question] ?? NOTHING
  const [note, setNote] = useState(kept)
  const { question: said, back } = words.desk
  const place = QUESTIONS.indexOf(question)
  const [previous, next] = [QUESTIONS[place - 1], QUESTIONS[place + 1]]
  const noted = evidenceFor(question, view)
  const give = (given: Partial<Given>): void => onGiven({ answer, note: note.trim(), ...given })
  const saveNote = (): void => {
    if (note.trim() !== kept) give({})
  }
  useOnLeave(saveNote)

  return (
    <Shell
      title={said.place(place + 1, QUESTIONS.length)}
      connection={connection}
      side={<Quiet onClick={() => onGo('week')}>{back}</Quiet>}
      dock={
        <>
          <Unsent panel={panel} />
          <Notice text={problem} problem />
          <div className="dock-row">
            {previous && <Outlined onClick={() => onGo(previous)}>{said.previous}</Outlined>}
            <Primary onClick={() => onGo(next ?? 'week')}>{next ? said.next : said.done}</Primary>
          </div>
        </>
      }
    >
      <section className="card">
        <fieldset className="stack">
          <legend className="desk-ask">{words.practice.reflections[question]}</legend>
          <div className="segments" role="group" aria-label={said.answer}>
            {ANSWERS.map((one) => (
              <label key={one} className="segment">
                <input
                  type="radio"
                  name={question}
                  checked={one === answer}
                  onChange={() => give({ answer: one })}
                />
                <span>{words.practice.reflectionAnswers[one]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="desk-stands">
          <p className="small-text">{said.stands}</p>
          <span className={answer === null ? 'desk-unseen' : undefined}>
            <Quiet onClick={() => give({ answer: null })}>{said.clear}</Quiet>
          </span>
        </div>
        <div>
          <div className="spread">
            <h2 className="label">{said.noted}</h2>
            <span className="small-text">{words.desk.week.of(words.day(view.from))}</span>
          </div>
          {noted.length === 0 && <p className="quiet-text">{said.nothing}</p>}
          {noted.map((line, index) => (
            // Two sessions may read the same.
            <p key={index} className="quiet-text">
              {line}
            </p>
          ))}
        </div>
        <Field
          label={said.note}
          hint={said.saved}
          value={note}
          onChange={setNote}
          onBlur={saveNote}
          longest={TEXT_LENGTH}
          multiline
        />
      </section>
    </Shell>
  )
}

const isThisWeek = ({ week }: LocalWeek): boolean => week === weekAt(Date.now()).week

const isGiven = (given: Given | undefined): given is Given =>
  given !== undefined && (given.answer !== null || given.note !== '')

function answerOf({ answers }: WeekView, question: Question): string {
  const { answer, note } = answers[question] ?? NOTHING
  const { unanswered, note: withNote } = words.desk.week
  const said = answer === null ? unanswered : words.practice.reflectionAnswers[answer]
  return note === '' ? said : `${said}, ${withNote}`
}
