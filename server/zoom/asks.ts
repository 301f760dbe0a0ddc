/** What the server asks of Zoom, and where Zoom finds it. Routes and manifest read it here, so they cannot differ. */

/** Every leave a coach gives when adding the app. */
export const SCOPES = ['zoomapp:inmeeting', 'user:read:user', 'meeting:read:meeting'] as const
export type Scope = (typeof SCOPES)[number]

/** What the server acts on when Zoom tells it. */
export const EVENTS = ['meeting.ended', 'app_deauthorized'] as const
export type ZoomEvent = (typeof EVENTS)[number]

/**
 * What the manifest subscribes to. Zoom documents no place in it for the removal
 * of an app, and an unknown event might cost the whole manifest: the Marketplace
 * has a field of its own for that (manifest/README.md).
 */
export const SUBSCRIBED = ['meeting.ended'] as const satisfies readonly ZoomEvent[]

export const HOME = '/zoom'
export const INSTALL = '/zoom/install'
/** Where Zoom sends a browser back to, with a code. Compared by Zoom to the letter. */
export const REDIRECT = '/zoom/authorized'
export const DESK = '/desk'
export const SIGN_IN = '/desk/sign-in'
export const WEBHOOK = '/zoom/events'

/** Public pages, as the Marketplace wants them named; the last two end an installation. */
export const ABOUT = {
  guide: '/guide',
  privacy: '/privacy',
  terms: '/terms',
  seen: '/what-we-see',
  support: '/support',
  added: '/zoom/added',
  'not-added': '/zoom/not-added',
} as const

/** Zoom's client loads nothing from elsewhere. Everything comes from the app's own host. */
export const domainsFor = (url: string): string[] => [new URL(url).hostname]
