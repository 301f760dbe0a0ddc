/**
 * Every limit a person or a panel can meet, with its reason.
 *
 * The panel may import these values: this file brings no library with it.
 */

/** Raised when a panel built against an older contract could misread a view. The panel then reloads. */
export const PROTOCOL = 3
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
/** Key phrases, themes, tones and markers of one session: one every half minute for an hour and a half. */
export const NOTES = 180
/** A key phrase, a theme or a tone: a few words. */
export const NOTE_LENGTH = 160
/** Moments for check-ins that both sides can remember. */
export const MOMENTS = 4
/** Signals of one person between two looks of the coach: one of each kind. */
export const SIGNALS = 60
/** Questions kept from the audit in one session. */
export const QUESTIONS = 30
/** A coach's own cards, over all decks. */
export const OWN_CARDS = 120
/** Favourites, and cards put away. */
export const CARD_CHOICES = 400
/** Weeks of reflection kept: two years. */
export const WEEKS = 104
/** What is remembered of a summary link: openings of a year, once a week, and what was done with it. */
export const LINK_LOG = 60
/** What one person finds wrong in one summary. */
export const CORRECTIONS = 40
/** A page without a script says nothing between two looks: whoever looked is there for so many minutes. */
export const PAGE_STAY = 15
/** Two check-ins closer together than this interrupt more than they help (the guide: "periodically"). In minutes. */
export const CHECK_IN_GAP = 10
/** The same, once a client asked for fewer. */
export const FEWER_GAP = 20
/** Who starts later than this, in minutes, is offered the line for being late. */
export const LATE = 1
/** How long a session is kept after its end, in days, unless its coach chose otherwise. */
export const RETENTION_DAYS = 180
export const RETENTION_FLOOR = 30
/** A year: what was said longer ago is no preparation any more. */
export const RETENTION_CEILING = 365
/** Days from the end of an engagement until everything of it is erased: time to export it. */
export const FAREWELL_DAYS = 30
export const FAREWELL_CEILING = 90
/** Receipts of what was erased, per coach; the oldest give way. */
export const RECEIPTS = 200
/** Engagements a coach put away, at one time. */
export const ARCHIVED = 2_000
/** Days in which an offered hand-over waits for its client and for the other coach. */
export const HAND_OVER_DAYS = 14
