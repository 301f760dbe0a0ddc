/**
 * Canary: everything that goes in is marked, and is looked for wherever
 * something comes out: the log, what lies at rest, each frame, each reply. A
 * mark is where it belongs and nowhere else. The server is a process of its
 * own, as it is started, and part of what it is asked is refused or breaks.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { nullifierOf, shortened } from '../../server/ballots/rights.ts'
import type { Command } from '../../server/contract/commands.ts'
import type { Ballot } from '../../server/contract/ballots.ts'
import { BALLOT_LENGTH } from '../../server/contract/limits.ts'
import { SECRET, WEBHOOK_SECRET, asked, contextFor, eventually, newId } from '../server.ts'
import { openPanel, rightTo, zoomApp, zoomSays } from '../server.ts'
import type { CoachView, ParticipantView, TestPanel } from '../server.ts'
import { atTheDesk } from './canary-desk.ts'
import { framesTo } from './frames.ts'
import type { Game } from './game.ts'
import { address, foundIn, letters, wrong } from './marks.ts'
import type { Mark, Place, Sink } from './marks.ts'
import { inFiles, inPostgres } from './places.ts'
import type { AtRest } from './places.ts'
import { install, temporary } from '../installed.ts'

/** The third comes by link. */
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'] as const
/** Has a session of their own with the coach, about which the coach then sits at their desk. */
const ALONE = 'g'
const EVERYBODY = ['coach', ...PEOPLE, ALONE, 'stranger']
const ROUNDS = { full: 5, short: 1 }

const NOWHERE: Place[] = []
/** Of what a session says nothing can be read where it lies: it is sealed. */
const EVERYONE: Place[] = ['frames to the coach', 'frames to others']

export const canary: Game = async ({ full, progress }) => {
  const found: string[] = []
  const controls: Record<string, boolean> = {}
  let [marks, places] = [0, 0]
  const rounds = full ? ROUNDS.full : ROUNDS.short
  // Where many games are played one after the other there is time for both databases.
  const { startPostgres } = await import('../postgres.ts')
  const postgres = full ? await startPostgres() : null
  try {
    for (let round = 0; round < rounds; round++)
      for (const database of postgres ? [null, await postgres.fresh()] : [null]) {
        const played = await play(database)
        found.push(...wrong(foundIn(played.marks, played.sinks)))
        marks += played.marks.length
        places += played.sinks.length
        Object.assign(controls, caught(played))
        progress(`canary: ${round + 1} of ${rounds}${database === null ? '' : ', in Postgres'}`)
      }
  } finally {
    await postgres?.stop()
  }
  for (const one of found) progress(`canary: ${one}`)
  return {
    game: 'canary',
    tried: `${marks} marks in ${places} places`,
    violations: found.length,
    controls,
    closest: '',
  }
}

type Played = { marks: Mark[]; sinks: Sink[] }

async function play(database: string | null): Promise<Played> {
  const dir = temporary()
  const zoom = await standIn()
  const server = await install(database ?? undefined, {
    folder: dir,
    environment: { PROXIES: '1', ZOOM_URL: zoom.url, ZOOM_API_URL: zoom.url },
  })
  const rest = database === null ? inFiles(dir) : await inPostgres(database)
  try {
    return await session(server, rest, zoom)
  } finally {
    await server.stop()
    await rest.close()
    await zoom.stop()
  }
}

