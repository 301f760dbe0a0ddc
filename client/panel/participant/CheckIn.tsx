import { Quiet } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { promisedTo } from '../promise.ts'
import type { Answering, Asked } from './answering.ts'
import { Matrix } from './Matrix.tsx'
import { Scale } from './Scale.tsx'
import { Sharing } from './Sharing.tsx'
import { QUICK } from './wishes.ts'

/**
 * The guide's question, both halves. Who sees an answer, and when, stands above
 * the answers: one tap sends, so it has to be settled before.
 */
export function CheckIn(props: {
  answering: Answering
  asked: Asked
  coachName: string
  recorded: boolean
}) {
  const { answering, asked, coachName, recorded } = props
  const { given, sharing } = answering
  const name = `check-in-${asked.number}`
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <Scale
        name={name}
        promise={[
          promisedTo(coachName, asked),
          ...(recorded ? [words.modes.recorded] : []),
          words.checkIn.oneTap,
        ].join(' ')}
        chosen={given.answer}
        marked={answering.marked}
        disabled={asked.sealed}
        onMark={answering.mark}
        onChoose={answering.choose}
      >
        <Sharing
          name={`${name}-sharing`}
          mode={asked.mode}
          value={sharing}
          onChange={answering.shareAs}
        />
      </Scale>
      <Notice text={answering.problem} problem />
      <fieldset disabled={asked.sealed}>
        <legend className="label">{words.checkIn.moreOrLess}</legend>
        <p className="small-text">{words.checkIn.optional}</p>
        <div className="chips">
          {QUICK.map((one) => (
            <Chip
              key={one}
              label={words.wishes[one]}
              checked={given.wishes.includes(one)}
              onChange={(on) => answering.wish(one, on)}
            />
          ))}
        </div>
        <Matrix name={name} wishes={given.wishes} onChoose={answering.about} />
      </fieldset>
      {given.answer && !asked.sealed && sharing !== 'keep' && (
        <div>
          <Quiet onClick={answering.takeBack}>{words.checkIn.takeBack}</Quiet>
        </div>
      )}
    </form>
  )
}
