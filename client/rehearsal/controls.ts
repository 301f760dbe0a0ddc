/**
 * What the person at the rehearsal can do, and what panels ask of Zoom: the
 * one way the meeting changes. One thing after the other, so that a scene is
 * whole before the next begins.
 */
import { setNetwork, signIn } from './backstage.ts'
import { createCast } from './cast.ts'
import type { Frames } from './frames.ts'
import { QUIET, isInMeeting, newMeeting, randomText } from './meeting.ts'
import type { Meeting, Newcomer, Panel, Person } from './meeting.ts'
import { SCENES } from './scenes.ts'
import type { SceneName } from './scenes.ts'
import { POPPED_OUT } from './sizes.ts'
import type { Store } from './store.ts'
import { createSwitches } from './switches.ts'

/** Panels outlive the end of a meeting by this; Zoom gives some ten seconds. */
const CLOSING_MS = 4000

export type Controls = ReturnType<typeof createControls>

export function createControls(meeting: Store<Meeting>, frames: Frames) {
  const cast = createCast(meeting, frames)
  const inTurn = takingTurns()
  /** Nothing happens to somebody who has left. */
  const withPerson = (id: string, work: (person: Person) => Promise<void>) =>
    inTurn(async () => {
      const person = cast.find(id)
      if (person) await work(person)
    })

  const { switches, hush } = createSwitches(meeting, cast, frames, withPerson)

  return {
    ...switches,

    /** Begins a new meeting with the people of a scene. */
    scene: (name: SceneName) =>
      inTurn(async () => {
        await cast.begin(newMeeting())
        const seated: [Person, Newcomer][] = []
        for (const newcomer of SCENES[name]) seated.push([await cast.seat(newcomer), newcomer])
        await Promise.all(seated.map(([person, newcomer]) => cast.open(person, newcomer)))
      }),

    /** Resolves with the newcomer's id, once their panel has loaded if it opens. */
    add: (newcomer: Newcomer) =>
      inTurn(async () => {
        const person = await cast.seat(newcomer)
        await cast.open(person, newcomer)
        return person.id
      }),

    /** The same Zoom account on one more device. Resolves with the second device's id. */
    device: (id: string) =>
      inTurn(async () => {
        const person = cast.find(id)
        if (!person) return null
        const { kind, status } = person
        const newcomer: Newcomer = { kind, status, account: person.id, open: true }
        const other = await cast.seat(newcomer)
        await cast.open(other, newcomer)
        return other.id
      }),

    remove: (id: string) =>
      withPerson(id, async (person) => {
        hush(person)
        const people = cast.people().filter((one) => one.id !== person.id)
        meeting.change((before) => ({ ...before, people }))
        if (isInMeeting(person)) cast.tellHosts(person, 'leave')
        if (person.down) await setNetwork(person.id, 'up')
      }),

    /** Somebody who was late joins, and opens the panel if they may. */
    join: (id: string) =>
      withPerson(id, async (person) => {
        if (person.here) return
        const here = { ...person, here: true }
        cast.change(person.id, { here: true })
        cast.tellHosts(here, 'join')
        await cast.open(here, { kind: here.kind })
      }),

    /** From Zoom's sidebar, or by an invitation for this person alone. */
    open: (id: string) =>
      withPerson(id, async (person) => {
        if (!person.panel) await cast.open(person, { kind: person.kind, open: true })
      }),

    /** The join page in this person's browser, by a code or link as somebody would paste it. */
    browse: (id: string, code: string) =>
      withPerson(id, async (person) => {
        if (person.kind === 'browser') await cast.openJoin(person.id, code)
      }),

    reload: (id: string) =>
      withPerson(id, async (person) => {
        if (person.panel) await cast.load(person.id, person.panel.src)
      }),

    /** Between sessions, in a tab of its own. This browser is theirs from then on. */
    desk: (id: string) =>
      withPerson(id, async (person) => {
        await signIn(person)
        window.open('/desk', '_blank', 'noopener')
      }),

    network: (id: string, down: boolean) =>
      withPerson(id, async (person) => {
        await setNetwork(person.id, down ? 'down' : 'up')
        cast.change(person.id, { down })
      }),

    /** Pages still come, but nothing that they ask for is answered. */
    stall: (id: string) =>
      withPerson(id, async (person) => {
        await setNetwork(person.id, 'stalled')
        cast.change(person.id, { down: true })
      }),

    /** As if somebody had invited everyone, and everyone accepted. */
    invite: () => inTurn(() => cast.accept(idsOf(cast.people()), randomText(22))),

    /** A panel invited these people through the SDK. */
    invitedBy: (id: string, ids: string[], invitation: string) =>
      withPerson(id, async (person) => {
        const event = { invitationUUID: invitation, invitedUserCount: ids.length }
        frames.emit(person, 'onSendAppInvitation', event)
        await cast.accept(ids, invitation)
      }),

    /** To Zoom's cloud: host and co-hosts hear it. */
    record: (recording: boolean) =>
      inTurn(async () => {
        if (meeting.read().recording === recording) return
        meeting.change((before) => ({ ...before, recording }))
        const actions = recording ? (['connecting', 'started'] as const) : (['stopped'] as const)
        for (const person of cast.people())
          for (const action of actions) frames.emit(person, 'onCloudRecording', { action })
      }),

    configured(id: string, given: Pick<Panel, 'capabilities' | 'granted'>) {
      const panel = cast.find(id)?.panel
      if (panel) cast.change(id, { panel: { ...panel, ...given } })
    },

    shape(id: string, shape: Panel['shape']) {
      const person = cast.find(id)
      if (!person?.panel) return
      const before = person.panel.shape
      cast.change(id, { panel: { ...person.panel, shape } })
      if (shape === 'popped-out' || before === 'popped-out')
        frames.emit(person, 'onAppPopout', {
          action: shape === 'popped-out' ? 'undock' : 'dock',
          orientation: 'portrait',
          ...POPPED_OUT,
        })
      else
        frames.emit(person, 'onExpandApp', { action: shape === 'expanded' ? 'expand' : 'collapse' })
    },

    close: (id: string) => cast.change(id, { panel: null }),

    /** Out of the meeting, as everyone after its end, but alone. May join again. */
    async leave(id: string) {
      let left = false
      await withPerson(id, async (person) => {
        if (!isInMeeting(person)) return
        hush(person)
        cast.change(person.id, { here: false })
        cast.tellHosts(person, 'leave')
        frames.emit(person, 'onRunningContextChange', { runningContext: 'inMainClient' })
        left = true
      })
      if (!left) return
      await closing()
      await withPerson(id, async (person) => {
        // Whoever came back in the meantime keeps the panel.
        if (!person.here && person.kind !== 'browser')
          cast.change(person.id, { panel: null, invitation: null })
      })
    },

    /** Panels hear it, and close after a moment. A plain browser and Zoom's main window stay. */
    end: () =>
      inTurn(async () => {
        if (meeting.read().ended) return
        meeting.change((before) => ({ ...before, ended: true, recording: false }))
        const present = cast.people().filter(isInMeeting)
        for (const person of present) {
          frames.emit(person, 'onMeeting', { action: 'ended' })
          frames.emit(person, 'onRunningContextChange', { runningContext: 'inMainClient' })
        }
        await closing()
        for (const { id, kind } of present)
          cast.change(id, kind === 'browser' ? QUIET : { ...QUIET, panel: null, invitation: null })
      }),

    /** The same people meet once more: a new meeting, where the old one's contexts mean nothing. */
    again: () =>
      inTurn(async () => {
        const { run, people } = meeting.read()
        const same = people.map((person) => ({ ...person, ...QUIET, down: false, panel: null }))
        await cast.begin({ ...newMeeting(), run, people: same })
        const outside = same.filter((person) => person.mainWindow)
        await Promise.all([
          cast.accept(idsOf(same), randomText(22)),
          ...outside.map((person) => cast.openPanel(person.id)),
        ])
      }),

    /** Who is here, and whether they have the app open. */
    participants: () =>
      Promise.resolve(
        cast.people().map(({ id, key, account, name, kind, role, status, here, down, panel }) => {
          const open = panel !== null
          return { id, key, account, name, kind, role, status, here, down, open }
        }),
      ),
  }
}

const closing = () => new Promise((done) => setTimeout(done, CLOSING_MS))

const idsOf = (people: Person[]) => people.map((person) => person.id)

/** Runs one piece of work at a time, each after the one before has ended, well or badly. */
function takingTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
}
