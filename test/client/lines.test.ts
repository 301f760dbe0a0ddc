import fc from 'fast-check'
import { linesOf } from '../../client/panel/coach/lines.ts'
import { en } from '../../client/words/en/en.ts'
import { wordsFor } from '../../client/words/every.ts'
import { LANGUAGES } from '../../client/words/words.ts'

const count = (line: string) => line.split(/\s+/).filter((word) => word !== '').length

test('no letter is lost or moved: the lines, joined, are the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom('and', 'so,', 'we', 'talk.', 'Why?', 'then;', '  ', 'a-b', '“quoted.”'),
      )
      .map((words) => words.join(' ')),
  )
  fc.assert(fc.property(text, (given) => expect(linesOf(given).join('')).toBe(given)))
})

test('every line the guide or we bring is read in one look: twelve words at most', () => {
  const long = Object.keys(LANGUAGES)
    .flatMap((language) => Object.values(wordsFor([language]).lines))
    .flatMap(linesOf)
    .filter((line) => count(line) > 12)
  expect(long).toEqual([])
})

test('a sentence ends a line, and so does a clause of a long one', () => {
  expect(linesOf(en.lines.role)).toEqual([
    'My role is to be your thinking partner. ',
    'You are the expert on your life; ',
    'I’m here to ask questions and provide structure ',
    'to help you find your own answers.',
  ])
})

test('the marks of Arabic end a line, too', () => {
  const long = 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة، '
  expect(linesOf(`هل هذا سؤال؟ نعم؛ «انتهى.» ${long}${long}آخر`)).toEqual([
    'هل هذا سؤال؟ ',
    'نعم؛ ',
    '«انتهى.» ',
    long,
    long,
    'آخر',
  ])
})
