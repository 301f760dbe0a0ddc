import { useEffect, useRef, useState } from 'react'
import { TEXT_LENGTH } from '../../../../server/contract/limits.ts'
import type { QuestionKind } from '../../../../server/contract/vocabulary.ts'
import { Outlined, Quiet } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { useShort } from '../../../ui/Shell.tsx'
import { audit as said } from '../../../words/en/audit.ts'
import { words } from '../../../words/words.ts'
import { auditQuestion } from './audit.ts'
import './audit.css'

/** So many of several questions are named; the rest is seen anyway. */
const SHOWN = 3
const list = new Intl.ListFormat(words.language)

type Kept = { text: string; kind: QuestionKind }

/**
 * Looks at a question when asked to, by a tap or by Enter. While somebody types, a verdict on half a
 * question would be wrong, would draw the eye, and would be spoken on the call.
 */
export function Audit({ onKeep }: { onKeep?: (question: Kept) => void }) {
  const [text, setText] = useState('')
  const [looked, setLooked] = useState('')
  /** The coach's own words, while a rewrite stands in the field. */
  const [own, setOwn] = useState<string | null>(null)
  const [taken, setTaken] = useState(false)

  const look = (question: string) => {
    setLooked(question.trim())
    setTaken(false)
  }
  const put = (question: string, before: string | null) => {
    setText(question)
    setOwn(before)
    look(question)
    setTaken(true)
  }

  return (
    <section className="card" aria-labelledby="audit">
      <h2 id="audit">{said.title}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          look(text)
        }}
        onKeyDown={(event) => {
          const writes = event.target instanceof HTMLTextAreaElement
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !writes)
            return
          event.preventDefault()
          look(text)
        }}
      >
        <Field
          label={said.field}
          hint={onKeep ? said.hintKeep : said.hint}
          value={text}
          onChange={setText}
          longest={TEXT_LENGTH}
          multiline
        />
        <div className="row">
          <Outlined type="submit" disabled={text.trim() === ''}>
            {said.look}
          </Outlined>
          {own !== null && <Quiet onClick={() => put(own, null)}>{said.back}</Quiet>}
        </div>
      </form>
      <div className="audit-space stack">
        {looked === '' ? (
          <p className="quiet-text">{said.resting}</p>
        ) : (
          <Looked
            key={looked}
            text={looked}
            taken={taken}
            onTake={(rewrite) => put(rewrite, own ?? text)}
            onKeep={onKeep}
          />
        )}
      </div>
    </section>
  )
}

function Looked(props: {
  text: string
  /** By a button that is gone now: the keyboard goes on from here. */
  taken: boolean
  onTake: (rewrite: string) => void
  onKeep: ((question: Kept) => void) | undefined
}) {
  const { text, taken, onTake, onKeep } = props
  const [kept, setKept] = useState(false)
  const [copied, setCopied] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const short = useShort()
  useEffect(() => {
    if (taken) heading.current?.focus()
    // In the smallest window the result would come below the edge.
    if (short) heading.current?.scrollIntoView()
  }, [taken, short])
  const audit = auditQuestion(text)
  if (!audit)
    return (
      <>
        <h3 ref={heading} tabIndex={-1}>
          {said.none}
        </h3>
        <p className="quiet-text">{said.noneNext}</p>
      </>
    )

  const { kind, because, found, agency, rewrite } = audit
  const copy = async (question: string) => {
    try {
      await navigator.clipboard.writeText(question)
      setCopied(words.common.copied)
    } catch {
      setCopied(words.common.copyByHand)
    }
  }
  const keep = () => {
    if (!kept) onKeep?.({ text, kind })
    setKept(true)
  }
  return (
    <>
      <div className="spread">
        <h3 ref={heading} tabIndex={-1}>
          {words.prompts.questionKinds[kind]}
        </h3>
        <span className="audit-tag">{agency ? said.agency.builds : said.agency.dependency}</span>
      </div>
      <p className="quiet-text">
        {said.because[because](list.format(found.slice(0, SHOWN).map(said.quoted)))}
      </p>
      {rewrite === null ? (
        <p className="small-text">{said.asIs}</p>
      ) : (
        <>
          <h4 className="label">{said.instead}</h4>
          <p className="say">{rewrite}</p>
        </>
      )}
      <div className="row">
        {rewrite !== null && (
          <>
            <Outlined onClick={() => onTake(rewrite)}>{said.take}</Outlined>
            <Quiet onClick={() => void copy(rewrite)}>{words.common.copy}</Quiet>
          </>
        )}
        {onKeep && (
          <Quiet aria-disabled={kept} onClick={keep}>
            {kept ? said.kept : said.keep}
          </Quiet>
        )}
      </div>
      <p role="status" className="small-text">
        {copied}
      </p>
    </>
  )
}
