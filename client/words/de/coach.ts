/** What the coach reads. Imported by de.ts. */
import type { Words } from '../words.ts'
import { plural } from './grammar.ts'

export const coach: Words['coach'] = {
  unnamed: 'Neuer Coachee',
  header: (label: string, number: number) => `${label} · Session ${number}`,
  nav: { start: 'Start', checkIn: 'Check-in', prompts: 'Impulse', wrapUp: 'Abschluss' },
  menu: 'Bereiche',
  cover: 'Verdecken',
  uncover: 'Zeigen',
  covered: 'Verdeckt. Antworten bleiben verborgen, bis du sie zeigst.',
  asOf: (time: string) => `Stand ${time}`,

  elsewhere: {
    where: 'Du leitest diese Session von einem anderen Gerät aus.',
    what: 'Machst du hier weiter, übernimmt dieses Gerät. Das andere zeigt es an und kann wieder übernehmen.',
    takeOver: 'Hier weitermachen',
  },

  guard: {
    sharing: 'Du teilst deinen Bildschirm. Antworten bleiben verdeckt, bis du sie zeigst.',
    shared: 'Die Freigabe ist beendet. Antworten bleiben verdeckt, bis du sie zeigst.',
  },

  apart: (n: number) =>
    `${n} ${plural(n, 'ist', 'sind')} in einem Breakout-Raum. Check-ins warten, bis alle zurück sind.`,

  window: {
    popOut: 'In eigenem Fenster öffnen',
    dock: 'Zurück neben das Meeting',
    expand: 'Breiter machen',
    collapse: 'Schmaler machen',
  },

  begin: {
    title: 'Eine Session starten',
    label: 'Mit wem?',
    labelHint: 'Initialen genügen. Du kannst es leer lassen.',
    name: 'Dein Name, wie dein Coachee ihn liest',
    start: 'Session starten',
    again: 'Weiter mit',
    sessions: (n: number) => `bisher ${n} ${plural(n, 'Session', 'Sessions')}`,
    another: 'Eine andere Session starten',
  },

  present: {
    none: 'Außer dir ist noch niemand da',
    nobody: 'Noch niemand da',
    some: (n: number) => `${n} dabei`,
    byLink: (n: number) => `${n} per Link`,
    offline: (n: number) =>
      `${n} ${plural(n, 'Panel ist', 'Panels sind')} ohne Verbindung. Der Anruf läuft vielleicht trotzdem.`,
  },

  invite: {
    title: 'Einladen',
    everyone: 'Alle im Meeting einladen',
    invited: 'Eingeladen. Sie sehen es jetzt in Zoom.',
    asked: 'Wähle im Fenster von Zoom, wen du einlädst.',
    failed: 'Zoom konnte nicht einladen. Link und Code gelten für alle.',
    link: 'Link zum Teilen',
    code: 'Code zum Sagen',
    qr: 'QR-Code des Links',
    show: 'QR-Code zeigen',
    meetingOnly: 'Plätze nur aus dem Meeting',
  },

  script: {
    step: (n: number) => `Schritt ${n} von 4`,
    line: (n: number, all: number) => `Satz ${n} von ${all}`,
    said: 'Gesagt',
    next: 'Weiter',
    done: 'gesagt',
    toSay: 'Jetzt zu sagen',
    edit: 'Wortlaut bearbeiten',
    words: 'In deinen Worten',
    wordsFor: {
      policy: 'Was vertraulich bleibt',
      role: 'Deine Rolle',
      therapy: 'Keine Therapie',
      mentoring: 'Kein Mentoring',
      management: 'Keine Führung',
      'needs-question': 'Deine Frage',
      'how-we-work': 'Wie ihr arbeitet',
    },
    restore: 'Original wiederherstellen',
    source: 'Aus dem Leitfaden „Building Trust“.',
    keys: 'Mit der Leertaste oder dem Pfeil nach rechts geht es weiter.',
    finished: 'Alles gesagt',
    exceptions: 'Ausnahmen',
    version: (version: number) =>
      `Version ${version}. Dein Coachee sieht, dass es sich geändert hat, nachdem du es gesagt hast.`,
    own: 'Noch eine Ausnahme',
    noneApply: 'Keine gilt',
    heard: 'Worum gebeten wird',
    heardNone: 'Was dein Coachee teilt, erscheint hier.',
    note: 'Notieren, was laut gesagt wurde',
    kind: 'Worum es geht',
    noted: 'von dir notiert',
    length: 'Länge einer Session',
    breaks: 'Pausen',
    reach: 'Wie ihr euch erreicht',
    saved: 'Gespeichert, sobald du das Feld verlässt.',
  },

  checklist: {
    title: 'Sicherheit in der ersten Session',
    covered: (n: number) =>
      `${n} von 4 besprochen. Was offen bleibt, kommt in der nächsten Session wieder.`,
    suggested: 'gesagt, noch zu bestätigen',
    confirm: 'Bestätigen',
    undo: 'Rückgängig',
  },

  checkIn: {
    send: 'Check-in senden',
    sendShort: 'Check-in',
    close: 'Check-in schließen',
    title: 'Wie es sich anfühlt',
    empty: 'Noch nichts. Sende einen Check-in, wenn von selbst eine Pause entsteht.',
    waitingPair: 'Gesendet. Die Antwort kommt hierher.',
    waiting: 'Antworten kommen herein.',
    pair: 'Zu zweit: Die Antworten deines Coachees siehst du.',
    small: 'Wenige sind hier: Zusammengefasste Antworten kommen einmal, wenn du schließt.',
    group: (threshold: number) =>
      `Zusammengefasste Antworten kommen, sobald sich ${threshold} oder mehr zeigen lassen.`,
    withheld: 'Zu wenige Antworten: Sie würden auf jemanden deuten. Nichts wird aufbewahrt.',
    nothing: 'Keine Antwort geteilt.',
    declined: 'Keine Antwort',
    asks: (wishes: string) => `Gewünscht: ${wishes}`,
    combined: 'Zusammengefasste Antworten',
    whoWas: 'Wer hat was gesagt?',
    promised: 'Das kann Attune dir nicht sagen. Vor dem Antworten haben alle gelesen:',
    same: 'wie die letzte Antwort',
    up: (n: number) => `${n === 1 ? 'eine Stufe' : `${n} Stufen`} über der letzten Antwort`,
    down: (n: number) => `${n === 1 ? 'eine Stufe' : `${n} Stufen`} unter der letzten Antwort`,
    chart: 'Antworten in dieser Session',
    time: 'Zeit',
    answer: 'Antwort',
    aloud: 'Du könntest laut fragen',
    settings: 'Einstellungen',
    threshold: 'Zusammenfassen ab',
    people: (n: number) => `${n} ${plural(n, 'Person', 'Personen')}`,
    gap: 'Einen Satz anbieten, wenn es unangenehmer wird',
  },

  together: {
    veryComfortable: 'Für die meisten ist es sehr angenehm.',
    comfortable: 'Für die meisten ist es angenehm.',
    okay: 'Für die meisten ist es okay.',
    mixed: 'Es fühlt sich unterschiedlich an.',
    uncomfortable: 'Für mehrere ist es unangenehm.',
    change: 'Jemand wünscht vielleicht etwas anders.',
  },

  repair: {
    title: 'Du könntest sagen',
    another: 'Ein anderer',
    notNow: 'Nicht jetzt',
    said: 'Gesagt',
    quiet: 'Du brauchst die Antwort nicht zu erwähnen.',
  },

  wrapUp: {
    end: 'Session beenden',
    sure: 'Jetzt beenden',
    back: 'Noch nicht',
    what: 'Das Ende schließt den Check-in und gibt jeder Seite einen privaten Link zur Zusammenfassung.',
    ended: 'Diese Session ist zu Ende.',
    mine: 'Deine Zusammenfassung',
    open: 'Meine Zusammenfassung öffnen',
    theirs: 'Links der Coachees',
    theirsNote: 'Jeder Coachee findet seinen im eigenen Panel. Du kannst ihn auch schicken.',
    client: (n: number) => `Coachee ${n}`,
    send: {
      title: 'Schick ihn hin',
      who: (name: string) =>
        `${name} kann die Seite dieses Links lesen und ändern. Schick ihn sonst niemandem. Dort steht, dass du ihn genommen hast.`,
      see: 'Die Seite ansehen',
      take: 'Den Link nehmen',
      link: (name: string) => `Der Link von ${name}`,
      done: 'Fertig',
    },
    until: (day: string) => `bis ${day}`,
    revoke: 'Sperren',
    revokeSure: 'Jetzt sperren',
    revoked: 'Gesperrt',
    talk: (share: number, coverage: number) =>
      `Du hast ≈ ${share} % der Zeit gesprochen, gemessen an ≈ ${coverage} % der Session. Nur du siehst das.`,
    promised: (policy: string, version: number) =>
      `Bevor du es weitergibst, deine Zusage${version > 1 ? ` (Version ${version})` : ''}: „${policy}“`,
    keep: 'Wie lange Sessions bleiben und Links sich öffnen, wählst du an deinem Schreibtisch.',
  },
}
