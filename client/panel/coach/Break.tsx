import { useState } from 'react'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { inLatin } from '../../ui/digits.ts'
import { Field } from '../../ui/Field.tsx'
import { words } from '../../words/words.ts'
import { useMinute } from './use-minute.ts'

const MINUTE = 60_000
const LENGTH = '5'

/** A break of so many minutes, from what was agreed. It ends without a sound. */
export function Break({ agreed }: { agreed: string }) {
  const { pause } = words.prepare
  const [typed, setTyped] = useState<string | null>(null)
  const [began, setBegan] = useState<number | null>(null)
  const now = useMinute()
  const minutes = typed ?? /\d+/.exec(inLatin(agreed))?.[0] ?? LENGTH
  if (began !== null) {
    const passed = Math.max(0, Math.floor((now - began) / MINUTE))
    return (
      <div className="spread">
        <p>{pause.left(Math.max(0, Number(minutes) - passed))}</p>
        <Quiet onClick={() => setBegan(null)}>{pause.end}</Quiet>
      </div>
    )
  }
  return (
    <details>
      <summary>{pause.start}</summary>
      <div className="stack">
        <Field
          label={pause.length}
          value={minutes}
          numeric
          onChange={(next) => setTyped(next.replaceAll(/\D/g, '').slice(0, 2))}
        />
        <div>
          <Outlined disabled={!Number(minutes)} onClick={() => setBegan(Date.now())}>
            {pause.start}
          </Outlined>
        </div>
      </div>
    </details>
  )
}
