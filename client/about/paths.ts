/** Where each public page is. The server has the same list (server/zoom/asks.ts), and a test compares. */
export const PATHS = {
  guide: '/guide',
  privacy: '/privacy',
  terms: '/terms',
  seen: '/what-we-see',
  support: '/support',
  added: '/zoom/added',
  'not-added': '/zoom/not-added',
} as const
export type AboutName = keyof typeof PATHS

const names = Object.keys(PATHS) as AboutName[]

/** The guide for any other path: it leads everywhere. */
export const pageAt = (pathname: string): AboutName =>
  names.find((name) => pathname.replace(/\/$/, '').endsWith(PATHS[name])) ?? 'guide'
