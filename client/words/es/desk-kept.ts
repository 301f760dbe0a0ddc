/** What is kept of a coach's account, and how all of it goes. Imported by es.ts. */
import type { Words } from '../words.ts'
import { count, sessions } from './counts.ts'

export const keeping: Words['keeping'] = {
  title: 'Lo que se guarda',

  now: {
    title: 'Guardado ahora',
    some: (clients, n) =>
      `${sessions(n)} con ${count(clients, 'cliente o grupo', 'clientes o grupos')}`,
    none: 'No hay ninguna sesión guardada.',
    own: 'Además: tus palabras, tarjetas, ajustes y reflexiones.',
  },

  ending: {
    title: 'Lo próximo que termina',
    none: 'Nada termina por sí solo.',
    what: (label, number) => `${label}, sesión ${number}`,
    when: (inDays, day) => `${inDays}, el ${day}`,
    inDays: (n) => (n <= 0 ? 'hoy' : n === 1 ? 'mañana' : `en ${count(n, 'día', 'días')}`),
    change: 'Cuánto se guardan lo eliges en cada cliente.',
  },

  export: {
    title: 'Llevarte una copia de todo',
    what: 'Todas las sesiones tal como las tienes, y lo que es tuyo: palabras, tarjetas, ajustes, reflexiones.',
    promise: 'Lo que prometes a cada cliente',
  },

  receipts: {
    title: 'Comprobantes',
    what: 'Uno por cada cosa que se borró. Sin ningún nombre.',
    none: 'Todavía no se borró nada.',
    one: (day, why) => `${day}: ${why}`,
    why: {
      time: 'se acabó su tiempo',
      asked: 'lo borraste tú',
      ended: 'lo terminaste tú',
    },
    held: (n, from, to) =>
      from === to ? `${sessions(n)}, del ${from}` : `${sessions(n)}, del ${from} al ${to}`,
    see: 'Comprobante',
    text: {
      label: 'Comprobante',
      title: 'Comprobante de lo que se borró',
      when: (day, time) => `Borrado: ${day}, ${time}`,
      why: (why) => `Por qué: ${why}`,
      what: (held) => `Qué: ${held}`,
      all: (some) => `Qué: la cuenta entera${some === null ? '' : `, ${some}`}`,
      how: 'Cómo: primero las claves, para que no abra ninguna copia; después todo lo que se guardaba.',
      id: (id) => `Número: ${id}`,
    },
    save: 'Guardar como texto',
  },

  erase: {
    title: 'Borrar todo',
    what: [
      'Se van todas las sesiones, con todo lo acordado, comprometido, respondido y anotado, también para tus clientes.',
      'Con ellas se van tus palabras, tarjetas, ajustes y reflexiones, y todos los enlaces dejan de abrir.',
      'El permiso de Zoom para actuar por ti se devuelve, y este navegador sale de tu cuenta.',
    ],
    ask: 'Borrar todo',
    sure: 'Nadie puede recuperar nada, tampoco en Attune.',
    now: 'Borrar todo para siempre',
    keep: 'Dejarlo',
    done: {
      title: 'No queda nada',
      what: 'Todo lo tuyo está borrado. Este comprobante es lo único que lo recuerda, y te lo quedas tú.',
      zoom: 'Para quitar Attune también de Zoom: entra en marketplace.zoom.us, elige Manage, luego Added Apps, y quita Attune allí.',
      again: 'Si vuelves, empiezas con un escritorio vacío.',
    },
  },

  copy: {
    title: 'Lo que guarda Attune',
    at: (day, time) => `Copiado el ${day}, ${time}`,
    session: (number, day) => `Sesión ${number}, ${day}`,
    unended: 'aún abierta',
    lasted: (from, to) => `Desde: ${from}. Hasta: ${to}`,
    coach: (name) => `Coach: ${name}`,
    kept: (day) => `Se guarda hasta el ${day}`,
    next: (day, time) => `Próxima sesión: ${day}, ${time}`,
    focus: 'Foco',
    script: 'Primera sesión',
    confirmed: 'confirmado',
    said: 'dicho',
    open: 'aún pendiente',
    promise: (version, day) => `Lo que se prometió, versión ${version} del ${day}`,
    logistics: 'Logística',
    needs: 'Lo que se pidió',
    noted: 'lo anotó el coach',
    again: (day) => `se vuelve a ver el ${day}`,
    agreement: 'Acuerdo de trabajo',
    agreed: (day) => `acordado el ${day}`,
    proposed: 'propuesto, sin acordar',
    promises: 'Compromisos',
    checkIns: 'Check-ins',
    nothingShared: 'sin respuesta compartida',
    withheld: 'muy pocas respuestas para mostrarlas sin señalar a alguien',
    combined: 'respuestas combinadas',
    endPulse: 'Mirada final',
    corrections: 'Lo que alguien dice que no quiso decir',
    correctionAbout: {
      focus: 'el foco',
      need: 'lo que se pidió',
      commitment: 'un compromiso',
      clause: 'una línea del acuerdo',
    },
    removed: 'Un cliente quitó algo suyo.',
    notes: 'Tus notas',
    questions: 'Preguntas que miraste',
    repairs: 'Tensiones y reparaciones',
    ready: 'Cómo llegaste',
    instead: (n) => `Veces que preguntaste en lugar de aconsejar: ${n}`,
    talk: (share, coverage) =>
      `Hablaste alrededor del ${share} % del tiempo, según un ${coverage} % de la sesión`,
    log: 'Lo que ocurrió',
    inSession: (number) => `sesión ${number}`,
    own: 'Lo tuyo',
    words: 'Tus palabras',
    cards: 'Tus tarjetas',
    reflections: 'Tus reflexiones',
  },
}
