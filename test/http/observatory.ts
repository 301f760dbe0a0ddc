/**
 * Mozilla's HTTP Observatory, as far as its rules can meet a page of ours: each
 * finding adds to or takes from 100, and bonuses count from 90 on
 * (developer.mozilla.org, HTTP Observatory, tests and scoring).
 */
export type Finding = { rule: string; modifier: number; why: string }

const HALF_A_YEAR = 15_768_000
const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin']

export function observe(headers: Headers, html: string): { score: number; findings: Finding[] } {
  const findings = [
    csp(directivesOf(headers)),
    framing(directivesOf(headers), headers),
    hsts(headers),
    sniffing(headers),
    referrer(headers),
    resources(headers),
    cookies(headers),
    origins(headers),
    scripts(html),
  ]
  const sum = (some: Finding[]) => some.reduce((total, { modifier }) => total + modifier, 0)
  const base = 100 + sum(findings.filter(({ modifier }) => modifier < 0))
  const bonus = sum(findings.filter(({ modifier }) => modifier > 0))
  return { score: Math.max(0, base >= 90 ? base + bonus : base), findings }
}

type Directives = Map<string, string[]>

function directivesOf(headers: Headers): Directives {
  const text = headers.get('content-security-policy') ?? ''
  const parts = text.split(';').map((part) => part.trim().split(/\s+/))
  return new Map(parts.filter(([name]) => name).map(([name = '', ...values]) => [name, values]))
}

function csp(directives: Directives): Finding {
  const rule = 'content-security-policy'
  if (directives.size === 0) return { rule, modifier: -25, why: 'not implemented' }
  const fallback = directives.get('default-src')
  const of = (name: string) => directives.get(name) ?? fallback ?? ['*']
  const lax = (values: string[]) =>
    values.some((value) => ["'unsafe-inline'", '*', 'data:', 'http:', 'https:'].includes(value))
  if (lax(of('script-src')) || lax(of('object-src')))
    return { rule, modifier: -20, why: 'unsafe inline or any origin for scripts' }
  if (of('script-src').includes("'unsafe-eval'")) return { rule, modifier: -10, why: 'unsafe eval' }
  if (of('style-src').includes("'unsafe-inline'"))
    return { rule, modifier: 0, why: 'unsafe styles' }
  if (fallback?.join() === "'none'") return { rule, modifier: 10, why: "default-src 'none'" }
  return { rule, modifier: 5, why: 'no unsafe' }
}

function framing(directives: Directives, headers: Headers): Finding {
  const rule = 'x-frame-options'
  if (directives.has('frame-ancestors')) return { rule, modifier: 5, why: 'by frame-ancestors' }
  const sent = /^(deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '')
  return { rule, modifier: sent ? 0 : -20, why: sent ? 'by its header' : 'not implemented' }
}

function hsts(headers: Headers): Finding {
  const rule = 'strict-transport-security'
  const age = Number(/max-age=(\d+)/.exec(headers.get(rule) ?? '')?.[1] ?? -1)
  if (age < 0) return { rule, modifier: -20, why: 'not implemented' }
  return { rule, modifier: age < HALF_A_YEAR ? -10 : 0, why: `${age} s` }
}

function sniffing(headers: Headers): Finding {
  const rule = 'x-content-type-options'
  const on = headers.get(rule) === 'nosniff'
  return { rule, modifier: on ? 0 : -5, why: on ? 'nosniff' : 'not implemented' }
}

function referrer(headers: Headers): Finding {
  const rule = 'referrer-policy'
  const policy = headers.get(rule) ?? ''
  if (policy === '') return { rule, modifier: 0, why: 'not implemented' }
  return { rule, modifier: PRIVATE.includes(policy) ? 5 : -5, why: policy }
}

function resources(headers: Headers): Finding {
  const rule = 'cross-origin-resource-policy'
  const policy = headers.get(rule) ?? ''
  const modifier = policy === 'same-origin' ? 10 : policy === 'same-site' ? 10 : 0
  return { rule, modifier, why: policy || 'not implemented' }
}

function cookies(headers: Headers): Finding {
  const rule = 'cookies'
  const set = headers.getSetCookie()
  if (set.length === 0) return { rule, modifier: 0, why: 'none' }
  if (set.some((cookie) => !/;\s*secure/i.test(cookie)))
    return { rule, modifier: -20, why: 'one without Secure' }
  if (set.some((cookie) => !/;\s*httponly/i.test(cookie)))
    return { rule, modifier: -30, why: 'one without HttpOnly' }
  const strict = set.every((cookie) => /;\s*samesite=(lax|strict)/i.test(cookie))
  return { rule, modifier: strict ? 5 : 0, why: 'secure' }
}

function origins(headers: Headers): Finding {
  const rule = 'cross-origin-resource-sharing'
  const open = headers.get('access-control-allow-origin') === '*'
  return { rule, modifier: open ? -50 : 0, why: open ? 'any origin' : 'none' }
}

function scripts(html: string): Finding {
  const rule = 'subresource-integrity'
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(
    ([, source = '']) => source,
  )
  const foreign = sources.filter((source) => /^(https?:)?\/\//.test(source))
  return {
    rule,
    modifier: foreign.length > 0 ? -5 : 0,
    why: foreign.length > 0 ? foreign.join(' ') : 'all scripts from our own origin',
  }
}
