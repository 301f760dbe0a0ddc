/** The public pages: how to use Attune, what it keeps, who answers for it. */

import { seen } from './seen.ts'

/** A paragraph; or a list; or numbered steps; or things with what is to be said of each; or a way on. */
export type AboutPart =
  | string
  | { list: string[] }
  | { steps: string[] }
  | { things: { name: string; says: { label: string; text: string }[] }[] }
  | { link: { label: string; to: string } }

export type AboutPage = {
  title: string
  intro: string
  sections: { title: string; parts: AboutPart[] }[]
}

const needs = (name: string, what: string, needed: string) => ({
  name,
  says: [
    { label: 'What it does', text: what },
    { label: 'What it needs', text: needed },
  ],
})

const kept = (name: string, what: string, where: string, why: string, long: string) => ({
  name,
  says: [
    { label: 'What', text: what },
    { label: 'Where', text: where },
    { label: 'Why', text: why },
    { label: 'How long', text: long },
  ],
})

const opening = [
  'Start or join your meeting in the Zoom app on your computer.',
  'Choose Apps in the meeting’s toolbar, and then Attune. The panel opens beside the meeting.',
  'Start the session, and choose Invite. Your client sees a message in the meeting and opens the panel from it.',
]

const guide = (): AboutPage => ({
  title: 'Guide',
  intro: 'How to add Attune to Zoom, use it with a client, and remove it again.',
  sections: [
    {
      title: 'Adding',
      parts: [
        'You add Attune once, as the coach. Your clients add nothing.',
        {
          steps: [
            'Open the link below, and sign in to Zoom if it asks you to.',
            'Zoom shows what Attune asks for: to open in meetings, to know your Zoom id, and to hear that your meeting has ended. Choose Allow.',
            'Zoom opens with Attune. If it does not, a page says how to open it.',
          ],
        },
        { link: { label: 'Add Attune to Zoom', to: '/zoom/install' } },
        'You need a Zoom account and a current Zoom app on Windows or macOS. In a company, someone who looks after Zoom may have to approve Attune first.',
      ],
    },
    { title: 'Opening it in a meeting', parts: [{ steps: opening }] },
    {
      title: 'Using it as a coach',
      parts: [
        {
          things: [
            needs(
              'Invite',
              'Sends everyone in the meeting an invitation to the panel. Where you are not the host, Zoom lets you choose whom to invite.',
              'Your own panel open, and Attune added. A company’s settings can keep guests out; then use the link.',
            ),
            needs(
              'The link and the code',
              'The same screens for your client, in any browser, on a phone too.',
              'Nothing but a browser. You can choose to take seats from the meeting only.',
            ),
            needs(
              'Session one',
              'Four cards, one line to say at a time: confidentiality and its exceptions, what coaching is, what your client needs, how you will work. You confirm each one yourself.',
              'A session. You can edit every line, and restore it.',
            ),
            needs(
              'Working agreement and promises',
              'Both sides propose. A line holds when both accept the same words. Promises come back in the next session.',
              'Your client’s panel or link for their side.',
            ),
            needs(
              'Check-in',
              'Asks how the conversation feels. Your client reads who will see the answer, then answers with one tap, changes it, or passes.',
              'At least one client present. With several people you see combined counts only, and only when enough of them rated.',
            ),
            needs(
              'Repair',
              'When comfort drops, one sentence you could say. No sound, nothing that moves.',
              'Answers that were shared with you. You choose how often it may come, or switch it off.',
            ),
            needs(
              'Cover',
              'Hides answers on your panel. It happens by itself when you share your screen, until you show them again.',
              'The Zoom app on a computer. Elsewhere, cover them with a tap before you share.',
            ),
            needs(
              'Recording',
              'When your meeting is recorded in Zoom’s cloud, the check-in says so before the first tap.',
              'You as host or co-host: Zoom tells nobody else.',
            ),
            needs(
              'Your speaking time',
              'About how much of the time you spoke. Only you see it, after the session, and it is never kept.',
              'Your panel open for most of the session. Zoom tells when you speak; no sound is read.',
            ),
            needs(
              'Breakout rooms',
              'The session goes on in the main meeting. Check-ins wait until everyone is back.',
              'People who opened the panel before they went.',
            ),
            needs(
              'A window of its own',
              'Moves the panel away from the meeting, or makes it wider.',
              'The Zoom app on a computer.',
            ),
            needs(
              'Afterwards',
              'A private link for each side, with what was shared, to read, print, or save. You can revoke any link, your client their own.',
              'A session that has ended. It ends when you end it, or when the meeting does.',
            ),
            needs(
              'Calendar',
              'The next session and the day of a promise as calendar entries. They say nothing private.',
              'A summary that is open. Your calendar asks before it takes an entry in.',
            ),
            needs(
              'Your desk',
              'Everybody you work with, what is due, links that still open, what a new client begins with, and how long things are kept.',
              'Any browser: sign in with Zoom. Or Attune in Zoom’s main window.',
            ),
            needs(
              'Taking it along',
              'Everything that is kept of one client, or of all your work, in one file.',
              'Your desk, in a browser.',
            ),
            needs(
              'Handing over',
              'Another coach goes on with a client. What was shared goes along; your notes do not.',
              'A yes from everyone who took part in the newest session. They are asked on their summary page.',
            ),
            needs(
              'Ending and erasing',
              'You choose the day by which everything of a client is erased, or erase it at once. A receipt without a name stays.',
              'Your desk. What is erased does not come back, for anybody.',
            ),
          ],
        },
      ],
    },
    {
      title: 'Taking part as a client',
      parts: [
        {
          list: [
            'Open the invitation in the meeting, or the link from your coach. You need no account.',
            'Before each answer you read who will see it. You can change an answer, take it back, pass, or keep it to yourself.',
            'Attune does not listen, record, or read chat.',
            'Keep your summary link before the meeting ends: your panel may close with it.',
            'On your summary you mark promises as kept, and say yes or no when your coach wants to hand your work over.',
          ],
        },
      ],
    },
    {
      title: 'Removing',
      parts: [
        {
          steps: [
            'Sign in at marketplace.zoom.us and choose Manage, then Added Apps.',
            'Choose Attune, and then Remove.',
          ],
        },
        'Zoom tells this server that you removed it. Everything of yours is then deleted, usually within a minute: your sessions with their agreements, promises and answers, every summary link from them, and Zoom’s leave to act for you. An open session closes at once.',
        'What a client kept to themselves stays on their device, where only they can clear it.',
      ],
    },
  ],
})

