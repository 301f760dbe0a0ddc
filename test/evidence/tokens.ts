/** V9 and V10: tokens that speak for themselves, and Zoom’s OAuth. */
import { absent, met, tested } from './item.ts'
import type { Chapter, Item } from './item.ts'

const TOKENS = 'test/tokens.test.ts'
const ONE_ALGORITHM = `${TOKENS} › one algorithm counts, under one key`
const OWN_KEY = `${TOKENS} › one that is %s is none, under our own key too`
const OTHER_BROWSER =
  'test/http/installing.test.ts › what another browser began, this one does not finish'

const resources = (asks: string): Item =>
  absent(asks, 'Attune offers nothing to others’ access tokens; its own seats are told under V9.')
const authorizes = (asks: string): Item =>
  absent(asks, 'Zoom authorizes; Attune is its client, and authorizes nobody for others.')
const openId = (asks: string): Item =>
  absent(
    asks,
    'Zoom’s OAuth is no OpenID Connect: there are no ID tokens, and Zoom’s own answer says who it is.',
  )

export const SELF_CONTAINED: Chapter = {
  '9.1.1': tested(
    'a token is checked by its signature first',
    `${TOKENS} › no letter of one can be changed`,
    'test/realtime/permissions.test.ts › no token, somebody else’s signature',
    'test/zoom/context.test.ts › no bit of a context can be flipped',
  ),
  '9.1.2': tested('by listed algorithms alone, and not by none', ONE_ALGORITHM),
  '9.1.3': tested('with keys of ours, never the token’s own', ONE_ALGORITHM),
  '9.2.1': tested(
    'only in its time',
    OWN_KEY,
    'test/realtime/permissions.test.ts › expired: the very second',
    'test/zoom/context.test.ts › five seconds of another clock are forgiven at both ends',
  ),
  '9.2.2': tested(
    'only for what it was made for',
    OWN_KEY,
    'test/desk.test.ts › a token made for one opens nothing as another',
    'test/http/permissions.test.ts › a revoked context’s page opens no panel',
  ),
  '9.2.3': tested(
    'only for this service',
    OWN_KEY,
    'test/zoom/context.test.ts › a development context is for the development app',
  ),
  '9.2.4': tested('and says so, where one key serves several', OWN_KEY),
}

export const OAUTH: Chapter = {
  '10.1.1': tested(
    'tokens go only to who needs them',
    'test/http/installing.test.ts › the server alone sees tokens',
    'test/zoom/oauth.test.ts › tokens do not follow %s',
    'test/zoom/installs.test.ts › no byte of a token is at rest',
  ),
  '10.1.2': tested(
    'what comes back belongs to the browser that began',
    OTHER_BROWSER,
    'test/http/installing.test.ts › after ten minutes the state is spent',
    'test/http/installing.test.ts › guests, people of a rehearsal, and who never began are refused',
    'test/http/desk.test.ts › who was not sent out',
  ),
  '10.2.1': met(
    'nobody else’s request brings tokens',
    'State and PKCE, in a browser with S256. Inside its client Zoom offers only plain: there the code is exchanged for whoever the seat names, or not at all.',
    OTHER_BROWSER,
    'test/http/installing.test.ts › a code of somebody else’s account gives nothing',
    '[SV7]',
  ),
  '10.2.2': absent('several authorization servers are told apart', 'There is one: Zoom.'),
  '10.3.1': resources('access tokens are for this service'),
  '10.3.2': resources('what they allow decides'),
  '10.3.3': resources('who it is comes from what cannot change'),
  '10.3.4': resources('how strongly they signed in is looked at'),
  '10.4.1': authorizes('where to return to is on a list'),
  '10.4.2': authorizes('a code is good once'),
  '10.4.3': authorizes('and for minutes'),
  '10.4.4': authorizes('no grants but those needed'),
  '10.4.5': authorizes('refresh tokens are not used twice'),
  '10.4.6': authorizes('PKCE is demanded'),
  '10.4.7': authorizes('clients that register themselves'),
  '10.4.8': authorizes('refresh tokens end'),
  '10.4.9': authorizes('people revoke them'),
  '10.4.10': authorizes('clients prove who they are'),
  '10.4.11': authorizes('clients get the scopes they need'),
  '10.5.1': openId('an ID token is not used again'),
  '10.5.2': openId('people are told apart by sub'),
  '10.5.3': openId('metadata is of the issuer'),
  '10.5.4': openId('an ID token is for this client'),
  '10.5.5': openId('logout tokens are what they say'),
  '10.6.1': authorizes('which response modes a provider takes'),
  '10.6.2': authorizes('nobody is logged out by force'),
  '10.7.1': authorizes('people consent each time'),
  '10.7.2': authorizes('and read to what'),
  '10.7.3': authorizes('and take it back'),
}
