/** Links to the summary of a session: how long they open, and for whom. */
import type { Command } from '../../server/contract/commands.ts'
import { LIVES } from './opening.ts'
import { DAY, SECOND, no, ok } from './state.ts'
import type { Expected, Link, Side, Talk } from './state.ts'

export type OfLinks = Extract<
  Command,
  { type: 'revoke-link' | 'restore-link' | 'renew-link' | 'set-link-life' | 'hand-link' }
>

/** Within this a revoked one comes back. */
const UNDO = 15 * SECOND

const opens = ({ revokedAt, until }: Link, now: number): boolean =>
  revokedAt === null && now < until

export function ofLinks(talk: Talk, command: OfLinks, side: Side, now: number): Expected {
  if (command.type === 'set-link-life' && command.link === null) {
    if (side !== 'coach') return no('not-yours')
    const inForce = talk.links.filter(({ revokedAt }) => revokedAt === null)
    for (const one of inForce) chooseLife(talk, one, command.life, now)
    return inForce.length > 0 ? ok : no('not-found')
  }
  const link = talk.links.find(({ id }) => id === command.link)
  if (!link) return no('not-found')
  const own = link.side === side
  if (!own && (side !== 'coach' || command.type === 'renew-link')) return no('not-yours')
  switch (command.type) {
    case 'revoke-link':
      link.revokedAt ??= now
      return ok
    case 'restore-link':
      if (link.revokedAt === null) return ok
      if (now - link.revokedAt > UNDO || now >= link.until) return no('gone')
      link.revokedAt = null
      return ok
    case 'renew-link':
      Object.assign(link, { id: '', revokedAt: null, handed: false })
      return ok
    case 'set-link-life':
      if (link.revokedAt !== null) return no('gone')
      chooseLife(talk, link, command.life, now)
      return ok
    case 'hand-link':
      if (link.side === 'coach' || !opens(link, now)) return no('gone')
      link.handed = true
      return ok
  }
}

function chooseLife(talk: Talk, link: Link, life: keyof typeof LIVES, now: number): void {
  link.life = life
  link.until = Math.min(now + LIVES[life], talk.keptUntil ?? now + talk.retention * DAY)
}
