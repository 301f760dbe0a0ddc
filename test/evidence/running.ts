/** V14 to V17: data, how it is built, what is logged, and WebRTC. */
import { absent, met, operators, short, tested } from './item.ts'
import type { Chapter, Item } from './item.ts'

const PROTECTED = 'server/README.md › What is protected, and how well'
const KEPT = 'README.md › What it keeps, and what it does not'
const LOGS = 'server/README.md › Logs'
const LIBRARIES = 'server/README.md › Libraries'
const COSTLY = 'server/README.md › What is costly'
const LOG_FIELDS = 'test/kept.test.ts › the log holds the fields of the list and no other'
const COLUMNS = 'test/kept.test.ts › every column of both databases is on the list'
const CANARY = 'test/games/games.test.ts › the claim holds, and every leak put in is found'
const EVERY_ANSWER = 'test/http/answers.test.ts › every answer says what a browser may do with it'

export const DATA: Chapter = {
  '14.1.1': met(
    'it is written down what is sensitive, and how much',
    'Column by column in server/kept.ts.',
    PROTECTED,
    KEPT,
    COLUMNS,
  ),
  '14.1.2': met('and how each is protected', '', PROTECTED, KEPT),
  '14.2.1': short(
    'nothing sensitive in addresses',
    'Tokens and contexts are in headers and bodies, links’ secrets behind the #. But an invitation’s address holds its join code, since it is sent as an address, and Zoom returns its code, good once, in one.',
    'test/http/previewers.test.ts › bring the secret nowhere',
    'test/rehearsal/desk-home.test.ts › the secret of an offer is out of the address',
    '[LI8]',
  ),
  '14.2.2': tested('no cache on the way keeps it', EVERY_ANSWER),
  '14.2.3': tested(
    'nobody else is sent any',
    'test/client/about.test.ts › asks nobody else',
    'test/client/audit.test.ts › could reach a network',
    'test/http/headers.test.ts › at least 130 points',
    CANARY,
  ),
  '14.2.4': tested(
    'what is written down is done',
    CANARY,
    COLUMNS,
    LOG_FIELDS,
    '[ST8]',
    '[ST9]',
    '[EN7]',
    '[OP2]',
  ),
  '14.3.1': short(
    'the browser keeps nothing afterwards',
    'The desk draws nothing more once it is signed out. What a client keeps to themselves stays on their device, as they are told, until they clear it; and what waits to be sent stays until it is, or its tab closes.',
    '[DK4]',
    KEPT,
  ),
  '14.3.2': tested(
    'nor caches any',
    EVERY_ANSWER,
    'test/http/desk.test.ts › the desk’s answers are stored and listed nowhere',
  ),
  '14.3.3': short(
    'nor stores any but tokens',
    'Answers that wait to be sent, what a client keeps to themselves, and the secret of their ballots lie in the browser’s storage: no answer is lost, and nobody else has it. It is plain text there.',
    '[DL1]',
    KEPT,
  ),
}

export const CODING: Chapter = {
  '15.1.1': met('it is written down by when a library is mended', '', LIBRARIES),
  '15.1.2': met(
    'all libraries are listed, from where they should come',
    'package-lock.json is the list.',
    LIBRARIES,
    'test/check/dangers.test.ts › each library is the one that was looked at',
  ),
  '15.1.3': met(
    'it is written down what is costly, and what holds it',
    '',
    COSTLY,
    'server/README.md › Sizing',
  ),
  '15.2.1': operators(
    'none is behind that time',
    'Known holes of what faces the network are red in npm run check, without a network; whether there are new ones, whoever runs it asks once a week.',
    LIBRARIES,
    'test/check/floors.test.ts › what is installed stands above every floor',
    'test/realtime/advisories.test.ts › attachments that never all come',
  ),
  '15.2.2': tested(
    'what is costly cannot be overused',
    'test/hostile/floods.test.ts › beside six floods at once',
    'test/realtime/ballots.test.ts › rights asked for faster than anyone needs them are refused',
    'test/http/desk.test.ts › nobody exports or asks for seats faster than people do',
    '[SV8]',
    '[LM3]',
    '[DL5]',
  ),
  '15.2.3': tested(
    'production holds what it needs',
    'test/main.test.ts › in production the rehearsal is %s',
    'test/operations/handbook.test.ts › the image has the Node that was tested',
  ),
  '15.3.1': tested(
    'answers hold the fields that are needed',
    '[CL3]',
    '[LI3]',
    '[DE4]',
    '[NO1]',
    'test/core/export.test.ts › it names nobody by an id',
  ),
  '15.3.2': tested(
    'calls follow no redirects',
    'test/zoom/oauth.test.ts › is not followed elsewhere',
  ),
  '15.3.3': tested(
    'nobody sets a field that they may not',
    'test/core/seats.test.ts › an unknown field is refused in every command',
    'test/http/routes.test.ts › a seat asked for with %s is refused',
  ),
  '15.3.4': tested('addresses of requests are true', '[LM4]', '[SV6]', '[OP7]'),
  '15.3.5': met(
    'types are what they should be',
    'TypeScript, strict, in four lenses; === is a rule of the lint; what comes in is parsed.',
    '[SE7]',
    'test/check/fences.test.ts › every fence holds',
  ),
  '15.3.6': tested(
    'no prototype is changed by input',
    'test/realtime/sockets.test.ts › whatever a socket sends, it gets a refusal',
    'test/realtime/advisories.test.ts › CVE',
    'test/hostile/fuzz.test.ts › nobody’s browser sends',
  ),
  '15.3.7': tested(
    'a parameter twice is no other one',
    'test/http/answers.test.ts › a parameter that comes twice is none',
  ),
}