const privacy = (operator: string): AboutPage => ({
  title: 'Privacy',
  intro: `What Attune keeps, where, why and for how long. This server is run by: ${operator}.`,
  sections: [
    {
      title: 'It listens to nobody',
      parts: [
        'Attune reads no audio, video, transcript or chat, and makes no recording. It has asked Zoom for none of them. Into a chat it writes one thing, a client’s own link, and only when the coach says so twice.',
        'It guesses nobody’s feelings. It knows what somebody taps or types into it, and nothing else.',
      ],
    },
    {
      title: 'What is kept',
      parts: [
        {
          things: [
            kept(
              'Sessions',
              'The label, the name the coach goes by, the script, the agreement, needs that were shared, promises, and one-to-one answers that were shared.',
              'In the database of this server, under the coach’s Zoom id.',
              'Both sides see the same, and the next session goes on from it.',
              '180 days after the session, or as the coach chose between 30 and 365. Sooner where the coach ends the work together, erases it, or removes Attune. Your summary says the day.',
            ),
            kept(
              'The coach’s own',
              'What a coach notes while listening, the speaking share Zoom told them, cards in their words, what their work with a new client begins with, and their weekly reflection.',
              'With the session, and under the coach’s Zoom id.',
              'So that they can prepare and look back. No client is shown it.',
              'As the session; what is not of a session until the coach erases everything or removes Attune.',
            ),
            kept(
              'Who asked for a pause',
              'Among several people, the name its giver sent with it.',
              'With the session.',
              'The coach has to know who it is.',
              'Until the session goes on.',
            ),
            kept(
              'Ratings among several people',
              'Each rating, with no name, time or order.',
              'In a store of their own, under a key made for that check-in. They come without a name, and a device proves its right to one without saying whose it is.',
              'To combine them.',
              'Until the check-in closes. Then they and the key are destroyed.',
            ),
            kept(
              'Combined counts',
              'How many rated how, once that was released to the coach.',
              'With the session.',
              'They are part of the summary.',
              'As long as the session.',
            ),
            kept(
              'Summary links',
              'Only a hash of the secret in the link; until when it opens; and when it was opened, revoked or renewed.',
              'In the database.',
              'To open the summary for whoever holds the link.',
              '30 days, or as chosen between 24 hours and 90 days, or until revoked.',
            ),
            kept(
              'An offer to another coach',
              'The other coach’s name as yours wrote it, and who said yes.',
              'With the session.',
              'It happens only when everyone agrees.',
              'As the session. It stands for 14 days, or until the next session begins.',
            ),
            kept(
              'Receipts of what was erased',
              'When it was, how many sessions, and when the first and the last of them began. No name.',
              'Under the coach’s Zoom id.',
              'So that a coach can show that it is gone.',
              'Until the coach erases everything or removes Attune.',
            ),
            kept(
              'That a coach is signed in at their desk',
              'A hash of what the browser’s cookie holds, and the coach’s Zoom id.',
              'In the database.',
              'To know whose desk it is.',
              'Twelve hours, or until they sign out.',
            ),
            kept(
              'What is counted at the door',
              'How often a join code was mistyped, and that one was right, each under a keyed hash of the network address it came from. So is, for a minute, how often a desk, an export, a way to Zoom or a summary was asked for; and for half a day, under a keyed hash, that somebody said they lead.',
              'In the database.',
              'So that nobody can guess a code or keep others out, and nobody who leads is taken for a client.',
              'A day at most.',
            ),
            kept(
              'Who is connected',
              'Where this server is several machines: which panels are connected to which of them, under names that mean nothing elsewhere.',
              'In the database.',
              'So that nobody counts as gone who is there.',
              'Minutes.',
            ),
            kept(
              'Zoom’s leave to act for a coach',
              'Two tokens from Zoom, and the coach’s Zoom id.',
              'In the database, encrypted.',
              'To open Zoom with Attune after adding it, and to give the leave back.',
              'Until the coach erases everything or removes Attune.',
            ),
            kept(
              'Fingerprints of what Zoom sent',
              'A hash of each proof that a panel was opened, and of each message that a meeting ended or Attune was removed.',
              'In the database.',
              'So that nothing counts twice and nobody can reuse it.',
              'A day or so.',
            ),
            kept(
              'What you keep to yourself',
              'Needs you did not share, the language you chose, a random key that stands for your device, and until it is sent what waits for the connection.',
              'On your device only.',
              'It stays yours, and after a reload you have the same seat.',
              'Until you clear your browser’s storage.',
            ),
          ],
        },
        'Never kept: other names of clients from Zoom, e-mail addresses, recordings, chat.',
      ],
    },
    {
      title: 'What Zoom tells',
      parts: [
        {
          list: [
            'When you open the panel in a meeting, Zoom proves to this server which meeting it is, what your part in it is, and, if you added Attune, your Zoom id. Guests come without one.',
            'When a coach adds Attune or signs in at their desk, Zoom tells their Zoom id. No name or e-mail address is kept.',
            'When a coach’s meeting ends, Zoom says so. This server reads the meeting’s id and nothing else of it.',
            'Inside your panel Zoom tells your display name, your role, whether you are in a breakout room, whether you share your screen and when you speak. That stays in the panel. Four things go on to the session: the name the coach chooses to go by, that a recording runs, the coach’s own speaking share, and the name you send when you ask for a pause.',
          ],
        },
      ],
    },
    {
      title: 'Who sees an answer',
      parts: [
        'It stands above the answers before the first tap. One person’s answer is the coach’s to see when that person shares it. Among several people the coach sees combined counts, and only when enough of them rated.',
        'Another coach sees a client’s sessions only when the coach hands the work over and everyone who took part in the newest session says yes. What was shared goes along. The first coach’s notes do not, and nothing of it is theirs any more.',
        'While such a check-in is open, whoever runs this server could in principle work out whose rating is whose. Once it has closed, nobody can.',
        'Whoever runs this server can reach its database, and so the sessions in it. Nobody else is given anything: there is no advertising, no analytics, nothing from third parties on any page, and nothing is sold.',
      ],
    },
    {
      title: 'Cookies and logs',
      parts: [
        'The panel and these pages set no cookies. Adding Attune sets some for ten minutes at most, to see that the browser that comes back from Zoom is the one that went there. Signing in at the desk sets one for twelve hours, or until the coach signs out.',
        'The server’s log names faults and where in the program they happened. It holds no words, names, answers or addresses. A proxy in front of the server may keep addresses for a while; ask whoever runs it.',
      ],
    },
    {
      title: 'What you can do',
      parts: [
        {
          list: [
            'Take back an answer while its check-in is open, or pass.',
            'See what your coach has from you, and delete what you sent, in the panel, during the session and after it.',
            'On the page of your summary, revoke its link, say what you did not mean, and hide or delete what is yours.',
            'Say yes or no when your coach wants to hand your work together to another coach.',
            'As a coach, at your desk, take along all that is kept, choose for how long it is, and erase one client’s sessions or everything at once.',
            'As a coach, remove Attune from Zoom: everything of yours is deleted, usually within a minute.',
            'As a client, ask your coach, or whoever runs this server, for what is kept of your sessions, or to have it deleted.',
          ],
        },
        { link: { label: 'Ask about privacy', to: '/support' } },
      ],
    },
  ],
})

