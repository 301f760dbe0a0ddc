/** V3 and V4: what the browser is told, and how it speaks to the server. */
import { absent, met, operators, tested } from './item.ts'
import type { Chapter } from './item.ts'

const EVERY_ANSWER = 'test/http/answers.test.ts › every answer says what a browser may do with it'
const COOKIE = 'test/http/desk.test.ts › by way of Zoom a browser comes to the desk'
const OTHER_SITE = 'test/http/desk.test.ts › another site gets no seat'
const OTHER_ORIGIN = 'test/realtime/sockets.test.ts › a page of another origin gets no socket'

export const FRONTEND: Chapter = {
  '3.2.1': tested('no answer is taken for a page that is none', EVERY_ANSWER),
  '3.2.2': tested(
    'text is shown as text',
    'test/check/dangers.test.ts › nothing runs words as a program',
    'test/client/about.test.ts › their name is never markup',
  ),
  '3.3.1': tested('cookies are Secure, with a prefix', COOKIE),
  '3.3.2': tested('SameSite fits the cookie', COOKIE, OTHER_SITE),
  '3.3.3': tested('the prefix is __Host-', COOKIE),
  '3.3.4': tested('no script reads a session’s cookie', COOKIE),
  '3.4.1': tested('Strict-Transport-Security, a year, subdomains too', EVERY_ANSWER),
  '3.4.2': tested('no other origin reads an answer', EVERY_ANSWER, '[LM6]'),
  '3.4.3': tested('a Content-Security-Policy that lets in our own alone', EVERY_ANSWER),
  '3.4.4': tested('nosniff', EVERY_ANSWER),
  '3.4.5': tested('a referrer tells nobody else', EVERY_ANSWER),
  '3.4.6': tested(
    'nothing is framed but where it has to be',
    EVERY_ANSWER,
    'test/http/headers.test.ts › Zoom frames the panel, and nobody frames anything else',
  ),
  '3.5.1': tested('requests of other sites do nothing', OTHER_SITE, OTHER_ORIGIN),
  '3.5.2': tested(
    'also those that a browser sends without asking first',
    OTHER_SITE,
    'test/realtime/advisories.test.ts › no other site reads or opens anything by polling',
  ),
  '3.5.3': tested(
    'looking changes nothing',
    'test/http/previewers.test.ts › twenty who look ahead consume nothing',
    'test/http/routes.test.ts › a page that is only loaded opens nothing',
  ),
  '3.5.4': operators(
    'each application has a host of its own',
    'Attune is one application; that nothing else is served at its address is for whoever runs it.',
    'server/README.md › Connections',
  ),
  '3.5.5': tested(
    'messages between windows are read from whom they should come',
    'test/client/zoom-transports.test.ts › Zoom’s page around it is believed, and no other window',
    'test/client/zoom-transports.test.ts › a page around it that is not Zoom’s is not believed',
  ),
  '3.7.1': met('nothing outdated in the browser', 'HTML, CSS and JavaScript alone.'),
  '3.7.2': tested(
    'nobody is sent to a host that is on no list',
    'test/zoom/oauth.test.ts › nobody is sent to %s',
    'test/http/installing.test.ts › from the first page to Zoom’s client',
  ),
}

export const SERVICE: Chapter = {
  '4.1.1': tested(
    'an answer says what it is, and in which letters',
    'test/http/answers.test.ts › in which letters they are written',
  ),
  '4.1.2': operators(
    'only pages are led from http to https',
    'The server speaks http to its proxy and redirects nothing; the proxy is told to listen on https alone.',
    'server/README.md › Connections',
  ),
  '4.1.3': tested('headers of our proxies cannot be written by others', '[LM4]', '[OP7]'),
  '4.2.1': tested(
    'where a request ends is told apart as HTTP has it',
    'test/http/answers.test.ts › a request whose end can be read in two ways is refused',
    'test/realtime/advisories.test.ts › a long POST is cut off at its length',
  ),
  '4.3.1': absent('GraphQL is bounded', 'There is none.'),
  '4.3.2': absent('GraphQL tells nothing of itself', 'There is none.'),
  '4.4.1': operators(
    'WebSockets over TLS',
    'The policy names wss alone where PUBLIC_URL is https, which production demands; TLS ends in front.',
    'server/README.md › In front of it',
    'test/http/headers.test.ts › one socket address',
    'test/config.test.ts › whatever is wrong is named at once',
  ),
  '4.4.2': tested('a WebSocket comes from our own pages', OTHER_ORIGIN),
  '4.4.3': tested(
    'its tokens are as good as a session’s',
    'test/realtime/permissions.test.ts › who has no seat sends nothing',
    'test/tokens.test.ts › a token is taken',
    '[DE3]',
  ),
  '4.4.4': tested(
    'they come by HTTPS, from who was let in before',
    COOKIE,
    'test/realtime/permissions.test.ts › who has no seat sends nothing',
    '[SE8]',
  ),
}