const notWho = 'Who did it is left out on purpose: whoever reads the log would read who answered.'

export const LOGGING: Chapter = {
  '16.1.1': met(
    'it is written down what is logged, where, and for how long',
    'The list is server/kept.ts.',
    LOGS,
    LOG_FIELDS,
  ),
  '16.2.1': short(
    'a line says when, where, who and what',
    `It says when, at which place of the program, and what. ${notWho}`,
    LOGS,
    LOG_FIELDS,
  ),
  '16.2.2': operators(
    'times are UTC, from clocks that agree',
    'Milliseconds since 1970; NTP is asked for.',
    LOGS,
    'server/README.md › In front of it',
  ),
  '16.2.3': tested(
    'logs go only where it says',
    LOG_FIELDS,
    'test/check/fences.test.ts › every fence holds',
  ),
  '16.2.4': met('a program can read them', 'JSON, one line each.', LOGS),
  '16.2.5': tested(
    'nothing sensitive is in them',
    LOG_FIELDS,
    CANARY,
    'test/fault.test.ts › it has the name, the code and the places in the program',
  ),
  '16.3.1': short(
    'every sign-in is logged, and every one refused',
    'Refused contexts and events have a line, without whose; other refusals are a number in the metrics; who came in is written down nowhere, on purpose.',
    'test/http/headers.test.ts › with one word in the log',
    'test/http/events.test.ts › refused with one word in the log',
    LOGS,
  ),
  '16.3.2': short(
    'whatever somebody was not allowed is logged',
    'It is counted for coaches, as refused, and not at all for clients: a number of what clients do would tell who answers.',
    '[OP2]',
    LOGS,
  ),
  '16.3.3': short(
    'attempts at getting around it are logged',
    'They are counted by kind, in attune_turned_away_total, with an alert; there is no line for each.',
    'test/metrics.test.ts › a label is one of a closed list',
    'server/README.md › TurnedAway',
  ),
  '16.3.4': short(
    'unexpected errors are logged, and guards that fail',
    'Faults are, by name and place. That Zoom could not be reached, by its certificate too, is told to whoever asked and has no line.',
    'test/fault.test.ts › it has the name, the code and the places in the program',
    'test/http/ballots.test.ts › what fails is reported once for all of them',
  ),
  '16.4.1': tested(
    'nobody writes lines into the log',
    LOG_FIELDS,
    'test/fault.test.ts › it has the name, the code and the places in the program',
  ),
  '16.4.2': operators(
    'nobody else reads or changes them',
    'They go to standard output; whatever takes them keeps them.',
    LOGS,
  ),
  '16.4.3': operators('and they are kept elsewhere', 'The same; there is nobody in them.', LOGS),
  '16.5.1': tested(
    'an error tells nothing of the inside',
    'test/realtime/answers.test.ts › every event and every route is answered',
    'test/http/headers.test.ts › nothing of it in the answer',
    '[LM6]',
  ),
  '16.5.2': tested(
    'what it rests on may fail',
    '[DL6]',
    '[OP1]',
    'test/zoom/installs.test.ts › Zoom away changes nothing',
    'test/http/installing.test.ts › with Zoom away it can be asked again later',
  ),
  '16.5.3': tested(
    'what fails lets nobody in',
    '[DL6]',
    '[LM6]',
    'test/realtime/answers.test.ts › every event and every route is answered',
  ),
}

const media = (asks: string): Item =>
  absent(asks, 'Sound and picture are Zoom’s; Attune has no WebRTC, and no server for it.')

export const WEBRTC: Chapter = {
  '17.1.1': media('a relay reaches no inner addresses'),
  '17.2.1': media('keys of media are managed'),
  '17.2.2': media('with good ciphers'),
  '17.2.3': media('media are authenticated'),
  '17.2.4': media('bad packets do no harm'),
  '17.3.1': media('signalling stands a flood'),
  '17.3.2': media('and bad messages'),
}
