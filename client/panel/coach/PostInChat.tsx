import { useState } from 'react'
import { Outlined, Quiet } from '../../ui/Button.tsx'
import { words } from '../../words/words.ts'
import type { Zoom } from '../../zoom.ts'
import { useZoomState } from '../zoom-state.ts'

/**
 * One message with the link, when the coach says so twice: the first tap says who
 * else could open it. Nothing in the chat is read, and nothing is posted by itself.
 */
export function PostInChat({ name, url, zoom }: { name: string; url: string; zoom: Zoom }) {
  const { chat } = words.after
  const state = useZoomState(zoom)
  const [step, setStep] = useState<'closed' | 'asking' | 'busy' | 'sent' | 'failed'>('closed')
  // Once asked, what became of it stays to be read, also where Zoom will hear no more of it.
  if (step === 'closed' && (!state?.inMeeting || !zoom.can('chat'))) return null
  async function post(): Promise<void> {
    setStep('busy')
    setStep((await zoom.postInChat(url)) ? 'sent' : 'failed')
  }
  return (
    <div className="stack">
      {step === 'closed' && (
        <div>
          <Quiet onClick={() => setStep('asking')}>{chat.ask}</Quiet>
        </div>
      )}
      {(step === 'asking' || step === 'busy') && (
        <>
          <p className="small-text">{chat.who(name)}</p>
          {/* "Cancel" comes where the first tap was. */}
          <div className="row">
            <Quiet onClick={() => setStep('closed')}>{words.common.cancel}</Quiet>
            <Outlined disabled={step === 'busy'} onClick={() => void post()}>
              {chat.sure}
            </Outlined>
          </div>
        </>
      )}
      <p role="status" className="small-text">
        {step === 'sent' && chat.sent}
        {step === 'failed' && chat.failed}
      </p>
    </div>
  )
}
