/** Links to a summary, and what is in a client's hands there. Imported by en.ts. */
import type { LinkEvent } from '../../../server/contract/views.ts'
import type { LinkLife } from '../../../server/contract/vocabulary.ts'

const lives: Record<LinkLife, string> = {
  day: '24 hours',
  week: '7 days',
  month: '30 days',
  quarter: '90 days',
}

export const links = {
  cover: {
    title: 'A private summary',
    what: 'This link opens the summary of one coaching session.',
    noted: 'That it was opened is noted with the time, where both sides can read it.',
    open: 'Open the summary',
  },

  lives,
  life: 'Opens for',
  lifeFrom: 'Counted from now.',
  until: (day: string) => `opens until ${day}`,
  undo: 'Undo',
  revokedNow: 'It does not open any more.',
  undoneToo: 'It opens again.',
  ownRevoked: 'You revoked your link. This page is the last of it.',

  handed: {
    told: (coachName: string) =>
      `${coachName} took this link to send it to you, so it opens for them too.`,
    renew: 'Make a new link',
    why: 'The old one stops opening. Only you have the new one.',
  },

  log: {
    title: 'What happened to it',
    none: 'Nothing yet.',
    said: {
      opened: 'opened',
      handed: 'taken by the coach, to send it',
      renewed: 'made anew',
      revoked: 'revoked',
      restored: 'opened up again',
      day: `set to ${lives.day}`,
      week: `set to ${lives.week}`,
      month: `set to ${lives.month}`,
      quarter: `set to ${lives.quarter}`,
    } satisfies Record<LinkEvent['what'], string>,
    coachRead: (coachName: string) => `${coachName} opened their own summary`,
  },

  mine: {
    more: 'Change this',
    correct: 'That’s not what I meant',
    instead: (coachName: string) => `What you meant, if you like. ${coachName} reads it here.`,
    say: 'Say so',
    takeBack: 'Take it back',
    client: 'Not what I meant',
    coach: 'Your client: that’s not what I meant',
    several: 'Someone who took part: that’s not what I meant',
    hide: (coachName: string) => `Hide from ${coachName}`,
    hidden: (coachName: string) => `Hidden from ${coachName}`,
    show: 'Show it again',
    delete: 'Delete',
    deleteSure: 'Delete it for good',
    deleteNote: (coachName: string) =>
      `It is gone for both. ${coachName} sees that something was removed, not what.`,
    handed: (coachName: string) =>
      `${coachName} took this link, and could read here what you hide. Make a new link first, below.`,
    hideNote: (coachName: string) =>
      `You keep it here. ${coachName} sees that something was removed, not what.`,
  },
  preview: 'The page as your client reads it. Nobody is told that you looked.',
  removed: 'Your client removed something of theirs from this summary.',
}
