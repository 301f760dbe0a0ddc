import type { AtSession } from '../../server/contract/commands.ts'
import type { LinkView } from '../../server/contract/views.ts'
import { words } from '../words/words.ts'
import { Revoke } from './Revoke.tsx'

/** A link of a coach's list: whose it is, until when it opens, and a way to end it. */
export function LinkLine(props: {
  link: LinkView
  name: string
  ask: (command: AtSession) => void
}) {
  const { link, name, ask } = props
  const { id: of, revoked, expiresAt } = link
  return (
    <div className="spread">
      <span id={`link-${of}`}>
        {name}
        <br />
        <span className="small-text">{words.links.until(words.date(expiresAt))}</span>
      </span>
      <Revoke
        revoked={revoked}
        whose={`link-${of}`}
        onRevoke={() => ask({ type: 'revoke-link', link: of })}
        onUndo={() => ask({ type: 'restore-link', link: of })}
      />
    </div>
  )
}
