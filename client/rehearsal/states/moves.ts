/** What states have in common: how a session comes to where they begin. */
import type { Answer } from '../../../server/contract/vocabulary.ts'
import { words } from '../../words/words.ts'
import type { SceneName } from '../scenes.ts'
import type { Player, Who } from './player.ts'

export const COACH = 'coach'
export const ANA = 'ana'
export const SIX = ['ana', 'ben', 'chloe', 'dev', 'elif', 'farid']
/** Longer than most, as labels are. */
export const LABEL = 'Ana Maria, second year'
export const MAYA = 'Maya'

export async function begins(p: Player, scene: SceneName, label = ''): Promise<void> {
  await p.controls.scene(scene)
  if (label) await p.fill(COACH, words.coach.begin.label, label)
  await p.tap(COACH, words.coach.begin.start)
  await p.sees(COACH, words.coach.header(label || words.coach.unnamed, 1))
  const clients = p.people().filter(({ kind, panel }) => kind !== 'coach' && panel)
  for (const { key } of clients) await p.sees(key, words.participant.welcome.title)
}

/** The first one of a session. */
export async function checksIn(p: Player, asked: Who[] = [ANA]): Promise<void> {
  await p.tap(COACH, words.coach.checkIn.sendShort)
  for (const who of asked) await p.sees(who, words.checkIn.question)
}

export async function checksInAgain(p: Player): Promise<void> {
  await p.tap(COACH, words.coach.checkIn.send)
  await p.tap(COACH, words.controls.again.anyway)
  await p.find(ANA, 'input[type=radio]:not(:disabled)')
}

export const answers = (p: Player, who: Who, answer: Answer): Promise<void> =>
  p.tap(who, words.scale[answer])

/** One to one: what is answered is on the coach's screen. */
export async function feels(p: Player, answer: Answer): Promise<void> {
  await answers(p, ANA, answer)
  await p.sees(ANA, words.checkIn.sent)
  await p.sees(COACH, words.scale[answer])
}

export const closes = async (p: Player): Promise<void> => {
  await p.tap(COACH, words.coach.checkIn.close)
  await p.sees(COACH, words.coach.checkIn.send)
}

/** All six are asked, and so many of them answer. */
export async function six(p: Player, answer: Answer, count: number): Promise<void> {
  await begins(p, 'group-of-six', 'Leadership circle')
  await checksIn(p, SIX)
  for (const who of SIX.slice(0, count)) await answers(p, who, answer)
  const { sent, sealed } = words.checkIn
  for (const who of SIX.slice(0, count)) await p.sees(who, count === SIX.length ? sealed : sent)
}

/** Everything that a session can leave behind, before its end. */
export async function works(p: Player): Promise<void> {
  await begins(p, 'comfort-drops', LABEL)
  await p.tap(ANA, words.prepare.today.keep)
  await p.fill(ANA, todaysFocus(), 'How I speak up in my first week')
  await p.tap(ANA, words.prepare.today.keep)
  await checksIn(p)
  await feels(p, 'comfortable')
  await closes(p)
  await checksInAgain(p)
  await answers(p, ANA, 'a-bit-uncomfortable')
  await p.sees(COACH, words.coach.repair.title)
  await p.tap(COACH, words.coach.repair.said)
  await closes(p)
  await p.tap(COACH, words.coach.nav.start)
  await p.tap(COACH, words.agreement.propose)
  await p.fill(COACH, words.agreement.wording, 'Fifty minutes, on time, with a pause if we need it')
  await p.tap(COACH, words.agreement.propose)
  await p.tap(ANA, words.participant.nav.agreement)
  await p.tap(ANA, words.agreement.agree)
  await p.sees(ANA, words.agreement.state.agreed)
  await promises(p, ANA, 'Ask one question in the team meeting')
  await p.tap(COACH, words.coach.nav.wrapUp)
  await promises(p, COACH, 'Send the reading list')
}

async function promises(p: Player, who: Who, what: string): Promise<void> {
  await p.fill(who, words.commitments.what, what)
  await p.tap(who, words.commitments.add)
  await p.find(who, '[aria-labelledby=commitments] ul')
}

export async function ends(p: Player): Promise<void> {
  await p.tap(COACH, words.coach.nav.wrapUp)
  await p.tap(COACH, words.coach.wrapUp.end)
  await p.tap(COACH, words.coach.wrapUp.sure)
  await p.sees(COACH, words.coach.wrapUp.ended)
}

const todaysFocus = (): string => {
  const { title, mine } = words.prepare.today
  return words.list(title, mine.toLowerCase())
}

/** Somebody who comes by the link. */
export async function byLink(p: Player): Promise<string> {
  await p.controls.add({ kind: 'browser', name: 'Ben' })
  return 'ben'
}

/** Where this person's pages are. */
export const placeOf = (p: Player, who: Who): string =>
  `/as/${p.people().find(({ key }) => key === who)!.id}/`

/** The script, card by card, until this stands on it. */
export async function saysUntil(p: Player, text: string): Promise<void> {
  const card = 'article.card'
  for (let line = 0; line < 30 && !(await p.has(COACH, card, text)); line++)
    await p.changes(COACH, card, () => p.tap(COACH, words.coach.script.said))
}
