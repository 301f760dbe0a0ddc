/** What we can and cannot see: in the panel, on the join page and on a page of its own. Under 250 words. */
import type { Kept } from '../../../server/contract/vocabulary.ts'

export const seen = {
  title: 'What we can and cannot see',
  intro:
    'With one client, the coach sees what that client chose to share, and knows whose it is. With several, answers go as sealed ballots.',
  who: 'Who',
  learns: 'Learns',
  not: 'Does not learn',
  rows: [
    {
      who: 'Your coach',
      learns: 'combined answers, and who asks for a pause',
      not: 'who answered, in which order, who passed or changed',
    },
    { who: 'Other people', learns: 'their own answer', not: 'yours' },
    {
      who: 'A thief of the database',
      learns: 'locked ballots, later combined answers',
      not: 'whose a ballot is, or what it says',
    },
    {
      who: 'The network',
      learns: 'that a device reached us',
      not: 'what it answered',
    },
  ],
  keptTitle: 'What is stored',
  kept: {
    session: 'the session, with the coach’s notes',
    practice: 'the coach’s own cards and reflections',
    link: 'a hash of each summary link',
    right: 'that you may cast a ballot, not which one',
    ballot: 'locked ballots, until the check-in closes',
    presence: 'who is connected, for minutes',
    door: 'how often a code was mistyped or a link opened, by hashed address, and who said they lead, hashed, for a day at most',
    counts: 'combined answers, and short names by which you find your own ballot',
    desk: 'that a coach’s browser is signed in',
    zoom: 'Zoom’s leave, sealed, and hashes of what Zoom sent',
  } satisfies Record<Kept, string>,
  notTitle: 'What this cannot hide',
  hides: [
    'everyone giving the same answer',
    'your face and voice, or someone beside you',
    'everybody else putting their answers together',
    'a shared screen, or an employer who reads your connection',
    'whoever runs this server, while they watch or change it',
  ],
}
