import { useEffect, useState, useSyncExternalStore } from 'react'
import { rehearsal as words } from '../words/en/rehearsal.ts'
import { Screen } from './Screen.tsx'
import type { Stage } from './stage.ts'
import { SCREENS, screenOf } from './states/list.ts'
import type { Asked } from './states/list.ts'
import { BESIDE, createPlayer } from './states/player.ts'
import { lengthen } from './states/pseudo.ts'

/** One screen in one state, at the size of the window. The other panels run out of sight. */
export function Alone({ stage, asked }: { stage: Stage; asked: Asked }) {
  const meeting = useSyncExternalStore(stage.meeting.watch, stage.meeting.read)
  const [page, setPage] = useState<Beside | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const found = screenOf(asked)
  const prepare = (document: Document): void => {
    if (asked.pseudo) lengthen(document)
  }

  useEffect(() => {
    if (!found || started) return
    started = true
    const open = (url: string) =>
      new Promise<Document>((onLoaded) => setPage({ url, turn: (turn += 1), onLoaded }))
    found.play(createPlayer({ stage, pseudo: asked.pseudo, open })).then(
      () => mark('ready'),
      (error: unknown) => {
        setFault(String(error))
        mark('failed')
      },
    )
  }, [found, stage, asked])

  if (!found) return <Unknown />
  if (fault !== null) return <p className="alone-fault">{fault}</p>
  const placeOf = (key: string) => (key === found.front ? 'alone' : 'alone-behind')
  return (
    <>
      {meeting.people.map((person) =>
        person.panel ? (
          <Screen
            key={person.id}
            {...{ person, meeting, stage }}
            panel={person.panel}
            theme={null}
            className={placeOf(person.key)}
            onLoaded={prepare}
          />
        ) : null,
      )}
      {page && (
        <iframe
          key={page.turn}
          className={placeOf(BESIDE)}
          src={page.url}
          title={words.states.page}
          name={BESIDE}
          onLoad={({ currentTarget: { contentDocument } }) => {
            if (!contentDocument) return
            prepare(contentDocument)
            page.onLoaded(contentDocument)
          }}
        />
      )}
    </>
  )
}

type Beside = { url: string; turn: number; onLoaded: (page: Document) => void }
let turn = 0
/** Played once for the page, not once for each time React draws it. */
let started = false

/** For whoever waits for the picture. */
function mark(how: 'ready' | 'failed'): void {
  document.documentElement.dataset.state = how
}

function Unknown() {
  return (
    <main className="alone-list">
      <h1>{words.states.unknown}</h1>
      {Object.entries(SCREENS).map(([screen, { states }]) => (
        <section key={screen}>
          <h2>{screen}</h2>
          <ul>
            {Object.keys(states).map((state) => (
              <li key={state}>
                <a href={`?only=${screen}&state=${state}`}>{state}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}
