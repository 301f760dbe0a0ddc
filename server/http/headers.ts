/**
 * Headers on every answer. Zoom's client refuses to render a page without
 * HSTS, nosniff, a CSP and a referrer policy (developers.zoom.us, OWASP headers).
 */
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { HOME } from '../zoom/asks.ts'

const YEAR = 31_536_000

/** Zoom's web client frames the panel; nothing else is for anybody's frame. */
const ZOOM = 'https://zoom.us https://*.zoom.us https://*.zoom.com'
const framing = (url: string): string => (url.split('?', 1)[0] === HOME ? ZOOM : '')

/** The WebSocket is named apart: older WebKit does not count it under "self". */
export function securityHeaders(publicUrl: string | null): RequestHandler {
  const sockets = publicUrl === null ? ['ws://localhost:*', 'ws://127.0.0.1:*'] : [wsOf(publicUrl)]
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...sockets],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // The rehearsal frames everything from here.
        frameAncestors: ["'self'", ({ url = '' }) => framing(url)],
      },
    },
    strictTransportSecurity: { maxAge: YEAR, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    // It knows no list of origins, and would shut the web client out.
    xFrameOptions: false,
    crossOriginEmbedderPolicy: false,
  })
}

/** For what no page is made of: the sockets' own answers, which Express does not see. */
export const bareHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: { maxAge: YEAR, includeSubDomains: true },
})

/** For pages and answers that belong to one moment and one reader. */
export const notStored: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store')
  next()
}

/** A summary leaves no trace: not in a referrer, not in a search engine. */
export const unlisted: RequestHandler = (_request, response, next) => {
  response.set({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
  next()
}

const wsOf = (url: string): string => url.replace(/^http/, 'ws').replace(/\/$/, '')
