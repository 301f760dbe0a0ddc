import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLook } from '../../panel/look.ts'
import { usePanel } from '../../session.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined, Primary } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Shell } from '../../ui/Shell.tsx'
import type { OfferView } from '../../../server/contract/looks.ts'
import type { Refusal } from '../../../server/contract/vocabulary.ts'
import { apart, words } from '../../words/words.ts'

type Props = {
  panel: Panel
  /** Null where it is lost. */
  secret: string | null
  onDone: () => void
}

/** What the other coach reads before they accept. */
export function Accept({ panel, secret, onDone }: Props) {
  if (secret === null) return <Closed panel={panel} why="lost" onDone={onDone} />
  return <Offer panel={panel} secret={secret} onDone={onDone} />
}

function Offer({ panel, secret, onDone }: Props & { secret: string }) {
  const { found, refusal } = useLook(panel, { what: 'hand-over', secret })
  const { ask, problem, busy } = useAsking(panel)
  const [done, setDone] = useState(false)
  const { accept: said } = words.care
  if (done)
    return (
      <Frame panel={panel} dock={<Primary onClick={onDone}>{said.goOn}</Primary>}>
        <p role="status">{said.done}</p>
        <p className="quiet-text">{said.hold}</p>
      </Frame>
    )
  if (refusal !== null) return <Closed panel={panel} why={refusal} onDone={onDone} />
  if (!found)
    return (
      <Frame panel={panel}>
        <div className="skeleton" aria-hidden="true" />
      </Frame>
    )

  async function accept() {
    if (await ask({ type: 'accept-hand-over', secret })) setDone(true)
  }
  return (
    <Frame
      panel={panel}
      dock={
        <>
          <Notice text={problem} problem />
          <Primary disabled={busy} onClick={() => void accept()}>
            {said.accept}
          </Primary>
        </>
      }
    >
      <What offer={found.offer} />
    </Frame>
  )
}

function What({ offer }: { offer: OfferView }) {
  const { accept: said } = words.care
  const { from, label, sessions, expiresAt } = offer
  return (
    <section className="card" aria-label={said.title}>
      <p>{said.from(apart(from) || said.someone)}</p>
      <p className="label">{said.about(apart(label) || words.coach.unnamed, sessions)}</p>
      <p className="quiet-text">
        {said.agreed} {said.until(words.date(expiresAt))}
      </p>
      <Listed title={said.comes} items={said.comesList} />
      <Listed title={said.not} items={said.notList} />
      <p>{said.hold}</p>
    </section>
  )
}

function Listed({ title, items }: { title: string; items: string[] }) {
  return (
    <div className="stack">
      <h2>{title}</h2>
      <ul className="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  )
}

function Closed(props: { panel: Panel; why: Refusal | 'lost'; onDone: () => void }) {
  const { panel, why, onDone } = props
  const { closed, goOn } = words.care.accept
  const sentence =
    why in closed ? closed[why as keyof typeof closed] : words.refusals[why as Refusal]
  return (
    <Frame panel={panel}>
      <div className="card">
        <p>{sentence}</p>
        <div>
          <Outlined onClick={onDone}>{goOn}</Outlined>
        </div>
      </div>
    </Frame>
  )
}

function Frame(props: { panel: Panel; dock?: ReactNode; children: ReactNode }) {
  const { connection } = usePanel(props.panel)
  return (
    <Shell title={words.care.accept.title} connection={connection} dock={props.dock}>
      {props.children}
    </Shell>
  )
}
