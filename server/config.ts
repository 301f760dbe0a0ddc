/** What the environment says, read once. Every mistake is named at once. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ZoomApp } from './zoom/context.ts'

/** Shorter secrets can be guessed. */
const SECRET_LENGTH = 32

const flag = z.enum(['0', '1']).transform((one) => one === '1')

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''))

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: address.optional(),
  PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  ATTUNE_SECRET: z.string().min(SECRET_LENGTH).optional(),
  ZOOM_CLIENT_ID: z.string().min(1).optional(),
  ZOOM_CLIENT_SECRET: z.string().min(1).optional(),
  ZOOM_CLIENT_SECRET_FORMER: z.string().min(1).optional(),
  ZOOM_WEBHOOK_SECRET: z.string().min(1).optional(),
  ZOOM_DEVELOPMENT_CLIENT_ID: z.string().min(1).optional(),
  ZOOM_DEVELOPMENT_CLIENT_SECRET: z.string().min(1).optional(),
  ZOOM_DEVELOPMENT_WEBHOOK_SECRET: z.string().min(1).optional(),
  ZOOM_URL: address.default('https://zoom.us'),
  ZOOM_API_URL: address.default('https://api.zoom.us'),
  OPERATOR_NAME: z.string().min(1).max(100).default('the operator of this server'),
  SUPPORT_EMAIL: z.email().optional(),
  REHEARSAL: flag.optional(),
})

const Secrets = z.object({
  ATTUNE_SECRET: z.string().min(SECRET_LENGTH),
  ZOOM_CLIENT_ID: z.string().min(1),
  ZOOM_CLIENT_SECRET: z.string().min(1),
})
type Secrets = z.infer<typeof Secrets>

export type Config = {
  port: number
  host: string
  publicUrl: string | null
  /** Reverse proxies before this server. */
  proxies: number
  dataDir: string
  databaseUrl: string | null
  secret: string
  zoom: {
    /** Production first. Zoom gives a development pair beside it, for trying things out. */
    apps: [ZoomApp, ...ZoomApp[]]
    url: string
    apiUrl: string
  }
  operator: { name: string; email: string | null }
  rehearsal: boolean
  /** Pages for whoever sets the app up are shown only where nobody's clients are. */
  production: boolean
}

/**
 * An empty value counts as absent. Throws with one line for each mistake. With
 * no secrets in the environment, ones are made at first start and kept in the
 * folder for data, readable by its owner alone; production asks for its own.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  const mistakes = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  const production = given.NODE_ENV === 'production'
  if (production)
    for (const name of [...Object.keys(Secrets.shape), 'PUBLIC_URL'])
      if (given[name] === undefined) mistakes.push(`${name}: is missing, and production needs it`)
  const [one, other] = ['ZOOM_DEVELOPMENT_CLIENT_ID', 'ZOOM_DEVELOPMENT_CLIENT_SECRET'] as const
  if ((given[one] === undefined) !== (given[other] === undefined))
    mistakes.push(`${one}, ${other}: come as a pair, and one is missing`)
  if (!parsed.success || mistakes.length > 0)
    throw new Error(`The environment has mistakes:\n  ${mistakes.join('\n  ')}`)
  const values = parsed.data
  const secrets = { ...keptSecrets(values.DATA_DIR, values), ...defined(values) }
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL ?? null,
    proxies: values.PROXIES,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    secret: secrets.ATTUNE_SECRET,
    zoom: {
      apps: [productionApp(values, secrets), ...developmentApp(values)],
      url: values.ZOOM_URL,
      apiUrl: values.ZOOM_API_URL,
    },
    operator: { name: values.OPERATOR_NAME, email: values.SUPPORT_EMAIL ?? null },
    rehearsal: values.REHEARSAL ?? !production,
    production,
  }
}

type Values = z.infer<typeof Environment>

const productionApp = (values: Values, secrets: Secrets): ZoomApp => ({
  clientId: secrets.ZOOM_CLIENT_ID,
  clientSecret: secrets.ZOOM_CLIENT_SECRET,
  formerSecret: values.ZOOM_CLIENT_SECRET_FORMER ?? null,
  webhookSecret: values.ZOOM_WEBHOOK_SECRET ?? null,
})

const developmentApp = (values: Values): ZoomApp[] =>
  values.ZOOM_DEVELOPMENT_CLIENT_ID === undefined ||
  values.ZOOM_DEVELOPMENT_CLIENT_SECRET === undefined
    ? []
    : [
        {
          clientId: values.ZOOM_DEVELOPMENT_CLIENT_ID,
          clientSecret: values.ZOOM_DEVELOPMENT_CLIENT_SECRET,
          formerSecret: null,
          webhookSecret: values.ZOOM_DEVELOPMENT_WEBHOOK_SECRET ?? null,
        },
      ]

/** Made only when one is missing. A file that cannot be read is a mistake, not a reason for new secrets. */
function keptSecrets(dataDir: string, given: Partial<Secrets>): Secrets {
  const complete = Secrets.safeParse(given)
  if (complete.success) return complete.data
  const file = join(dataDir, 'secrets.json')
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const made: Secrets = {
    ATTUNE_SECRET: randomBytes(32).toString('base64url'),
    ZOOM_CLIENT_ID: `rehearsal-${randomBytes(8).toString('hex')}`,
    ZOOM_CLIENT_SECRET: randomBytes(24).toString('base64url'),
  }
  try {
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const kept = Secrets.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!kept.success) throw new Error(`${file} does not hold the secrets that were kept there.`)
  return kept.data
}

const defined = (values: Partial<Secrets>): Partial<Secrets> =>
  Object.fromEntries(
    Object.keys(Secrets.shape)
      .map((name) => [name, values[name as keyof Secrets]] as const)
      .filter(([, value]) => value !== undefined),
  )