async function session(
  server: { url: string; log: () => string },
  rest: AtRest,
  zoom: Awaited<ReturnType<typeof standIn>>,
): Promise<Played> {
  const { url } = server
  const marks: Mark[] = []
  /** Marks something, which is then found where it belongs. */
  const mark = (name: string, who: string | null, places: Place[], value = letters()): string => {
    marks.push({ name, who, value, in: places })
    return value
  }
  const sinks: Sink[] = []
  const frames: { who: string; lines: string[] }[] = []
  const look = async (kind: 'the open box' | 'the closed box'): Promise<void> => {
    const { store, ballots } = await rest.read()
    sinks.push({ kind: 'the store', who: null, bytes: store }, { kind, who: null, bytes: ballots })
  }

  for (const [name, value] of Object.entries({
    'the server’s secret': SECRET,
    'the app’s secret': zoomApp.clientSecret,
    'the secret of events': WEBHOOK_SECRET,
  }))
    mark(name, null, NOWHERE, value)

  // Everybody comes from somewhere, with something.
  const headers = new Map(
    EVERYBODY.map((who) => [
      who,
      {
        'x-forwarded-for': mark('address', who, NOWHERE, address()),
        'user-agent': `Mozilla/5.0 ${mark('browser', who, NOWHERE)}`,
        'accept-language': mark('language', who, NOWHERE),
        referer: `https://example.com/${mark('page before', who, NOWHERE)}`,
        cookie: `theirs=${mark('cookie', who, NOWHERE)}`,
        authorization: `Bearer ${mark('credentials', who, NOWHERE)}`,
      },
    ]),
  )
  async function ask(who: string, path: string, init: RequestInit & { more?: object } = {}) {
    const response = await fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...headers.get(who), ...init.more },
    })
    const body = await response.text()
    const head = [...response.headers].map((pair) => pair.join(': ')).join('\n')
    sinks.push({ kind: 'replies', who, bytes: `${response.status}\n${head}\n\n${body}` })
    return { body, location: response.headers.get('location') ?? '', response }
  }
  const send = (who: string, path: string, body: unknown, more: object = {}) =>
    ask(who, path, {
      method: 'POST',
      more: { 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    })

  async function admitted(who: string, key: string, token: string): Promise<TestPanel> {
    mark('token', who, ['replies to the owner'], token.split('.')[2])
    return openPanel(url, token, key, {
      headers: headers.get(who)!,
      onSocket: (socket) => void frames.push({ who, lines: framesTo({ socket }) }),
    })
  }
  const keyOf = (who: string, value?: string) => mark('key of the device', who, NOWHERE, value)
  const ownToken = (reply: { body: string }) => (JSON.parse(reply.body) as { token: string }).token

  // Adding the app.
  const added = await ask('coach', '/zoom/install')
  const to = new URL(added.location)
  const state = mark('state', 'coach', ['replies to the owner'], to.searchParams.get('state')!)
  const browser = /attune-install=([^;]+)/.exec(added.response.headers.get('set-cookie') ?? '')![1]!
  mark('cookie of the way', 'coach', ['replies to the owner'], browser)
  const code = mark('code of Zoom', 'coach', NOWHERE)
  const back = await ask('coach', `/zoom/authorized?code=${code}&state=${state}`, {
    more: { cookie: `attune-install=${browser}` },
  })
  if (!back.location.startsWith('https://zoom.us/'))
    throw new Error(`not added: ${back.location || back.body}`)
  for (const [name, value] of Object.entries(zoom.marks)) mark(name, 'coach', NOWHERE, value)
  mark('verifier', 'coach', NOWHERE, zoom.verifier())

  // Everyone comes in, each their own way.
  const meeting = mark(
    'id of the meeting',
    null,
    ['the store', 'replies to the coach', 'replies to others'],
    `${letters()}/${letters()}+==`,
  )
  const inStore: Place[] = ['the store', 'replies to the owner']
  const coachId = mark('Zoom id', 'coach', inStore, zoom.coach)
  async function inZoom(
    who: string,
    uid?: string,
    key = keyOf(who, letters() + letters()),
    where = meeting,
  ) {
    const context = contextFor(where, uid)
    mark('app context', who, NOWHERE, context.slice(-60))
    const reply = await send(who, '/zoom/seat', { context, key, parent: null })
    return admitted(who, key, ownToken(reply))
  }
  const coach = await inZoom('coach', coachId)
  const everyone: Place[] = ['frames to the owner', 'frames to others']
  const bySummary: Place[] = ['replies to the owner', 'replies to others']
  const coachName = mark('name', 'coach', [...everyone, ...bySummary])
  const label = mark('label', 'coach', ['frames to the owner', 'replies to the owner'])
  const tell = async (panel: TestPanel, command: Command) => {
    const reply = await panel.send(command)
    if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal}`)
  }
  await tell(coach, { type: 'start-session', label, coachName, engagement: null })
  const { join: door } = await coach.until<CoachView>((view) => view.role === 'coach')
  mark('code to join', 'coach', ['frames to the owner'], door.code)
  const people = new Map<string, TestPanel>()
  for (const who of PEOPLE) {
    if (who === 'b') {
      // A guest: what Zoom calls them in this meeting is their key.
      const uuid = randomBytes(16).toString('hex').toUpperCase()
      people.set(who, await inZoom(who, undefined, keyOf(who, uuid.replace(/(.{8})/, '$1-'))))
    } else if (who === 'c') {
      const key = keyOf(who, letters() + letters())
      const page = await ask(who, `/join/${door.code}`)
      if (page.response.status !== 200) throw new Error('no page to join')
      const reply = await send(who, '/join/seat', { code: door.code })
      people.set(who, await admitted(who, key, ownToken(reply)))
    } else if (who === 'd') {
      // The page itself, as Zoom opens it, with the token in it.
      const uid = mark('Zoom id', who, ['replies to the owner'])
      const more = { 'x-zoom-app-context': contextFor(meeting, uid) }
      const { body } = await ask(who, '/zoom', { more })
      const token = /attune-token" content="([^"]+)"/.exec(body)?.[1] ?? ''
      people.set(who, await admitted(who, keyOf(who, letters() + letters()), token))
    } else people.set(who, await inZoom(who, mark('Zoom id', who, ['replies to the owner'])))
  }
  const [ana, ben, , dev] = [...people.values()] as TestPanel[]
  await coach.until<CoachView>(({ present }) => present === PEOPLE.length)

  // What is written down.
  const unsaid = mark('a line not said yet', null, ['frames to the coach'])
  await tell(coach, { type: 'edit-line', line: 'how-we-work', text: unsaid })
  const said = mark('a line that was said', null, EVERYONE)
  await tell(coach, { type: 'edit-line', line: 'policy', text: said })
  const own = [mark('an exception', null, EVERYONE)]
  await tell(coach, { type: 'set-exceptions', standard: ['legal'], own, noneApply: false })
  await tell(coach, { type: 'say', card: 'confidentiality', line: 0, done: true })
  const length = mark('how long', null, ['frames to the coach'])
  await tell(coach, { type: 'set-logistics', length, breaks: '', reach: '' })
  const coachs: Place[] = ['frames to the coach', 'replies to the coach']
  const noted = mark('a need that was noted', null, coachs)
  await tell(coach, { type: 'note-need', id: newId(), kind: 'pace', text: noted })
  const theirs: Place[] = [...coachs, 'frames to the owner', 'replies to the owner']
  const shared = mark('a need that was shared', 'a', theirs)
  await tell(ana!, { type: 'share-need', id: newId(), kind: 'pace', text: shared })
  const summary: Place[] = ['replies to the coach', 'replies to others']
  const clause = mark('a line of the agreement', null, [...EVERYONE, ...summary])
  await tell(ben!, { type: 'propose-clause', id: 'length', text: clause, version: 0 })
  const promise = { type: 'add-commitment', id: newId(), promiser: 'coach', due: null } as const
  const promised = mark('a promise', null, [...EVERYONE, ...summary])
  await tell(coach, { ...promise, text: promised })

  // Ballots, five of six, and a look at what lies there.
  await tell(coach, { type: 'open-check-in', anyway: true })
  const bodies: Record<string, string> = {}
  for (const [who, panel] of people) {
    await panel.until(asked)
    const open = (panel.view() as ParticipantView).checkIn
    await ask(who, `/ballot/key/${(panel.view() as ParticipantView).rights!.key}`)
    const right = await rightTo(url, panel, open?.asked ? open.ballots?.slot : undefined)
    if (typeof right === 'string') throw new Error(right)
    const { slot, token, right: output, blinded, evaluated, proof } = right
    mark('what was blinded', who, ['the store'], blinded)
    mark('what was evaluated', who, ['the store', 'frames to the owner'], evaluated)
    mark('proof', who, ['the store', 'frames to the owner'], proof)
    mark('token of a ballot', who, NOWHERE, token)
    mark('right to a ballot', who, NOWHERE, output)
    const tag = nullifierOf(Buffer.from(token, 'base64url'))
    mark('full name of a ballot', who, NOWHERE, tag)
    // By its short one everyone finds their own among those counted; a pass is not.
    const counted: Place[] = ['the open box', 'frames to the owner', 'frames to others']
    const passes = who === 'd'
    mark('short name of a ballot', who, passes ? NOWHERE : counted, shortened(tag))
    const wishes: Ballot['wishes'] =
      who === 'a' ? ['different-topic'] : who === 'b' || who === 'c' ? ['less-pace'] : []
    const ballot = { slot, token, right: output, change: 1, wishes, pad: '' }
    const bare = JSON.stringify({ ...ballot, answer: passes ? 'rather-not-say' : 'okay' })
    bodies[who] = bare.replace('"pad":""', `"pad":"${' '.repeat(BALLOT_LENGTH - bare.length)}"`)
  }
  const last = PEOPLE.at(-1)!
  await Promise.all(PEOPLE.filter((who) => who !== last).map((who) => cast(who, 'kept')))
  await look('the open box')
  // Nothing can be written now, and the error has the ballot in it.
  await rest.spoil('boxes')
  await cast(last, 'unavailable')
  await rest.mend('boxes')
  await cast(last, 'kept')
  async function cast(who: string, expected: string): Promise<void> {
    const { body } = await ask(who, '/ballot', { method: 'POST', body: bodies[who]! })
    if (!body.includes(expected)) throw new Error(`a ballot was ${body}`)
  }
  mark('a wish of one alone', null, NOWHERE, 'different-topic')
  mark('a wish of two', null, [...coachs, 'replies to others', 'the open box'], 'less-pace')
  await coach.until<CoachView>(({ pulse }) => pulse[0]?.kind === 'released')
  await look('the open box')

  await refused()
  await broken()
  await tell(coach, { type: 'close-check-in', number: 1 })
  await tell(ana!, { type: 'claim-link' })
  await tell(coach, { type: 'end-session' })

  // Afterwards, each by their own link.
  for (const [who, panel] of [
    ['coach', coach],
    ['a', ana!],
    ['b', ben!],
  ] as const) {
    const linkIn = () => {
      const view = panel.view()
      if (view?.role === 'participant') return view.link
      return view?.role === 'coach' ? view.links.find(({ side }) => side === 'coach') : null
    }
    await eventually(() => (linkIn()?.path ?? null) !== null)
    const secret = linkIn()!.path!.split('#')[1]!
    mark('secret of a link', who, ['frames to the owner'], secret)
    const opened = await send(who, '/summary/open', { secret })
    if (opened.response.status !== 200) throw new Error(`no summary for ${who}`)
  }
  const alone = mark('Zoom id', ALONE, ['replies to the owner'])
  const stage = {
    url,
    mark,
    ask,
    send,
    admitted,
    keyOf: (who: string) => keyOf(who, letters() + letters()),
    inMeeting: (who: string, where: string) =>
      inZoom(who, who === 'coach' ? coachId : alone, undefined, where),
    code: () => mark('code of Zoom', 'coach', NOWHERE),
  }
  await atTheDesk(stage, ALONE)
  mark('verifier', 'coach', NOWHERE, zoom.verifier())
  await look('the closed box')
  for (const panel of [coach, ...people.values()]) panel.close()
  sinks.push({ kind: 'the log', who: null, bytes: server.log() })
  for (const { who, lines } of frames) sinks.push({ kind: 'frames', who, bytes: lines.join('\n') })
  return { marks, sinks }

  /** What is not what it should be, and is answered without a word of it. */
  async function refused(): Promise<void> {
    const strange = (what: string) => mark(`${what}, refused`, 'stranger', NOWHERE)
    const json = { 'content-type': 'application/json' }
    const doors = ['/zoom/seat', '/join/seat', '/summary/open', '/summary/do', '/desk/export']
    for (const path of [
      ...doors,
      '/desk/seat',
      '/zoom/authorize',
      '/zoom/authorize/done',
      '/zoom/events',
    ]) {
      const given = { method: 'POST', more: json }
      await ask('stranger', path, { ...given, body: `{"${strange('no JSON')}` })
      await send('stranger', path, { [strange('a field')]: strange('its value') })
      await ask('stranger', path, { ...given, body: strange('too long').repeat(9_000) })
      const more = { 'content-type': `application/json; charset=${strange('a charset')}` }
      await ask('stranger', path, { ...given, more, body: '{}' })
      const packed = { ...json, 'content-encoding': strange('an encoding') }
      await ask('stranger', path, { ...given, more: packed, body: '{}' })
    }
    await ask('stranger', `/${strange('a path')}?q=${strange('a question')}`)
    await ask('stranger', `/assets/${strange('a file')}.js`)
    await ask('stranger', `/join/%E0%A4%A${strange('a bad escape')}`)
    await ask('stranger', `/ballot/key/${strange('a month')}`)
    await ask('stranger', `/zoom/authorized?code=${strange('a code')}&state=${newId()}`)
    await ask('stranger', `/join/seat`, { method: 'DELETE', body: strange('a method') })
    const context = strange('a context').repeat(9)
    await ask('stranger', '/zoom', { more: { 'x-zoom-app-context': context } })
    await send('stranger', '/zoom/seat', { context, key: letters() + letters(), parent: null })
    await send('stranger', '/join/seat', { code: strange('a wrong code') })
    const secret = mark(
      'a wrong secret, refused',
      'stranger',
      NOWHERE,
      randomBytes(32).toString('base64url'),
    )
    await send('stranger', '/summary/open', { secret })
    await send('stranger', '/summary/open', { secret: strange('a short secret') })
    await send('stranger', '/desk/export', { token: strange('no token'), engagement: null })
    const cookie = `attune-desk=${strange('no cookie of ours')}`
    await send('stranger', '/desk/seat', { key: newId() }, { origin: url, cookie })
    await send('stranger', '/desk/sign-out', {}, { origin: strange('another site'), cookie })
    await ask('stranger', '/ballot', { method: 'POST', body: strange('no ballot') })
    const bare = bodies.a!.replace(/"token":"[^"]+"/, `"token":"${secret}"`)
    await ask('stranger', '/ballot', { method: 'POST', body: bare })
    const event = { event: 'meeting.ended', payload: { object: { uuid: newId() } } }
    const signed = { ...event, account: strange('an account'), topic: strange('a topic') }
    const heard = await zoomSays(url, signed)
    const answer = { heard: heard.status, body: await heard.text() }
    sinks.push({ kind: 'replies', who: 'stranger', bytes: JSON.stringify(answer) })
    await zoomSays(url, { ...signed, topic: strange('an unsigned topic') }, { secret: 'other' })
    await openPanel(url, strange('a token'), letters() + letters(), {
      headers: headers.get('stranger')!,
      onSocket: (socket) => void frames.push({ who: 'stranger', lines: framesTo({ socket }) }),
    }).then(
      () => Promise.reject(new Error('a stranger came in')),
      () => undefined,
    )
    const say = (panel: TestPanel, name: string, message: unknown) =>
      panel.socket.timeout(5_000).emitWithAck(name, message) as Promise<unknown>
    await say(dev!, 'command', { id: newId(), [strange('a field')]: strange('its value') })
    await say(dev!, 'command', { id: newId(), command: { type: strange('a type') } })
    await say(dev!, 'command', strange('no command'))
    await say(dev!, 'rights', { asked: strange('no rights') })
    dev!.socket.emit(strange('an event'), strange('what it brings'))
    const need = { type: 'share-need', id: newId(), kind: 'pace' } as const
    await dev!.send({ ...need, text: strange('a long text').repeat(40) })
    await dev!.send({ type: 'edit-line', line: 'policy', text: strange('a line of the coach’s') })
    const old = { type: 'propose-clause', id: 'length', version: 9 } as const
    await dev!.send({ ...old, text: strange('an older clause') })
  }

  /** The store fails, with everyone's words in its error. */
  async function broken(): Promise<void> {
    await rest.spoil('sessions')
    const need = { type: 'share-need', id: newId(), kind: 'pace' } as const
    const text = mark('a need, while the store is broken', 'e', NOWHERE)
    const reply = await people.get('e')!.send({ ...need, text })
    if (reply.ok || reply.refusal !== 'unavailable') throw new Error('the store was not broken')
    await rest.mend('sessions')
    // One for the ballot before, one for this.
    await eventually(() => server.log().split('"fault"').length > 2)
  }
}

