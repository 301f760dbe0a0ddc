import type { Command } from '../../server/contract/commands.ts'
import { NEEDS_EACH } from '../../server/contract/limits.ts'
import { openSession } from '../../server/core/opening.ts'
import { coachView, participantView } from '../../server/core/views.ts'
import { endSession } from '../../server/core/wrap-up.ts'
import {
  DEVICE,
  NOON,
  after,
  answering,
  client,
  coach,
  fresh,
  refusalOf,
  sessionWith,
} from './session.ts'

const around = { revision: 1, now: NOON, offline: 0, pathOf: () => 'summary#secret' }
const asSeen = (session: Parameters<typeof participantView>[0], person = 'ana') =>
  participantView(session, person, around)

test('[SC1] saying a card ticks it and goes to the next, in the order of the guide', () => {
  let session = sessionWith('ana')
  const places = []
  for (const card of ['confidentiality', 'coaching', 'needs', 'how-we-work'] as const) {
    places.push(session.place.card)
    session = after(session, [coach, { type: 'say', card, line: 3, done: true }])
  }
  expect(places).toEqual(['confidentiality', 'coaching', 'needs', 'how-we-work'])
  expect(session.said).toEqual(places)
  expect(session.place.card).toBe('how-we-work')
})

test('[SC1] between two lines the place is kept, so that a reload finds it', () => {
  const session = after(sessionWith('ana'), [
    coach,
    { type: 'say', card: 'coaching', line: 2, done: false },
  ])
  expect(coachView(session, DEVICE, around).script).toMatchObject({
    card: 'coaching',
    line: 2,
    said: [],
  })
})

test('[SC2] exceptions are empty only by choosing that none apply', () => {
  const session = sessionWith('ana')
  expect(session.exceptions).toEqual({
    standard: ['legal', 'safeguarding'],
    own: [],
    noneApply: false,
  })
  const none = { type: 'set-exceptions' as const, standard: [], own: [] }
  expect(refusalOf(session, coach, { ...none, noneApply: false })).toBe('exceptions-needed')
  expect(refusalOf(session, coach, { ...none, noneApply: true })).toBeNull()
  expect(
    refusalOf(session, coach, {
      type: 'set-exceptions',
      standard: ['legal'],
      own: [],
      noneApply: true,
    }),
  ).toBe('exceptions-needed')
})

test('[SC3] a said card suggests its item; the coach confirms and undoes', () => {
  const said = after(sessionWith('ana'), [
    coach,
    { type: 'say', card: 'confidentiality', line: 0, done: true },
  ])
  const item = (session: typeof said) =>
    coachView(session, DEVICE, around).checklist.confidentiality
  expect(item(said)).toEqual({ suggested: true, confirmedAt: null })
  const confirm = { type: 'confirm-item', card: 'confidentiality' } as const
  const confirmed = after(said, [coach, { ...confirm, confirmed: true }])
  expect(item(confirmed)).toEqual({ suggested: false, confirmedAt: NOON })
  const undone = after(confirmed, [coach, { ...confirm, confirmed: false }])
  expect(item(undone)).toEqual({ suggested: true, confirmedAt: null })
})

test('[SC4] a participant sees a card once it is said, and the needs question once it is reached', () => {
  const edited = after(
    sessionWith('ana'),
    [coach, { type: 'edit-line', line: 'policy', text: 'What you say stays here.' }],
    [coach, { type: 'edit-line', line: 'needs-question', text: 'What do you need?' }],
    [coach, { type: 'set-logistics', length: '50 minutes', breaks: '', reach: 'mail' }],
  )
  expect(asSeen(edited)).toMatchObject({
    said: [],
    lines: {},
    exceptions: null,
    logistics: null,
    needsAsked: false,
  })
  const later = after(
    edited,
    [coach, { type: 'say', card: 'confidentiality', line: 0, done: true }],
    [coach, { type: 'say', card: 'coaching', line: 0, done: true }],
  )
  expect(asSeen(later)).toMatchObject({
    said: ['confidentiality', 'coaching'],
    lines: { policy: 'What you say stays here.', 'needs-question': 'What do you need?' },
    exceptions: { standard: ['legal', 'safeguarding'] },
    logistics: null,
    needsAsked: true,
  })
})

test('[SC5] an edited line can be restored', () => {
  const edit = { type: 'edit-line', line: 'role' } as const
  const edited = after(sessionWith('ana'), [coach, { ...edit, text: 'I think with you.' }])
  expect(edited.lines).toEqual({ role: 'I think with you.' })
  expect(after(edited, [coach, { ...edit, text: null }]).lines).toEqual({})
})

