import type { ParticipantView } from '../../../server/contract/views.ts'
import { CopyText } from '../../ui/CopyText.tsx'
import { words } from '../../words/words.ts'

/** After the session: one private link, or why there is none. */
export function Ended({ view, base }: { view: ParticipantView; base: string }) {
  const { link } = view
  const { participant } = words
  const url = link?.path ? `${location.origin}${base}${link.path}` : null
  return (
    <section className="card">
      <h2>{participant.ended}</h2>
      {link && url ? (
        <>
          <a className="button button-primary" href={url} target="_blank" rel="noreferrer">
            {participant.open}
          </a>
          <p className="quiet-text">{participant.linkNote(words.date(link.expiresAt))}</p>
          <CopyText label={participant.link} text={url} />
        </>
      ) : (
        <p>{link?.revoked ? participant.revoked : participant.noLink}</p>
      )}
    </section>
  )
}
