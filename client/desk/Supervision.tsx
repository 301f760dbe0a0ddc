import { useEffect, useMemo, useState } from 'react'
import type { WeekView } from '../../server/contract/looks.ts'
import { useLook } from '../panel/look.ts'
import { usePanel } from '../session.ts'
import type { Panel } from '../session.ts'
import { Quiet } from '../ui/Button.tsx'
import { Chip, Choice } from '../ui/Chip.tsx'
import { CopyText } from '../ui/CopyText.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Shell } from '../ui/Shell.tsx'
import { words } from '../words/words.ts'
import { supervisionText } from './supervision.ts'
import { weekBefore } from './week.ts'
import type { LocalWeek } from './week.ts'

/** The week's reflection as text, or that of four weeks: about the coach alone. */
export function Supervision(props: {
  panel: Panel
  week: LocalWeek
  withOwn: (view: WeekView) => WeekView
  onBack: () => void
}) {
  const { panel, week, withOwn, onBack } = props
  const { connection } = usePanel(panel)
  const [length, setLength] = useState<'one' | 'four'>('one')
  const [withNotes, setWithNotes] = useState(false)
  const [weeks] = useState(() => {
    const second = weekBefore(week)
    const third = weekBefore(second)
    return [week, second, third, weekBefore(third)] as const
  })
  const looks = [
    useLook(panel, { what: 'week', ...weeks[0] }),
    useLook(panel, { what: 'week', ...weeks[1] }),
    useLook(panel, { what: 'week', ...weeks[2] }),
    useLook(panel, { what: 'week', ...weeks[3] }),
  ].slice(0, length === 'one' ? 1 : 4)
  const views = looks.flatMap(({ found }) => (found ? [withOwn(found.week)] : []))
  const text = views.length === looks.length ? supervisionText(views, { withNotes }) : ''
  const problem = looks.find(({ refusal }) => refusal !== null)?.refusal
  const { supervision: said, back } = words.desk

  return (
    <Shell title={said.title} connection={connection} side={<Quiet onClick={onBack}>{back}</Quiet>}>
      <section className="card">
        <p>{said.what}</p>
        <Choice
          name="length"
          legend={said.length}
          options={(['one', 'four'] as const).map((value) => ({ value, label: said[value] }))}
          value={length}
          onChange={setLength}
        />
        <div className="stack">
          <div>
            <Chip label={said.notes} checked={withNotes} onChange={setWithNotes} />
          </div>
          <p className="small-text">{said.notesMay}</p>
        </div>
        <Notice text={problem ? words.refusals[problem] : null} problem />
        <CopyText label={said.text} text={text} multiline />
        <Print text={text} />
      </section>
    </Shell>
  )
}

/** A page of the browser's own, made here: no server is told of it. */
export function Print({ text }: { text: string }) {
  const { print, instead } = words.desk.supervision
  const url = useMemo(
    () => URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' })),
    [text],
  )
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return (
    <div className="stack">
      <div>
        <a className="button button-outlined desk-link" href={url} target="_blank" rel="noreferrer">
          {print}
        </a>
      </div>
      <p className="small-text">{instead}</p>
    </div>
  )
}
