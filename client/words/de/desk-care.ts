/** What a coach settles about one client between sessions, and what another coach takes over. Imported by de.ts. */
import type { Words } from '../words.ts'
import { and, people, plural, sessions } from './grammar.ts'

export const care: Words['care'] = {
  title: 'Aufbewahren, kopieren, übergeben, beenden',
  inBrowserCopy: 'Kopiere dort den Link, oder schreib eine E-Mail damit.',
  name: 'Mit wem das ist',
  nameHint: 'Initialen genügen. Gespeichert, sobald du das Feld verlässt.',

  archive: {
    do: 'Weglegen',
    undo: 'Zurückholen',
    what: 'Es verschwindet aus deinen Listen und erinnert dich an nichts. Es bleibt so lange wie vorher.',
    away: 'Das ist weggelegt. Es wird weiter aufbewahrt.',
  },

  retention: {
    title: 'Wie lange es bleibt',
    legend: 'Jede Session aufbewahren für',
    now: (days: string) => `Jede Session bleibt ${days} ab ihrem Ende.`,
    goes: (names: string, days: string) =>
      `Das Ende von ${names} liegt mehr als ${days} zurück. Sie wird sofort gelöscht, und niemand kann sie zurückholen.`,
    goAll: (days: string) =>
      `Das Ende jeder Session liegt mehr als ${days} zurück. Alles hier wird sofort gelöscht, und niemand kann es zurückholen.`,
    goSome: (names: string, days: string) =>
      `Das Ende von ${names} liegt mehr als ${days} zurück. Sie werden sofort gelöscht, und niemand kann sie zurückholen.`,
    stays: (day: string) =>
      `Jetzt wird nichts gelöscht. Die älteste Session bleibt dann bis ${day}.`,
    links: 'Ein Link öffnet sich nie länger, als seine Session bleibt.',
    session: (number: number) => `Session ${number}`,
    and: (some: string, last: string) => and(some, last),
    keep: (days: string) => `${days} aufbewahren`,
    done: 'Gespeichert.',
  },

  promised: {
    title: 'Was du zugesagt hast',
    quote: (policy: string) => `„${policy}“`,
    version: (version: number, day: string) => `Version ${version}, vom ${day}.`,
    before: 'Bevor du etwas weitergibst, lies es noch einmal.',
  },

  export: {
    title: 'Eine Kopie mitnehmen',
    what: 'Alles aus diesen Sessions, wie du es hast, mit deinen Notizen. Antworten von mehreren bleiben zusammengefasst.',
    json: 'Als JSON speichern',
    jsonFor: 'für ein anderes Programm',
    markdown: 'Als Markdown speichern',
    markdownFor: 'zum Lesen',
    busy: 'Die Kopie entsteht.',
    done: 'Gespeichert. Die Kopie hast nur du; bewahre sie auf, wie du es zugesagt hast.',
    failed: 'Die Kopie ist nicht entstanden. Nichts ist verloren. Versuch es noch einmal.',
    inZoom: 'Zoom speichert keine Dateien. Dein Browser schon.',
  },

  end: {
    title: 'Die gemeinsame Arbeit beenden',
    what: (day: string) =>
      `Bis ${day} könnt ihr es beide noch lesen, drucken und kopieren. Eine neue Session beginnt nicht.`,
    afterwards: (n: number) =>
      plural(
        n,
        'An diesem Tag wird sie für beide gelöscht.',
        `Bis dahin sind alle ${n} Sessions für beide gelöscht, keine später als ohnehin.`,
      ),
    change: 'Bis dahin kannst du damit weitermachen, als hätte es nie geendet.',
    days: 'Tage bis zum Löschen',
    now: 'Beenden',
    open: 'Eine Session ist offen. Beende sie zuerst.',
    ended: (day: string) => `Du hast das am ${day} beendet.`,
    until: (day: string) =>
      `Bis ${day} könnt ihr es beide lesen und kopieren. Dann wird alles davon gelöscht.`,
    resume: 'Damit weitermachen',
    resumed: (days: string) => `Jede Session bleibt dann wieder ${days} ab ihrem Ende.`,
    resumeLoses: (names: string) => `${names}: Diese Zeit ist vorbei, deshalb sofort gelöscht.`,
  },

  handOver: {
    title: 'An einen anderen Coach übergeben',
    what: 'Zuerst wird dein Coachee gefragt, auf der Seite der Zusammenfassung. Erst wenn alle, die dabei waren, Ja sagen, kann der andere Coach annehmen.',
    goes: 'Was mitgeht: die Sessions, was ihr vereinbart und zugesagt habt, worum gebeten wurde, Check-ins und Fokus.',
    stays:
      'Was nicht mitgeht: deine Notizen, Themen, gemerkten Fragen und Spannungen samt ihrer Klärung. Nach der Annahme sind sie gelöscht, und du kommst nicht mehr hinein. Nimm vorher eine Kopie mit.',
    to: 'Name des anderen Coachs',
    toHint: 'Dein Coachee liest ihn.',
    ask: 'Meinen Coachee fragen',
    nobody: 'An der neuesten Session nahm niemand teil, also lässt sich niemand fragen.',
    open: 'Eine Session ist offen. Beende sie zuerst.',
    ended: 'Das ist beendet. Um es zu übergeben, mach erst damit weiter.',
    asked: (to: string, day: string) => `Du hast am ${day} gefragt, ob ${to} weitermachen darf.`,
    waits: (said: number, of: number) =>
      of === 1 ? 'Noch keine Antwort.' : `Bisher ${said} von ${of} mit Ja.`,
    where:
      'Gefragt wird auf der Seite der Zusammenfassung der neuesten Session. Der Link der Coachees führt dorthin.',
    no: (n: number, of: number) =>
      of === 1
        ? 'Dein Coachee hat Nein gesagt. Es bleibt bei dir.'
        : `${people(n)} mit Nein. Es bleibt bei dir, solange es dabei bleibt.`,
    yes: (of: number) => (of === 1 ? 'Dein Coachee hat Ja gesagt.' : 'Alle haben Ja gesagt.'),
    link: (to: string) => `Link für ${to}`,
    linkNote: (to: string) =>
      `Schick ihn nur an ${to}: Wer ihn hat und sich mit Zoom anmeldet, kann annehmen.`,
    mail: 'Eine E-Mail schreiben',
    subject: 'Ein Coaching, das übergeben wird',
    body: (to: string, link: string, day: string) =>
      `Hallo ${to},\n\nmein Coachee ist einverstanden, dass du unser Coaching weiterführst. Mit diesem Link nimmst du es an, mit Zoom angemeldet:\n\n${link}\n\nEr öffnet sich bis ${day}. Bitte gib ihn niemandem sonst.\n`,
    until: (day: string) => `Das Angebot gilt bis ${day}.`,
    withdraw: 'Zurücknehmen',
  },

  erase: {
    title: 'Jetzt löschen',
    what: (n: number) =>
      `Das löscht ${n === 1 ? 'die einzige Session' : `alle ${sessions(n)}`} mit allem darin: was gesagt, vereinbart, zugesagt, geantwortet und notiert wurde, und das Protokoll dessen, was geschah.`,
    both: 'Auch für deinen Coachee ist es weg. Kein Link zu einer Zusammenfassung öffnet sich mehr.',
    copies:
      'Die Schlüssel gehen zuerst, darum öffnet sich keine Sicherung davon mehr. Kopien, die ihr beide gespeichert habt, bleiben, wo sie sind.',
    ask: 'Löschen',
    sure: 'Niemand kann es zurückholen, auch wir nicht.',
    now: 'Für immer löschen',
    keep: 'Behalten',
    done: 'Es ist gelöscht.',
    leave: 'Zurück zu deinem Schreibtisch',
  },

  accept: {
    title: 'Dir wird ein Coachee übergeben',
    from: (from: string) => `${from} übergibt dir dieses Coaching.`,
    someone: 'Ein anderer Coach',
    about: (label: string, n: number) => `${label}, ${sessions(n)}`,
    agreed: 'Alle, die dabei waren, haben zugestimmt.',
    until: (day: string) => `Du kannst bis ${day} annehmen.`,
    comes: 'Was mitkommt',
    comesList: [
      'die Sessions mit allem, was vereinbart, zugesagt und erbeten wurde',
      'Check-ins, soweit der Coach sie sehen konnte',
      'wie lange es bleibt, und die Links der Coachees',
    ],
    not: 'Was nicht mitkommt',
    notList: [
      'Notizen, Themen und gemerkte Fragen des anderen Coachs',
      'markierte Spannungen und ihre Klärung',
    ],
    hold: 'Was zur Vertraulichkeit zugesagt wurde, hältst von da an du ein.',
    accept: 'Annehmen',
    done: 'Es ist jetzt deins. Im nächsten Meeting findest du es unter „Weiter mit“.',
    goOn: 'Zu deinem Schreibtisch',
    closed: {
      gone: 'Dieser Link öffnet nichts mehr. Vielleicht ist er abgelaufen, zurückgenommen oder schon angenommen. Frag nach, wer ihn geschickt hat.',
      'no-consent':
        'Noch nicht alle, die dabei waren, haben Ja gesagt. Komm wieder, wenn es so weit ist.',
      'not-yours': 'Das ist schon deins, es gibt nichts anzunehmen.',
      lost: 'Ein Teil des Links ging unterwegs verloren. Kopiere ihn ganz und öffne ihn noch einmal.',
    },
  },
}
