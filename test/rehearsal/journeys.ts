/**
 * Three journeys and the hours after: what a picky coach or client expects at each
 * step, in a few words, and the tests that assert it. Where the product does less, or
 * otherwise, `short` says so with the reason.
 */
type Row = {
  expects: string
  /** File, and the title of the test in it. */
  walked: string[]
  short?: string
}

const WALK =
  'rehearsal/journeys.test.ts: a client by the code, on a phone and by keys alone: in, an answer, the summary, and deleted'
const SC1 =
  'rehearsal/session.test.ts: [SC1] session one, from the open panel to both summary links'
const SIX =
  'rehearsal/sealed.test.ts: [BL2] one session of six: changed, taken back, late, reloaded, restarted, withheld'
const PREPARED =
  'rehearsal/prepare.test.ts: [SC6] [CO9] a second session: prepared, begun late, promises and off-limit topics back, focus asked anew'
const FIRST_LINE =
  'rehearsal/prepare.test.ts: a first line to say is two taps away, near the top, and what the opening is for stands by it'
const BY_CODE =
  'rehearsal/session.test.ts: [SE1] a browser joins by code: the same screens, no account, no name'
const DROP =
  'rehearsal/session.test.ts: [CO1] a drop brings one sentence, in space kept for it; it is said, and it lands'
const TWO_TAPS =
  'rehearsal/calm.test.ts: [C2] from the open panel a check-in is with the client in two taps'
const FITS =
  'rehearsal/access.test.ts: every place of both panels passes axe and fits, in the %s theme'
const BY_KEY = 'rehearsal/access.test.ts: by keyboard an arrow only moves, and Enter sends'
const AGAIN =
  'rehearsal/controls.test.ts: a check-in does not come twice within ten minutes unless the coach says so, and asking aloud counts'
const TAKES_OVER =
  'rehearsal/zoom.test.ts: [SE9] on a second device the coach takes over with a tap, and the first one says so'
const HIDES =
  'rehearsal/links.test.ts: [CR2] [CR3] a client hides their answer, shows it again, and deletes it'
const SPOKEN =
  'rehearsal/spoken.test.ts: what a coach and a client hear, from the first screen to the summary'

