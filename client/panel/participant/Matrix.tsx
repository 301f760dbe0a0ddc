import { useState } from 'react'
import type { Topic, Wish } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import { useChoosing } from './choosing.ts'
import { DEGREES, degreeOf } from './wishes.ts'
import type { Degree } from './wishes.ts'

const TOPICS = Object.keys(words.practice.topics) as Topic[]

/** More or less of each thing there can be more or less of. "Fine" says nothing, and is where each begins. */
export function Matrix(props: {
  name: string
  wishes: Wish[]
  onChoose: (topic: Topic, degree: Degree) => void
}) {
  const { matrix } = words.controls
  return (
    <details>
      <summary>{matrix.title}</summary>
      <div className="stack">
        {TOPICS.map((topic) => (
          <Row
            key={topic}
            name={`${props.name}-${topic}`}
            legend={words.practice.topics[topic]}
            value={degreeOf(topic, props.wishes)}
            onChoose={(degree) => props.onChoose(topic, degree)}
          />
        ))}
      </div>
    </details>
  )
}

function Row(props: {
  name: string
  legend: string
  value: Degree
  onChoose: (degree: Degree) => void
}) {
  const { name, value, onChoose } = props
  const [mark, setMark] = useState<Degree | null>(null)
  const choosing = useChoosing<Degree>({
    chosen: value,
    marked: mark ?? value,
    onMark: setMark,
    onChoose: (degree) => {
      setMark(null)
      if (degree !== value) onChoose(degree)
    },
  })
  return (
    <fieldset>
      <legend className="small-text">{props.legend}</legend>
      <div className="segments" {...choosing.group}>
        {DEGREES.map((degree) => (
          <label key={degree} className="segment" {...choosing.label}>
            <input name={name} {...choosing.radio(degree)} />
            <span>{words.controls.matrix[degree]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
