import { useContext, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { words } from '../words/words.ts'
import { Outlined } from './Button.tsx'
import { ReadAt } from './read-at.ts'

/** The working agreement on one page: on screen a button, on paper that page and nothing besides. */
export function PrintAgreement(props: {
  clauses: { id: string; text: string; agreed: boolean }[]
  coachName: string
  /** When the session was. */
  at: number
}) {
  const { clauses, coachName, at } = props
  const { summary, promises } = words
  const [printing, setPrinting] = useState(false)
  const readAt = useContext(ReadAt)
  useEffect(() => {
    const done = (): void => setPrinting(false)
    addEventListener('afterprint', done)
    return () => removeEventListener('afterprint', done)
  }, [])
  function printIt() {
    // It has to be there when the browser looks.
    flushSync(() => setPrinting(true))
    print()
  }
  if (readAt === 'zoom') return null
  return (
    <>
      <div className="no-print">
        <Outlined onClick={printIt}>{promises.print.ask}</Outlined>
      </div>
      {printing && (
        <article className="paper">
          <h1>{words.agreement.title}</h1>
          <p>
            {summary.with(coachName)} · {words.date(at)}
          </p>
          {clauses.map(({ id, text, agreed }) => (
            <section key={id}>
              <h2>{titleOf(id)}</h2>
              <p>
                <bdi>{text}</bdi>
                {!agreed && ` (${summary.notAgreed})`}
              </p>
            </section>
          ))}
        </article>
      )}
    </>
  )
}

const titleOf = (id: string): string =>
  id in words.clauses ? words.clauses[id as keyof typeof words.clauses] : words.agreement.own
