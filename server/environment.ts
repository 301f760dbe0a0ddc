/** The variables of the environment: which there are, and what is wrong with those that are set. */
import { z } from 'zod'
import { weakness } from './weakness.ts'

/** Shorter secrets can be guessed. */
const SECRET_LENGTH = 32
/** A slip or two of the finger, and no other word. */
const SLIPS = 2

const flag = z.enum(['0', '1']).transform((one) => one === '1')
const port = z.coerce.number().int().min(0).max(65535)
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''))
const text = z.string().min(1)
const secret = z.string().min(SECRET_LENGTH)

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: port.default(3000),
  HOST: text.default('127.0.0.1'),
  METRICS_PORT: port.optional(),
  METRICS_HOST: text.default('127.0.0.1'),
  PUBLIC_URL: address.optional(),
  PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATA_DIR: text.default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ATTUNE_SECRET: secret.optional(),
  ATTUNE_DATA_KEY: secret.optional(),
  ATTUNE_DATA_KEY_FORMER: secret.optional(),
  ZOOM_CLIENT_ID: text.optional(),
  ZOOM_CLIENT_SECRET: text.optional(),
  ZOOM_CLIENT_SECRET_FORMER: text.optional(),
  ZOOM_WEBHOOK_SECRET: text.optional(),
  ZOOM_DEVELOPMENT_CLIENT_ID: text.optional(),
  ZOOM_DEVELOPMENT_CLIENT_SECRET: text.optional(),
  ZOOM_DEVELOPMENT_WEBHOOK_SECRET: text.optional(),
  ZOOM_URL: address.default('https://zoom.us'),
  ZOOM_API_URL: address.default('https://api.zoom.us'),
  OPERATOR_NAME: z.string().min(1).max(100).default('the operator of this server'),
  SUPPORT_EMAIL: z.email().optional(),
  REHEARSAL: flag.optional(),
})

export type Values = z.infer<typeof Environment>

export const NAMES = Object.keys(Environment.shape) as (keyof Values)[]
/** Ours too, for npm run manifest alone. */
const OF_THE_MANIFEST = [
  'ZOOM_ACCOUNT_ID',
  'ZOOM_ADMIN_CLIENT_ID',
  'ZOOM_ADMIN_CLIENT_SECRET',
  'ZOOM_APP_ID',
]
const OURS = /^(ATTUNE|ZOOM)_/
const NEEDED = ['ATTUNE_SECRET', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET', 'PUBLIC_URL']
/** Made by whoever runs the server. The others come from Zoom, which makes no weak ones. A former one is on its way out. */
const MADE = ['ATTUNE_SECRET', 'ATTUNE_DATA_KEY'] as const

/** An empty value counts as absent. Throws with one line for each mistake. */
export function readEnvironment(environment: Record<string, string | undefined>): {
  values: Values
  /** Named like ours and none of them. Not a mistake: where containers are linked, some come by themselves. */
  unused: string[]
} {
  const given = Object.fromEntries(
    Object.entries(environment).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
  const parsed = Environment.safeParse(given)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const strangers = Object.keys(given).filter(
    (name) => OURS.test(name) && ![...NAMES, ...OF_THE_MANIFEST].includes(name),
  )
  const mistakes = [
    ...wrong,
    ...strangers.flatMap((name) => misspelt(name)),
    ...halves(given),
    ...(given.NODE_ENV === 'production' ? inProduction(given) : []),
  ]
  if (!parsed.success || mistakes.length > 0)
    throw new Error(`The environment has mistakes:\n  ${mistakes.join('\n  ')}`)
  return { values: parsed.data, unused: strangers }
}

type Given = Record<string, string>

function inProduction(given: Given): string[] {
  const missing = NEEDED.filter((name) => given[name] === undefined).map(
    (name) => `${name}: is missing, and production needs it`,
  )
  const weak = MADE.flatMap((name) => {
    const why = given[name] === undefined ? null : weakness(given[name])
    return why === null ? [] : [`${name}: ${why}. openssl rand -base64 32 makes one`]
  })
  const secrets = NAMES.filter((name) => isSecret(name) && given[name] !== undefined)
  const alike = secrets.filter((name, at) =>
    secrets.slice(0, at).some((other) => given[other] === given[name]),
  )
  return [
    ...missing,
    ...weak,
    ...alike.map((name) => `${name}: is the same as another secret, and each has its own`),
    ...(given.ATTUNE_DATA_KEY !== undefined &&
    given.ATTUNE_DATA_KEY === given.ATTUNE_DATA_KEY_FORMER
      ? ['ATTUNE_DATA_KEY_FORMER: is the same as ATTUNE_DATA_KEY, so nothing changes']
      : []),
    ...(given.PUBLIC_URL?.startsWith('http:')
      ? ['PUBLIC_URL: is to begin with https, or Zoom does not open it']
      : []),
  ]
}

/** The former key may be any: the first change of it is from the secret, which it followed from until then. */
const isSecret = (name: string): boolean =>
  /SECRET|DATA_KEY/.test(name) && name !== 'ATTUNE_DATA_KEY_FORMER'

function halves(given: Given): string[] {
  const [one, other] = ['ZOOM_DEVELOPMENT_CLIENT_ID', 'ZOOM_DEVELOPMENT_CLIENT_SECRET'] as const
  return (given[one] === undefined) === (given[other] === undefined)
    ? []
    : [`${one}, ${other}: come as a pair, and one is missing`]
}

function misspelt(name: string): string[] {
  const meant = [...NAMES, ...OF_THE_MANIFEST].find((one) => apart(name, one) <= SLIPS)
  return meant === undefined ? [] : [`${name}: is not known. Is ${meant} meant?`]
}

/** Letters to change, to add or to take away from one to the other (Levenshtein). */
function apart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    for (let to = 1; to <= other.length; to++)
      next[to] = Math.min(
        row[to]! + 1,
        next[to - 1]! + 1,
        row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1),
      )
    row = next
  }
  return row[other.length]!
}