/** Leaks put in on purpose, each of one mark into one place. */
function caught({ marks, sinks }: Played): Record<string, boolean> {
  const of = (name: string, who: string | null = 'a') =>
    marks.find((one) => one.name === name && one.who === who)!
  const token = of('token of a ballot')
  const tag = of('full name of a ballot')
  const need = of('a need that was shared')
  const log = (bytes: string): Sink => ({ kind: 'the log', who: null, bytes })
  const bytes = (text: string) => Buffer.from(text, 'base64url').toString('latin1')
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const frames = (who: string, text: string): Sink => ({ kind: 'frames', who, bytes: text })
  const hex = Buffer.from(of('Zoom id').value).toString('hex')
  const echo = of('no JSON, refused', 'stranger')
  const phone = of('key of the device', 'b')
  const leaks: Record<string, [Mark, Place, Sink]> = {
    'a line of the log with the body': [
      token,
      'the log',
      log(JSON.stringify({ level: 30, body: { token: token.value } })),
    ],
    'a ballot that stays after the close': [
      tag,
      'the closed box',
      { kind: 'the closed box', who: null, bytes: `....${tag.value}....` },
    ],
    'a box with a name in it': [of('name', 'coach'), 'the open box', named(of('name', 'coach'))],
    'a name of a ballot in the coach’s frame': [
      tag,
      'frames to the coach',
      frames('coach', `42["view",{"in":["${shortened(tag.value)}","${tag.value}"]}]`),
    ],
    'a short one': [
      of('short name of a ballot'),
      'frames to the coach',
      frames('coach', `42["view",{"in":["${shortened(tag.value)}"]}]`),
    ],
    'an error that says what was sent': [
      echo,
      'replies to the owner',
      { kind: 'replies', who: 'stranger', bytes: `400\n\n{"refusal":"no JSON: ${echo.value}"}` },
    ],
    'an address in base64, within something longer': [
      of('address'),
      'the log',
      log(base64(`from ${of('address').value} at noon`)),
    ],
    'an id in hex': [of('Zoom id'), 'the log', log(hex.toUpperCase())],
    'a token as bytes in the store': [
      token,
      'the store',
      { kind: 'the store', who: null, bytes: `....${bytes(token.value)}` },
    ],
    'a session that is not sealed': [
      need,
      'the store',
      { kind: 'the store', who: null, bytes: `{"needs":[{"text":"${need.value}"}]}` },
    ],
    'a note that is not sealed': [
      of('a note', null),
      'the store',
      {
        kind: 'the store',
        who: null,
        bytes: `{"kind":"theme","text":"${of('a note', null).value}"}`,
      },
    ],
    'what opens the desk, where its hash belongs': [
      of('cookie of the desk', 'coach'),
      'the store',
      { kind: 'the store', who: null, bytes: `...${of('cookie of the desk', 'coach').value}` },
    ],
    'a link’s secret in an address': [
      of('secret of a link of theirs', ALONE),
      'the log',
      log(`GET /summary?${of('secret of a link of theirs', ALONE).value}`),
    ],
    'an app context, escaped': [
      of('id of the meeting', null),
      'the log',
      log(`/zoom?in=${encodeURIComponent(of('id of the meeting', null).value)}`),
    ],
    'a key in small letters': [phone, 'the log', log(phone.value.toLowerCase())],
    'somebody else’s need': [need, 'frames to others', frames('b', `{"text":"${need.value}"}`)],
  }
  return Object.fromEntries(
    Object.entries(leaks).map(([name, [mark, place, sink]]) => {
      const before = foundIn([mark], sinks).get(mark)!
      const after = foundIn([mark], [...sinks, sink]).get(mark)!
      return [name, !before.has(place) && after.has(place) && !mark.in.includes(place)]
    }),
  )
}

