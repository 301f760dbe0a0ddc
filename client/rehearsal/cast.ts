/** What happens to people in the meeting, whoever causes it: coming in, opening, leading. */
import { rehearsal as words } from '../words/en/rehearsal.ts'
import { registerWindow, setNetwork } from './backstage.ts'
import type { Frames } from './frames.ts'
import { changed, isInMeeting, newPerson, randomText } from './meeting.ts'
import type { Meeting, Newcomer, Panel, Person, Role } from './meeting.ts'
import type { Store } from './store.ts'

export type Cast = ReturnType<typeof createCast>

export function createCast(meeting: Store<Meeting>, frames: Frames) {
  const people = () => meeting.read().people

  /** By id, or by the short key that tests use. */
  const find = (id: string) => people().find((person) => person.id === id || person.key === id)

  const change = (id: string, change: Partial<Person>) =>
    meeting.change((before) => changed(before, id, change))

  /** Resolves once the page has loaded in its frame. */
  async function load(id: string, src: string) {
    const person = find(id)
    if (!person) return
    if (person.kind !== 'browser') await registerWindow(meeting.read(), person)
    const loading = frames.nextLoad(id)
    const { load = 0, shape = 'docked', hidden = false } = person.panel ?? {}
    const unconfigured = { capabilities: [], granted: [] }
    const panel: Panel = { src, load: load + 1, shape, hidden, ...unconfigured }
    change(id, { panel })
    await loading
  }

  const openPanel = (id: string) => load(id, `/as/${id}/zoom`)

  /** Without a code, the one on the coach's screen, as people would read it to each other. */
  function openJoin(id: string, typed: string) {
    const screens = people().filter((person) => person.kind === 'coach')
    const seen = [typed, ...screens.map((person) => frames.codeOnScreen(person.id) ?? '')]
    const code = seen.map(readCode).find((read) => read !== null)
    return load(id, code ? `/as/${id}/join/${code}` : `/as/${id}/join`)
  }

  /** Guests come in this way only. Whoever has the panel open keeps it. */
  async function accept(ids: string[], invitation: string) {
    const invited = people().filter(
      (person) =>
        ids.includes(person.id) &&
        person.kind !== 'browser' &&
        isInMeeting(person) &&
        !person.panel,
    )
    for (const person of invited) change(person.id, { invitation })
    await Promise.all(invited.map((person) => openPanel(person.id)))
  }

  async function seat(newcomer: Newcomer): Promise<Person> {
    const owner = newcomer.account === undefined ? undefined : find(newcomer.account)
    const name = newcomer.name || owner?.name || nextName(people())
    const devices = people().filter((one) => one.account === owner?.account).length
    const label = owner ? words.device(name, devices + 1) : name
    const person = newPerson(newcomer, name, meeting.read(), { account: owner?.account, label })
    meeting.change((before) => ({ ...before, people: [...before.people, person] }))
    if (newcomer.role) await giveRole(person.id, newcomer.role)
    if (isInMeeting(person)) tellHosts(person, 'join')
    return person
  }

  async function open(person: Person, newcomer: Newcomer) {
    if (!person.here) return
    if (person.kind === 'browser') {
      if (newcomer.code !== undefined) await openJoin(person.id, newcomer.code)
    } else if (person.kind === 'guest') {
      if (newcomer.open) await accept([person.id], randomText(22))
    } else if (newcomer.open !== false) await openPanel(person.id)
  }

  /** There is one host at most: who becomes it takes it from whoever was. */
  async function giveRole(id: string, role: Role) {
    const before = people()
    const next = before.map((person) => {
      if (person.id === id) return { ...person, role }
      const demoted = role === 'host' && person.role === 'host'
      return demoted ? { ...person, role: 'attendee' as const } : person
    })
    meeting.change((now) => ({ ...now, people: next }))
    for (const [at, person] of next.entries())
      if (before[at]?.role !== person.role) await tellThemselves(person)
  }

  /** Their role or status changed: the panel hears it, and the next context says it. */
  async function tellThemselves(person: Person) {
    if (person.kind === 'browser') return
    frames.emit(person, 'onMyUserContextChange', {
      role: person.role,
      screenName: person.name,
      status: person.status,
    })
    await registerWindow(meeting.read(), person)
  }

  function tellHosts(person: Person, status: 'join' | 'leave') {
    const { id, name } = person
    // Zoom spells it in small letters here, and here alone.
    const role = person.role === 'coHost' ? ('cohost' as const) : person.role
    const one = { status, screenName: name, participantUUID: id, participantId: 0, role }
    for (const other of people())
      if (other.id !== id) frames.emit(other, 'onParticipantChange', { participants: [one] })
  }

  /** Another meeting takes this one's place; nobody's network stays cut. */
  async function begin(next: Meeting) {
    const down = people().filter((person) => person.down)
    await Promise.all(down.map((person) => setNetwork(person.id, 'up')))
    meeting.change(() => next)
  }

  return {
    people,
    find,
    change,
    load,
    openPanel,
    openJoin,
    accept,
    seat,
    open,
    giveRole,
    tellThemselves,
    tellHosts,
    begin,
  }
}

const nextName = (people: Person[]) =>
  Object.values(words.names).find((name) => !people.some((person) => person.name === name)) ??
  words.someone(people.length + 1)

/** A code out of a code, a link, or what stands on a screen. */
const readCode = (typed: string): string | null =>
  /(?:^|[/\s])([a-z2-9]{4}-?[a-z2-9]{4})\/?\s*$/i.exec(typed)?.[1]?.toLowerCase() ?? null
