/** The decks, what fills their slots, and what comes up again. */
import { ALL, BELIEF, DECKS } from '../../client/panel/coach/prompts/decks.ts'
import { fill } from '../../client/panel/coach/prompts/fill.ts'
import { cardsOf } from '../../client/panel/coach/prompts/practice.ts'
import { recurring } from '../../client/panel/coach/prompts/recurring.ts'
import { en as words } from '../../client/words/en/en.ts'
import { Command } from '../../server/contract/commands.ts'
import { Deck } from '../../server/contract/vocabulary.ts'
import type { NoteView } from '../../server/contract/views.ts'

const { cards } = words.prompts
const note = (kind: NoteView['kind'], text: string): NoteView => ({ id: text, kind, text, at: 0 })
const X = { x: 'X', tone: 'frustration' }

test('each deck has its cards, each card a name of its own that travels, and a factor', () => {
  expect([...DECKS].toSorted()).toEqual([...Deck.options].toSorted())
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length)
  expect(ALL.map(({ name }) => name).toSorted()).toEqual(Object.keys(cards).toSorted())
  for (const { name, factors } of ALL) {
    expect(factors.length).toBeGreaterThan(0)
    expect(Command.safeParse({ type: 'favour-card', card: name, on: true }).success).toBe(true)
  }
  for (const deck of DECKS)
    expect(ALL.filter((card) => card.deck === deck).length).toBeGreaterThanOrEqual(6)
  expect(ALL.map(({ name }) => name)).toEqual(expect.arrayContaining([...BELIEF]))
})

test('the slots hold the newest phrase and the newest tone, and the guide’s words until there is one', () => {
  expect(fill(cards.mentioned, [], X)).toBe(
    'You mentioned X, and it sounded like there was some frustration there. Is that accurate?',
  )
  const notes = [
    note('key-phrase', 'my sister'),
    note('tone', 'hope'),
    note('theme', 'family'),
    note('key-phrase', 'my own $& way'),
  ]
  expect(fill(cards.mentioned, notes, X)).toBe(
    'You mentioned my own $& way, and it sounded like there was some hope there. Is that accurate?',
  )
  expect(fill(cards.meaning, notes, X)).toBe(cards.meaning)
})

test.each([
  ['deciding about the job', 'She cannot decide', true],
  ['my sisters', 'the sister again', true],
  ['Work', 'what works at home', true],
  ['the thing with him', 'it was his thing with her', false],
  ['', 'anything', false],
  ['été', 'un été', true],
])('%j comes up again in %j: %s', (before, now, found) => {
  expect(recurring(now, ['something else entirely', before])).toBe(found ? before : null)
})

test('of several earlier ones the newest is named', () => {
  expect(recurring('work', ['work at home', 'work abroad', 'holidays'])).toBe('work abroad')
})

test('favourites come first, own cards stand in their deck, and what is put away waits', () => {
  const own = { id: 'own'.padEnd(22, '_'), deck: 'questions' as const, text: 'What else?' }
  const practice = { cards: [own], favourites: [own.id, 'alive'], away: ['meaning'] }
  const { shown, away } = cardsOf('questions', practice, practice.favourites)
  expect(shown.slice(0, 2).map(({ name }) => name)).toEqual(['alive', own.id])
  expect(away.map(({ name }) => name)).toEqual(['meaning'])
  expect(shown.map(({ name }) => name)).not.toContain('meaning')
  // A star given while the deck is open moves no card.
  expect(
    cardsOf('questions', practice, [])
      .shown.map(({ name }) => name)
      .slice(-1),
  ).toEqual([own.id])
  expect(cardsOf('empathy', { ...practice, away: [] }, []).shown).toHaveLength(7)
})

/** Typed from the guide, with its apostrophes as we print them. */
test('the guide’s lines stand on their cards word for word', () => {
  expect(cards).toMatchObject({
    meaning: 'What does this situation mean to you?',
    alive: 'What feels most alive or important as you talk about this?',
    focus: 'What would you like to focus on today that would make this session most valuable?',
    considerations: 'What were the considerations that led you to that choice?',
    hearing: 'What I’m hearing is...',
    softens: 'I notice each time we talk about this goal, your voice softens. What’s coming up?',
    important: 'I can see this is really important to you.',
    challenging: 'That sounds like it was a challenging situation.',
    'makes-sense': 'It makes complete sense you’d feel that way given what you’ve shared.',
    pause: 'I’m noticing a pause. How is this question landing for you?',
    process:
      'How is this discussion feeling for you right now? Is there anything you’d like more or less of from me?',
  })
  expect(words.prompts.insteadOf['makes-sense']).toBe('You shouldn’t feel that way.')
  expect(words.prompts.help.empathy).toBe(
    'Empathy validates experience without requiring agreement.',
  )
})
