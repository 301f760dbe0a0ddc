import { words } from '../words/words.ts'
import type { Zoom } from '../zoom.ts'
import { CopyText } from './CopyText.tsx'
import { MailDraft } from './MailDraft.tsx'
import { OpenLink } from './OpenLink.tsx'

/**
 * A summary link to copy or to send. Zoom's own window may open no mail program:
 * there a page of the browser's does it, which opens nothing and asks no server.
 */
export function PassOn({ label, url, zoom }: { label: string; url: string; zoom: Zoom | null }) {
  return (
    <>
      <CopyText label={label} text={url} />
      <div className="row">
        {zoom ? (
          <OpenLink url={`${url}.send`} zoom={zoom}>
            {words.after.pass.browser}
          </OpenLink>
        ) : (
          <MailDraft url={url} />
        )}
      </div>
    </>
  )
}
