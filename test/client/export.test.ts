/** What is saved from a summary: as JSON, and as text. */
import { asJson, asMarkdown } from '../../client/summary/export.ts'
import { en } from '../../client/words/en/en.ts'
import type { Command } from '../../server/contract/commands.ts'
import type { SummaryView } from '../../server/contract/summary.ts'
import { summaryFor } from '../../server/core/summary.ts'
import { NOON, after, answering, client, coach, fresh, sessionWith } from '../core/session.ts'

const open: Command = { type: 'open-check-in', anyway: true }
const close = (number: number): Command => ({ type: 'close-check-in', number })

/** A session in which everything happened that a page can show. */
function whole(side: 'coach' | 'ana'): SummaryView {
  const [coachs, anas, need] = [fresh(), fresh(), fresh()]
  const session = after(
    sessionWith('ana'),
    [client(), { type: 'set-focus', text: 'My first week' }],
    [client(), { type: 'share-need', id: need, kind: 'pace', text: 'Slowly,\nplease' }],
    [coach, { type: 'propose-clause', id: 'length', text: 'Fifty minutes', version: 0 }],
    [coach, open],
    [client(), answering(1, 'comfortable', { wishes: ['less-pace'] })],
    [coach, close(1)],
    [coach, open],
    [client(), answering(2, 'rather-not-say')],
    [coach, close(2)],
    [coach, { type: 'mark-strain', cause: 'interrupted' }],
    [coach, { type: 'said-line' }],
    [coach, { type: 'add-note', id: fresh(), kind: 'theme', text: '# Being new' }],
    [
      coach,
      { type: 'add-commitment', id: coachs, promiser: 'coach', text: 'Send it', due: '2026-12-01' },
    ],
    [client(), { type: 'add-commitment', id: anas, promiser: 'client', text: 'Ask', due: null }],
    [coach, { type: 'set-next', at: NOON }],
    [coach, { type: 'open-end-pulse' }],
    [client(), { type: 'end-pulse', change: 1, answers: { heard: 'fully' }, share: 'end' }],
    [coach, { type: 'end-session' }],
    [client(), { type: 'correct', on: 'commitment', of: anas, text: 'Ask twice' }],
  )
  return summaryFor(
    session,
    session.links.find((one) => one.side === side)!.id,
    NOON,
  ) as SummaryView
}

describe.each(['coach', 'ana'] as const)('%s', (side) => {
  const view = whole(side)

  test('[LI10] JSON has a name and a version, and all that the page is made of but for links', () => {
    const { format, version, links, ...rest } = JSON.parse(asJson(view)) as Record<string, unknown>
    expect({ format, version }).toEqual({ format: 'attune-summary', version: 1 })
    const { links: _links, preview, expiresAt, nextChanges, engagement, ...shown } = view
    expect({ preview, expiresAt, nextChanges, engagement }).toEqual({
      preview: false,
      expiresAt: expect.any(Number) as number,
      nextChanges: 1,
      engagement: expect.any(String) as string,
    })
    expect(rest).toEqual(shown)
    expect(links).toEqual(view.links.map(({ id: _id, ...one }) => one))
  })

  test.each([asJson, asMarkdown])('[LI10] no link’s name is in it: %p', (write) => {
    const withPath = {
      ...view,
      links: view.links.map((one) => ({ ...one, path: 'summary#secret' })),
    }
    const text = write(withPath)
    for (const { id } of view.links) expect(text).not.toContain(id)
    expect(text).not.toMatch(/secret|summary#/)
    expect(text).not.toContain(view.engagement)
  })
})

test('the client’s text reads as it is', () => {
  expect(asMarkdown(whole('ana'))).toBe(`# Session summary

Session 1 · ${en.date(NOON)} · With Maya

## Today’s focus

My first week

## Next session

${en.date(NOON)} at ${en.time(NOON)}

## What you agreed on

- Session length: Fifty minutes (proposed, not agreed yet)

## Promises

- Coach: Send it (by Dec 1, 2026) · Open
- Client: Ask · Open
  - Not what I meant: Ask twice

## What you asked for

- Pace: Slowly, / please

## How it felt

- ${en.time(NOON)}: Comfortable
  - Asked for: A slower pace
- ${en.time(NOON)}: I’d rather not say

## Your end pulse

- ${en.practice.endPulse.heard} ${en.practice.agreeing.fully}
`)
})

test('the coach’s has what is theirs besides, and nothing typed becomes a heading', () => {
  const text = asMarkdown(whole('coach'))
  for (const title of [en.promises.summary.repairs, en.promises.summary.notes, en.after.week.title])
    expect(text).toContain(`\n## ${title}\n`)
  expect(text).toContain('Theme: # Being new')
  expect(text).not.toMatch(/^# Being/m)
  expect(text).toContain('Your client: that’s not what I meant: Ask twice')
})

test('ended by the coach, it says so', () => {
  const endedAt = NOON
  expect(asMarkdown({ ...whole('ana'), endedAt })).toContain(en.after.ended('Maya', en.date(NOON)))
  // Nobody is sent to a session that will not be.
  expect(asMarkdown({ ...whole('ana'), endedAt })).not.toContain(en.prepare.next.title)
  expect(asMarkdown({ ...whole('coach'), endedAt })).toContain(en.after.endedByYou(en.date(NOON)))
})
