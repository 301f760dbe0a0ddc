import { useState } from 'react'
import type { AtSession } from '../../../server/contract/commands.ts'
import type { LinkView } from '../../../server/contract/views.ts'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { LinkLine } from '../../ui/LinkLine.tsx'
import { OpenLink } from '../../ui/OpenLink.tsx'
import { PassOn } from '../../ui/PassOn.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { PostInChat } from './PostInChat.tsx'

type Props = {
  link: LinkView
  name: string
  base: string
  /** The coach's own, with which they may look at the page. */
  own: string | null
  zoom: Zoom | null
  /** Nobody else was there: a link in the chat is meant for one. */
  only: boolean
  /** True when it was done. */
  ask: (command: AtSession) => Promise<boolean>
}

/** A client's link, with the coach. */
export function ClientLink(props: Props) {
  const { link, name, ask } = props
  return (
    <div className="stack">
      <LinkLine link={link} name={name} ask={(command) => void ask(command)} />
      {!link.revoked && <Handing {...props} />}
    </div>
  )
}

/**
 * It is the client's: who takes it to send it says so first, every time, and the
 * client reads that they did.
 */
export function Handing({ link, name, base, own, zoom, only, ask }: Props) {
  const { id, path } = link
  const [step, setStep] = useState<'closed' | 'asking' | 'taken'>('closed')
  const [busy, setBusy] = useState(false)
  const { wrapUp } = words.coach
  /** There is no link to see before the client can read that the coach has it. */
  async function take(): Promise<void> {
    setBusy(true)
    const done = await ask({ type: 'hand-link', link: id })
    setBusy(false)
    if (done) setStep('taken')
  }
  return (
    <>
      {step === 'closed' && (
        <div>
          <Quiet onClick={() => setStep('asking')}>{wrapUp.send.title}</Quiet>
        </div>
      )}
      {step === 'asking' && (
        <>
          <p className="small-text">{wrapUp.send.who(name)}</p>
          <div className="row">
            <Outlined disabled={busy} onClick={() => void take()}>
              {wrapUp.send.take}
            </Outlined>
            {own && (
              <OpenLink url={`${own}.${id}`} zoom={zoom}>
                {wrapUp.send.see}
              </OpenLink>
            )}
            <Quiet onClick={() => setStep('closed')}>{words.common.cancel}</Quiet>
          </div>
        </>
      )}
      {step === 'taken' && path && (
        <>
          <PassOn
            label={wrapUp.send.link(name)}
            url={`${location.origin}${base}${path}`}
            zoom={zoom}
          />
          {only && zoom && (
            <PostInChat name={name} url={`${location.origin}${base}${path}`} zoom={zoom} />
          )}
          <div>
            <Quiet onClick={() => setStep('closed')}>{wrapUp.send.done}</Quiet>
          </div>
        </>
      )}
    </>
  )
}
