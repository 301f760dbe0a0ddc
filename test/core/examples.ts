import type { Command } from '../../server/contract/commands.ts'
import { fresh } from './session.ts'

const id = fresh()

/** One of each command, as a panel would send it. */
export const examples: { [Type in Command['type']]: Extract<Command, { type: Type }> } = {
  'start-session': { type: 'start-session', label: '', coachName: '', engagement: null },
  'mean-to-lead': { type: 'mean-to-lead' },
  'join-session': { type: 'join-session' },
  'take-over': { type: 'take-over' },
  'note-recording': { type: 'note-recording', on: true },
  say: { type: 'say', card: 'coaching', line: 0, done: true },
  'edit-line': { type: 'edit-line', line: 'role', text: 'x' },
  'set-exceptions': { type: 'set-exceptions', standard: ['legal'], own: [], noneApply: false },
  'set-logistics': { type: 'set-logistics', length: '', breaks: '', reach: '' },
  'confirm-item': { type: 'confirm-item', card: 'coaching', confirmed: true },
  'note-need': { type: 'note-need', id, kind: 'pace', text: 'x' },
  'set-threshold': { type: 'set-threshold', threshold: 6 },
  'set-doors': { type: 'set-doors', meetingOnly: true },
  'set-prompt-gap': { type: 'set-prompt-gap', gap: '20' },
  'open-check-in': { type: 'open-check-in' },
  'close-check-in': { type: 'close-check-in', number: 1 },
  'mark-strain': { type: 'mark-strain' },
  'another-line': { type: 'another-line' },
  'not-now': { type: 'not-now' },
  'said-line': { type: 'said-line' },
  'repair-outcome': { type: 'repair-outcome', strain: 1, outcome: 'landed' },
  'end-session': { type: 'end-session' },
  'revoke-link': { type: 'revoke-link', link: id },
  answer: { type: 'answer', checkIn: 1, change: 1, answer: 'okay', wishes: [], share: 'now' },
  'withdraw-answer': { type: 'withdraw-answer', checkIn: 1, change: 1 },
  'claim-link': { type: 'claim-link' },
  'share-need': { type: 'share-need', id, kind: 'pace', text: 'x' },
  'remove-need': { type: 'remove-need', id },
  'propose-clause': { type: 'propose-clause', id: 'length', text: 'x', version: 0 },
  'accept-clause': { type: 'accept-clause', id: 'length', version: 1 },
  'add-commitment': { type: 'add-commitment', id, promiser: 'coach', text: 'x', due: null },
  'remove-commitment': { type: 'remove-commitment', id },
}
