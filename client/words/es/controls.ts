/** What a client holds in their own hands, and what the coach reads of it. Imported by es.ts. */
import type { Words } from '../words.ts'
import { and, count, minutes, times } from './counts.ts'

export const controls: Words['controls'] = {
  title: 'En tus manos',
  bar: 'En cualquier momento',
  more: 'Más',
  notNow: 'Ahora no',

  pause: {
    ask: 'Pausa',
    alone: (coachName) => `${coachName} sabe al instante que pides una pausa.`,
    several: (coachName) =>
      `${coachName} sabe al instante que la pides, y con este nombre. Todas las personas aquí ven que hay una pausa.`,
    name: 'Tu nombre para esto',
    send: 'Pedir una pausa',
    mine: 'En pausa. Sigue cuando quieras.',
    theirs: 'En pausa.',
    resume: 'Seguir',
  },

  signals: {
    slower: 'Más lento',
    skip: 'Saltar',
  },
  signal: {
    alone: (coachName, words) => `${coachName} lee “${words}” al instante, y sabe que eres tú.`,
    several: (coachName, words) =>
      `${coachName} lee que alguien pide “${words}”, sin nombre, y puede intuir quién.`,
    send: 'Enviarlo',
    sent: (words) => `Enviado: ${words}`,
  },

  withdraw: 'Retirar',

  mirror: {
    title: 'Ver exactamente lo que ve mi coach',
    intro: (coachName) =>
      `Esto es lo que ${coachName} tiene de ti en esta sesión, con las palabras del otro panel.`,
    several: (coachName) =>
      `Con varias personas aquí, de cómo resulta ${coachName} solo recibe respuestas combinadas. No son de nadie en particular, y por eso no se muestran aquí.`,
    empty: (coachName) => `${coachName} no ha recibido nada de ti.`,
    focus: 'Foco',
    pause: 'Pausa',
    signals: 'Pedido al momento',
    fewer: 'Check-ins',
    endPulse: 'Al final',
  },

  fewer: {
    title: 'Menos check-ins',
    alone: (coachName) =>
      `${coachName} lee que pides menos, y sabe que eres tú. Los check-ins se espacian más.`,
    several: (coachName) =>
      `${coachName} lee que alguien pide menos, sin nombre, y puede intuir quién. Los check-ins se espacian más.`,
    ask: 'Pedir menos',
    asked: 'Pedido. Los check-ins se espacian más.',
    undo: 'Como antes',
    coach: 'Se piden menos check-ins.',
  },

  remove: {
    title: 'Borrar lo que envié',
    does: 'Esto borra tus respuestas, lo que pediste, los temas que no tocar, tus señales, los compromisos que agregaste y el foco donde lo escribiste: aquí, en el panel de tu coach y en ambos resúmenes.',
    cannot:
      'No puede retirar los sobres cerrados junto con otros, el acuerdo de trabajo, ni lo que tu coach oyó y anotó. Lo que guardaste para ti sigue en este dispositivo.',
    now: 'Borrarlo ya',
    done: 'Borrado.',
  },

  leave: {
    title: 'Salir',
    what: (coachName) =>
      `${coachName} ve aquí una persona menos. La llamada sigue. Puedes volver si recargas, y lo que guardaste en este dispositivo se queda.`,
    now: 'Salir ya',
    left: 'Saliste de esta sesión.',
    back: 'Recarga para volver. Lo que guardaste en este dispositivo sigue aquí.',
  },

  offLimits: {
    title: 'Temas que no tocar',
    yours: (coachName) =>
      `Compartido con ${coachName}, que los ve toda la sesión. Solo tú los liberas.`,
    again: 'Volver a verlo el',
    on: (day) => `Se vuelve a ver el ${day}`,
    noDate: 'Sin fecha para volver a verlo',
    change: 'Cambiar la fecha',
    clear: 'Sin fecha',
    still: '¿Sigue sin tocarse?',
    keep: 'Dejarlo así',
    lift: 'Liberar',
    topics: (n) => `No tocar: ${count(n, 'tema', 'temas')}`,
    theirs: 'Solo los libera tu cliente.',
    agreed: (day) => `Acordado: volver a verlo el ${day}`,
    due: 'Acordado: volver a ver esto',
    dueFor: (topic) => `Acordado: volver a ver esto: ${topic}`,
  },

  cadence: {
    title: 'Cuándo llegan los check-ins',
    minute: (n) => `Minuto ${n}`,
    end: 'Al final',
    shown: 'Tu cliente lee cuándo llegan.',
    line: (when) => `Check-ins: ${when}.`,
    about: (minute) => `hacia el minuto ${minute}`,
    atTheEnd: 'al final',
    and,
    now: 'Un check-in más o menos ahora, como acordaron.',
    nowEnd: 'Un check-in al final, como acordaron.',
  },

  again: {
    ago: (n) =>
      n < 1
        ? 'El último check-in fue hace un momento.'
        : `El último check-in fue hace ${minutes(n)}.`,
    anyway: 'Preguntar igual',
    aloud: 'Mejor en voz alta',
  },

  aloud: {
    asked: 'Preguntado en voz alta',
    times: (n) => `Preguntado en voz alta ${times(n)}.`,
  },

  asks: {
    pause: (name) => (name === '' ? 'Tu cliente pide una pausa.' : `${name} pide una pausa.`),
    signal: (words) => `${words}.`,
    covered: 'Se pide algo.',
    goOn: 'Seguir',
    heard: 'Recibido',
  },

  matrix: {
    title: 'Más o menos de otra cosa',
    less: 'Menos',
    fine: 'Así va bien',
    more: 'Más',
  },
}
