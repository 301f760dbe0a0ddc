/** V1, V2 and V5: what comes in, what is made of it, and in which order. */
import { absent, met, tested } from './item.ts'
import type { Chapter } from './item.ts'

const DANGERS = 'test/check/dangers.test.ts'
const EXPORTS = 'test/client/care.test.ts › takes no typed word for more than a word'
const NO_FILES = 'Nobody can upload a file: no route takes one.'

export const ENCODING: Chapter = {
  '1.1.1': tested(
    'input is decoded once, before it is looked at',
    'test/realtime/identity.test.ts › written in another alphabet, or with padding',
    'test/zoom/events.test.ts › one byte more or less',
  ),
  '1.1.2': tested(
    'output is escaped last, by whatever reads it',
    'test/client/about.test.ts › their name is never markup',
    EXPORTS,
  ),
  '1.2.1': tested(
    'escaping fits the place: HTML, attributes, headers',
    'test/client/about.test.ts › their name is never markup',
    'test/http/headers.test.ts › at least 130 points',
  ),
  '1.2.2': tested(
    'addresses are built safely, of safe protocols',
    'test/client/zoom.test.ts › what is no address is the caller’s mistake',
    'test/zoom/oauth.test.ts › tokens do not follow %s',
    'test/zoom/oauth.test.ts › nobody is sent to %s',
    'test/rehearsal/summary-out.test.ts › the mail’s draft holds the link',
  ),
  '1.2.3': tested(
    'no script and no JSON is put together from what people write',
    'test/client/export.test.ts › JSON has a name and a version',
    'test/http/headers.test.ts › at least 130 points',
    `${DANGERS} › nothing runs words as a program`,
  ),
  '1.2.4': tested(
    'database queries take values as parameters',
    `${DANGERS} › no query is put together from words`,
  ),
  '1.2.5': tested(
    'no command of the system is put together from input',
    `${DANGERS} › nothing runs words as a program`,
  ),
  '1.2.6': absent('LDAP', 'Nothing here speaks it.'),
  '1.2.7': absent('XPath', 'There is no XML here.'),
  '1.2.8': absent('LaTeX', 'Nothing is typeset here.'),
  '1.2.9': tested(
    'what people write is not read as a pattern',
    `${DANGERS} › no pattern is made of what people write`,
    'test/client/desk.test.ts › by any part of a name',
  ),
  '1.3.1': absent('HTML from editors is cleaned', 'Nobody writes HTML: fields hold plain text.'),
  '1.3.2': tested(
    'nothing is evaluated as code',
    `${DANGERS} › nothing runs words as a program`,
    'test/http/headers.test.ts › at least 130 points',
  ),
  '1.3.3': tested(
    'what goes where it could do harm is bounded before',
    EXPORTS,
    'test/client/calendar.test.ts › any title comes back',
    'test/zoom/context.test.ts › 8 KB are the longest',
    '[LM5]',
  ),
  '1.3.4': absent('SVG from people', NO_FILES),
  '1.3.5': tested(
    'no markup of people’s is interpreted',
    EXPORTS,
    'test/client/export.test.ts › nothing typed becomes a heading',
  ),
  '1.3.6': tested(
    'the server calls no address that somebody chose',
    'test/zoom/oauth.test.ts › tokens do not follow %s',
  ),
  '1.3.7': tested(
    'no template is built of input',
    'test/client/about.test.ts › their name is never markup',
  ),
  '1.3.8': absent('JNDI', 'There is no Java here.'),
  '1.3.9': absent('memcache', 'There is no cache but the process’s own memory.'),
  '1.3.10': tested(
    'format strings are not people’s',
    'test/kept.test.ts › the log holds the fields of the list and no other',
    'test/fault.test.ts › it has the name, the code and the places in the program',
  ),
  '1.3.11': met(
    'mail systems',
    'No server sends mail; a draft opens in the person’s own program.',
    'test/rehearsal/summary-out.test.ts › the mail’s draft holds the link',
  ),
  '1.4.1': met(
    'memory-safe strings and copies',
    'JavaScript; what is read from bytes by hand is Zoom’s context.',
    'test/zoom/context.test.ts › lengths inside it rewritten',
  ),
  '1.4.2': tested(
    'numbers stay within their range',
    'test/practice.test.ts › a look that is none is refused',
    'test/core/seats.test.ts › anything at all, in place of a command',
    'test/zoom/context.test.ts › lengths inside it rewritten',
  ),
  '1.4.3': met(
    'memory and resources are released',
    'Memory is collected; what is held open ends with its connection, and an hour of use is measured.',
    '[LM5]',
    'test/README.md › Speed',
  ),
  '1.5.1': absent('XML parsers', 'There is no XML here.'),
  '1.5.2': tested(
    'what is deserialised fits a closed shape',
    'test/core/seats.test.ts › an unknown field is refused in every command',
    'test/core/seats.test.ts › anything at all, in place of a command',
    '[LM6]',
  ),
}

