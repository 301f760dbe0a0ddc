/** The join page without a script: forms alone, as a browser posts them, beside a coach's panel. */
import { brotliCompressSync } from 'node:zlib'
import { en } from '../../client/words/en/en.ts'
import { TOKEN_LIFE } from '../../server/seats.ts'
import { enter, newId, openPanel, session, startServer, tokenByCode } from '../server.ts'
import type { CoachView, ParticipantView, TestServer } from '../server.ts'

let server: TestServer
let now = 0
beforeAll(async () => {
  server = await startServer({ clock: () => now })
})
// Contexts are of the moment in which a test makes them.
beforeEach(() => void (now = Date.now()))
afterAll(async () => {
  await server.stop()
  expect(server.faults).toEqual([])
})

type Page = { status: number; text: string; fields: Record<string, string>; opens: boolean }

/** What a browser would send of a page, and what a person reads there. */
async function read(response: Response): Promise<Page> {
  const html = await response.text()
  const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1]
  const fields: Record<string, string> = {}
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const sends = !tag.includes('type="radio"') || /\schecked\b/.test(tag)
    if (sends) fields[attribute(tag, 'name')!] = attribute(tag, 'value') ?? ''
  }
  const text = html
    .replace(/<details>.*?<\/details>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  return { status: response.status, text, fields, opens: html.includes('data-opens') }
}

