/** The coach between sessions: weekly reflection and trust log. Imported by es.ts. */
import type { Words } from '../words.ts'
import { count, plural, sessions, times } from './counts.ts'
import { places } from './desk-places.ts'

export const desk: Words['desk'] = {
  back: 'Volver',
  places,

  between: {
    title: 'Entre sesiones',
    week: 'Esta semana',
    lastWeek: 'La semana pasada aún no tiene reflexión',
    soFar: 'Lo que ocurrió hasta ahora',
    withWhom: (label) => `Con ${label}`,
  },

  week: {
    title: 'Tu semana',
    of: (monday) => `Semana del ${monday}`,
    sessions: (n) => (n === 0 ? 'Sin sesiones' : sessions(n)),
    private: 'Solo lo ves tú.',
    earlier: 'Anterior',
    later: 'Siguiente',
    begin: 'Empezar',
    goOn: 'Seguir',
    unanswered: 'Aún sin responder',
    note: 'con una nota',
    history: 'Semanas sobre las que escribiste',
  },

  question: {
    place: (n, of) => `${n} de ${of}`,
    noted: 'Lo que se anotó',
    nothing: 'No se anotó nada',
    answer: 'Tu propia respuesta',
    stands: 'Vale tu respuesta, se haya anotado lo que se haya anotado.',
    clear: 'Retirar',
    note: 'Una nota para ti (opcional)',
    saved: 'Se guarda al salir del campo.',
    previous: 'Anterior',
    next: 'Siguiente',
    done: 'Listo',
  },

  evidence: {
    talk: (share, coverage) =>
      `Hablaste ≈ ${share} % del tiempo. Zoom informó de ≈ ${coverage} % de esa sesión.`,
    talkUnknown: (n) => `Zoom informó muy poco en ${sessions(n)}.`,
    promises: (parts) => `Tus compromisos: ${parts}.`,
    kept: (n) => count(n, 'cumplido', 'cumplidos'),
    late: (n) => count(n, 'cumplido tarde', 'cumplidos tarde'),
    renegotiated: (n) => count(n, 'renegociado', 'renegociados'),
    overdue: (n) => count(n, 'abierto y pasado de fecha', 'abiertos y pasados de fecha'),
    asked: (inSessions, of) => `Preguntaste en ${inSessions} de ${sessions(of)}.`,
    checkIns: (n) => `Enviaste un check-in ${times(n)}.`,
    aloud: (n) => `Preguntaste en voz alta ${times(n)}.`,
    instead: (n) => `Preguntaste en lugar de aconsejar ${times(n)}.`,
    advice: (n) =>
      `${count(n, 'pregunta que miraste', 'preguntas que miraste')} ${plural(n, 'llevaba', 'llevaban')} un consejo dentro.`,
    ready: (n) => `Sin distracciones antes de ${sessions(n)}.`,
    partly: (n) => `Con algunas distracciones apartadas antes de ${sessions(n)}.`,
    steady: (n) => `Con calma antes de ${sessions(n)}.`,
    rushed: (n) => `Con un poco de prisa antes de ${sessions(n)}.`,
    unsettled: (n) => `Con inquietud antes de ${sessions(n)}.`,
  },

  supervision: {
    title: 'Para supervisión',
    what: 'Tus respuestas y lo que se anotó, como texto. Sin ningún nombre, palabra ni respuesta de un cliente.',
    length: 'Cuánto',
    one: 'Una semana',
    four: 'Cuatro semanas',
    notes: 'Con mis notas',
    notesMay: 'Las notas pueden mencionar a clientes. Léelas antes de pasarlas.',
    text: 'Texto para pasar',
    print: 'Abrir para imprimir',
    instead: 'Si no se abre nada, copia el texto.',
    heading: 'Reflexión semanal',
    noted: 'Anotado',
    answer: 'Mi respuesta',
    note: 'Mi nota',
    unanswered: 'sin responder',
  },

  log: {
    what: 'Lo que ocurrió hasta ahora, sesión a sesión. Solo lo ves tú.',
    show: 'Mostrar',
    session: (number, day) => `Sesión ${number} · ${day}`,
    again: 'más de una vez',
    empty: 'Nada todavía. Los check-ins, compromisos y reparaciones aparecen aquí según ocurren.',
    none: 'Nada de este tipo todavía.',
  },
}
