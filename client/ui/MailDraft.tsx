import { words } from '../words/words.ts'

/** A draft in the reader's own mail program: a link, no name and no word besides. */
export const MailDraft = ({ url }: { url: string }) => (
  <a className="button button-outlined" href={mailTo(url)}>
    {words.after.pass.mail}
  </a>
)

const mailTo = (url: string): string =>
  `mailto:?subject=${encodeURIComponent(words.after.pass.subject)}&body=${encodeURIComponent(url)}`