const get = async (path: string) => read(await fetch(server.url + path))
const submit = async (code: string, fields: object, headers: Record<string, string> = {}) =>
  read(
    await fetch(`${server.url}/join/${code}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields as Record<string, string>).toString(),
    }),
  )

/** A coach, and somebody who joined by a page without a script. */
async function joined(people: string[] = []) {
  const { coach, clients, close } = await session(server.url, people)
  const { code } = (coach.view() as CoachView).join
  const { fields } = await get(`/join/${code}`)
  const page = await submit(code, fields)
  const latest = () => coach.view() as CoachView
  await coach.until<CoachView>(({ present }) => present === people.length + 1)
  const post = (does: string, from: Page, more: object = {}) =>
    submit(code, { ...from.fields, does, ...more })
  const ask = async () => {
    const before = latest().pulse.length
    await coach.send({ type: 'open-check-in', anyway: true })
    await coach.until<CoachView>(({ pulse }) => pulse.length > before)
    return post('look', page)
  }
  const shut = async () => {
    await coach.send({ type: 'close-check-in', number: latest().checkIn!.number })
    await coach.until<CoachView>(({ checkIn }) => checkIn === null)
  }
  /** What the coach reads of the newest check-in. */
  const reads = (answer: string) =>
    coach.until<CoachView>(({ pulse }) => {
      const last = pulse.at(-1)
      return (last?.kind === 'answer' ? last.answer : last?.kind) === answer
    })
  return { coach, clients, close, code, page, post, ask, shut, reads, latest }
}

test('[PL1] by link, one answers and changes it, and the coach reads it at once', async () => {
  const { close, page, ask, post, reads, latest } = await joined()
  expect(page.text).toContain(en.participant.quiet('Maya'))
  expect(latest()).toMatchObject({ present: 1, byLink: 1, offline: 0 })
  const asked = await ask()
  const sent = await post('send', asked, { answer: 'okay' })
  expect(sent).toMatchObject({ status: 200, opens: true, fields: { answer: 'okay' } })
  expect(sent.text).toContain(en.checkIn.sent)
  await reads('okay')
  const changed = await post('send', sent, { answer: 'uncomfortable' })
  expect(changed.text).toContain(en.checkIn.sent)
  await reads('uncomfortable')
  const back = await post('take-back', changed)
  expect(back.text).toContain(en.checkIn.takenBack)
  expect(back.fields).not.toHaveProperty('answer')
  await reads('nothing')
  close()
})

test('[PL1] an answer for the end is the coach’s at the end, and its giver reads so', async () => {
  const { close, coach, ask, post, reads, latest } = await joined()
  const sent = await post('send', await ask(), { answer: 'comfortable', share: 'end' })
  expect(sent.text).toContain(en.checkIn.sentForEnd('Maya'))
  expect(sent.fields).toMatchObject({ answer: 'comfortable', share: 'end' })
  expect(latest().pulse.at(-1)?.kind).toBe('nothing')
  await coach.send({ type: 'end-session' })
  await reads('comfortable')
  close()
})

test('[PL1] what is posted twice, by a reload or a double tap, counts once', async () => {
  const { close, ask, post, reads, latest } = await joined()
  const asked = await ask()
  const twice = await Promise.all([
    post('send', asked, { answer: 'okay' }),
    post('send', asked, { answer: 'okay' }),
  ])
  for (const { text } of twice) expect(text).toContain(en.checkIn.sent)
  await reads('okay')
  const { revision } = latest()
  const again = await post('send', asked, { answer: 'okay' })
  expect(again.text).toContain(en.checkIn.sent)
  expect(latest().revision).toBe(revision)
  // An old page that is posted again undoes nothing that was sent since.
  await post('send', again, { answer: 'comfortable' })
  const old = await post('send', asked, { answer: 'okay' })
  expect(old).toMatchObject({ opens: false, fields: { answer: 'okay' } })
  expect(old.text).toContain(en.plain.stands(en.scale.comfortable).replaceAll('"', '&quot;'))
  await reads('comfortable')
  // Meant, it is sent from there.
  expect((await post('send', old)).text).toContain(en.checkIn.sent)
  await reads('okay')
  close()
})

test('[PL1] it is one seat, by a page or by a panel, and what a panel sent along stays', async () => {
  const { close, code, page, ask, post, coach } = await joined()
  const panel = await openPanel(server.url, await tokenByCode(server.url, code), page.fields.key)
  await ask()
  const { checkIn } = await panel.until<ParticipantView>((view) => view.checkIn !== null)
  expect(checkIn).toMatchObject({ asked: true, mode: 'pair' })
  const answer = { type: 'answer', checkIn: 1, change: 1, answer: 'okay', share: 'now' } as const
  await panel.send({ ...answer, wishes: ['less-pace'] })
  const seen = await post('look', page)
  expect(seen.fields).toMatchObject({ answer: 'okay', change: '2' })
  await post('send', seen, { answer: 'comfortable' })
  await coach.until<CoachView>(({ pulse }) => {
    const last = pulse.at(-1)
    return last?.kind === 'answer' && last.answer === 'comfortable' && last.wishes.length === 1
  })
  panel.close()
  close()
})

test('[PL2] the promise of the mode stands above the answers, word for word', async () => {
  const { close, ask } = await joined()
  const { text } = await ask()
  const at = (words: string) => text.indexOf(words)
  expect(at(en.modes.pair('Maya'))).toBeGreaterThan(at(en.checkIn.question))
  for (const answer of Object.values(en.scale))
    expect(at(answer)).toBeGreaterThan(at(en.modes.pair('Maya')))
  expect(at(` ${en.plain.send} `)).toBeGreaterThan(at(en.scale['rather-not-say']))
  expect(text).not.toMatch(/anonym/i)
  close()
})

test('[PL2] as one of several nobody answers here, and reads why', async () => {
  const { close, ask, post, clients, latest } = await joined(['ana'])
  const asked = await ask()
  expect(asked.text).toContain(en.plain.several('Maya'))
  expect(asked.text).not.toContain(en.scale.okay)
  const forced = await post('send', asked, { answer: 'okay' })
  expect(forced.text).toContain(en.refusals['by-ballot'])
  const { checkIn } = clients[0]!.view() as ParticipantView
  expect(checkIn).toMatchObject({ mode: 'small', mine: null })
  expect(latest().pulse.at(-1)?.kind).toBe('nothing')
  close()
})

test('[PL2] who joined after a check-in opened is part of the next one', async () => {
  const { coach, close } = await session(server.url, ['ana'])
  await coach.send({ type: 'open-check-in', anyway: true })
  const { code } = (coach.view() as CoachView).join
  const page = await submit(code, (await get(`/join/${code}`)).fields)
  expect(page.text).toContain(en.checkIn.notAsked)
  close()
})

describe('[PL3] each post says what became of it:', () => {
  test('closed meanwhile', async () => {
    const { close, ask, post, shut, latest } = await joined()
    const asked = await ask()
    await shut()
    const late = await post('send', asked, { answer: 'okay' })
    expect(late.text).toContain(en.refusals['no-open-check-in'])
    expect(late.opens).toBe(false)
    expect(latest().pulse.at(-1)?.kind).toBe('nothing')
    close()
  })

  test('a change that came too late, and an answer that stands', async () => {
    const { close, ask, post, shut, reads } = await joined()
    const sent = await post('send', await ask(), { answer: 'okay' })
    await shut()
    const late = await post('send', sent, { answer: 'comfortable' })
    expect(late.text).toContain(en.checkIn.tooLateToChange)
    await reads('okay')
    close()
  })

  test('counted, and closed since', async () => {
    const { close, ask, post, shut } = await joined()
    const asked = await ask()
    await post('send', asked, { answer: 'okay' })
    await shut()
    expect((await post('send', asked, { answer: 'okay' })).text).toContain(en.plain.counted)
    close()
  })

  test('the session is over', async () => {
    const { close, ask, post, coach } = await joined()
    const asked = await ask()
    await coach.send({ type: 'end-session' })
    const late = await post('send', asked, { answer: 'okay' })
    expect(late.text).toContain(en.plain.over)
    expect(late.text).toContain(en.participant.ended)
    expect(late.text).toContain(en.participant.open)
    close()
  })

  test('nothing was chosen', async () => {
    const { close, ask, post } = await joined()
    expect((await post('send', await ask())).text).toContain(en.plain.choose)
    close()
  })

  test('looking again keeps what is chosen and sends nothing', async () => {
    const { close, ask, post, latest } = await joined()
    const looked = await post('look', await ask(), { answer: 'okay' })
    expect(looked).toMatchObject({ opens: false, fields: { answer: 'okay' } })
    expect(looked.text).toContain(en.plain.notSent)
    expect(latest().pulse.at(-1)?.kind).toBe('nothing')
    close()
  })

  test('read for longer than a token lasts: the answer is still chosen, and sent by another tap', async () => {
    const { close, ask, post, reads, latest } = await joined()
    const asked = await ask()
    now += TOKEN_LIFE + 1_000
    const renewed = await post('send', asked, { answer: 'a-bit-uncomfortable' })
    expect(renewed.text).toContain(en.plain.renewed)
    expect(renewed).toMatchObject({ opens: false, fields: { answer: 'a-bit-uncomfortable' } })
    expect((await post('look', renewed)).text).toContain(en.plain.notSent)
    expect(latest().pulse.at(-1)?.kind).toBe('nothing')
    await post('send', renewed)
    await reads('a-bit-uncomfortable')
    close()
  })

  test('too many, from one line: what was chosen waits in the page', async () => {
    const { close, code, ask, post, reads } = await joined()
    const asked = await ask()
    jest.spyOn(server.store.limits, 'spend').mockResolvedValueOnce(301)
    const refused = await post('send', asked, { answer: 'okay' })
    expect(refused).toMatchObject({ status: 429, fields: { ...asked.fields, answer: 'okay' } })
    expect(refused.text).toContain(en.refusals['too-fast'])
    await submit(code, refused.fields)
    await reads('okay')
    close()
  })

  test('the store is away: what was chosen waits in the page, and is counted once', async () => {
    const { close, ask, post, reads, code } = await joined()
    const asked = await ask()
    const away = jest.spyOn(server.store, 'save').mockRejectedValue(new Error('away'))
    const refused = await post('send', asked, { answer: 'okay' })
    expect(refused).toMatchObject({ status: 503, fields: { ...asked.fields, answer: 'okay' } })
    expect(refused.text).toContain(en.refusals.unavailable)
    away.mockRestore()
    expect(server.faults.splice(0)).toHaveLength(1)
    await submit(code, refused.fields)
    await reads('okay')
    close()
  })

  test('seats from the meeting only', async () => {
    const { coach, close } = await session(server.url, [])
    await coach.send({ type: 'set-doors', meetingOnly: true })
    const { code } = (coach.view() as CoachView).join
    const page = await submit(code, { key: newId() })
    expect(page.status).toBe(403)
    expect(page.text).toContain(en.refusals['meeting-only'])
    close()
  })
})

test('[PL4] a page that was only opened has taken no seat, and asked nothing of the store', async () => {
  const { coach, close } = await session(server.url, [])
  const { code } = (coach.view() as CoachView).join
  const looked = jest.spyOn(server.store, 'withCode')
  const one = await get(`/join/${code}`)
  const other = await get(`/join/${code}`)
  expect(one.fields.key).not.toBe(other.fields.key)
  expect(looked).not.toHaveBeenCalled()
  expect((coach.view() as CoachView).present).toBe(0)
  close()
})

test('[PL4] from another site’s page nobody answers, and nobody is given a seat that it knows', async () => {
  const { close, code, ask, latest } = await joined()
  const asked = await ask()
  for (const origin of ['https://evil.example', 'null']) {
    const page = await submit(code, { ...asked.fields, does: 'send', answer: 'okay' }, { origin })
    expect(page.status).toBe(403)
    expect(page.fields.key).not.toBe(asked.fields.key)
    expect(page.fields).not.toHaveProperty('token')
  }
  expect(latest().pulse.at(-1)?.kind).toBe('nothing')
  // Whoever does not know the form’s key answers for nobody.
  const foreign = await submit(code, {
    ...asked.fields,
    key: newId(),
    does: 'send',
    answer: 'okay',
  })
  expect(foreign.text).toContain(en.refusals['not-asked'])
  expect(latest().pulse.at(-1)?.kind).toBe('nothing')
  // Our own says where it comes from.
  const { text } = await submit(
    code,
    { ...asked.fields, does: 'send', answer: 'okay' },
    { origin: server.url },
  )
  expect(text).toContain(en.checkIn.sent)
  close()
})

test.each([
  ['nothing', {}],
  ['a key that is none', { key: '<script>' }],
  ['an answer that is none', { key: 'k'.repeat(22), does: 'send', answer: 'great' }],
  ['something else to do', { key: 'k'.repeat(22), does: 'end-session' }],
])('[SE7] %s posted is answered with the page as it is opened', async (_name, fields) => {
  const { coach, close } = await session(server.url, [])
  const { code } = (coach.view() as CoachView).join
  const page = await submit(code, fields)
  expect(page.status).toBe(400)
  expect(page.fields.key).toMatch(/^[\w-]{22}$/)
  expect((coach.view() as CoachView).present).toBe(0)
  close()
})

test('[PL5] whoever looked counts as there; who leaves is not asked, and comes back by joining', async () => {
  const { close, coach, code, page, post, latest } = await joined()
  expect(latest()).toMatchObject({ present: 1, offline: 0 })
  const left = await post('leave', page)
  expect(left.text).toContain(en.controls.leave.left)
  expect(left.opens).toBe(false)
  await coach.until<CoachView>(({ present }) => present === 0)
  await submit(code, left.fields)
  await coach.until<CoachView>(({ present }) => present === 1)
  close()
})

test('a typed code leads to its page; what is none is told of beside the field', async () => {
  const typed = await fetch(`${server.url}/join?code=ABCD+efgh`, { redirect: 'manual' })
  expect([typed.status, typed.headers.get('location')]).toEqual([303, 'join/abcd-efgh'])
  const arabic = await fetch(`${server.url}/join?code=${encodeURIComponent('ab٢٣-efgh')}`, {
    redirect: 'manual',
  })
  expect(arabic.headers.get('location')).toBe('join/ab23-efgh')
  for (const path of ['/join?code=abc%22%3E', '/join/abc%22%3E']) {
    const page = await get(path)
    expect(page.text).toContain(en.join.wrong)
    expect(page.fields).toEqual({ code: 'abc&quot;&gt;' })
  }
})

test('what a coach is called is text, whatever it is', async () => {
  const other = await enter(server.url, newId(), 'uid-other')
  const coachName = '<img src=x onerror="a()">$&'
  await other.send({ type: 'start-session', label: 'A.', coachName, engagement: null })
  const { join } = await other.until<CoachView>(({ role }) => role === 'coach')
  const response = await fetch(`${server.url}/join/${join.code}`, {
    method: 'POST',
    body: new URLSearchParams({ key: newId() }),
  })
  const html = await response.text()
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;$&amp;')
  other.close()
})

test('each page and its style are 8 KB at most, packed; none is kept, listed or refers abroad', async () => {
  const { close, code, ask } = await joined()
  const asked = await ask()
  const html = await (await fetch(`${server.url}/join/${code}`)).text()
  const styles = [...html.matchAll(/href="(\/assets\/[^"]+\.css)"/g)].map(([, path]) => path!)
  expect(styles.length).toBeGreaterThan(0)
  const css = await Promise.all(styles.map(async (path) => (await fetch(server.url + path)).text()))
  const posted = await fetch(`${server.url}/join/${code}`, {
    method: 'POST',
    body: new URLSearchParams({ ...asked.fields, does: 'look', answer: 'okay' }),
  })
  const { headers } = posted
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('set-cookie')).toBeNull()
  const packed = (text: string) => brotliCompressSync(text).length
  for (const one of [html, await posted.text()]) {
    const bytes = packed(one) + css.map(packed).reduce((sum, next) => sum + next, 0)
    expect(bytes).toBeLessThan(8 * 1024)
  }
  close()
})

// The last, since it shuts this address out for a minute.
test('[PL3] a code that leads nowhere is told of, and many of them are not looked at', async () => {
  const tried = () => submit('zzzz-zzzz', { key: newId() })
  const wrong = await tried()
  expect(wrong).toMatchObject({ status: 404, fields: { code: 'zzzz-zzzz' } })
  expect(wrong.text).toContain(en.join.wrong)
  for (let again = 0; again < 9; again++) await tried()
  const last = await tried()
  expect(last.status).toBe(429)
  expect(last.text).toContain(en.join.tooMany)
})