const terms = (operator: string): AboutPage => ({
  title: 'Terms',
  intro: `Short, because little is asked of you. This server is run by: ${operator}.`,
  sections: [
    {
      title: 'Who answers for it',
      parts: [
        'Attune is free software under the MIT licence. Whoever runs this server decides who may use it and what it costs, and answers for it to you.',
        'Zoom is a service of its own, with terms of its own. Zoom does not run Attune.',
      ],
    },
    {
      title: 'What is asked of you',
      parts: [
        {
          list: [
            'As a coach, tell your clients what the panel does before you use it, and never press anyone to answer.',
            'Keep your promises of confidentiality, in the panel as outside it.',
            'Do not try to find out who gave an answer that is shown combined.',
            'Hand on a summary link only to whom it is meant for.',
            'Do not disturb the service, or look for ways into what is not yours. If you find one, tell us.',
          ],
        },
      ],
    },
    {
      title: 'What it is not',
      parts: [
        'Attune is for coaching. It is no therapy and no medical device, its questions are no validated instrument, and it is of no help in an emergency.',
      ],
    },
    {
      title: 'What cannot be promised',
      parts: [
        'It is built with care, and offered as it is. It can fail or be away. Keep notes of your own of whatever you must not lose.',
        'Where the law gives you rights that these terms leave out, the law stands.',
      ],
    },
    {
      title: 'Ending',
      parts: [
        'You may stop at any time by removing Attune from Zoom; the guide says how, and what is deleted. Whoever runs this server may close it, or end the use of someone who breaks these terms.',
      ],
    },
  ],
})

