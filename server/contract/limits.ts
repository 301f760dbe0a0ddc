/**
 * Every limit a person or a panel can meet, with its reason.
 *
 * The panel may import these values: this file brings no library with it.
 */

/** Raised when a panel built against an older contract could misread a view. The panel then reloads. */
export const PROTOCOL = 2
/** A name that fits the panel's header at 280 px in two lines. */
export const LABEL_LENGTH = 60
/** A spoken sentence or a clause: about half a minute aloud. */
export const TEXT_LENGTH = 400
/** The guide's four clauses, and as many again as anyone agrees on aloud. */
export const CLAUSES = 12
/** Exceptions beyond legal and safeguarding; more could not be read aloud. */
export const EXCEPTIONS = 6
/** Needs of one person. */
export const NEEDS_EACH = 9
/** Promises in one session; more are not promises. */
export const COMMITMENTS = 20
/** Seats in one session: the largest group a coach can hold in one conversation. */
export const PARTICIPANTS = 60
/** Fewer answers than this and combined counts could point at a person; the coach may raise it. */
export const THRESHOLD = 5
/** No coach may go below this. */
export const THRESHOLD_FLOOR = 3
/** No group in one conversation is larger. */
export const THRESHOLD_CEILING = 20
/** Check-ins in one session: one every two minutes for two hours. */
export const CHECK_INS = 60
/** The coach's own marks of strain and the prompts of a session. */
export const STRAINS = 60
/** Rights to ballots are issued for this many check-ins to come, so that asking for them says nothing about answering. */
export const RIGHTS_AHEAD = 3
/** Bytes of every ballot: the longest answer with every wish fits. */
export const BALLOT_LENGTH = 640
