/** V6, V7 and V8: who somebody is, for how long, and what they may do. */
import { absent, met, short, tested } from './item.ts'
import type { Chapter, Item } from './item.ts'

const NO_PASSWORD =
  'Attune has no password: coaches come from Zoom, everybody else by Zoom or a code.'
const NO_SECOND =
  'Attune asks for no second factor of its own: what Zoom asks of its accounts holds, and a code by itself lets one take part.'
const COOKIE = 'test/http/desk.test.ts › by way of Zoom a browser comes to the desk'
const WAYS_IN = 'server/README.md › Ways in'
const HOW_LONG = 'server/README.md › How long'

const password = (asks: string): Item => absent(asks, NO_PASSWORD)
const second = (asks: string): Item => absent(asks, NO_SECOND)

export const AUTHENTICATION: Chapter = {
  '6.1.1': met(
    'it is written down how guessing is stopped, and nobody locked out',
    'Codes alone can be guessed at.',
    WAYS_IN,
    'server/core/RULES.md › Several servers',
  ),
  '6.1.2': password('words that no password may hold'),
  '6.1.3': met('every way in is written down', 'With what each is worth.', WAYS_IN),
  '6.2.1': password('passwords of 8 letters or more'),
  '6.2.2': password('a password can be changed'),
  '6.2.3': password('with the one before'),
  '6.2.4': password('none of the 3,000 most common'),
  '6.2.5': password('of any letters'),
  '6.2.6': password('not shown as it is typed'),
  '6.2.7': password('pasted, and by a manager'),
  '6.2.8': password('taken as it is'),
  '6.2.9': password('64 letters fit'),
  '6.2.10': password('good until it is known to others'),
  '6.2.11': password('no word of the list'),
  '6.2.12': password('none that leaked'),
  '6.3.1': tested(
    'guessing is stopped',
    '[SV6]',
    'test/http/routes.test.ts › guessing codes is cut short',
    'test/http/guesses.test.ts › who was right is let in again',
  ),
  '6.3.2': met(
    'no account comes with it',
    'There are no accounts here, and no role above the coach.',
  ),
  '6.3.3': short(
    'more than one factor',
    'A coach is as strong as their Zoom account, and Zoom does not tell how somebody signed in there. A code, said in the meeting, is one factor; it opens a seat in that one session.',
    WAYS_IN,
  ),
  '6.3.4': tested(
    'no other way in than those',
    'test/http/permissions.test.ts › every route of the server stands in the table',
    'test/http/asking.test.ts › every event that a socket answers stands in the table',
    '[SE1]',
    '[DE1]',
  ),
  '6.4.1': met(
    'what is handed out at first is random, and soon spent',
    'A join code is drawn by the system, opens one session, and is dead fifteen minutes after it.',
    'test/check/dangers.test.ts › what is drawn is drawn by the system',
    'test/http/permissions.test.ts › every route, asked by',
    '[SV6]',
  ),
  '6.4.2': met('no secret questions', 'There are none.'),
  '6.4.3': password('a forgotten password is replaced safely'),
  '6.4.4': second('a lost factor is replaced with as much proof'),
  '6.5.1': second('codes of a second factor are good once'),
  '6.5.2': second('short ones are hashed slowly'),
  '6.5.3': second('drawn at random'),
  '6.5.4': second('with 20 bits or more'),
  '6.5.5': second('for minutes'),
  '6.6.1': second('telephones'),
  '6.6.2': second('bound to the one request'),
  '6.6.3': second('not to be guessed'),
  '6.8.1': met(
    'nobody is taken for another provider’s',
    'There is one provider, Zoom; its ids are never mixed with others.',
  ),
  '6.8.2': tested(
    'what the provider says is signed, always',
    'test/zoom/context.test.ts › no bit of a context can be flipped',
    'test/zoom/context.test.ts › a tag that is cut short is no tag',
    'test/zoom/events.test.ts › a wrong signature is not as good as none',
  ),
  '6.8.3': met(
    'SAML',
    'There is none; Zoom’s contexts, which are like it, belong to who shows them first.',
    '[SE8]',
  ),
  '6.8.4': met(
    'how strongly the provider asked is looked at',
    'Zoom does not say. The least is assumed, and written down.',
    WAYS_IN,
  ),
}

