/** What a client holds in their own hands, and what the coach reads of it. Imported by de.ts. */
import type { Signal } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { and, plural, toWhom } from './grammar.ts'

export const controls: Words['controls'] = {
  title: 'In deiner Hand',
  bar: 'Jederzeit',
  more: 'Mehr',
  notNow: 'Nicht jetzt',

  pause: {
    ask: 'Pause',
    alone: (coachName: string) => `${coachName} erfährt sofort, dass du um eine Pause bittest.`,
    several: (coachName: string) =>
      `${coachName} erfährt sofort, dass du darum bittest, und mit diesem Namen. Alle hier sehen, dass Pause ist.`,
    name: 'Dein Name dafür',
    send: 'Um eine Pause bitten',
    mine: 'Pause. Mach weiter, wenn du so weit bist.',
    theirs: 'Pause.',
    resume: 'Weiter',
  },

  signals: {
    slower: 'Langsamer',
    skip: 'Auslassen',
  } satisfies Record<Signal, string>,
  signal: {
    alone: (coachName: string, words: string) =>
      `${coachName} liest sofort „${words}“ und weiß, dass es von dir ist.`,
    several: (coachName: string, words: string) =>
      `${coachName} liest, dass jemand „${words}“ wünscht, ohne Namen, und errät vielleicht, wer.`,
    send: 'Senden',
    sent: (words: string) => `Gesendet: ${words}`,
  },

  withdraw: 'Zurücknehmen',

  mirror: {
    title: 'Genau sehen, was mein Coach sieht',
    intro: (coachName: string) =>
      `${coachName} hat das hier in dieser Session von dir, in den Worten des anderen Panels.`,
    several: (coachName: string) =>
      `${coachName} bekommt, weil mehrere hier sind, nur zusammengefasste Antworten dazu, wie es sich anfühlt. Sie gehören niemandem einzeln, deshalb stehen sie nicht hier.`,
    empty: (coachName: string) => `Von dir ist nichts bei ${toWhom(coachName)} angekommen.`,
    focus: 'Fokus',
    pause: 'Pause',
    signals: 'Sofort gewünscht',
    fewer: 'Check-ins',
    endPulse: 'Am Ende',
  },

  fewer: {
    title: 'Weniger Check-ins',
    alone: (coachName: string) =>
      `${coachName} liest, dass du weniger möchtest, und weiß, dass es von dir ist. Check-ins kommen dann in größerem Abstand.`,
    several: (coachName: string) =>
      `${coachName} liest, dass jemand weniger möchte, ohne Namen, und errät vielleicht, wer. Check-ins kommen dann in größerem Abstand.`,
    ask: 'Um weniger bitten',
    asked: 'Du hast darum gebeten. Check-ins kommen in größerem Abstand.',
    undo: 'Wie vorher',
    coach: 'Weniger Check-ins sind gewünscht.',
  },

  remove: {
    title: 'Löschen, was ich gesendet habe',
    does: 'Das löscht deine Antworten, worum du gebeten hast, was für dich außen vor bleibt, deine Signale, die Zusagen, die du hinzugefügt hast, und den Fokus, wo du ihn geschrieben hast: hier, im Panel deines Coachs und in beiden Zusammenfassungen.',
    cannot:
      'Nicht zurückholen lassen sich Stimmzettel, die mit anderen versiegelt sind, die Vereinbarung und was dein Coach gehört und notiert hat. Was du für dich behalten hast, bleibt auf diesem Gerät.',
    now: 'Jetzt löschen',
    done: 'Gelöscht.',
  },

  leave: {
    title: 'Gehen',
    what: (coachName: string) =>
      `${coachName} sieht hier eine Person weniger. Der Anruf geht weiter. Du kommst zurück, wenn du neu lädst, und was du auf diesem Gerät behalten hast, bleibt.`,
    now: 'Jetzt gehen',
    left: 'Du hast diese Session verlassen.',
    back: 'Lade neu, um zurückzukommen. Was du auf diesem Gerät behalten hast, ist noch da.',
  },

  offLimits: {
    title: 'Außen vor',
    yours: (coachName: string) =>
      `Mit ${toWhom(coachName)} geteilt und dort die ganze Session zu sehen. Nur du gibst es wieder frei.`,
    again: 'Wieder ansehen am',
    on: (day: string) => `Wieder anzusehen am ${day}`,
    noDate: 'Kein Tag, um es wieder anzusehen',
    change: 'Tag ändern',
    clear: 'Kein Tag',
    still: 'Noch außen vor?',
    keep: 'Bleibt so',
    lift: 'Freigeben',
    topics: (n: number) => `Außen vor: ${n} ${plural(n, 'Thema', 'Themen')}`,
    theirs: 'Das gibt nur dein Coachee wieder frei.',
    agreed: (day: string) => `Vereinbart: am ${day} wieder ansehen`,
    due: 'Vereinbart: jetzt wieder ansehen',
    dueFor: (topic: string) => `Vereinbart: jetzt wieder ansehen: ${topic}`,
  },

  cadence: {
    title: 'Wann Check-ins kommen',
    minute: (n: number) => `Minute ${n}`,
    end: 'Am Ende',
    shown: 'Dein Coachee liest, wann sie kommen.',
    line: (when: string) => `Check-ins: ${when}.`,
    about: (minute: string) => `etwa Minute ${minute}`,
    atTheEnd: 'am Ende',
    and: (one: string, other: string) => and(one, other),
    now: 'Jetzt etwa ein Check-in, wie vereinbart.',
    nowEnd: 'Am Ende ein Check-in, wie vereinbart.',
  },

  again: {
    ago: (minutes: number) =>
      minutes < 1
        ? 'Der letzte Check-in ist gerade erst gewesen.'
        : `Der letzte Check-in ist ${minutes} ${plural(minutes, 'Minute', 'Minuten')} her.`,
    anyway: 'Trotzdem fragen',
    aloud: 'Lieber laut fragen',
  },

  aloud: {
    asked: 'Laut gefragt',
    times: (n: number) => (n === 1 ? 'Einmal laut gefragt.' : `${n}-mal laut gefragt.`),
  },

  asks: {
    pause: (name: string) =>
      name === '' ? 'Dein Coachee bittet um eine Pause.' : `${name} bittet um eine Pause.`,
    signal: (words: string) => `${words}.`,
    covered: 'Es gibt einen Wunsch.',
    goOn: 'Weiter',
    heard: 'Gehört',
  },

  matrix: {
    title: 'Mehr oder weniger von etwas anderem',
    less: 'Weniger',
    fine: 'Passt so',
    more: 'Mehr',
  },
}
