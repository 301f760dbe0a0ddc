import { useState } from 'react'
import type { Agreeing, PulseItem } from '../../../server/contract/vocabulary.ts'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import { useChoosing } from './choosing.ts'
import type { LookingBack } from './end-pulse.ts'
import { Sharing } from './Sharing.tsx'

const { practice, promises } = words
const ITEMS = Object.keys(practice.endPulse) as PulseItem[]
const AGREEING = Object.keys(practice.agreeing) as Agreeing[]

/** Four items about the session as a whole. Who sees them stands above the first tap. */
export function EndPulse(props: {
  lookingBack: LookingBack
  coachName: string
  recorded: boolean
}) {
  const { lookingBack, coachName, recorded } = props
  const { alone, answers, sharing } = lookingBack
  const { endPulse } = promises
  const promise = [
    alone ? words.modes.pair(coachName) : endPulse.several,
    ...(recorded ? [words.modes.recorded] : []),
    endPulse.own,
  ]
  return (
    <section className="stack" aria-labelledby="end-pulse">
      <h2 id="end-pulse" className="question">
        {endPulse.title}
      </h2>
      <p className="quiet-text">{promise.join(' ')}</p>
      {lookingBack.before && <p className="quiet-text">{endPulse.before(coachName)}</p>}
      {alone && (
        <Sharing
          name="end-pulse-sharing"
          mode="pair"
          value={sharing}
          onChange={lookingBack.shareAs}
        />
      )}
      <p className="small-text">{endPulse.optional}</p>
      {ITEMS.map((item) => (
        <Item
          key={item}
          item={item}
          chosen={answers[item] ?? null}
          onChoose={(answer) => lookingBack.give(item, answer)}
        />
      ))}
      <Notice text={lookingBack.problem} problem />
    </section>
  )
}

function Item(props: {
  item: PulseItem
  chosen: Agreeing | null
  onChoose: (answer: Agreeing) => void
}) {
  const { item, chosen } = props
  const [mark, setMark] = useState<Agreeing | null>(null)
  const marked = mark ?? chosen
  const choosing = useChoosing<Agreeing>({
    chosen,
    marked,
    onMark: setMark,
    onChoose: (answer) => {
      setMark(null)
      if (answer !== chosen) props.onChoose(answer)
    },
  })
  return (
    <fieldset>
      <legend className="label">{practice.endPulse[item]}</legend>
      <div className="segments" {...choosing.group}>
        {AGREEING.map((answer) => (
          <label
            key={answer}
            className={answer === 'rather-not-say' ? 'segment segment-pass' : 'segment'}
            {...choosing.label}
          >
            <input name={`end-pulse-${item}`} {...choosing.radio(answer)} />
            <span>{practice.agreeing[answer]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