/** The file of a box whose table has one column more. */
function named(mark: Mark): Sink {
  const dir = temporary()
  const file = join(dir, 'ballots.sqlite')
  const db = new DatabaseSync(file)
  db.exec('create table boxes (id text, mark text, ballots text, name text)')
  db.prepare('insert into boxes values (?, ?, ?, ?)').run('box', 'mark', 'text', mark.value)
  db.close()
  const bytes = readFileSync(file, 'latin1')
  return { kind: 'the open box', who: null, bytes }
}

/** Zoom, as far as adding the app goes: it gives marked tokens, and tells more of the coach than anyone asked. */
async function standIn() {
  const marks = {
    'access token': letters(),
    'refresh token': letters(),
    'e-mail address': `${letters()}@example.com`,
    'full name': letters(),
    'id of the account': letters(),
  }
  const coach = letters()
  let verifier = ''
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => void (body += part.toString()))
    request.on('end', () => {
      verifier = new URLSearchParams(body).get('code_verifier') ?? verifier
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answers[request.url ?? ''] ?? {}))
    })
  })
  const answers: Record<string, object> = {
    '/oauth/token': {
      access_token: marks['access token'],
      refresh_token: marks['refresh token'],
      expires_in: 3599,
      scope: 'zoomapp:inmeeting',
    },
    '/v2/users/me': {
      id: coach,
      email: marks['e-mail address'],
      display_name: marks['full name'],
      account_id: marks['id of the account'],
    },
    '/v2/zoomapp/deeplink': { deeplink: 'https://zoom.us/zoomapp/open' },
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    coach,
    marks,
    verifier: () => verifier,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
