/** Before a session and at its beginning. Imported by es.ts. */
import type { Words } from '../words.ts'
import { minutes } from './counts.ts'

export const prepare: Words['prepare'] = {
  title: (label) => `Preparar · ${label}`,
  first: 'Preparar',
  back: 'Volver',
  lastTime: (day) => `De la última vez, ${day}`,
  nothing: 'No quedó nada pendiente.',
  promises: 'Compromisos abiertos',
  overdue: (day) => `era para el ${day}`,
  offLimits: 'Temas que no tocar',
  review: 'Acordado: volver a ver esto',
  needs: 'Lo que le ayuda',
  focus: 'Último foco',
  pulse: 'Cómo resultó',
  onwards: ' → ',
  endPulse: 'Al final',
  themes: 'Temas',
  phrases: 'En sus palabras',
  repairs: 'Para retomar',
  cards: 'Pendiente de la primera sesión',

  ready: 'Despejar el camino',
  camera: 'Mira a la cámara, no a tu propia imagen.',
  steady: '¿Cómo llegas?',
  eyeContact:
    'Postura abierta y mirada tranquila a los ojos, en lo que le vaya bien a este cliente.',
  eyeContactOn: 'Recordármelo con este cliente',
  planned: 'Prevista para',
  plannedHint: 'Así se nota si empieza tarde. Puedes dejarlo vacío.',
  arrival: {
    start: 'Tómate un minuto para llegar',
    how: 'Respira tan despacio como te resulte cómodo. Empieza cuando quieras.',
    left: (seconds) => `Quedan unos ${seconds} segundos.`,
    done: 'Aquí estás.',
    skip: 'Saltar',
  },

  opening: {
    words: 'Confidencial · con foco · la guía tu cliente',
    timer: 'Medir la apertura',
    target: 'Minutos para la apertura',
    passed: (passed, target) => `${passed} de ${minutes(target)}`,
  },
  pause: {
    start: 'Hacer un descanso',
    length: 'Minutos',
    left: (left) =>
      left === 0
        ? 'El descanso terminó.'
        : `Descanso: ${left === 1 ? 'queda' : 'quedan'} ${minutes(left)}.`,
    end: 'Seguir',
  },

  today: {
    title: 'Foco de hoy',
    ask: '¿En qué te gustaría centrarte hoy para que esta sesión te sea lo más valiosa posible?',
    field: 'En sus palabras',
    mine: 'en tus palabras',
    keep: 'Fijar el foco',
    change: 'Cambiar',
    before: (text) => `La última vez: ${text}`,
    readBack: 'Leerlo de nuevo',
    line: (text) => `Al principio querías centrarte en “${text}”. ¿Cómo lo ves ahora?`,
  },
  next: {
    title: 'Próxima sesión',
    field: 'Día y hora',
    at: (day, time) => `${day}, a las ${time}`,
    none: 'Sin fijar',
  },
}
