import { useEffect, useState } from 'react'
import { usePanel } from '../session.ts'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Shell } from '../ui/Shell.tsx'
import { words } from '../words/words.ts'
import { AtDesk } from './AtDesk.tsx'
import { BASE, SIGN_IN, atDesk } from './boot.ts'
import { comeBack, keepPlace } from './place.ts'

/** Zoom sent the browser back without its leave. */
const NOT_SIGNED_IN = '#not-signed-in'

/** A coach between sessions, in a browser. */
export function Desk() {
  const [panel] = useState(atDesk)
  const { view, connection, refusal } = usePanel(panel)
  const isIn = view?.role === 'desk'
  useEffect(() => {
    if (isIn) comeBack()
  }, [isIn])

  if (connection === 'refused' && refusal)
    return refusal === 'signed-out' ? (
      <SignedOut again={isIn} />
    ) : (
      <Refused panel={panel} why={refusal} />
    )
  if (!isIn)
    return (
      <Shell title={words.desk.places.title} connection={connection}>
        <p className="visually-hidden">{words.desk.places.loading}</p>
        <div className="skeleton" />
      </Shell>
    )
  return <AtDesk panel={panel} zoom={null} base={BASE} />
}

/** `again`: this browser was signed in until a moment ago. */
function SignedOut({ again }: { again: boolean }) {
  const { signedOut } = words.desk.places
  const [failed] = useState(() => location.hash === NOT_SIGNED_IN)
  return (
    <main className="page stack">
      <h1>{signedOut.title}</h1>
      <p>{signedOut.what}</p>
      {again && <p role="status">{signedOut.again}</p>}
      <Notice text={failed ? signedOut.failed : null} problem />
      <div>
        <a className="button button-primary" href={SIGN_IN} onClick={keepPlace}>
          {signedOut.signIn}
        </a>
      </div>
      <p className="small-text">{signedOut.who}</p>
    </main>
  )
}