const support = (operator: string, email: string | null): AboutPage => ({
  title: 'Support',
  intro: `Help with Attune on this server. It is run by: ${operator}.`,
  sections: [
    {
      title: 'Write to us',
      parts: [
        email === null
          ? 'This server names no address yet. Ask whoever gave you its link.'
          : { link: { label: email, to: `mailto:${email}` } },
        'We read mail from Monday to Friday, from 9:00 to 17:00 where this server is run. You have a first answer within one working day.',
      ],
    },
    {
      title: 'What helps us',
      parts: [
        {
          list: [
            'What you did, what you expected, and what you saw instead.',
            'When it happened, with your time zone.',
            'Whether you were coach or client, in Zoom or in a browser.',
            'Your Zoom version, and Windows, macOS or what else you use.',
          ],
        },
      ],
    },
    {
      title: 'What you never send',
      parts: [
        {
          list: [
            'What somebody said, needed or answered. We do not need it to help you.',
            'Summary links and join codes: whoever has one can use it.',
            'Pictures in which answers or names can be read.',
            'Passwords.',
          ],
        },
      ],
    },
    {
      title: 'What often helps',
      parts: [
        {
          things: [
            {
              name: 'The panel stays empty',
              says: [
                { label: 'Try', text: 'Close it and open it again from Apps. Then update Zoom.' },
              ],
            },
            {
              name: 'A client cannot open it',
              says: [
                {
                  label: 'Try',
                  text: 'Invite them again, or give them the link: it opens in any browser. Zoom on Linux, and a Zoom of long ago, cannot show the panel.',
                },
              ],
            },
            {
              name: 'Zoom says that an approval is needed',
              says: [
                {
                  label: 'Try',
                  text: 'Ask whoever looks after Zoom in your company. Until then, take part by link.',
                },
              ],
            },
            {
              name: 'A summary link does not open',
              says: [
                {
                  label: 'Try',
                  text: 'It may have expired or been revoked. Your coach can tell.',
                },
              ],
            },
          ],
        },
      ],
    },
  ],
})

