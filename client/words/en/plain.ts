/** The join page where no script runs. Imported by en.ts. */
export const plain = {
  /** While a script may still come, and open the session by itself. */
  withoutWaiting: 'Join without waiting',
  again: 'Look again',
  how: (coachName: string, minutes: number) =>
    `This page does not go on by itself. Look again when ${coachName} asks. Your place is kept for ${minutes} minutes after each look.`,
  send: 'Send',
  several: (coachName: string) =>
    `Answering as one of several needs scripts, because each answer is sealed on its own device. If you like, tell ${coachName} aloud how it feels.`,
  renewed: 'This page was open for a while, and nothing was sent yet. Your choice is still here.',
  notSent: 'Not sent yet. Your choice is still here.',
  choose: 'Nothing is chosen yet.',
  stands: (answer: string) => `“${answer}” was sent before, and stands until you send again.`,
  counted: 'Your answer is in. That check-in has closed since.',
  over: 'The session ended before this came. It was not counted.',
}