export const SESSIONS: Chapter = {
  '7.1.1': met('it is written down how long one stays signed in', 'And why.', HOW_LONG),
  '7.1.2': met('and in how many places at once', '', HOW_LONG),
  '7.1.3': met('and what ends with Zoom’s own', '', HOW_LONG),
  '7.2.1': tested(
    'tokens are looked at by the server',
    'test/realtime/permissions.test.ts › who has no seat sends nothing',
    'test/tokens.test.ts › a token is taken',
  ),
  '7.2.2': tested('each is made for its session', '[SE8]', '[DE1]'),
  '7.2.3': met(
    'drawn at random, 128 bits or more',
    '256 bits from the system; what else lets in is signed.',
    'test/http/desk.test.ts › holds what only its hash is kept of',
    'test/check/dangers.test.ts › what is drawn is drawn by the system',
  ),
  '7.2.4': tested(
    'signing in makes a new one, and ends the one before',
    'test/http/desk.test.ts › a browser that signs in once more is signed out of what it held',
    COOKIE,
  ),
  '7.3.1': short(
    'who does nothing for a while is signed out',
    'A session that nobody’s panel is in ends after 45 minutes, and a seat after five. A browser at the desk stays signed in for its twelve hours, used or not.',
    '[WR3]',
    HOW_LONG,
  ),
  '7.3.2': tested(
    'and everybody after some time',
    'test/http/desk.test.ts › after twelve hours nobody is signed in any more',
    'test/rounds.test.ts › twelve hours are the longest session',
  ),
  '7.4.1': tested(
    'signed out is over, on the server',
    '[DE3]',
    'test/desk.test.ts › signed out, on this server or another',
    '[SV2]',
  ),
  '7.4.2': tested('and who is deleted is signed out everywhere', '[SE12]', '[EN8]'),
  '7.4.3': password('who changes a factor may end all else'),
  '7.4.4': tested(
    'signing out is in plain sight',
    'test/rehearsal/desk-home.test.ts › signed out in another tab',
  ),
  '7.4.5': met(
    'whoever runs it can sign people out',
    'By deleting rows, which are looked at again with each deed.',
    HOW_LONG,
    'test/desk.test.ts › signed out, on this server or another',
  ),
  '7.5.1': absent(
    'who one is changes only after signing in anew',
    'There is nothing to change here: who somebody is, Zoom keeps.',
  ),
  '7.5.2': short(
    'one sees where one is signed in, and ends it',
    'Each browser ends itself, and erasing everything ends all. There is no list of them, and no way to end one from another.',
    '[DE3]',
    '[EN8]',
  ),
  '7.6.1': met(
    'what ends here and at Zoom is as it is written',
    '',
    HOW_LONG,
    '[SE12]',
    'test/http/desk.test.ts › after twelve hours nobody is signed in any more',
  ),
  '7.6.2': tested(
    'nobody is signed in without wanting to',
    'test/http/desk.test.ts › another site signs nobody in',
    'test/http/desk.test.ts › who was not sent out',
  ),
}

export const AUTHORIZATION: Chapter = {
  '8.1.1': met(
    'it is written down who may do what',
    'Seat by seat.',
    'server/core/RULES.md › Seats',
    'server/core/RULES.md › Wrap up',
    'server/core/RULES.md › The desk',
  ),
  '8.1.2': met(
    'and see which field',
    '',
    'server/core/RULES.md › Script',
    'server/core/RULES.md › Small and group',
    "server/core/RULES.md › The coach's own notes",
  ),
  '8.2.1': tested(
    'nobody does what they may not',
    'test/realtime/permissions.test.ts › every command from',
    'test/http/permissions.test.ts › every route, asked by',
    'test/http/asking.test.ts › every event of a socket, from',
  ),
  '8.2.2': tested(
    'nor to what is another’s',
    '[SE5]',
    '[DE5]',
    '[TL3]',
    'test/http/routes.test.ts › a link reaches nothing but its own summary',
  ),
  '8.2.3': tested(
    'nor sees or changes another’s fields',
    '[SC4]',
    '[NO1]',
    '[CL3]',
    '[LI3]',
    '[AN1]',
  ),
  '8.3.1': tested(
    'the server decides',
    '[SE2]',
    'test/realtime/sockets.test.ts › whatever a socket sends, it gets a refusal',
  ),
  '8.4.1': tested(
    'no coach reaches into another’s',
    '[DE5]',
    '[SE5]',
    '[TL3]',
    'test/practice.test.ts › for nobody else',
  ),
}
