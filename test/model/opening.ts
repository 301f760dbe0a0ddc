/** How a session begins, and what comes along from the one before. */
import type { Command } from '../../server/contract/commands.ts'
import type { PanelName } from './panels.ts'
import { PANELS } from './panels.ts'
import { DAY, HOUR, MINUTE, isAlone, newestOf, no, seenBefore } from './state.ts'
import type { Expected, Link, Model, OwnThings, Talk } from './state.ts'
import { copy } from './same.ts'
import { addStrain } from './mending.ts'
import { withdrawHidden } from './own.ts'

export const NOTHING_OF_ONES_OWN: OwnThings = {
  cards: [],
  favourites: [],
  away: [],
  reflections: {},
  templates: {
    lines: {},
    exceptions: null,
    logistics: { length: '', breaks: '', reach: '' },
    clauses: [],
    editedAt: null,
  },
  defaults: {
    name: '',
    threshold: 5,
    promptGap: '10',
    cadence: { minutes: [20], end: true },
    meetingOnly: false,
    linkLife: 'month',
    retention: 180,
  },
  archived: [],
  receipts: [],
}
export const ownOf = (model: Model, who: string): OwnThings =>
  model.practices.get(who) ?? NOTHING_OF_ONES_OWN

type Start = Extract<Command, { type: 'start-session' }>

/** Null engagement begins a new one, under the name that the server will give it. */
export function begin(
  model: Model,
  name: PanelName,
  { label, coachName, engagement, plannedFor }: Start,
  named: { session: string; engagement: string },
): Expected {
  const { who, meeting } = PANELS[name]
  if (!PANELS[name].named) return no('not-yours')
  const last = engagement === null ? undefined : newestOf(model, engagement)
  if (engagement !== null && last?.coach !== who) return no('not-found')
  if (last && last.endedAt !== null) return no('engagement-ended')
  const { now } = model
  const talk = last ? goingOn(last, now) : anew(ownOf(model, who), now)
  talk.id = named.session
  talk.engagement = engagement ?? named.engagement
  talk.meeting = meeting
  talk.coach = who
  talk.coachName = coachName
  talk.leadsFrom = name
  if (label !== '') talk.label = label
  const planned = plannedFor === undefined ? (last?.next ?? null) : plannedFor
  const near = planned !== null && Math.abs(now - planned) < 3 * HOUR
  talk.plannedFor = near ? planned : null
  if (near && now - planned >= MINUTE) addStrain(talk, 'late', null, now)
  if (last && last.handOver && !last.handOver.accepted) last.handOver = null
  model.talks.push(talk)
  return { ok: true }
}

function anew({ templates, defaults }: OwnThings, now: number): Talk {
  return {
    id: '',
    meeting: 'here',
    engagement: '',
    number: 1,
    coach: '',
    coachName: '',
    label: '',
    leadsFrom: null,
    openedAt: now,
    closedAt: null,
    endedAt: null,
    keptUntil: null,
    retention: defaults.retention,
    linkLife: defaults.linkLife,
    plannedFor: null,
    next: null,
    people: [],
    recorded: false,
    meetingOnly: defaults.meetingOnly,
    threshold: defaults.threshold,
    promptGap: defaults.promptGap,
    cadence: defaults.cadence,
    eyeContact: true,
    readiness: { away: [], steady: null },
    at: { card: 'confidentiality', line: 0 },
    said: [],
    confirmed: { confidentiality: null, coaching: null, needs: null, 'how-we-work': null },
    lines: { ...templates.lines },
    exceptions: templates.exceptions ?? {
      standard: ['legal', 'safeguarding'],
      own: [],
      noneApply: false,
    },
    promise: { version: 1, at: now },
    logistics: templates.logistics,
    needs: [],
    clauses: templates.clauses.map(({ id, text }) => ({
      id,
      text,
      version: 1,
      accepted: new Set(['coach']),
      agreed: false,
      before: false,
    })),
    promises: [],
    record: {
      coach: { kept: 0, late: 0, renegotiated: 0, letGo: 0 },
      client: { kept: 0, late: 0, renegotiated: 0, letGo: 0 },
    },
    checkIn: null,
    checkIns: 0,
    results: [],
    strains: [],
    silenced: false,
    askedAt: null,
    aloud: 0,
    focus: null,
    earlierFocus: null,
    themes: [],
    usual: [],
    paused: null,
    signals: [],
    fewer: new Set(),
    endPulse: null,
    notes: [],
    questions: [],
    instead: 0,
    links: [],
    corrections: [],
    hidden: [],
    handOver: null,
  }
}

