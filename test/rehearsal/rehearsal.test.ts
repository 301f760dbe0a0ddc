/**
 * The simulated Zoom in a real browser: a small panel on the real SDK asks and listens, and says
 * what it got. And the page around it, as people use it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Frame } from 'playwright-core'
import type { Controls } from '../../client/rehearsal/controls.ts'
import type { SceneName } from '../../client/rehearsal/scenes.ts'
import { PLAYED } from '../../client/rehearsal/permissions.ts'
import { readContext } from '../../server/zoom/context.ts'
import { offencesOn } from '../axe.ts'
import { rehearsal } from '../browser.ts'
import type { Stage } from '../browser.ts'
import { inBrowser } from './hands.ts'

const SDK = readFileSync(
  join(import.meta.dirname, '../../node_modules/@zoom/appssdk/dist/sdk.es.js'),
  'utf8',
)
const EVENTS = PLAYED.filter((api) => /^on[A-Z]/.test(api))
/** Asks for everything there is, keeps what it hears, and calls what it is told to. */
const PANEL = `<!doctype html><html lang="en"><title>A panel</title><script type="module">
  import sdk from '/sdk.js'
  const heard = []
  for (const name of ${JSON.stringify(EVENTS)})
    sdk.addEventListener(name, (event) => heard.push({ name, event }))
  const ask = (api, given) =>
    sdk[api](given).then((answer) => ({ answer }), ({ code, message }) => ({ code, message }))
  const config = (timeout = 10000) =>
    ask('config', { capabilities: ${JSON.stringify(PLAYED)}, version: '0.16', timeout })
  window.panel = { heard, ask, config }
  window.configured = config()
</script>`

type Given = { answer?: unknown; code?: string; message?: string }
type Heard = { name: string; event: Record<string, unknown> | string }
type Asking = {
  configured: Promise<Given>
  panel: {
    heard: Heard[]
    ask: (api: string, given?: unknown) => Promise<Given>
    config: (timeout?: number) => Promise<Given>
  }
}
type Person = Record<'id' | 'key' | 'account' | 'name' | 'role' | 'status', string> &
  Record<'here' | 'open', boolean>

const here = inBrowser()

/** Panels that only ask, in place of the product's. */
const withPanels = {
  newContext: async (options) => {
    const context = await here.browser.newContext(options)
    const page = (contentType: string, body: string) => ({ status: 200, contentType, body })
    await context.route(/\/as\/[^/]+\/zoom$/, (route) => route.fulfill(page('text/html', PANEL)))
    await context.route('**/sdk.js', (route) => route.fulfill(page('text/javascript', SDK)))
    return context
  },
} as Browser

async function begin(scene: SceneName) {
  const stage = await rehearsal(withPanels, here.server.url, scene)
  const frame = async (key: string): Promise<Frame> => {
    await stage.page.locator(`iframe[name="${key}"]`).waitFor({ state: 'attached' })
    const found = stage.page.frame(key)!
    await found.waitForFunction(() => 'configured' in window)
    return found
  }
  /** A call of the panel's, once its first `config` is answered. */
  const ask = async (key: string, api: string, given?: unknown) =>
    (await frame(key)).evaluate(
      async ([api, given]) => {
        const { configured, panel } = window as unknown as Asking
        await configured
        return api === 'config' ? panel.config() : panel.ask(api, given)
      },
      [api, given] as const,
    )
  /** What the panel heard of one event, without the time. */
  const heard = async (key: string, name: string) => {
    const all = await (
      await frame(key)
    ).evaluate(async () => {
      // What was posted to this frame before is read before this is.
      await new Promise((read) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', read)
        port1.start()
        port2.postMessage(null)
      })
      return (window as unknown as Asking).panel.heard
    })
    return all
      .filter((one) => one.name === name)
      .map(({ event }) => {
        if (typeof event === 'string') return event
        const { timestamp, ...rest } = event
        expect(typeof timestamp).toBe('number')
        return rest
      })
  }
  const context = async (key: string) => {
    const { answer } = await ask(key, 'getAppContext')
    const app = { clientId: 'test-client', clientSecret: 'test-client-secret' }
    const apps = [{ ...app, formerSecret: null, webhookSecret: null }]
    return readContext((answer as { context: string }).context, apps, Date.now())
  }
  const person = async (key: string) =>
    (await stage.call<Person[]>('participants')).find((one) => one.key === key)!
  for (const { key, open } of await stage.call<Person[]>('participants'))
    if (open) await ask(key, 'getRunningContext')
  return { ...stage, ask, heard, context, person, frame }
}

