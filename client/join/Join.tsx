import { useState } from 'react'
import type { ReactNode } from 'react'
import { deviceKey, pageKey, takeKey } from '../key.ts'
import { Live } from '../panel/Live.tsx'
import { NotAdmitted, askForSeat, openPanel } from '../session.ts'
import type { Panel } from '../session.ts'
import { Primary } from '../ui/Button.tsx'
import { inLatin } from '../ui/digits.ts'
import { Field } from '../ui/Field.tsx'
import { LanguageChoice } from '../ui/LanguageChoice.tsx'
import { Seen } from '../ui/Seen.tsx'
import { Shell } from '../ui/Shell.tsx'
import { words } from '../words/words.ts'

/** The page is `<base>join` or `<base>join/CODE`. */
const [, BASE = '/', CODE = ''] = /^(.*\/)join(?:\/([^/]*))?$/.exec(location.pathname) ?? []

/**
 * Any browser, no account, no name: the link or the code is enough. The page
 * that the server drew stands until there is something to put in its place, and
 * for good where somebody is about to answer by it: the next one is a panel then.
 */
export function takeOver(page: HTMLFormElement, show: (panel: ReactNode) => void): void {
  // A page that was posted would be posted again by a reload.
  history.replaceState(history.state, '', location.href)
  const key = keyOf(page)
  if (isBegun(page)) return
  open(key).then(
    (panel) => {
      if (isBegun(page)) panel.close()
      else show(<Live panel={panel} zoom={null} base={BASE} />)
    },
    (error: unknown) => show(<CodeForm first={CODE} problem={sentenceFor(error)} />),
  )
}

/** Once it has something to show. */
async function open(key: string): Promise<Panel> {
  const admit = () => askForSeat(`${BASE}join/seat`, { code: CODE })
  const panel = openPanel({ base: BASE, admit, first: await admit(), key })
  return new Promise((resolve) => {
    const stop = panel.onChange(() => {
      if (!panel.view() && panel.connection() !== 'refused') return
      stop()
      resolve(panel)
    })
  })
}

/** The seat is this device's; one that was taken before any script came goes on. */
function keyOf({ elements }: HTMLFormElement): string {
  const drawn = elements.namedItem('key') as HTMLInputElement
  if (elements.namedItem('token')) takeKey(drawn.value)
  drawn.value = deviceKey() ?? pageKey()
  return drawn.value
}

const isBegun = (page: HTMLFormElement): boolean =>
  page.contains(document.activeElement) ||
  [...page.querySelectorAll('input')].some((one) => one.checked !== one.defaultChecked)

/** A code goes into the address, so that a reload comes back to the same seat. */
function CodeForm({ first, problem }: { first: string; problem: string }) {
  const [code, setCode] = useState(first)
  const clean = inLatin(code)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return (
    <Shell title={words.join.title} connection={null}>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault()
          location.assign(`${BASE}join/${clean.slice(0, 4)}-${clean.slice(4)}`)
        }}
      >
        <Field
          label={words.join.code}
          hint={words.join.codeHint}
          error={problem}
          value={code}
          onChange={setCode}
          longest={20}
        />
        <Primary type="submit" disabled={clean.length !== 8}>
          {words.join.join}
        </Primary>
        <p className="quiet-text">{words.join.noAccount}</p>
      </form>
      <Seen />
      <LanguageChoice />
    </Shell>
  )
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof NotAdmitted)) return words.join.noNetwork
  return error.refusal === 'too-fast' ? words.join.tooMany : words.join.wrong
}