/** What was not finished, and nothing that was rated but what is usual for the one client. */
function goingOn(whole: Talk, now: number): Talk {
  const last = withdrawHidden(whole)
  const empty = anew(NOTHING_OF_ONES_OWN, now)
  const { retention, linkLife, meetingOnly, threshold, promptGap, cadence, eyeContact } = last
  const { said, at, confirmed, lines, exceptions, promise, logistics, label } = last
  const kept = { retention, linkLife, meetingOnly, threshold, promptGap, cadence, eyeContact }
  const script = { said, at, confirmed: { ...confirmed }, lines: { ...lines }, exceptions, promise }
  const ofThem = isAlone(last) ? seenBefore(last, last.people[0]?.who) : []
  return {
    ...empty,
    ...kept,
    ...script,
    label,
    logistics,
    number: last.number + 1,
    needs: last.needs.map((need) => ({ ...need, by: need.by === 'coach' ? 'coach' : 'earlier' })),
    clauses: last.clauses.map((clause) => ({
      ...clause,
      accepted: new Set(clause.accepted.has('coach') ? ['coach'] : []),
    })),
    promises: last.promises
      .filter(({ state }) => state === 'open')
      .map((one) => ({ ...one, by: one.by === 'coach' ? 'coach' : 'earlier' })),
    record: recordAfter(last),
    strains: last.strains
      .filter(({ outcome }) => outcome === 'carried-over' || outcome === 'not-yet')
      .map((one, place) => ({
        ...one,
        number: place + 1,
        of: null,
        state: 'said',
        outcome: null,
        carried: true,
      })),
    earlierFocus: last.focus?.text ?? null,
    themes: [
      ...new Set([
        ...last.themes,
        ...last.notes.filter(({ kind }) => kind === 'theme').map(({ text }) => text),
      ]),
    ].slice(-20),
    usual: last.people.length > 1 ? [] : [...last.usual, ...ofThem].slice(-3),
  }
}

function recordAfter({ record, promises, openedAt }: Talk): Talk['record'] {
  const next = copy(record)
  for (const { promiser, state, history } of promises) {
    const of = next[promiser]
    if (state === 'kept') of.kept += 1
    if (state === 'kept-late') of.late += 1
    if (state === 'let-go') of.letGo += 1
    for (const { what, at } of history)
      if (what === 'renegotiated' && at >= openedAt) of.renegotiated += 1
  }
  return next
}

/** The last block before, by `asking.ts`. */
export function end(talk: Talk, now: number): void {
  talk.closedAt = now
  talk.keptUntil = now + talk.retention * DAY
  for (const strain of talk.strains)
    strain.outcome ??= strain.state === 'said' ? 'carried-over' : 'let-go'
  const until = Math.min(now + LIVES[talk.linkLife], talk.keptUntil)
  const sides = ['coach', ...talk.people.map(({ who }) => who)]
  talk.links = sides.map((side): Link => {
    const claimed = talk.links.find((link) => link.side === side)
    return claimed
      ? { ...claimed, until }
      : { id: '', side, until, revokedAt: null, life: null, handed: false }
  })
}

export const LIVES = { day: DAY, week: 7 * DAY, month: 30 * DAY, quarter: 90 * DAY }