test('[SC6] the next session begins with what is unfinished, and with no answer', () => {
  const first = after(
    sessionWith('ana'),
    [coach, { type: 'say', card: 'confidentiality', line: 0, done: true }],
    [coach, { type: 'confirm-item', card: 'confidentiality', confirmed: true }],
    [client(), { type: 'share-need', id: fresh(), kind: 'pace', text: 'Slowly, please' }],
    [coach, { type: 'propose-clause', id: 'length', text: '50 minutes', version: 0 }],
    [client(), { type: 'accept-clause', id: 'length', version: 1 }],
    [
      client(),
      { type: 'add-commitment', id: fresh(), promiser: 'client', text: 'Write', due: null },
    ],
    [coach, { type: 'open-check-in', anyway: true }],
    [client(), answering(1, 'uncomfortable')],
  )
  const ended = endSession(first, { now: NOON, fresh })
  if (!ended.ok) throw new Error(ended.refusal)
  const beginning = { id: fresh(), code: 'bcdefghj', meeting: 'next', openedAt: NOON, label: '' }
  const who = {
    coach: 'uid-coach',
    coachName: 'Maya',
    device: DEVICE,
    rightsKey: '2026-11',
    engagement: first.engagement,
  }
  const next = openSession({ ...beginning, ...who }, ended.session)
  expect(next).toMatchObject({
    number: 2,
    label: 'A.',
    said: ['confidentiality'],
    place: { card: 'coaching', line: 0 },
    confirmed: { confidentiality: NOON, coaching: null },
    needs: [{ kind: 'pace', by: 'earlier' }],
    agreement: [{ id: 'length', agreed: true }],
    commitments: [{ text: 'Write', by: 'earlier' }],
    participants: [],
    checkIn: null,
    checkIns: 0,
    results: [],
    strains: [],
    links: [],
  })
  expect(JSON.stringify(next)).not.toContain('uncomfortable')
})

test('[SC7] a need goes only when its giver takes it back', () => {
  const id = fresh()
  const session = after(sessionWith('ana', 'ben'), [
    client('ana'),
    { type: 'share-need', id, kind: 'topics-to-avoid', text: 'My brother' },
  ])
  const remove = { type: 'remove-need', id } as const
  expect(refusalOf(session, coach, remove)).toBe('theirs-to-lift')
  expect(refusalOf(session, client('ben'), remove)).toBe('not-yours')
  expect(after(session, [client('ana'), remove]).needs).toEqual([])
  expect(asSeen(session, 'ben').needs).toEqual([])
})

test('[SC7] what came along from an earlier session, the only client may take back', () => {
  const need = {
    id: fresh(),
    kind: 'pace' as const,
    text: 'Slowly',
    by: 'earlier' as const,
    review: null,
  }
  const remove = { type: 'remove-need', id: need.id } as const
  const pair = { ...sessionWith('ana'), needs: [need] }
  expect(refusalOf(pair, coach, remove)).toBe('not-yours')
  expect(after(pair, [client(), remove]).needs).toEqual([])
  expect(refusalOf({ ...sessionWith('ana', 'ben'), needs: [need] }, client(), remove)).toBe(
    'not-yours',
  )
})

test('[SC9] a promise changed after it was said is another version, and the client sees since when', () => {
  const edit = { type: 'edit-line', line: 'policy', text: 'It stays with me.' } as const
  const exceptions: Extract<Command, { type: 'set-exceptions' }> = {
    type: 'set-exceptions',
    standard: ['legal'],
    own: [],
    noneApply: false,
  }
  const say = { type: 'say', card: 'confidentiality', line: 0, done: true } as const
  const before = after(sessionWith('ana'), [coach, edit], [coach, exceptions])
  expect([before.promise.version, asSeen(before).promise]).toEqual([1, null])
  const said = after(before, [coach, say], [coach, edit], [coach, exceptions])
  expect(asSeen(said).promise).toEqual({ version: 1, at: NOON })
  const later = NOON + 60_000
  for (const change of [
    { ...edit, text: null } as const,
    { ...exceptions, own: ['My supervisor hears of it, without names.'] },
  ]) {
    const changed = after(said, [coach, change, later])
    expect(asSeen(changed).promise).toEqual({ version: 2, at: later })
    expect(coachView(changed, DEVICE, around).script.promise).toEqual({ version: 2, at: later })
  }
  const other = after(said, [coach, { ...edit, line: 'role' }, later])
  expect(asSeen(other).promise?.version).toBe(1)
})

