import { useState } from 'react'
import type { SummaryView } from '../../server/contract/summary.ts'
import type { Own, Quoted } from '../../server/contract/vocabulary.ts'
import { TEXT_LENGTH } from '../../server/contract/limits.ts'
import { Outlined, Quiet } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { apart, words } from '../words/words.ts'
import type { Do } from './Summary.tsx'
import './summary.css'

/**
 * Beside one thing of a summary: what was said to be meant otherwise, and, for
 * whom it quotes or belongs to, a way to say so, to hide it and to delete it.
 */
export function Mine(props: {
  view: SummaryView
  ask: Do
  on?: Quoted
  what?: Own
  /** Its id, a check-in's number; empty where there is one of a kind. */
  of: string
}) {
  const { view, ask, on, what, of } = props
  const { mine: said } = words.links
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [sure, setSure] = useState(false)
  const isReader = view.side === 'client' && !view.preview
  const coachName = apart(view.coachName) || words.yourCoach
  const corrections = view.corrections.filter((one) => one.on === on && one.of === of)
  const own = view.own.find((one) => one.what === what && one.of === of)
  const handed = view.links.some((link) => link.mine && link.handed)
  const close = (): void => {
    setOpen(false)
    setSure(false)
  }
  async function asks(command: Parameters<Do>[0]) {
    if (await ask(command)) close()
  }

  return (
    <>
      {corrections.map((one) => (
        <span key={one.at} className="correction">
          <span className="label">
            {one.mine ? said.client : said[view.several ? 'several' : 'coach']}
          </span>
          {one.text && (
            <>
              : <bdi>{one.text}</bdi>
            </>
          )}{' '}
          {one.mine && on && (
            <span className="no-print">
              <Quiet onClick={() => void ask({ type: 'take-back-correction', on, of })}>
                {said.takeBack}
              </Quiet>
            </span>
          )}
        </span>
      ))}
      {own?.hidden && <span className="small-text"> {said.hidden(coachName)} </span>}
      {isReader && (on || own) && (
        <span className="no-print mine">
          <Quiet aria-expanded={open} onClick={() => (open ? close() : setOpen(true))}>
            {open ? words.common.cancel : said.more}
          </Quiet>
          {open && (
            <span className="stack card">
              {on && (
                <>
                  <Field
                    label={said.correct}
                    hint={said.instead(coachName)}
                    value={text}
                    onChange={setText}
                    longest={TEXT_LENGTH}
                    multiline
                  />
                  <span>
                    <Outlined onClick={() => void asks({ type: 'correct', on, of, text })}>
                      {said.say}
                    </Outlined>
                  </span>
                </>
              )}
              {own && (
                <>
                  <span className="row">
                    <Outlined
                      onClick={() =>
                        void asks({ type: 'hide-mine', what: own.what, of, hidden: !own.hidden })
                      }
                    >
                      {own.hidden ? said.show : said.hide(coachName)}
                    </Outlined>
                    {sure ? (
                      <Outlined
                        onClick={() => void asks({ type: 'delete-one', what: own.what, of })}
                      >
                        {said.deleteSure}
                      </Outlined>
                    ) : (
                      <Quiet onClick={() => setSure(true)}>{said.delete}</Quiet>
                    )}
                  </span>
                  <span className="small-text">
                    {sure
                      ? said.deleteNote(coachName)
                      : !own.hidden && (handed ? said.handed(coachName) : said.hideNote(coachName))}
                  </span>
                </>
              )}
            </span>
          )}
        </span>
      )}
    </>
  )
}
