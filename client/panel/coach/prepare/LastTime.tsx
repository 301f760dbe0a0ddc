import type { ReactNode } from 'react'
import type { PreparationView } from '../../../../server/contract/looks.ts'
import type { PulseView } from '../../../../server/contract/views.ts'
import type { PulseItem } from '../../../../server/contract/vocabulary.ts'
import { apart, words } from '../../../words/words.ts'
import { glanceAt, togetherOf } from '../../../ui/pulse/pulse-words.ts'

/** What the last session left, in the order a coach needs it: what is promised, what is off limits, then the rest. */
export function LastTime({ last }: { last: PreparationView }) {
  const { prepare, practice, cards } = words
  const offLimits = last.needs.filter(({ kind }) => kind === 'topics-to-avoid')
  const needs = last.needs.filter(({ kind }) => kind !== 'topics-to-avoid')
  const pulse = last.pulse.map(inWords).filter((word) => word !== null)
  const parts: [string, ReactNode[]][] = [
    [
      prepare.promises,
      last.commitments.map(({ id, promiser, text, due, overdue }) => (
        <li key={id}>
          <span className="label">{words.promisers[promiser]}: </span>
          <bdi>{text}</bdi>
          {due && (
            <span className="small-text">
              {' '}
              ({overdue ? prepare.overdue(words.day(due)) : words.commitments.by(words.day(due))})
            </span>
          )}
        </li>
      )),
    ],
    [
      prepare.offLimits,
      offLimits.map(({ id, text, due }) => (
        <li key={id}>
          <bdi>{text}</bdi>
          {due && <span className="small-text"> · {prepare.review}</span>}
        </li>
      )),
    ],
    [
      prepare.needs,
      needs.map(({ id, kind, text }) => (
        <li key={id}>
          <span className="label">{words.needs[kind]}: </span>
          <bdi>{text}</bdi>
        </li>
      )),
    ],
    [prepare.focus, last.focus === null ? [] : [bdi(last.focus)]],
    [prepare.pulse, pulse.length === 0 ? [] : [<li key="pulse">{pulse.join(prepare.onwards)}</li>]],
    [
      prepare.endPulse,
      Object.entries(last.endPulse ?? {}).map(([item, given]) => (
        <li key={item}>
          {practice.endPulse[item as PulseItem]}{' '}
          <span className="small-text">{practice.agreeing[given]}</span>
        </li>
      )),
    ],
    [
      prepare.repairs,
      last.repairs.map(({ strain, cause }) => <li key={strain}>{words.promises.causes[cause]}</li>),
    ],
    [prepare.themes, last.themes.map(bdi)],
    [
      prepare.phrases,
      last.phrases.map((text, at) => <li key={at}>{words.promises.quoted(apart(text))}</li>),
    ],
    [prepare.cards, last.unconfirmed.map((card) => <li key={card}>{cards[card]}</li>)],
  ]
  const found = parts.filter(([, items]) => items.length > 0)
  return (
    <section className="card" aria-labelledby="last-time">
      <h2 id="last-time">{prepare.lastTime(words.date(last.lastAt))}</h2>
      {found.length === 0 && <p className="quiet-text">{prepare.nothing}</p>}
      {found.map(([title, items]) => (
        <div key={title}>
          <h3 className="small-title">{title}</h3>
          <ul className="stack">{items}</ul>
        </div>
      ))}
    </section>
  )
}

const bdi = (text: string): ReactNode => (
  <li key={text}>
    <bdi>{text}</bdi>
  </li>
)

function inWords(one: PulseView): string | null {
  if (one.kind === 'answer') return glanceAt(one)
  return one.kind === 'released' ? togetherOf(one.blocks) : null
}
