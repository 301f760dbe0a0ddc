/** The desk: its frame, and the screens a coach comes back to. Imported by desk.ts. */
import type { Words } from '../words.ts'
import { sessions, times } from './counts.ts'

export const places: Words['desk']['places'] = {
  title: 'Tu escritorio',
  open: 'Abrir tu escritorio',
  what: 'Lugares de tu escritorio',
  nav: {
    home: 'Escritorio',
    week: 'Semana',
    words: 'Palabras',
    links: 'Enlaces',
    kept: 'Guardado',
  },
  loading: 'Abriendo tu escritorio.',
  inBrowser: 'Abrirlo en tu navegador',
  inBrowserWhy: 'Imprimir y guardar funcionan en tu navegador.',

  signedOut: {
    title: 'Tu escritorio',
    what: 'Lo que hay entre sesiones: compromisos, preparación, tu semana y los enlaces activos. Solo lo ves tú.',
    who: 'Para coaches. Para participar en una sesión no hace falta cuenta.',
    signIn: 'Entrar con Zoom',
    failed: 'Zoom no te dejó entrar. Nada cambió. Inténtalo de nuevo.',
    again: 'Saliste de tu cuenta. Entra para seguir donde estabas.',
  },
  signOut: 'Salir de la cuenta',
  notSignedOut: 'Sigues dentro de tu cuenta. Comprueba tu conexión e inténtalo de nuevo.',

  first: {
    title: 'Aquí no hay nada todavía',
    what: 'En una reunión de Zoom, abre Aplicaciones, elige Attune y empieza una sesión. Después están aquí sus compromisos, su resumen y con qué prepararte.',
    words: 'Mientras tanto puedes poner en tu propia voz las palabras con las que empiezas.',
    go: 'Ver tus palabras',
  },

  due: {
    title: 'Compromisos',
    none: 'No hay compromisos abiertos.',
    who: { coach: 'Tú', client: 'Cliente' },
    overdue: (day) => `era para el ${day}`,
    more: 'Más compromisos',
    kept: 'Cumplido',
    undo: 'Deshacer',
  },

  next: {
    title: 'Próximas sesiones',
    none: 'No hay ninguna sesión prevista.',
    open: 'abierta ahora',
    more: 'Más sesiones',
  },

  between: {
    title: 'Entre sesiones',
    week: 'Esta semana',
    lastWeek: 'La semana pasada aún no tiene reflexión',
  },

  clients: {
    title: 'Clientes y grupos',
    search: 'Buscar por nombre',
    none: 'Nadie con ese nombre.',
    away: 'También lo apartado',
    isAway: 'apartado',
    lookAway: 'Buscar en lo apartado',
    ended: (day) => `terminó el ${day}`,
    last: (n, day) => `${sessions(n)}, la última el ${day}`,
    more: 'Mostrar más',
  },

  one: {
    title: 'De sesión en sesión',
    back: 'Volver',
    promises: 'Compromisos abiertos',
    sessions: 'Sesiones',
    pulse: 'Cómo resultó, sesión a sesión',
    session: (number) => `Sesión ${number}`,
    openNow: 'abierta ahora',
    keptUntil: (day) => `se guarda hasta el ${day}`,
    soFar: 'Lo que ocurrió hasta ahora',
    supervision: 'Para supervisión',
    more: 'Sesiones anteriores',
    links: 'Enlaces activos',
  },

  links: {
    title: 'Enlaces activos',
    what: 'Todos los enlaces a un resumen que abren ahora. Si desactivas uno, por un momento puedes deshacerlo.',
    none: 'No hay enlaces activos.',
    yours: 'El tuyo',
    client: (n) => `Cliente ${n}`,
    ofSession: (whose, number) => `${whose}, sesión ${number}`,
    of: (label, number) => `${label}, sesión ${number}`,
    others: 'Más enlaces',
    open: 'Abrir el resumen',
    more: 'Más',
    rest: 'Mostrar más',
  },

  supervision: {
    title: 'Para supervisión',
    what: 'Lo que ocurrió y cuántas veces, como texto. Sin ningún nombre, palabra ni respuesta de un cliente.',
    heading: 'Un proceso de coaching',
    session: (number) => `Sesión ${number}`,
    nothing: 'No se anotó nada',
    howOften: (what, n) => `${what} (${times(n)})`,
    felt: 'Cómo resultó',
    bands: {
      steady: 'estable',
      lower: 'más abajo que antes',
      higher: 'más arriba que antes',
      unknown: 'nada con que comparar',
    },
    text: 'Texto para pasar',
  },
}