export const VALIDATION: Chapter = {
  '2.1.1': met(
    'it is written down what input has to look like',
    'server/contract is that document: each command, field by field, with its limits and their reasons.',
    'server/core/RULES.md › Limits',
  ),
  '2.1.2': met(
    'and what has to fit together',
    'The numbered rules say it.',
    'server/core/RULES.md › Agreement',
    'server/core/RULES.md › Check-ins',
    'server/core/RULES.md › Script',
  ),
  '2.1.3': met(
    'limits are written down, of one person and of all',
    'Each in server/limits.ts or server/contract/limits.ts, with its reason.',
    'server/core/RULES.md › Limits',
    'server/README.md › What is costly',
  ),
  '2.2.1': tested(
    'input is checked against what is allowed',
    '[SE7]',
    'test/core/seats.test.ts › an unknown field is refused in every command',
  ),
  '2.2.2': tested(
    'checked by the server, whatever the browser did',
    'test/realtime/sockets.test.ts › whatever a socket sends, it gets a refusal',
    '[SE2]',
  ),
  '2.2.3': tested('things that belong together fit', '[AN3]', '[SC2]', '[CI2]', '[AG2]'),
  '2.3.1': tested('steps come in their order', '[SC1]', '[CI1]', '[CI5]', '[WR2]', '[HO1]'),
  '2.3.2': tested('limits of the flow hold', '[CI6]', '[CO4]', '[LI6]', '[PC3]', '[BL1]'),
  '2.3.3': tested('all of a deed or nothing', '[ST1]', '[ST3]', '[EN4]', '[HO5]', '[DL8]'),
  '2.3.4': tested('what there is once is given once', '[BA2]', '[ST4]', '[SE9]', '[SV4]'),
  '2.4.1': tested(
    'nothing can be asked for too often',
    '[SV6]',
    '[SV8]',
    '[LM3]',
    'test/http/desk.test.ts › nobody exports or asks for seats faster than people do',
    'test/http/installing.test.ts › faster than anyone installs is turned away',
    'test/hostile/floods.test.ts › beside six floods at once',
  ),
}

export const FILES: Chapter = {
  '5.1.1': absent('files that may be uploaded are written down', NO_FILES),
  '5.2.1': tested(
    'nothing is taken that is too large',
    'test/http/routes.test.ts › a body of a megabyte',
    'test/realtime/sockets.test.ts › a megabyte is cut off',
  ),
  '5.2.2': absent('a file is what it says', NO_FILES),
  '5.2.3': tested(
    'nothing packed is unpacked without a limit',
    'test/http/answers.test.ts › what is packed small and long inside is refused',
    'test/realtime/limits.test.ts › nothing is packed',
    'test/http/ballots.test.ts › no JSON, packed: one shape',
  ),
  '5.3.1': absent('uploads are not run', NO_FILES),
  '5.3.2': tested(
    'paths are not made of what people write',
    'test/http/answers.test.ts › nothing but what the pages are made of can be fetched',
  ),
  '5.4.1': met(
    'names of downloads are ours',
    'The server names no file: an export is a plain answer, which the browser saves under a name of the page’s own.',
  ),
  '5.4.2': met('and fit where they stand', 'As above: no header holds a file’s name.'),
  '5.4.3': absent('files of strangers are scanned', NO_FILES),
}
