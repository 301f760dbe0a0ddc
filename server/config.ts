/** What the environment says, read once. Every mistake is named at once. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { NAMES, readEnvironment } from './environment.ts'
import type { Values } from './environment.ts'
import type { ZoomApp } from './zoom/context.ts'

const Secrets = z.object({
  ATTUNE_SECRET: z.string().min(32),
  ZOOM_CLIENT_ID: z.string().min(1),
  ZOOM_CLIENT_SECRET: z.string().min(1),
})
type Secrets = z.infer<typeof Secrets>

export type Config = {
  port: number
  host: string
  /** Null where nobody asked for them. */
  metrics: { port: number; host: string } | null
  publicUrl: string | null
  /** Reverse proxies before this server. */
  proxies: number
  dataDir: string
  databaseUrl: string | null
  secret: string
  /** Null where it follows from the secret. */
  dataKey: string | null
  formerDataKey: string | null
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
  /** Variables that are named like ours, and none of them. */
  unused: string[]
}

/**
 * Throws with one line for each mistake. With no secrets in the environment, ones
 * are made at first start and kept in the folder for data, readable by its owner
 * alone; production asks for its own. What is no start makes none.
 */
export function readConfig(
  environment: Record<string, string | undefined>,
  { isStart = true } = {},
): Config {
  const { values, unused } = readEnvironment(environment)
  // New ones would open nothing of what there is.
  if (!isStart && values.ATTUNE_SECRET === undefined && !existsSync(fileIn(values.DATA_DIR)))
    throw new Error(`ATTUNE_SECRET: is missing, and so is ${fileIn(values.DATA_DIR)}.`)
  const production = values.NODE_ENV === 'production'
  const secrets = { ...keptSecrets(values.DATA_DIR, values), ...defined(values) }
  return {
    port: values.PORT,
    host: values.HOST,
    metrics:
      values.METRICS_PORT === undefined
        ? null
        : { port: values.METRICS_PORT, host: values.METRICS_HOST },
    publicUrl: values.PUBLIC_URL ?? null,
    proxies: values.PROXIES,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    secret: secrets.ATTUNE_SECRET,
    dataKey: values.ATTUNE_DATA_KEY ?? null,
    formerDataKey: values.ATTUNE_DATA_KEY_FORMER ?? null,
    zoom: {
      apps: [productionApp(values, secrets), ...developmentApp(values)],
      url: values.ZOOM_URL,
      apiUrl: values.ZOOM_API_URL,
    },
    operator: { name: values.OPERATOR_NAME, email: values.SUPPORT_EMAIL ?? null },
    rehearsal: values.REHEARSAL ?? !production,
    production,
    unused,
  }
}

/** What a start would use, a line for each variable, and nothing that is secret. Makes no file. */
export function describeConfig(environment: Record<string, string | undefined>): string {
  const { values, unused } = readEnvironment(environment)
  const wide = Math.max(...NAMES.map((name) => name.length))
  const lines = NAMES.map((name) => `${name.padEnd(wide)}  ${said(name, values, environment)}`)
  const strange = unused.map((name) => `${name.padEnd(wide)}  is not known, and not used`)
  return [...lines, ...strange].join('\n')
}

function said(
  name: keyof Values,
  values: Values,
  environment: Record<string, string | undefined>,
): string {
  const value = values[name]
  if (value === undefined) return absent(name, values)
  if (/SECRET|KEY/.test(name)) return `given, ${String(value).length} characters`
  // A password may stand in it, before the machine or among the options.
  if (name === 'DATABASE_URL') {
    const { hostname, port, pathname } = new URL(String(value))
    return `given: ${pathname.slice(1)} at ${hostname}${port && `:${port}`}`
  }
  const shown = typeof value === 'boolean' ? Number(value) : value
  return environment[name] ? String(shown) : `${shown} (nothing given)`
}

function absent(name: keyof Values, { DATA_DIR, NODE_ENV }: Values): string {
  if (name in Secrets.shape)
    return existsSync(fileIn(DATA_DIR)) ? `kept in ${fileIn(DATA_DIR)}` : 'made at the first start'
  if (name === 'ATTUNE_DATA_KEY') return 'follows from ATTUNE_SECRET'
  if (name === 'DATABASE_URL') return `SQLite files in ${DATA_DIR}`
  if (name === 'REHEARSAL') return `${NODE_ENV === 'production' ? 0 : 1} (nothing given)`
  return 'not given'
}

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
  const file = fileIn(dataDir)
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

const fileIn = (dataDir: string): string => join(dataDir, 'secrets.json')

const defined = (values: Partial<Secrets>): Partial<Secrets> =>
  Object.fromEntries(
    Object.keys(Secrets.shape)
      .map((name) => [name, values[name as keyof Secrets]] as const)
      .filter(([, value]) => value !== undefined),
  )