test('[SC2] confidentiality is not said while its exceptions are open, and everything else is', () => {
  const say = (card: 'confidentiality' | 'coaching', done = true) =>
    ({ type: 'say', card, line: 1, done }) as const
  const open = (more: Partial<ReturnType<typeof sessionWith>['exceptions']>) => ({
    ...sessionWith('ana'),
    exceptions: { standard: [], own: [], noneApply: false, ...more },
  })
  expect(refusalOf(open({}), coach, say('confidentiality'))).toBe('exceptions-needed')
  expect(refusalOf(open({}), coach, say('confidentiality', false))).toBeNull()
  expect(refusalOf(open({}), coach, say('coaching'))).toBeNull()
  for (const settled of [
    { standard: ['legal' as const] },
    { own: ['My supervisor'] },
    { standard: ['legal' as const], own: ['My supervisor'] },
    { noneApply: true },
  ])
    expect(refusalOf(open(settled), coach, say('confidentiality'))).toBeNull()
  const set = { type: 'set-exceptions' as const, standard: [], own: ['x'], noneApply: false }
  expect(refusalOf(open({}), coach, set)).toBeNull()
  expect(refusalOf(open({}), coach, { ...set, noneApply: true })).toBe('exceptions-needed')
})

test('[SC1] after the last card the place stays at its line, after any other the next begins', () => {
  const at = (card: 'needs' | 'how-we-work') =>
    after(sessionWith('ana'), [coach, { type: 'say', card, line: 2, done: true }])
  expect(at('needs').place).toEqual({ card: 'how-we-work', line: 0 })
  expect(at('how-we-work').place).toEqual({ card: 'how-we-work', line: 2 })
  expect(at('how-we-work').said).toEqual(['how-we-work'])
})

test('[SC3] confirmed again, it stands since the first time; logistics are set as given', () => {
  const confirm = { type: 'confirm-item', card: 'coaching', confirmed: true } as const
  const once = after(sessionWith('ana'), [coach, confirm])
  expect(after(once, [coach, confirm, NOON + 1])).toEqual(once)
  const logistics = { length: '50 minutes', breaks: 'one', reach: 'mail' }
  expect(after(once, [coach, { type: 'set-logistics', ...logistics }]).logistics).toEqual(logistics)
})

test('[SC7] everyone may share so many needs and no more, and the same twice is one', () => {
  const share = (id = fresh()) => ({ type: 'share-need', id, kind: 'pace', text: 'x' }) as const
  const shared = (people: string[], n: number) =>
    Array.from({ length: n }).reduce<ReturnType<typeof sessionWith>>(
      (one) => after(one, [client('ana'), share()]),
      sessionWith(...people),
    )
  const full = after(shared(['ana', 'ben'], NEEDS_EACH - 1), [client('ana'), share()])
  expect(full.needs).toHaveLength(NEEDS_EACH)
  expect(refusalOf(full, client('ana'), share())).toBe('too-many')
  expect(after(full, [client('ana'), share(full.needs[2]!.id)])).toBe(full)
  expect(refusalOf(full, client('ben'), share())).toBeNull()
  expect(refusalOf(full, coach, { ...share(), type: 'note-need' })).toBeNull()
})

test('[SC7] [SC8] of several needs the one that is meant goes, and only a topic is lifted', () => {
  const [pace, topic, noted] = [fresh(), fresh(), fresh()]
  const session = after(
    sessionWith('ana'),
    [client(), { type: 'share-need', id: pace, kind: 'pace', text: 'Slowly' }],
    [client(), { type: 'share-need', id: topic, kind: 'topics-to-avoid', text: 'My brother' }],
    [coach, { type: 'note-need', id: noted, kind: 'feedback', text: 'Directly' }],
  )
  const gone = (actor: typeof coach, id: string) => {
    const left = after(session, [actor, { type: 'remove-need', id }, NOON + 1])
    return { ids: left.needs.map((need) => need.id), lifted: left.lifted }
  }
  expect(gone(client(), pace)).toEqual({ ids: [topic, noted], lifted: [] })
  expect(gone(client(), topic)).toEqual({ ids: [pace, noted], lifted: [NOON + 1] })
  expect(gone(coach, noted)).toEqual({ ids: [pace, topic], lifted: [] })
  expect(after(session, [coach, { type: 'remove-need', id: fresh() }])).toBe(session)
  // A slip of the coach's, before anybody came, was nobody's topic to lift.
  const alone = after(sessionWith(), [
    coach,
    { type: 'note-need', id: topic, kind: 'topics-to-avoid', text: 'x' },
  ])
  expect(after(alone, [coach, { type: 'remove-need', id: topic }])).toMatchObject({
    needs: [],
    lifted: [],
  })
})
