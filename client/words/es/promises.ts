/** Promises that come back, repair to its end, and the end pulse. Imported by es.ts. */
import type { Words } from '../words.ts'
import { count } from './counts.ts'
import { practice } from './practice.ts'

export const promises: Words['promises'] = {
  kind: 'De qué tipo',
  fromLastTime: 'De la última vez',
  fromNow: 'De esta sesión',
  lastTime: (all, open) =>
    `De la última vez: ${count(all, 'compromiso', 'compromisos')}, ${open === 0 ? 'todo cerrado' : count(open, 'aún abierto', 'aún abiertos')}.`,
  see: 'Verlos',
  fromAgreement: 'de su acuerdo',
  wasDue: (day) => `era para el ${day}`,
  kept: 'Cumplido',
  undo: 'Deshacer',
  more: 'Más',
  renegotiate: 'Renegociar',
  renegotiateNote: 'Renegociar no es olvidar: ambos lados ven lo que cambió.',
  letGo: 'Dejarlo ir',
  letGoSure: 'Dejarlo ir ya',
  letGoNote: 'No vuelve más. Queda constancia de lo que era.',
  makeOne: 'Convertirlo en compromiso',
  made: 'Está en Compromisos.',
  happened: 'Qué fue de él',
  steps: {
    made: 'Asumido',
    kept: 'Cumplido',
    reopened: 'Abierto otra vez',
    renegotiated: 'Renegociado',
    'let-go': 'Se dejó ir',
  },
  quoted: (text) => `“${text}”`,

  record: {
    title: 'Hasta ahora',
    note: 'De sesiones anteriores. Se cuenta por sí solo, y nadie puede cambiarlo.',
    kept: (n) => count(n, 'cumplido', 'cumplidos'),
    late: (n) => count(n, 'cumplido tarde', 'cumplidos tarde'),
    renegotiated: (n) => count(n, 'renegociado', 'renegociados'),
    letGo: (n) => count(n, 'que se dejó ir', 'que se dejaron ir'),
  },

  mine: 'Fui yo',
  causes: { ...practice.causes, comfort: 'Bajó la comodidad' },
  beats: { name: 'Nombrar', own: 'Asumir', right: 'Remediar' },
  own: {
    title: 'Puedes asumirlo',
    lines: {
      comfort: 'Eso fue cosa mía, y lo siento.',
      sensed: 'Eso fue cosa mía, y lo siento.',
      'pushed-too-hard': 'Presioné más de lo que quería. Lo siento.',
      misinterpreted: 'Ahí entendí mal, y lo siento.',
      late: 'Te hice esperar, y lo siento.',
      interrupted: 'Te corté, y lo siento.',
    },
    done: 'Pedí disculpas',
    quiet: 'Solo si te tocaba asumirlo.',
  },
  right: {
    title: 'Remediarlo',
    what: '¿Qué harás de otra manera?',
    when: 'Para cuándo',
    promise: 'Comprometerme',
  },
  skip: 'Saltar',
  later: 'Más tarde',
  again: {
    title: '¿Fue bien recibida?',
    about: (time, cause) => `A las ${time}: ${cause}`,
    comeBack: 'Para retomar',
    last: (cause) => `De una sesión anterior: ${cause}`,
  },
  repairs: {
    title: 'Reparaciones',
    earlier: 'Anterior',
    owned: 'con disculpas',
    right: (promise) => `Se remedia con: ${promise}`,
    goOn: 'Asumirlo, remediarlo',
    comesBack: 'Lo que aún no fue bien recibido vuelve en la próxima sesión.',
    letGo: 'Dejarlo ir',
  },

  endPulse: {
    title: 'Una mirada a lo de hoy',
    own: 'Son preguntas nuestras, no un instrumento validado.',
    several: 'Con varias personas aquí, esto se queda en tu dispositivo. No se envía nada.',
    before: (coachName) =>
      `Lo que compartiste antes de que llegaran más personas se queda con ${coachName}.`,
    optional: 'Un toque en cada una. Deja las que quieras.',
    shared: (coachName) => `${coachName} lo tiene. Puedes cambiarlo hasta que termine la sesión.`,
    forEnd: (coachName) =>
      `${coachName} lo ve cuando termine la sesión. Hasta entonces puedes cambiarlo.`,
    onDevice: 'Guardado en este dispositivo.',
    under: (coachName) => `${coachName} te pide una mirada final, en Ahora.`,
    coachTitle: 'Mirada final',
    what: 'Cuatro preguntas cortas sobre la sesión entera. Tu cliente elige lo que ves.',
    ask: 'Pedir una mirada final',
    waiting: 'Pedida. Lo que comparta tu cliente llega aquí.',
    onDevices: 'Pedida. Con varias personas aquí, las respuestas se quedan en sus dispositivos.',
  },

  print: {
    ask: 'Imprimir el acuerdo',
    inZoom: 'Puedes imprimirlo desde la página de tu resumen cuando la sesión haya terminado.',
  },

  summary: {
    notes: 'Lo que anotaste',
    repairs: 'Reparaciones',
    endPulse: { coach: 'Mirada final', client: 'Tu mirada final' },
    ownQuestions: 'Preguntas nuestras, no un instrumento validado.',
    promised: 'se remedia con un compromiso',
  },
}
