import type { CommitmentView } from '../../../server/contract/views.ts'

/** Made in an earlier session, and back in this one because it was not settled there. */
export const isFromBefore = ({ history }: CommitmentView, openedAt: number): boolean =>
  (history[0]?.at ?? openedAt) < openedAt
