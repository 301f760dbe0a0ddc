/** V11, V12 and V13: keys, connections, and how it is set up. */
import { absent, met, operators, short, tested } from './item.ts'
import type { Chapter } from './item.ts'

const KEYS = 'server/README.md › Keys'
const CONNECTIONS = 'server/README.md › Connections'
const PRIMITIVES = 'test/check/dangers.test.ts › of hashes and ciphers there are three'
const NO_PASSWORD = 'There are no passwords, and no key comes from what a person chose.'
const NOTHING_ELSE =
  'test/http/answers.test.ts › nothing but what the pages are made of can be fetched'

export const CRYPTOGRAPHY: Chapter = {
  '11.1.1': met(
    'it is written down how keys live',
    '',
    KEYS,
    'server/README.md › Changing the key',
  ),
  '11.1.2': met(
    'and which there are, for what',
    'A test fails where another primitive comes in.',
    KEYS,
    PRIMITIVES,
  ),
  '11.2.1': met(
    'implementations that others have judged',
    'Node’s own (OpenSSL), jose for tokens, and @noble/curves for RFC 9497, against its vectors.',
    PRIMITIVES,
    'test/ballots/rights.test.ts › the arithmetic is that of RFC 9497, vector by vector',
  ),
  '11.2.2': short(
    'algorithms and keys can be changed',
    'Keys change while people go on, and what is sealed says in which way. Tokens, links, codes and rights to ballots name their algorithm in the code alone: another one ends links and codes.',
    '[ST10]',
    '[OP6]',
    KEYS,
  ),
  '11.2.3': met(
    '128 bits of security everywhere',
    'AES-256-GCM, SHA-256, HMAC-SHA-256, ristretto255.',
    PRIMITIVES,
    KEYS,
  ),
  '11.3.1': tested('no weak block modes, no weak padding', PRIMITIVES),
  '11.3.2': tested('approved ciphers', PRIMITIVES),
  '11.3.3': tested(
    'what is encrypted cannot be changed',
    'test/store/sealed.test.ts › a row that was copied onto another, or changed in one bit',
    'test/zoom/installs.test.ts › a row that was changed, or moved to another coach',
    'test/zoom/context.test.ts › no bit of a context can be flipped',
  ),
  '11.4.1': tested('approved hashes', PRIMITIVES),
  '11.4.2': absent('passwords are stored slowly hashed', NO_PASSWORD),
  '11.4.3': met(
    'hashes are long enough',
    'SHA-256 everywhere; names made of it keep 128 bits or more.',
    PRIMITIVES,
  ),
  '11.4.4': absent('keys from passwords are stretched', NO_PASSWORD),
  '11.5.1': short(
    'what must not be guessed has 128 bits of the system’s chance',
    'All but join codes: these are said aloud and typed, have 39.6 bits, and are held by a limit on guesses.',
    'test/check/dangers.test.ts › what is drawn is drawn by the system',
    '[SV6]',
  ),
  '11.6.1': met(
    'approved key generation and signatures',
    'Nothing is signed with a private key. Rights to ballots rest on ristretto255, whose keys follow from the secret as RFC 9497 has it.',
    'test/ballots/rights.test.ts › the arithmetic is that of RFC 9497, vector by vector',
  ),
}

const inFront = (asks: string) =>
  operators(
    asks,
    'TLS ends at what stands in front; the handbook says how.',
    CONNECTIONS,
    'server/README.md › In front of it',
  )

export const COMMUNICATION: Chapter = {
  '12.1.1': inFront('TLS 1.2 and 1.3 alone'),
  '12.1.2': inFront('recommended ciphers'),
  '12.1.3': absent('client certificates are checked', 'None are used.'),
  '12.2.1': operators(
    'TLS to everybody outside',
    'Production refuses an address without https, and browsers are told to keep to it for a year.',
    CONNECTIONS,
    'test/config.test.ts › whatever is wrong is named at once',
    'test/http/answers.test.ts › every answer says what a browser may do with it',
  ),
  '12.2.2': inFront('certificates that everybody trusts'),
  '12.3.1': operators(
    'encrypted within, too: databases, metrics',
    'Postgres by sslmode=verify-full; metrics and the proxy on the machine itself. Neither is refused otherwise.',
    CONNECTIONS,
  ),
  '12.3.2': operators(
    'certificates of others are checked',
    'Towards Zoom always, by Node; towards Postgres as DATABASE_URL says.',
    CONNECTIONS,
  ),
  '12.3.3': operators(
    'TLS between services within',
    'The one hop is from the proxy to the server, on one machine unless a tunnel is laid.',
    CONNECTIONS,
  ),
  '12.3.4': operators(
    'with certificates that are known',
    'As DATABASE_URL names them.',
    CONNECTIONS,
  ),
}

export const CONFIGURATION: Chapter = {
  '13.1.1': met(
    'it is written down who is spoken to',
    '',
    CONNECTIONS,
    'manifest/README.md › Data flow',
  ),
  '13.2.1': short(
    'services prove who they are, not by a password that never changes',
    'Zoom’s tokens last an hour, each for one coach. The database takes a password or a certificate, as DATABASE_URL says, and nothing makes anybody change it.',
    'test/zoom/installs.test.ts › fifty at once, after an hour: one refresh',
    CONNECTIONS,
  ),
  '13.2.2': tested(
    'accounts may do no more than they must',
    '[BB9]',
    'test/operations/handbook.test.ts › neither it nor the unit runs as root',
    'test/manifest/manifest.test.ts › every capability, scope, event and domain has its reason',
  ),
  '13.2.3': operators(
    'no default passwords',
    'Ours are refused when they are weak or like an example; the database’s is the operator’s.',
    CONNECTIONS,
    'test/config.test.ts › in production %s is no secret',
    'test/config.test.ts › each secret has its own value',
  ),
  '13.2.4': tested(
    'it is listed whom the server may call',
    'test/zoom/oauth.test.ts › tokens do not follow %s',
    'test/zoom/oauth.test.ts › nobody is sent to %s',
  ),
  '13.2.5': operators(
    'and the machine lets it call nobody else',
    'Files: the unit and the image let it write to its own folders alone. Calls: a firewall’s, which the handbook asks for.',
    CONNECTIONS,
    'server/README.md › On a machine, with systemd',
  ),
  '13.3.1': operators(
    'secrets lie with a keeper of secrets',
    'They come by the environment, from a file of root’s or from a keeper; none is in the repository or in the image.',
    CONNECTIONS,
    'server/README.md › Environment',
  ),
  '13.3.2': operators(
    'and few can read them',
    'Root and the server’s account; files that the server makes are its owner’s alone.',
    KEYS,
    '[ST5]',
    'test/store/store.test.ts › nobody but its owner may read the file',
  ),
  '13.4.1': met(
    'no history of the source lies beside it',
    'Nothing of it can be fetched, the image holds none, and the unit keeps it from the server.',
    NOTHING_ELSE,
    'test/operations/handbook.test.ts › neither it nor the unit runs as root, or sees the history of the source',
  ),
  '13.4.2': tested(
    'nothing for debugging in production',
    'test/main.test.ts › in production the rehearsal is %s',
  ),
  '13.4.3': tested('no folder is listed', NOTHING_ELSE),
  '13.4.4': tested(
    'no TRACE',
    'test/http/answers.test.ts › TRACE and whatever else nobody asks with',
  ),
  '13.4.5': tested(
    'no metrics and no documentation for everybody',
    'test/readiness.test.ts › metrics are read at their own port, and nowhere else',
    NOTHING_ELSE,
  ),
}
