import { useState } from 'react'
import type { ParticipantView } from '../../../server/contract/views.ts'
import type { Answer, Share, Wish } from '../../../server/contract/vocabulary.ts'
import type { Panel } from '../../session.ts'
import { Quiet } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useAsking } from '../../ui/asking.ts'
import { words } from '../../words/words.ts'
import { Scale } from './Scale.tsx'

type Asked = Extract<ParticipantView['checkIn'], { asked: true }>
type Sharing = Share | 'keep'

const SHARING = (Object.keys(words.checkIn.share) as Sharing[]).map((value) => ({
  value,
  label: words.checkIn.share[value],
}))
const WISHES = Object.keys(words.wishes) as Wish[]

/** The guide's question, both halves. What a tap means stands above the answers, before the first tap. */
export function CheckIn(props: {
  panel: Panel
  checkIn: ParticipantView['checkIn']
  coachName: string
}) {
  const { checkIn } = props
  if (!checkIn) return null
  if (!checkIn.asked) return <Notice text={words.checkIn.notAsked} />
  // Another check-in is another form: nothing typed or kept for this one leaks into the next.
  return <Question key={checkIn.number} {...props} checkIn={checkIn} />
}

function Question({
  panel,
  checkIn,
  coachName,
}: {
  panel: Panel
  checkIn: Asked
  coachName: string
}) {
  const { number, mine, mode, sealed } = checkIn
  const { ask, problem, busy } = useAsking(panel)
  const [sharing, setSharing] = useState<Sharing>(mine?.share ?? 'now')
  const [kept, setKept] = useState<{ answer: Answer | null; wishes: Wish[] }>({
    answer: null,
    wishes: [],
  })
  // What was tapped last: it stands until the server's view has come as far.
  const [tapped, setTapped] = useState<{ answer: Answer | null; wishes: Wish[] } | null>(null)
  const [change, setChange] = useState(checkIn.change)
  const pending = checkIn.change < change ? tapped : null
  const held = { answer: mine?.answer ?? null, wishes: mine?.wishes ?? [] }
  const given = sharing === 'keep' ? kept : (pending ?? held)
  const withdrawn = !given.answer && checkIn.change > 0

  async function send(answer: Answer, wishes: Wish[], share: Share) {
    const next = Math.max(change, checkIn.change) + 1
    setChange(next)
    setTapped({ answer, wishes })
    const done = await ask({ type: 'answer', checkIn: number, change: next, answer, wishes, share })
    if (!done) setTapped(null)
  }
  async function takeBack() {
    const next = Math.max(change, checkIn.change) + 1
    setChange(next)
    setTapped({ answer: null, wishes: [] })
    const done = await ask({ type: 'withdraw-answer', checkIn: number, change: next })
    if (!done) setTapped(null)
  }
  function choose(answer: Answer) {
    if (sharing === 'keep') setKept({ ...kept, answer })
    else void send(answer, given.wishes, sharing)
  }
  function wish(one: Wish, on: boolean) {
    const wishes = on ? [...given.wishes, one] : given.wishes.filter((other) => other !== one)
    if (sharing === 'keep') setKept({ ...kept, wishes })
    // A wish alone is an answer too: one would rather not say how it feels.
    else void send(given.answer ?? 'rather-not-say', wishes, sharing)
  }
  function shareAs(next: Sharing) {
    const { answer, wishes } = given
    setSharing(next)
    if (next === 'keep') {
      setKept({ answer, wishes })
      if (answer) void takeBack()
    } else if (answer) void send(answer, wishes, next)
  }

  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <Scale
        name={`check-in-${number}`}
        promise={
          <>
            <Privacy checkIn={checkIn} coachName={coachName} />
            <Sharings mode={mode} value={sharing} onChange={shareAs} />
            <p role="status" className="status">
              {statusOf(
                { sealed, sharing, sending: busy, answer: given.answer, withdrawn },
                coachName,
              )}
            </p>
          </>
        }
        chosen={given.answer}
        disabled={sealed}
        onChoose={choose}
      />
      <Notice text={problem} problem />
      <fieldset className="stack" disabled={sealed}>
        <legend className="label">{words.checkIn.moreOrLess}</legend>
        <p className="small-text">{words.checkIn.optional}</p>
        <div className="chips">
          {WISHES.map((one) => (
            <Chip
              key={one}
              label={words.wishes[one]}
              checked={given.wishes.includes(one)}
              onChange={(on) => wish(one, on)}
            />
          ))}
        </div>
      </fieldset>
      {given.answer && !sealed && sharing !== 'keep' && (
        <div>
          <Quiet onClick={() => void takeBack()}>{words.checkIn.takeBack}</Quiet>
        </div>
      )}
    </form>
  )
}

/** Chosen before the tap that sends, so it stands above the answers, and takes one row. */
function Sharings(props: {
  mode: Asked['mode']
  value: Sharing
  onChange: (value: Sharing) => void
}) {
  // In a group there is no end to wait for: combined answers come when they may.
  const offered = SHARING.filter(({ value }) => props.mode === 'pair' || value !== 'end')
  return (
    <select
      aria-label={words.checkIn.sharing}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value as Sharing)}
    >
      {offered.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}

/** Who sees it. The server chose the mode, and holds to it for this check-in. */
function Privacy({ checkIn, coachName }: { checkIn: Asked; coachName: string }) {
  const { mode, expected, threshold, byLink } = checkIn
  const { modes } = words
  return (
    <p className="quiet-text">
      {mode === 'pair' && modes.pair(coachName)}
      {mode === 'small' && modes.small(coachName, expected)}
      {mode === 'group' && modes.group(coachName, threshold)}
      {mode !== 'pair' && byLink > 0 && ` ${modes.byLink(byLink, expected)}`}
    </p>
  )
}

function statusOf(
  now: {
    sealed: boolean
    sharing: Sharing
    sending: boolean
    answer: Answer | null
    withdrawn: boolean
  },
  coachName: string,
): string {
  const { checkIn } = words
  if (now.sealed) return checkIn.sealed
  if (now.sharing === 'keep') return now.answer ? checkIn.kept : checkIn.oneTap
  if (now.sending) return checkIn.sending
  if (now.withdrawn) return checkIn.takenBack
  if (!now.answer) return checkIn.oneTap
  return now.sharing === 'end' ? checkIn.sentForEnd(coachName) : checkIn.sent
}