const added = (): AboutPage => ({
  title: 'Attune is added',
  intro: 'You are ready. This is how you open it in a meeting.',
  sections: [
    {
      title: 'Next',
      parts: [{ steps: opening }, { link: { label: 'Read the guide', to: '/guide' } }],
    },
  ],
})

const notAdded = (): AboutPage => ({
  title: 'Attune was not added',
  intro: 'Nothing was kept, and nothing has changed in Zoom.',
  sections: [
    {
      title: 'What may have happened',
      parts: [
        {
          list: [
            'You chose not to allow it. That is fine.',
            'It took longer than ten minutes, or the page was opened a second time.',
            'It began in another browser than it ended in.',
            'Zoom could not be reached for a moment.',
          ],
        },
        { link: { label: 'Try again', to: '/zoom/install' } },
      ],
    },
  ],
})

const seenPage = (): AboutPage => ({
  title: seen.title,
  intro: seen.intro,
  sections: [
    {
      title: seen.who,
      parts: [
        {
          things: seen.rows.map(({ who, learns, not }) => ({
            name: who,
            says: [
              { label: seen.learns, text: learns },
              { label: seen.not, text: not },
            ],
          })),
        },
      ],
    },
    { title: seen.keptTitle, parts: [{ list: Object.values(seen.kept) }] },
    { title: seen.notTitle, parts: [{ list: seen.hides }] },
  ],
})

export const about = {
  language: 'en',
  product: 'Attune',
  pages: { guide, privacy, terms, seen: seenPage, support, added, 'not-added': notAdded },
  links: 'More about Attune',
  link: {
    guide: 'Guide',
    privacy: 'Privacy',
    terms: 'Terms',
    seen: 'What we see',
    support: 'Support',
  },
  title: (page: string) => `${page} · Attune`,
  /** Where the server says nobody's name. */
  someone: 'the operator of this server',
}
