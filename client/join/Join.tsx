import { useEffect, useState } from 'react'
import { deviceKey, pageKey } from '../key.ts'
import { Live } from '../panel/Live.tsx'
import { NotAdmitted, askForSeat, openPanel } from '../session.ts'
import type { Panel } from '../session.ts'
import { Primary } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Seen } from '../ui/Seen.tsx'
import { Shell } from '../ui/Shell.tsx'
import { words } from '../words/words.ts'

/** The page is `<base>join` or `<base>join/CODE`. */
const [, BASE = '/', CODE = ''] = /^(.*\/)join(?:\/([^/]*))?$/.exec(location.pathname) ?? []

/** Any browser, no account, no name: the link or the code is enough. */
export function Join() {
  const [panel, setPanel] = useState<Panel | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    if (CODE === '') return
    let opened: Panel | null = null
    let left = false
    join(CODE).then(
      (one) => {
        opened = one
        if (left) one.close()
        else setPanel(one)
      },
      (error: unknown) => setProblem(sentenceFor(error)),
    )
    return () => {
      left = true
      opened?.close()
    }
  }, [])

  if (panel) return <Live panel={panel} zoom={null} base={BASE} />
  if (CODE !== '' && problem === null)
    return (
      <Shell title={words.join.title} connection={null}>
        <p>{words.join.loading}</p>
        <div className="skeleton" />
      </Shell>
    )
  return <CodeForm first={CODE} problem={problem} />
}

/** A code goes into the address, so that a reload comes back to the same seat. */
function CodeForm({ first, problem }: { first: string; problem: string | null }) {
  const [code, setCode] = useState(first)
  const clean = code.toLowerCase().replace(/[^a-z0-9]/g, '')
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
    </Shell>
  )
}

async function join(code: string): Promise<Panel> {
  const admit = () => askForSeat(`${BASE}join/seat`, { code })
  const first = await admit()
  return openPanel({ base: BASE, admit, first, key: deviceKey() ?? pageKey() })
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof NotAdmitted)) return words.join.noNetwork
  return error.refusal === 'too-fast' ? words.join.tooMany : words.join.wrong
}
