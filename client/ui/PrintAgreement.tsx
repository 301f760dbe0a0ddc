import { words } from '../words/words.ts'
import { Outlined } from './Button.tsx'

/** The working agreement on one page. On screen it is a button; on paper it is the page, and nothing else is. */
export function PrintAgreement(props: {
  clauses: { id: string; text: string; agreed: boolean }[]
  coachName: string
  /** When the session was. */
  at: number
}) {
  const { clauses, coachName, at } = props
  const { summary, promises } = words
  return (
    <>
      <div className="no-print">
        <Outlined onClick={printIt}>{promises.print.ask}</Outlined>
      </div>
      <article className="paper" aria-hidden="true">
        <h1>{words.agreement.title}</h1>
        <p>
          {summary.with(coachName)} · {words.date(at)}
        </p>
        {clauses.map(({ id, text, agreed }) => (
          <section key={id}>
            <h2>{titleOf(id)}</h2>
            <p>
              {text}
              {!agreed && ` (${summary.notAgreed})`}
            </p>
          </section>
        ))}
      </article>
    </>
  )
}

const titleOf = (id: string): string =>
  id in words.clauses ? words.clauses[id as keyof typeof words.clauses] : words.agreement.own

function printIt(): void {
  const { dataset } = document.documentElement
  dataset.printing = 'agreement'
  addEventListener('afterprint', () => delete dataset.printing, { once: true })
  print()
}
