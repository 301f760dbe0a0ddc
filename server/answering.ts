/** What somebody does by a page without a script: the same seat and the same rules as a panel's, one post at a time. */
import { z } from 'zod'
import type { Words } from '../client/words/words.ts'
import { Id, Message } from './contract/commands.ts'
import type { Command, Reply } from './contract/commands.ts'
import type { ParticipantView } from './contract/views.ts'
import { Answer, Share } from './contract/vocabulary.ts'
import type { Refusal } from './contract/vocabulary.ts'
import type { PersonId } from './core/session.ts'
import { Key } from './seats.ts'
import type { SeatInSession } from './seats.ts'
import type { Sessions } from './sessions.ts'

/** All that a form of ours holds. What it is worth, the rules say. */
export const Posted = z.object({
  key: Key,
  token: z.string().max(2048).default(''),
  does: z.enum(['look', 'send', 'take-back', 'leave']).default('look'),
  id: Id.optional(),
  checkIn: z.coerce.number().optional(),
  change: z.coerce.number().optional(),
  answer: Answer.optional(),
  share: Share.default('now'),
  /** What stood when the form was drawn. */
  before: Answer.optional(),
})
export type Posted = z.infer<typeof Posted>

export type Answered = {
  view: ParticipantView
  notice: string | null
  chosen: Answer | null
  share: Share
  /** Nothing is said here that a panel would not say, and nothing is left to send. */
  opens: boolean
}

export const answering =
  (deps: { sessions: Sessions; stay: (session: string, person: PersonId) => void }) =>
  /** A refusal says why there is no seat. */
  async (
    seat: SeatInSession,
    posted: Posted,
    how: { words: Words; isRenewed: boolean },
  ): Promise<Answered | Refusal> => {
    const { sessions, stay } = deps
    const leaves = posted.does === 'leave' && !how.isRenewed
    const refusal = leaves ? null : await sessions.enter(seat)
    if (refusal !== null) return refusal
    const { place } = await sessions.whereIs(seat)
    if (place && !leaves) stay(place.session, place.who)
    const standing = (await sessions.view(seat, () => true))?.view
    if (standing?.role !== 'participant') return 'no-session'
    const message = how.isRenewed ? null : messageOf(posted, standing)
    const reply = message && (await sessions.command(seat, message))
    const view = reply ? (await sessions.view(seat, () => true))?.view : standing
    if (view?.role !== 'participant') return 'no-session'
    return told(view, posted, reply, how)
  }

/** Null where nothing is asked for, or not what a form of ours asks for. */
function messageOf(posted: Posted, { checkIn }: ParticipantView): Message | null {
  const command = commandOf(posted, checkIn?.asked ? (checkIn.mine?.wishes ?? []) : [])
  return Message.safeParse({ id: posted.id, command }).data ?? null
}

/** Wishes that a panel sent along stay. */
function commandOf(
  { does, checkIn = 0, change = 0, answer, share }: Posted,
  wishes: Extract<Command, { type: 'answer' }>['wishes'],
): Command | null {
  if (does === 'leave') return { type: 'leave' }
  if (does === 'take-back') return { type: 'withdraw-answer', checkIn, change }
  return does === 'send' && answer
    ? { type: 'answer', checkIn, change, answer, wishes, share }
    : null
}

/** What became of a post. What stands now decides, not what was replied: a form may come twice, or late. */
function told(
  view: ParticipantView,
  posted: Posted,
  reply: Reply | null,
  { words, isRenewed }: { words: Words; isRenewed: boolean },
): Answered {
  const { checkIn, plain, refusals, scale } = words
  const open = view.checkIn?.asked ? view.checkIn : null
  const mine = open?.mine ?? null
  const isSame = open !== null && open.number === posted.checkIn
  const stands = { chosen: mine?.answer ?? null, share: mine?.share ?? 'now' }
  const wanted = { chosen: posted.answer ?? stands.chosen, share: posted.share }
  const well = (notice: string | null): Answered => ({ view, notice, ...stands, opens: true })
  const said = (notice: string): Answered => ({ view, notice, ...stands, opens: false })
  const unsent = (notice: string): Answered => ({ view, notice, ...wanted, opens: false })
  const sent = (): Answered => {
    if (!mine) return well(null)
    return well(
      mine.share === 'end'
        ? checkIn.sentForEnd(view.session.coachName || words.yourCoach)
        : checkIn.sent,
    )
  }

  const asks = posted.does === 'send' || posted.does === 'take-back'
  if (asks && reply && !reply.ok) {
    if (reply.refusal === 'session-ended') return said(plain.over)
    if (reply.refusal !== 'no-open-check-in') return said(refusals[reply.refusal])
    return said(posted.before ? checkIn.tooLateToChange : refusals['no-open-check-in'])
  }
  if (asks && !isSame) {
    if (reply?.ok) return said(plain.counted)
    if (posted.checkIn === undefined) return sent()
    return said(view.session.closedAt === null ? refusals['no-open-check-in'] : plain.over)
  }
  if (!isSame) return sent()
  if (isRenewed && asks) return unsent(plain.renewed)
  if (posted.does === 'take-back')
    return mine ? said(plain.stands(scale[mine.answer])) : well(checkIn.takenBack)
  if (posted.does === 'send' && !posted.answer) return unsent(plain.choose)
  const isTaken = mine?.answer === wanted.chosen && mine?.share === wanted.share
  if (isTaken || !posted.answer) return sent()
  return unsent(asks && mine ? plain.stands(scale[mine.answer]) : plain.notSent)
}
