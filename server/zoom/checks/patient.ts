/** The server that is looked at, and how it is asked. */
import type { ConnectionOptions } from 'node:tls'
import type { ZoomApp } from '../context.ts'

export type Check =
  | 'secrets'
  | 'address'
  | 'clock'
  | 'certificate'
  | 'page'
  | 'headers'
  | 'hosts'
  | 'install'
  | 'events'
  | 'context'
  | 'sockets'

/** `found` and `fix` are whole sentences for somebody who sets this up for the first time. */
export type Finding = { check: Check; ok: boolean; found: string; fix: string }

export type Patient = {
  /** Where Zoom would open it: an origin. */
  url: string
  /** What the server itself was told. */
  publicUrl: string | null
  secret: string
  apps: ZoomApp[]
  zoomUrl: string
  fetch: (url: string, request?: RequestInit) => Promise<Response>
  clock: () => number
  /** Beside the host and port of `url`. */
  tls?: ConnectionOptions
}

export const good = (check: Check, found: string): Finding => ({ check, ok: true, found, fix: '' })
export const bad = (check: Check, found: string, fix: string): Finding => ({
  check,
  ok: false,
  found,
  fix,
})

const PATIENCE = 10_000

/** Redirects come back as they are. */
export const ask = (
  { fetch, url }: Patient,
  path: string,
  request: RequestInit = {},
  patience = PATIENCE,
): Promise<Response> =>
  fetch(url + path, {
    redirect: 'manual',
    ...request,
    signal: AbortSignal.timeout(patience),
  })

/** Of a failed request or connection, the part that says which. */
export function reasonOf(error: unknown): string {
  const { cause, code, name } = error as Partial<Record<'cause' | 'code' | 'name', unknown>>
  if (name === 'TimeoutError') return 'no answer in time'
  const inner = typeof cause === 'object' && cause && 'code' in cause ? cause.code : undefined
  const known = [inner, code, name].find((one) => typeof one === 'string')
  return known ?? 'no connection'
}

export const RESTART = 'Then restart the server.'