const refused = (reason: string): Given => ({
  code: '80012',
  message: `No Permission for this API. [code:80012, reason:${reason}]`,
})

test('a role is heard, is in the next context, and gives more after the next config', async () => {
  const stage = await begin('comfort-drops')
  await stage.call('role', 'ana', 'coHost')
  expect(await stage.heard('ana', 'onMyUserContextChange')).toEqual([
    { role: 'coHost', screenName: 'Ana', status: 'authorized' },
  ])
  expect(await stage.context('ana')).toMatchObject({ attendrole: 'co-host' })
  expect(await stage.ask('ana', 'getMeetingParticipants')).toEqual(refused('require_meeting_role'))
  await stage.ask('ana', 'config')
  expect(await stage.ask('ana', 'getMeetingParticipants')).toMatchObject({
    answer: { participants: [{ role: 'host' }, { role: 'coHost' }] },
  })

  await stage.call('add', { kind: 'client', name: 'Ben', role: 'coHost' })
  expect(await stage.heard('coach', 'onParticipantChange')).toMatchObject([
    { participants: [{ status: 'join', screenName: 'Ben', role: 'cohost' }] },
  ])
  await stage.call('role', 'ana', 'host')
  expect(await stage.context('coach')).toMatchObject({ attendrole: 'participant' })
  expect(await stage.ask('coach', 'getMeetingParticipants')).toEqual(
    refused('require_meeting_role'),
  )
  const people = await stage.call<Person[]>('participants')
  expect(people.map(({ role }) => role)).toEqual(['attendee', 'host', 'coHost'])
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('signing in goes step by step; what it gives comes with the next config', async () => {
  const stage = await begin('comfort-drops')
  expect(await stage.context('ana')).toHaveProperty('uid')
  await stage.call('status', 'ana', 'unauthenticated')
  expect(await stage.context('ana')).not.toHaveProperty('uid')
  await stage.ask('ana', 'config')
  const authorize = { codeChallenge: 'a'.repeat(43), state: 'mine' }
  expect(await stage.ask('ana', 'authorize', authorize)).toEqual(refused('require_meeting_role'))

  await stage.call('decline', 'ana', true)
  expect(await stage.ask('ana', 'promptAuthorize')).toEqual({ answer: { message: 'Success' } })
  expect(await stage.person('ana')).toMatchObject({ status: 'unauthenticated' })
  await stage.call('decline', 'ana', false)
  await stage.ask('ana', 'promptAuthorize')
  expect(await stage.person('ana')).toMatchObject({ status: 'authenticated' })
  await stage.ask('ana', 'promptAuthorize')
  expect(await stage.person('ana')).toMatchObject({ status: 'authorized' })
  const heard = (await stage.heard('ana', 'onMyUserContextChange')) as { status: string }[]
  expect(heard.map(({ status }) => status)).toEqual([
    'unauthenticated',
    'authenticated',
    'authorized',
  ])
  expect(await stage.context('ana')).toHaveProperty('uid')
  expect(await stage.ask('ana', 'authorize', authorize)).toEqual(refused('require_meeting_role'))

  await stage.ask('ana', 'config')
  expect(await stage.ask('ana', 'authorize', authorize)).toEqual({ answer: { message: 'Success' } })
  await stage.call('decline', 'ana', true)
  await stage.ask('ana', 'authorize', { codeChallenge: 'a'.repeat(43) })
  await stage.call('reload', 'nobody')
  const redirectUri = `${here.server.url}/zoom`
  expect(await stage.heard('ana', 'onAuthorized')).toEqual([
    { code: expect.stringMatching(/^rehearsal-code-./), redirectUri, result: true, state: 'mine' },
    { code: '', redirectUri, result: false },
  ])
  expect(await stage.heard('coach', 'onAuthorized')).toEqual([])
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('an old Zoom still answers the real SDK, with less', async () => {
  const stage = await begin('comfort-drops')
  await stage.call('old', 'coach', true)
  expect(await stage.ask('coach', 'config')).toMatchObject({
    answer: {
      clientVersion: '5.8.0.1',
      unsupportedApis: expect.arrayContaining(['getAppContext', 'authorize']),
    },
  })
  expect(await stage.ask('coach', 'getAppContext')).toEqual(refused('not_supported'))
  expect(await stage.ask('coach', 'getRunningContext')).toEqual({
    answer: { context: 'inMeeting' },
  })
  await stage.call('old', 'coach', false)
  expect(await stage.ask('coach', 'getAppContext')).toHaveProperty('answer')
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('one call is refused though config gave it, and allowed again', async () => {
  const stage = await begin('comfort-drops')
  await stage.call('deny', 'ana', 'getMeetingUUID')
  expect(await stage.ask('ana', 'getMeetingUUID')).toEqual(refused('not_allowed'))
  expect(await stage.ask('ana', 'getUserContext')).toHaveProperty('answer')
  expect(await stage.ask('coach', 'getMeetingUUID')).toHaveProperty('answer')
  await stage.call('deny', 'ana', 'getMeetingUUID', false)
  expect(await stage.ask('ana', 'getMeetingUUID')).toHaveProperty('answer')
  await stage.close()
})

test('Zoom answers late, or not at all, and a page that was left does nothing more', async () => {
  const stage = await begin('comfort-drops')
  // In the page: between two calls from outside may lie more time than Zoom takes to answer.
  const order = await stage.page.evaluate(async () => {
    const { mute } = (window as unknown as { rehearsal: Controls }).rehearsal
    const ana = document.querySelector<HTMLIFrameElement>('iframe[name="ana"]')!
    const { panel } = ana.contentWindow as unknown as Asking
    const order: string[] = []
    await mute('ana', 1500)
    const late = panel.ask('getUserContext').then((given) => order.push(Object.keys(given)[0]!))
    await new Promise((asked) => setTimeout(asked, 300))
    await mute('ana', 0)
    await panel.ask('getUserContext').then(() => order.push('at once'))
    await late
    return order
  })
  expect(order).toEqual(['at once', 'answer'])

  await stage.call('mute', 'ana', 'forever')
  const silent = await (
    await stage.frame('ana')
  ).evaluate(() => {
    const { panel } = window as unknown as Asking
    return panel.config(800)
  })
  expect(silent.message).toMatch(/took longer/)
  await stage.page.locator('.log > summary').click()
  await stage.page.getByText('left without an answer').first().waitFor()

  await stage.page.evaluate(async () => {
    const { mute, reload } = (window as unknown as { rehearsal: Controls }).rehearsal
    const ana = document.querySelector<HTMLIFrameElement>('iframe[name="ana"]')!
    await mute('ana', 1500)
    void (ana.contentWindow as unknown as Asking).panel.ask('closeApp')
    await new Promise((asked) => setTimeout(asked, 300))
    await mute('ana', 0)
    await reload('ana')
  })
  // Longer than Zoom’s answer to the page that was left.
  await stage.page.waitForTimeout(2000)
  expect(await stage.person('ana')).toMatchObject({ open: true })
  await stage.close()
})

test('a breakout room has its own id, and its context names it; nothing loads again', async () => {
  const stage = await begin('comfort-drops')
  const main = await stage.ask('coach', 'getMeetingUUID')
  const { meetingUUID } = main.answer as { meetingUUID: string }
  const claimed: unknown[] = []
  stage.page.on('request', (request) => {
    if (/rehearsal\/(context|window)$/.test(request.url())) claimed.push(request.postDataJSON())
  })
  await stage.call('breakout', 'ana', 'Room 1')
  const room = `${meetingUUID}-room1`
  expect(await stage.ask('ana', 'getMeetingUUID')).toEqual({
    answer: { meetingUUID: room, parentUUID: meetingUUID },
  })
  expect(await stage.context('ana')).toMatchObject({ typ: 'meeting', mid: room })
  const id = room.replace('rehearsal-', '')
  expect(claimed).toHaveLength(2)
  for (const claims of claimed) expect(claims).toMatchObject({ meeting: id, room: id })
  expect(await stage.ask('coach', 'getMeetingUUID')).toEqual(main)

  await stage.call('breakout', 'ana', 'Room 2')
  await stage.call('breakout', 'ana', null)
  expect(await stage.heard('ana', 'onBreakoutRoomChange')).toEqual([
    { action: 'join', breakoutRoomUUID: room },
    { action: 'leave', breakoutRoomUUID: room },
    { action: 'join', breakoutRoomUUID: `${meetingUUID}-room2` },
    { action: 'leave', breakoutRoomUUID: `${meetingUUID}-room2` },
  ])
  expect(await stage.heard('coach', 'onBreakoutRoomChange')).toEqual([])
  expect(await stage.ask('ana', 'getMeetingUUID')).toEqual(main)
  expect(await stage.context('ana')).toMatchObject({ mid: meetingUUID })
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('sharing is heard by everyone there, sharing the app by its panel as a bare word', async () => {
  const stage = await begin('first-session')
  const { id } = await stage.person('coach')
  const shared = (action: string) => ({ participantUUID: id, action, withSound: false })
  await stage.call('share', 'coach', 'screen')
  expect(await stage.heard('coach', 'onShareApp')).toEqual([])
  await stage.call('share', 'coach', 'app')
  await stage.call('share', 'coach', null)
  for (const key of ['coach', 'ana'])
    expect(await stage.heard(key, 'onShareScreen')).toEqual(
      ['start', 'stop', 'start', 'stop'].map(shared),
    )
  expect(await stage.heard('coach', 'onShareApp')).toEqual(['start', 'stop'])
  expect(await stage.heard('ana', 'onShareApp')).toEqual([])

  await stage.call('breakout', 'ana', 'Room 1')
  await stage.call('share', 'coach', 'screen')
  expect(await stage.heard('ana', 'onShareScreen')).toHaveLength(4)
  await stage.call('breakout', 'coach', 'Room 1')
  expect(await stage.heard('coach', 'onShareScreen')).toHaveLength(6)
  await stage.close()
})

test('recording is for host and co-hosts, speaking for who is signed in, sight for all', async () => {
  const stage = await begin('first-session')
  await stage.call('add', { kind: 'client', name: 'Ben', role: 'coHost' })
  await stage.ask('ben', 'getRunningContext')
  await stage.call('record', true)
  await stage.call('record', true)
  expect(await stage.ask('ben', 'getRecordingContext')).toEqual({
    answer: { cloudRecordingStatus: 'started' },
  })
  await stage.call('record', false)
  const recorded = ['connecting', 'started', 'stopped'].map((action) => ({ action }))
  expect(await stage.heard('coach', 'onCloudRecording')).toEqual(recorded)
  expect(await stage.heard('ben', 'onCloudRecording')).toEqual(recorded)
  expect(await stage.heard('ana', 'onCloudRecording')).toEqual([])

  for (const key of ['coach', 'ana']) {
    await stage.call('speak', key, true)
    await stage.call('speak', key, false)
    await stage.call('hide', key, true)
  }
  const spoken = [{ status: 'started' }, { status: 'stopped' }]
  expect(await stage.heard('coach', 'onMyActiveSpeakerChange')).toEqual(spoken)
  expect(await stage.heard('ana', 'onMyActiveSpeakerChange')).toEqual([])
  expect(await stage.heard('ana', 'onAppVisibilityChange')).toEqual([{ visible: false }])
  await stage.page.getByText('Ana has something else in front.').waitFor()
  expect(await stage.page.locator('iframe[name=ana]').isVisible()).toBe(false)
  await stage.call('hide', 'ana', false)
  expect(await stage.heard('ana', 'onAppVisibilityChange')).toEqual([
    { visible: false },
    { visible: true },
  ])
  expect(await stage.page.locator('iframe[name=ana]').isVisible()).toBe(true)
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('whoever leaves hears it, loses the panel after a moment, and may come back', async () => {
  const stage = await begin('comfort-drops')
  await stage.call('share', 'ana', 'screen')
  const ana = await stage.frame('ana')
  // Asked in the moment in which it hears of it: the panel is there for a few seconds only.
  const left = ana.evaluate(
    () =>
      new Promise<{ heard: Heard[]; given: Given }>((resolve) => {
        addEventListener('message', ({ data }: MessageEvent<{ name?: string }>) => {
          if (data.name !== 'onRunningContextChange') return
          const { panel } = window as unknown as Asking
          void panel
            .ask('getRunningContext')
            .then((given) => resolve({ heard: panel.heard, given }))
        })
      }),
  )
  // The listener stands before anybody leaves.
  await ana.evaluate(() => undefined)
  const leaving = stage.call('leave', 'ana')
  await stage.page.getByText('not in the meeting').first().waitFor()
  const { heard, given } = await left
  expect(heard.filter(({ name }) => name === 'onRunningContextChange')).toMatchObject([
    { event: { runningContext: 'inMainClient' } },
  ])
  expect(given).toEqual({ answer: { context: 'inMainClient' } })
  expect(await stage.heard('coach', 'onParticipantChange')).toMatchObject([
    { participants: [{ status: 'leave', screenName: 'Ana' }] },
  ])
  expect(await stage.heard('coach', 'onShareScreen')).toMatchObject([
    { action: 'start' },
    { action: 'stop' },
  ])
  await leaving
  expect(await stage.person('ana')).toMatchObject({ open: false, here: false })
  await stage.call('join', 'ana')
  expect(await stage.person('ana')).toMatchObject({ open: true, here: true })

  const again = stage.call('leave', 'ana')
  await stage.call('join', 'ana')
  await again
  expect(await stage.person('ana')).toMatchObject({ open: true, here: true })
  expect(stage.problems).toEqual([])
  await stage.close()
})

test('a second device is the same account and another participant, on its own network', async () => {
  const stage = await begin('comfort-drops')
  const id = await stage.call<string>('device', 'coach')
  const [first, second] = [await stage.person('coach'), await stage.person('coach2')]
  expect(second).toMatchObject({ id, account: first.id, name: 'Maya', role: 'attendee' })
  expect(id).not.toBe(first.id)
  const [one, two] = [await stage.context('coach'), await stage.context('coach2')]
  expect(two).toMatchObject({ uid: one!.uid, mid: one!.mid })
  expect(await stage.ask('coach2', 'getUserContext')).toMatchObject({
    answer: { participantUUID: id, screenName: 'Maya' },
  })

  const reaches = async (key: string) =>
    (await stage.frame(key)).evaluate(() =>
      fetch('join').then(
        () => true,
        () => false,
      ),
    )
  await stage.call('network', 'coach2', true)
  expect([await reaches('coach'), await reaches('coach2')]).toEqual([true, false])
  expect(await stage.call('device', 'nobody')).toBeNull()
  await stage.page.getByRole('heading', { name: 'Maya, device 2', exact: true }).waitFor()
  await stage.close()
})

test("Zoom's main window has an account and no meeting, and outlives the meeting", async () => {
  const stage = await begin('comfort-drops')
  await stage.call('add', { kind: 'coach', mainWindow: true, account: 'coach' })
  const [inMeeting, outside] = [await stage.context('coach'), await stage.context('coach2')]
  expect(outside).toMatchObject({ typ: 'panel', uid: inMeeting!.uid })
  expect(outside).not.toHaveProperty('mid')
  expect(outside).not.toHaveProperty('attendrole')
  expect(await stage.ask('coach2', 'getRunningContext')).toEqual({
    answer: { context: 'inMainClient' },
  })
  expect(await stage.heard('coach', 'onParticipantChange')).toEqual([])
  await stage.call('leave', 'coach2')
  await stage.call('breakout', 'coach2', 'Room 1')
  expect(await stage.context('coach2')).not.toHaveProperty('mid')

  await stage.call('end')
  expect(await stage.person('coach')).toMatchObject({ open: false })
  expect(await stage.person('coach2')).toMatchObject({ open: true })
  expect(await stage.heard('coach2', 'onMeeting')).toEqual([])
  await stage.call('again')
  expect(await stage.context('coach2')).not.toHaveProperty('mid')
  expect((await stage.context('coach'))!.mid).not.toBe(inMeeting!.mid)
  expect(stage.problems).toEqual([])
  await stage.close()
})

test.each([
  [
    'not-the-host',
    [
      ['coach', 'attendee', 'authorized'],
      ['ana', 'host', 'authorized'],
    ],
  ],
  [
    'two-coaches',
    [
      ['coach', 'host', 'authorized'],
      ['coach2', 'attendee', 'authorized'],
      ['ana', 'attendee', 'authorized'],
    ],
  ],
] as const)('the scene %s is what it says', async (scene, expected) => {
  const stage = await begin(scene)
  const people = await stage.call<Person[]>('participants')
  expect(people.map(({ key, role, status }) => [key, role, status])).toEqual(expected)
  expect(new Set(people.map(({ account }) => account)).size).toBe(people.length)
  expect(people.every(({ open }) => open)).toBe(true)
  for (const [key, role] of expected) {
    const attendrole = role === 'host' ? 'host' : 'participant'
    expect(await stage.context(key)).toMatchObject({ attendrole, uid: expect.any(String) })
  }
  await stage.close()
})

test('everything under More works from the keyboard, each by its own name', async () => {
  const stage = await begin('comfort-drops')
  const { page } = stage
  const more = page.getByRole('button', { name: 'More: Ana', exact: true })
  expect(await more.getAttribute('aria-expanded')).toBe('false')
  await more.focus()
  await page.keyboard.press('Enter')
  expect(await more.getAttribute('aria-expanded')).toBe('true')

  const choose = async (title: string, option: string) => {
    const select = page.getByRole('combobox', { name: `${title}: Ana`, exact: true })
    await select.selectOption({ label: option })
    await stage.call('reload', 'nobody')
  }
  const check = async (title: string) => {
    await page.getByRole('checkbox', { name: `${title}: Ana`, exact: true }).focus()
    await page.keyboard.press('Space')
    await stage.call('reload', 'nobody')
  }
  const press = async (title: string) => {
    await page.getByRole('button', { name: `${title}: Ana`, exact: true }).focus()
    await page.keyboard.press('Enter')
    await stage.call('reload', 'nobody')
  }
  const tile = page.getByRole('region', { name: 'Ana', exact: true }).locator('.tile p')

  await choose('Role', 'Co-host')
  await choose('Room', 'Room 2')
  await choose('Shares', 'This app')
  await check('Speaking')
  await choose('Zoom answers', 'Never')
  expect(await tile.innerText()).toBe(
    'Client · Co-host · Zoom · Room 2 · shares this app · speaking · Zoom does not answer',
  )
  expect(await stage.heard('ana', 'onShareApp')).toEqual(['start'])
  await choose('Zoom answers', 'At once')
  await choose('Shares', 'Nothing')
  await choose('Room', 'Main meeting')
  await check('Speaking')

  await choose('Zoom refuses', 'openUrl')
  await press('Refuse')
  expect(await stage.ask('ana', 'openUrl', { url: 'https://attune.example' })).toHaveProperty(
    'answer',
  )
  await page.locator('.log > summary').click()
  await page.getByText('openUrl refused 80012').waitFor()
  await press('Allow openUrl')
  expect(await page.getByRole('button', { name: 'Allow openUrl: Ana', exact: true }).count()).toBe(
    0,
  )

  await check('Says no when Zoom asks')
  await choose('Zoom account', 'Not signed in')
  await stage.ask('ana', 'promptAuthorize')
  expect(await stage.person('ana')).toMatchObject({ status: 'unauthenticated' })
  await check('Panel out of sight')
  expect(await stage.heard('ana', 'onAppVisibilityChange')).toEqual([{ visible: false }])
  await check('Panel out of sight')
  await check('An old Zoom (5.8)')
  expect(await tile.innerText()).toBe('Guest · Co-host · old Zoom')

  await press('Second device')
  await page.getByRole('button', { name: 'More: Ana, device 2', exact: true }).waitFor()
  await press('Leave meeting')
  expect(await stage.person('ana')).toMatchObject({ here: false })
  await page.getByRole('button', { name: 'Record', exact: true, pressed: false }).click()
  await stage.call('reload', 'nobody')
  expect(await stage.heard('coach', 'onCloudRecording')).toHaveLength(2)
  await page.getByRole('button', { name: 'Record', exact: true, pressed: true }).click()
  await stage.call('reload', 'nobody')
  expect(await stage.heard('coach', 'onCloudRecording')).toHaveLength(3)
  await stage.close()
})

test('a plain browser has no Zoom to change', async () => {
  const stage = await begin('comfort-drops')
  await stage.call('add', { kind: 'browser', name: 'Ben' })
  await stage.page.getByRole('button', { name: 'Remove: Ben', exact: true }).waitFor()
  expect(await stage.page.getByRole('button', { name: 'More: Ben', exact: true }).count()).toBe(0)
  await stage.close()
})

test.each([
  ['light, wide', { width: 1600, dark: false }],
  ['dark, narrow', { width: 390, dark: true }],
])('the page passes axe and fits, with everything unfolded: %s', async (_name, options) => {
  const stage: Stage = await rehearsal(here.browser, here.server.url, 'two-coaches', options)
  const { page, call } = stage
  await call('device', 'coach')
  await call('deny', 'coach', 'sendAppInvitationToAllParticipants')
  await call('hide', 'coach', true)
  await call('breakout', 'coach', 'Room 1')
  await page.getByRole('button', { name: 'More: Maya', exact: true }).click()
  await page.getByText('Add participant').click()
  expect(await offencesOn(page, { frames: false })).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.width)
  expect(stage.problems).toEqual([])
  await stage.close()
})
