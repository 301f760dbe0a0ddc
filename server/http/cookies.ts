/** Cookies of this server: never readable by a page, and for its own host alone. */
import type { CookieOptions, Request, Response } from 'express'

export type Cookies = ReturnType<typeof cookiesFor>

export function cookiesFor(publicUrl: string | null) {
  const secure = publicUrl?.startsWith('https:') ?? false
  const named = (name: string): string => `${secure ? '__Host-' : ''}attune-${name}`
  const options: CookieOptions = { secure, httpOnly: true, sameSite: 'lax', path: '/' }

  return {
    /** `life` in ms. */
    set: (response: Response, name: string, value: string, life: number): void =>
      void response.cookie(named(name), value, { ...options, maxAge: life }),

    clear: (response: Response, name: string): void =>
      void response.clearCookie(named(name), options),

    /** Empty when the browser sent none. */
    read(request: Request, name: string): string {
      const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
      return pairs.find(([key]) => key === named(name))?.[1] ?? ''
    },
  }
}
