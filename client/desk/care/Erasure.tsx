import { useState } from 'react'
import { Erasing, Outlined, Quiet } from '../../ui/Button.tsx'

/** Two taps: the first says what the second does. By keyboard one is then at the way back. */
export function Erasure(props: {
  said: { ask: string; sure: string; now: string; keep: string }
  busy: boolean
  onErase: () => void
}) {
  const { said, busy, onErase } = props
  const [step, setStep] = useState<'resting' | 'sure' | 'back'>('resting')
  if (step !== 'sure')
    return (
      <div>
        <Outlined autoFocus={step === 'back'} onClick={() => setStep('sure')}>
          {said.ask}
        </Outlined>
      </div>
    )
  return (
    <div className="notice notice-problem" role="group" aria-label={said.ask}>
      <p>{said.sure}</p>
      <div className="row">
        <Erasing disabled={busy} onClick={onErase}>
          {said.now}
        </Erasing>
        <Quiet autoFocus onClick={() => setStep('back')}>
          {said.keep}
        </Quiet>
      </div>
    </div>
  )
}
