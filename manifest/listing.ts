/** What a person reads in the Marketplace before adding the app. */

/** Shorter than 50, and nothing of Zoom's in it. */
export const NAME = 'Attune'

/** 150 at most. */
export const SHORT =
  'A side panel for coaching: say what makes it safe, ask with one tap how it feels, and leave a private summary for each side.'

export const LONG = [
  'Attune helps a coach make it safe to be honest. In session one it brings four cards, one line to say at a time: confidentiality and its exceptions, what coaching is and is not, what the client needs, how you will work.',
  'In any session a check-in asks the client how the conversation feels. The client reads who will see the answer, then answers with one tap, or passes. When comfort drops, the coach sees one sentence to repair with.',
  'Afterwards a private link opens a summary for each side. Clients need no account: they take part as guests in Zoom, or in any browser.',
  'Between sessions the coach has a desk: what is due, which links still open, for how long things are kept, and everything to take along, to erase, or to hand over when the client agrees.',
  'Attune listens to nobody. It reads no audio, video, transcript or chat, and writes into a chat only the one link that a coach tells it to post.',
].join('\n\n')