export const JOURNEYS: Record<string, Row[]> = {
  'the coach’s first session': [
    {
      expects: 'no blank panel: it says what to do, with a way on without Zoom',
      walked: [
        'client/zoom-transports.test.ts: where Zoom never answers and there is no header, it says what to do',
        'client/zoom.test.ts: config is answered and nothing else: three seconds, and it goes on without',
        'http/headers.test.ts: Zoom frames the panel, and nobody frames anything else',
      ],
      short: 'an app that an admin blocks is Zoom’s own page: nothing of ours loads there',
    },
    {
      expects: 'nothing is demanded: initials, or nothing at all',
      walked: [SC1, TWO_TAPS],
      short: 'no list of clients is pasted in: a session begins without one',
    },
    {
      expects: 'one to one is named on both panels, without a choice',
      walked: [SC1, 'core/check-ins.test.ts: [CI2] %i present make the mode %s'],
    },
    {
      expects: 'preparing is one fold, skipped at will, and remembered',
      walked: [FIRST_LINE, PREPARED],
    },
    {
      expects: 'one button invites and says what became of it; link, code and QR beside it',
      walked: [
        'rehearsal/zoom.test.ts: a coach who is not the host leads, and invites by the dialog',
      ],
    },
    {
      expects: 'twelve words a line, near the top, by space or arrow',
      walked: [
        'client/lines.test.ts: every line the guide or we bring is read in one look: twelve words at most',
        FIRST_LINE,
        FITS,
      ],
      short: 'tried from 280 px on, the narrowest that Zoom shows, and not at 240',
    },
    {
      expects: 'the coach’s own words, exceptions never left open, and since when they hold',
      walked: [
        'rehearsal/care-words.test.ts: [CA1] a line set at the desk is what a new client hears first; a running one keeps its own',
        'rehearsal/care-words.test.ts: [CA5] exceptions: none only on purpose; one that is not added yet waits',
        'core/script.test.ts: [SC9] a promise changed after it was said is another version, and the client sees since when',
      ],
    },
    {
      expects: 'needs by chips, shared by the client or noted by the coach, also later',
      walked: [
        SC1,
        'rehearsal/controls.test.ts: what is off limits is seen by the coach all session, and lifted by its client alone',
      ],
    },
    {
      expects: 'ticks are suggested, confirmed and undone; the rest comes back',
      walked: [
        'core/script.test.ts: [SC3] a said card suggests its item; the coach confirms and undoes',
        'core/script.test.ts: [SC6] the next session begins with what is unfinished, and with no answer',
        SC1,
      ],
    },
    {
      expects: 'the agreement begins with what matters and goes on next time',
      walked: [
        SC1,
        'core/opening.test.ts: [SC6] the next one takes along what was settled, and what is open belongs to nobody who was there',
      ],
    },
    {
      expects: 'closed and opened, it is at the same line and answer',
      walked: [
        'core/script.test.ts: [SC1] between two lines the place is kept, so that a reload finds it',
        'rehearsal/session.test.ts: [SE4] reload in mid check-in: the answer stands, once',
      ],
      short: 'how fast is asserted nowhere: a test states no time that a busy machine decides',
    },
    {
      expects: 'another device goes on with one tap, and never two at once',
      walked: [
        TAKES_OVER,
        'rehearsal/zoom.test.ts: [SE10] of two coaches the second is told who leads, and takes part only when they say so',
      ],
      short:
        'with the coach’s account only: a code would let a co-host read what was told to the coach',
    },
    {
      expects: 'at the end: what there is and until when; deleted at once if wished',
      walked: [
        SC1,
        'rehearsal/desk-zoom.test.ts: after a session the coach opens their desk at this client, in the browser',
        'rehearsal/care.test.ts: [CA2] erased on the second tap, with a receipt that can be saved, and nothing is left',
      ],
      short:
        'deleting is at the desk, one link from the end card, so that no tap in a hurry erases',
    },
  ],

  'in the middle of a session': [
    { expects: 'not too often; asking aloud is one tap away', walked: [AGAIN] },
    {
      expects: 'no sound, one tap, large, and by keyboard',
      walked: [
        TWO_TAPS,
        BY_KEY,
        FITS,
        'check/calm.test.ts: [C3] nothing in the browser sounds, speaks, buzzes or notifies',
      ],
      short: 'arrows and Enter, not the digits 1 to 5: a single key must not send',
    },
    {
      expects: '“rather not say” is no bad answer',
      walked: [
        'client/pulse-words.test.ts: declining is no answer, not a bad one',
        'core/comfort.test.ts: [CO2] declining is never a drop',
      ],
    },
    {
      expects: 'an answer comes quietly, in words, and can be covered',
      walked: [
        'rehearsal/calm.test.ts: [C9] an answer changes the one region it belongs to, and nothing counts up',
        'rehearsal/calm.test.ts: [C13] one tap covers what was rated, another shows it',
        'client/pulse-words.test.ts: a change of %p steps reads "%s"',
      ],
    },
    {
      expects: 'a drop brings one sentence, and “not now” ends it',
      walked: [
        DROP,
        'core/comfort.test.ts: [CO4] off means none, and "not now" silences the rest of the session',
      ],
    },
    {
      expects: 'while answers come in the coach learns nothing but that',
      walked: [
        SIX,
        'realtime/sockets.test.ts: [AN1] in a group the coach receives nothing at all while answers come in',
      ],
    },
    {
      expects: 'a block of enough, in words first',
      walked: [
        'rehearsal/session.test.ts: [BL2] six people: one check-in released when all are in, one withheld',
        'core/release.test.ts: [BL1] no block has fewer ratings than the threshold, nor than three',
      ],
    },
    {
      expects: 'who joins late is told, and asked next time',
      walked: [
        'rehearsal/session.test.ts: [CI3] whoever joins late is told so, and is asked the next time',
        SIX,
      ],
    },
    {
      expects: 'who leaves takes nothing along, and nothing is sealed behind their back',
      walked: [
        'realtime/ballots.test.ts: [BA6] who left after getting a right is waited for: nothing is sealed before the close without them',
        'rehearsal/controls.test.ts: whoever leaves is gone at once, and a reload brings them back with what they kept',
      ],
    },
    {
      expects: 'an offline panel is no silence; what waited goes out, or is said to be too late',
      walked: [
        'rehearsal/session.test.ts: [ST2] the network drops under an answer: "not sent yet" is said, and then it is sent',
        'core/check-ins.test.ts: [CI5] after closing, an answer is refused in so many words',
      ],
    },
    {
      expects: 'offline, the coach reads since when; then the newest, and nothing replayed',
      walked: [
        'rehearsal/calm.test.ts: [C15] what is not sent says so on both panels, with a way to try again',
        'client/session.test.ts: a view that arrives late is not shown; a new session’s first one is',
      ],
    },
    {
      expects: 'taken back with one tap until it is counted, and told that it then stays',
      walked: [SIX, 'core/check-ins.test.ts: [PA3] a withdrawn answer is gone', HIDES],
    },
    {
      expects: 'sharing covers the answers at once, until the coach shows them',
      walked: [
        'rehearsal/zoom.test.ts: covers answers when the %s is shared, and holds until the coach shows them',
        'rehearsal/zoom.test.ts: covers in the same moment: no picture is drawn between',
      ],
    },
    {
      expects: 'a recording is said where the answer is asked',
      walked: [
        'rehearsal/zoom.test.ts: a co-host’s panel knows of the recording, and every promise says it',
        'realtime/identity.test.ts: the client reads that the meeting is recorded once the coach’s panel knows',
      ],
      short: 'the client reads it; the coach, who began it, has Zoom’s own sign',
    },
    {
      expects: 'in a breakout room check-ins wait, and both read it',
      walked: [
        'rehearsal/zoom.test.ts: [SE11] in a breakout room the session stays, and the check-in waits',
      ],
    },
    {
      expects: 'a pause reaches the coach wherever they are, and nothing is asked meanwhile',
      walked: [
        'rehearsal/controls.test.ts: one client asks for a pause: the coach reads it at once, nothing moves, and either goes on',
        'core/cadence.test.ts: [CI7] in a pause nothing is asked, and going on does not wait for the gap',
      ],
    },
    {
      expects: 'two devices are one coach, and the second takes over by saying so',
      walked: [TAKES_OVER],
    },
    {
      expects: 'phone and panel are one answer',
      walked: [
        'realtime/sockets.test.ts: [SE4] reload, second tab, second device: one participant, one answer',
        'rehearsal/ballots.test.ts: [BA2] on a second device of the same person the first one’s right stands, and it says so',
      ],
      short:
        'one account is one person; a guest who also takes the link is two, which is why everyone reads how many came by it',
    },
    {
      expects: 'who asks which one it was reads what was promised',
      walked: [
        'rehearsal/ballots.test.ts: [BB7] afterwards each finds their own counted; the coach who asks reads what they were promised',
      ],
    },
  ],

  'a client by the link, on a phone': [
    {
      expects: 'a short link, no app, no account, no cookie',
      walked: [
        BY_CODE,
        WALK,
        'rehearsal/storage.test.ts: [SE4] by the link, where storage is blocked, a reload finds the same seat, and so does another language',
      ],
    },
    {
      expects: 'in fewer than 150 words: what this is, and who sees an answer before it is given',
      walked: [
        WALK,
        'rehearsal/ballots.test.ts: what we can and cannot see is said in the panel, on the join page and on its own page',
        'rehearsal/storage.test.ts: [SE4] by the link, where storage is blocked, a reload finds the same seat, and so does another language',
        'rehearsal/language.test.ts: a client changes to Arabic and back: the page turns, nothing sticks out, and the answer stays',
      ],
      short: 'what it says in Arabic was not read by a native speaker yet',
    },
    {
      expects: 'no name is asked for',
      walked: [BY_CODE, SC1],
      short: 'what the coach calls a client is the coach’s own, and is not shown to be changed',
    },
    {
      expects: 'after a change of app the question and the answer are there',
      walked: [
        WALK,
        'rehearsal/session.test.ts: [SE4] reload in mid check-in: the answer stands, once',
        'rehearsal/zoom.test.ts: hidden and shown again, a panel is where it was',
        'rehearsal/light.test.ts: what comes before the first tap is light, and comes from nowhere else',
      ],
      short: 'the page that answers without a script is within 30 KB; its script comes after it',
    },
    { expects: 'the link is enough; asked aloud counts too', walked: [BY_CODE, AGAIN] },
    {
      expects: 'by ear, by keyboard, zoomed, with one hand',
      walked: [
        SPOKEN,
        WALK,
        BY_KEY,
        'rehearsal/controls.test.ts: all of it passes axe and fits, %s, %i × %i',
      ],
    },
    {
      expects: 'a wrong code says so plainly, and guessing ends soon',
      walked: [
        BY_CODE,
        'http/routes.test.ts: [SE1] guessing codes is cut short, also for a guess that would be right',
      ],
    },
    {
      expects: 'a link that went further shows in the numbers',
      walked: [
        BY_CODE,
        'core/wrap-up.test.ts: [SE6] with seats from the meeting only, the link admits nobody new',
      ],
      short:
        'one link is for all: how many came by it stands above every answer, and it can be shut',
    },
    {
      expects: 'what was sent is deleted where it was sent, and later on the summary',
      walked: [
        'rehearsal/controls.test.ts: what was sent is deleted in two taps, and says before what stays',
        WALK,
        HIDES,
      ],
    },
  ],

  'after the call': [
    {
      expects: 'a link goes to the one it is for, and its holder is told who took it',
      walked: [
        'rehearsal/links.test.ts: [LI9] the coach says whom a link is for, looks at the page, takes it, and the client makes another',
        'rehearsal/summary-out.test.ts: [LI13] the one client’s link goes into the chat on the second tap, once',
        'rehearsal/summary-out.test.ts: the mail’s draft holds the link, and neither a name nor a word',
      ],
    },
    {
      expects: 'what was shared for both, what is one’s own for one',
      walked: [
        'rehearsal/summary.test.ts: [LI3] each side reads what is theirs, and what the coach noted is on theirs alone',
        'core/summary.test.ts: [LI3] of several, each page has its reader’s own and says that there were more',
      ],
    },
    {
      expects: 'without an account; until when is shown; revoked; a preview is no view',
      walked: [
        SC1,
        'http/routes.test.ts: [LI1] each side opens its own, without an account, as often as it likes',
        'http/previewers.test.ts: [LI8] twenty who look ahead consume nothing, are counted nowhere, and bring the secret nowhere',
      ],
      short: 'no code by mail: the server knows no address of anybody',
    },
    {
      expects: 'the client decides what of theirs the coach keeps',
      walked: [HIDES],
      short:
        'no review before sending: the page holds only what was shared in the session, and is hidden or deleted at any time',
    },
    {
      expects: 'what was not meant so is put beside it',
      walked: [
        'rehearsal/links.test.ts: [CR1] that’s not what I meant: beside the words, on both pages',
      ],
    },
    {
      expects: 'paper, text, JSON and a calendar; a picture has its words',
      walked: [
        'rehearsal/summary-out.test.ts: [LI10] the %s saves their page',
        'rehearsal/summary-out.test.ts: the %s prints one page of words',
        'rehearsal/summary-out.test.ts: [LI11] into a calendar go the next session and the days of promises, and no word of them',
        'rehearsal/summary.test.ts: [CR2] the picture, its sentence and its table say the same, and go with a hidden answer',
      ],
    },
    {
      expects: 'promises first, the focus read back, the usual answer known',
      walked: [
        PREPARED,
        'core/repair.test.ts: [CO10] with one client, what was usual last time is the measure of a drop',
      ],
    },
    {
      expects: 'until when is said, a copy is taken, and a receipt says that nothing is left',
      walked: [
        'rehearsal/care.test.ts: [CA2] ended, it says until when, and is gone on with as if it had never been',
        'rehearsal/care.test.ts: [CA3] a copy: the promise before it, all of it as JSON, and the same for reading',
        'rehearsal/care.test.ts: [CA2] erased on the second tap, with a receipt that can be saved, and nothing is left',
      ],
    },
    {
      expects: 'supervision reads of the coach, and of no client',
      walked: [
        'rehearsal/desk.test.ts: [RF5] what goes to supervision holds nothing of a client; notes go along when the coach says so',
      ],
    },
    {
      expects: 'who opened it, and when, is on the page for both',
      walked: [
        'rehearsal/links.test.ts: [LI6] how long it opens is one tap, and what happened to it can be read',
        'core/links.test.ts: [LI8] an opening is noted once an hour, where both sides read it',
        SPOKEN,
      ],
    },
  ],
}
