/** Plays Zoom's client: hears the panels' SDK calls, answers, and does what they ask. */
import { mintContext, signIn } from './backstage.ts'
import { answer, readCall } from './bridge.ts'
import type { Call, Effect } from './bridge.ts'
import { createControls } from './controls.ts'
import type { Controls } from './controls.ts'
import { createFrames } from './frames.ts'
import type { Frames } from './frames.ts'
import { newMeeting, randomText } from './meeting.ts'
import type { Meeting, Person } from './meeting.ts'
import { createStore } from './store.ts'
import type { Store } from './store.ts'

/** More than anyone scrolls through. */
const LOG_LENGTH = 300

/** One line of the log: an SDK call and how it was answered, or an event. */
export type Line = {
  number: number
  at: Date
  who: string
  name: string
  outcome: 'answered' | 'refused' | 'event' | 'kept' | 'unanswered'
  code: string | null
  /** What a panel wrote into the meeting's chat. */
  message: string | null
}

export type Stage = {
  meeting: Store<Meeting>
  log: Store<Line[]>
  /** Pages a panel opened in a tab of its own, newest last. */
  pages: Store<string[]>
  /** The rehearsal's server did not answer the last thing asked. */
  trouble: Store<boolean>
  frames: Frames
  controls: Controls
}

const isDesk = (url: string): boolean => /^[^?#]*\/desk(?:[?#]|$)/.test(url)

export function createStage(): Stage {
  const meeting = createStore(newMeeting())
  const log = createStore<Line[]>([])
  const pages = createStore<string[]>([])
  const trouble = createStore(false)

  const write = (
    person: Person,
    name: string,
    outcome: Line['outcome'],
    code: string | null = null,
    message: string | null = null,
  ) =>
    log.change((lines) => [
      ...lines.slice(1 - LOG_LENGTH),
      {
        number: (lines[lines.length - 1]?.number ?? 0) + 1,
        at: new Date(),
        who: person.label,
        name,
        outcome,
        code,
        message,
      },
    ])
  const frames = createFrames((person, event) => write(person, event, 'event'))
  const controls = createControls(meeting, frames)

  async function perform(person: Person, call: Call, effect: Effect): Promise<void> {
    switch (effect.type) {
      case 'configured':
        return controls.configured(person.id, effect)
      case 'mint-context':
        return frames.reply(person.id, call.jsCallId, {
          result: { context: await mintContext(meeting.read(), person) },
        })
      case 'invite':
        return controls.invitedBy(person.id, effect.ids, effect.invitation)
      case 'open-page':
        pages.change((before) => [...before, effect.url])
        if (isDesk(effect.url)) await signIn(person)
        window.open(effect.url, '_blank', 'noopener')
        return
      case 'shape':
        return controls.shape(person.id, effect.shape)
      case 'close':
        return controls.close(person.id)
      case 'sign-in':
        return controls.signIn(person.id)
      case 'authorize':
        return controls.authorized(person.id, effect.code, effect.state)
    }
  }

  function reply(person: Person, call: Call) {
    const { reply, effects = [] } = answer(meeting.read(), person, call, randomText(22))
    const code = reply && 'errorCode' in reply ? reply.errorCode : null
    const kept = call.apiName === 'showNotification' ? 'kept' : 'answered'
    const posted = call.apiName === 'sendMessageToChat' && code === null
    const message = posted ? String(call.data.message) : null
    write(person, call.apiName, code === null ? kept : 'refused', code, message)
    Promise.all(effects.map((effect) => perform(person, call, effect))).catch(() =>
      trouble.change(() => true),
    )
    if (reply) frames.reply(person.id, call.jsCallId, reply)
  }

  window.addEventListener('message', (event) => {
    const id = frames.sender(event.source)
    const find = () => meeting.read().people.find((one) => one.id === id)
    const person = find()
    const call = readCall(event.data)
    // A plain browser has no Zoom around it to answer.
    if (!person || !call || person.kind === 'browser') return
    if (person.silence === 'forever') write(person, call.apiName, 'unanswered')
    else if (person.silence === 0) reply(person, call)
    else
      setTimeout(() => {
        const then = find()
        // A page that was left does not act through the next one.
        if (then && then.panel?.load === person.panel?.load) reply(then, call)
      }, person.silence)
  })

  return { meeting, log, pages, trouble, frames, controls }
}
