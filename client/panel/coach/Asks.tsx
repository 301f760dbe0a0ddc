import { useEffect, useState } from 'react'
import type { CoachView } from '../../../server/contract/views.ts'
import type { Panel } from '../../session.ts'
import { words } from '../../words/words.ts'
import { pauseInWords, signalsInWords } from '../asks-words.ts'

/** A tap that was on its way when this came was meant for what lies below it. */
const MEANT_FOR_IT = 700

/**
 * What a client asks for between two check-ins: a pause, a slower pace, to skip
 * something. It stands where the title is, at the top and near the camera: space
 * that is there anyway and that nobody taps, so that nothing moves and nothing is
 * covered. One tap says that it is heard.
 */
export function Asks(props: { panel: Panel; view: CoachView; covered: boolean }) {
  const { panel, view } = props
  const { paused, signals } = view
  const { asks } = words.controls
  const asked = [...(paused ? [pauseInWords(paused)] : []), ...signalsInWords(signals)].join(' ')
  const settled = useSettled(asked)
  if (asked === '') return null

  function hear() {
    if (signals.length > 0) void panel.send({ type: 'heard-signals' })
    if (paused) void panel.send({ type: 'resume' })
  }
  return (
    <button
      type="button"
      className={settled ? 'asking' : 'asking asking-new'}
      data-ask
      onClick={hear}
    >
      {props.covered ? asks.covered : asked} <strong>{paused ? asks.goOn : asks.heard}</strong>
    </button>
  )
}

/** True once something has stood there long enough to be what a tap is meant for. */
function useSettled(what: string): boolean {
  const [seen, setSeen] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSeen(what), MEANT_FOR_IT)
    return () => clearTimeout(timer)
  }, [what])
  return seen === what
}
