/** Who may send what, as RULES.md and design.md tell it: a list of our own, held against the contract's by every answer. */
import type { Command } from '../../server/contract/commands.ts'

type Type = Command['type']

export const OF_COACH: readonly Type[] = [
  ...(['start-session', 'take-over', 'note-recording', 'note-readiness', 'set-next'] as const),
  ...(['set-cadence', 'set-eye-contact', 'set-threshold', 'set-doors', 'set-prompt-gap'] as const),
  ...(['say', 'edit-line', 'set-exceptions', 'set-logistics', 'confirm-item'] as const),
  ...(['note-need', 'add-note', 'add-marker', 'remove-note', 'instead-of-advice'] as const),
  ...(['keep-question', 'drop-question', 'note-talk', 'heard-signals', 'asked-aloud'] as const),
  ...([
    'open-check-in',
    'close-check-in',
    'open-end-pulse',
    'mark-strain',
    'another-line',
  ] as const),
  ...(['not-now', 'said-line', 'own-strain', 'put-right', 'repair-outcome'] as const),
  ...(['end-session', 'hand-link'] as const),
]

export const OF_CLIENTS: readonly Type[] = [
  ...(['answer', 'withdraw-answer', 'claim-link', 'share-need', 'review-need'] as const),
  ...(['pause', 'signal', 'ask-fewer', 'end-pulse', 'delete-mine', 'leave'] as const),
  ...(['correct', 'take-back-correction', 'hide-mine', 'delete-one'] as const),
  'answer-hand-over',
]

export const OF_BOTH: readonly Type[] = [
  ...(['resume', 'set-focus', 'remove-need', 'propose-clause', 'accept-clause'] as const),
  ...(['add-commitment', 'remove-commitment', 'keep-commitment'] as const),
  ...(['renegotiate-commitment', 'let-go-commitment'] as const),
  ...(['revoke-link', 'restore-link', 'renew-link', 'set-link-life'] as const),
]

export const AFTER_THE_END: readonly Type[] = [
  ...(['hand-link', 'revoke-link', 'restore-link', 'renew-link', 'set-link-life'] as const),
  ...(['correct', 'take-back-correction', 'hide-mine', 'delete-one', 'delete-mine'] as const),
  ...(['repair-outcome', 'note-talk', 'set-next', 'keep-commitment', 'answer-hand-over'] as const),
]

export const OF_PRACTICE: readonly Type[] = [
  ...(['keep-card', 'drop-card', 'favour-card', 'put-card-away', 'reflect'] as const),
  ...(['archive-engagement', 'set-template-line', 'set-template-exceptions'] as const),
  ...(['set-template-logistics', 'set-template-clause', 'set-defaults'] as const),
]

export const OF_DESK: readonly Type[] = [
  ...(['rename-engagement', 'set-retention', 'end-engagement', 'resume-engagement'] as const),
  ...(['erase-engagement', 'offer-hand-over', 'withdraw-hand-over', 'accept-hand-over'] as const),
  ...(['at-session', 'erase-everything'] as const),
]

export const isOfPractice = ({ type }: Command): boolean => OF_PRACTICE.includes(type)
export const isOfDesk = ({ type }: Command): boolean => OF_DESK.includes(type)
