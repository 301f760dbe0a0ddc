import { useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { useAsking } from '../../ui/asking.ts'
import { Outlined } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { CopyText } from '../../ui/CopyText.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { Qr } from './Qr.tsx'

/** Zoom's invitation, and beside it always what works for everyone: a link, a QR, a code. */
export function Invite(props: { panel: Panel; view: CoachView; zoom: Zoom | null; base: string }) {
  const { panel, view, zoom, base } = props
  const { ask, problem } = useAsking(panel)
  const [told, setTold] = useState<string | null>(null)
  const { invite, present } = words.coach
  const code = `${view.join.code.slice(0, 4)}-${view.join.code.slice(4)}`
  const url = `${location.origin}${base}join/${code}`

  return (
    <section className="card" aria-labelledby="invite">
      <div className="spread">
        <h2 id="invite">{invite.title}</h2>
        <span className="small-text">
          {view.present === 0 ? present.none : present.some(view.present)}
          {view.byLink > 0 && `, ${present.byLink(view.byLink)}`}
        </span>
      </div>
      {zoom && (
        <Outlined onClick={() => void zoom.invite().then((how) => setTold(invite[how]))}>
          {invite.everyone}
        </Outlined>
      )}
      <Notice text={told} />
      {!view.join.meetingOnly && (
        <>
          <p className="spread">
            <span className="label">{invite.code}</span>
            <strong className="say" data-join-code={code}>
              {code}
            </strong>
          </p>
          <CopyText label={invite.link} text={url} />
          <details>
            <summary>{invite.show}</summary>
            <Qr text={url} label={invite.qr} />
          </details>
        </>
      )}
      <div>
        <Chip
          label={invite.meetingOnly}
          checked={view.join.meetingOnly}
          onChange={(meetingOnly) => void ask({ type: 'set-doors', meetingOnly })}
        />
      </div>
      <Notice text={problem} problem />
    </section>
  )
}
