import { useEffect, useState } from 'react'
import type { Command } from '../../server/contract/commands.ts'
import { Outlined, Primary } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { words } from '../words/words.ts'
import { act, isPreview, isSending, openSummary } from './open.ts'
import type { Opened } from './open.ts'
import { Page } from './Page.tsx'
import { SendOn } from './SendOn.tsx'

/** True when it was done. */
export type Do = (command: Command) => Promise<boolean>
/** `cover`: nobody has asked to read it yet, and a previewer never does. */
type State = Opened | 'cover' | 'send' | 'loading' | { revoked: string }

/** The coach who looks at a client's page opens nothing of theirs. */
const beginning = (): State => (isSending() ? 'send' : isPreview() ? 'loading' : 'cover')

/** What a session leaves behind, for whoever holds the link. */
export function Summary() {
  const [state, setState] = useState<State>(beginning)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    // Another link pasted into the same tab changes only the fragment.
    const begin = (): void => setState(beginning())
    addEventListener('hashchange', begin)
    return () => removeEventListener('hashchange', begin)
  }, [])
  const open = (): void => setState('loading')
  useEffect(() => {
    if (state === 'loading') void openSummary().then(setState)
  }, [state])
  const ask: Do = async (command) => {
    setProblem(null)
    const { refusal, view } = await act(command)
    if (refusal === null)
      setState(view ?? { revoked: 'link' in command ? (command.link ?? '') : '' })
    else setProblem(words.refusals[refusal])
    return refusal === null
  }

  const { summary, common, links } = words
  if (state === 'send') return <SendOn />
  if (state === 'cover')
    return (
      <main className="page stack">
        <h1>{links.cover.title}</h1>
        <p>{links.cover.what}</p>
        <p className="small-text">{links.cover.noted}</p>
        <div>
          <Primary onClick={open}>{links.cover.open}</Primary>
        </div>
      </main>
    )
  if (state === 'loading')
    return (
      <main className="page stack">
        <h1>{summary.title}</h1>
        <p>{summary.loading}</p>
      </main>
    )
  if (state === 'gone')
    return (
      <main className="page stack">
        <h1>{summary.gone}</h1>
        <p>{summary.goneNext}</p>
      </main>
    )
  if (state === 'unreachable' || state === 'not-yet')
    return (
      <main className="page stack">
        <h1>{summary.title}</h1>
        <p>{state === 'not-yet' ? summary.notYet : summary.failed}</p>
        <div>
          <Outlined onClick={open}>{common.retry}</Outlined>
        </div>
      </main>
    )
  if ('revoked' in state)
    return (
      <main className="page stack">
        <h1>{summary.title}</h1>
        <p>{links.ownRevoked}</p>
        <div>
          <Outlined onClick={() => void ask({ type: 'restore-link', link: state.revoked })}>
            {links.undo}
          </Outlined>
        </div>
        <Notice text={problem} problem />
      </main>
    )
  return <Page view={state} ask={ask} problem={problem} />
}
