import { CopyText } from '../ui/CopyText.tsx'
import { MailDraft } from '../ui/MailDraft.tsx'
import { words } from '../words/words.ts'
import { isWhole, ownAddress } from './open.ts'

/** For passing a link on from Zoom: the link, and a draft. Nothing is opened, and no server is asked. */
export function SendOn() {
  const { pass } = words.after
  return (
    <main className="page stack">
      <h1>{pass.title}</h1>
      {isWhole() ? (
        <>
          <p>{pass.what}</p>
          <CopyText label={pass.own} text={ownAddress()} />
          <div className="row">
            <MailDraft url={ownAddress()} />
          </div>
          <p className="small-text">{pass.mailNote}</p>
        </>
      ) : (
        <p>{pass.broken}</p>
      )}
    </main>
  )
}
