/** Every sentence a person reads, in Spanish: by “tú”, at ease on both sides of the Atlantic. */
import type { Words } from '../words.ts'
import { after } from './after.ts'
import { coach } from './coach.ts'
import { controls } from './controls.ts'
import { desk } from './desk.ts'
import { care } from './desk-care.ts'
import { keeping } from './desk-kept.ts'
import { begins } from './desk-words.ts'
import { links } from './links.ts'
import { plain } from './plain.ts'
import { practice } from './practice.ts'
import { prepare } from './prepare.ts'
import { promises } from './promises.ts'
import { prompts } from './prompts.ts'
import { seen } from './seen.ts'

/** They agree with the conversation, which is feminine, and so with everyone who answers. */
const scale: Words['scale'] = {
  'very-comfortable': 'Muy cómoda',
  comfortable: 'Cómoda',
  okay: 'Está bien',
  'a-bit-uncomfortable': 'Un poco incómoda',
  uncomfortable: 'Incómoda',
  'rather-not-say': 'Prefiero no decirlo',
}

const wishes: Words['wishes'] = {
  'less-pace': 'Un ritmo más lento',
  'more-space': 'Más tiempo para pensar',
  'more-structure': 'Más estructura',
  'more-challenge': 'Más desafío',
  'less-questions': 'Menos preguntas',
  'different-topic': 'Otro tema',
  'short-break': 'Un descanso corto',
  'more-pace': 'Un ritmo más ágil',
  'less-space': 'Menos silencio',
  'less-structure': 'Menos estructura',
  'less-challenge': 'Menos desafío',
  'more-questions': 'Más preguntas',
  'more-listening': 'Más escucha',
  'less-listening': 'Oír más a mi coach',
  'more-summaries': 'Más síntesis',
  'less-summaries': 'Menos síntesis',
}

const cards: Words['cards'] = {
  confidentiality: 'Confidencialidad',
  coaching: 'Qué es el coaching',
  needs: 'Lo que necesitas',
  'how-we-work': 'Cómo trabajamos',
}

const lines: Words['lines'] = {
  policy:
    'Lo que me cuentas no sale de aquí. No lo comparto con nadie, y cuido mucho esta promesa.',
  role: 'Mi papel es acompañarte a pensar. En tu vida, la persona experta eres tú; yo estoy aquí para hacer preguntas y dar una estructura que te ayude a encontrar tus propias respuestas.',
  therapy:
    'El coaching no es terapia: miramos hacia adelante, y yo no diagnostico ni doy tratamiento.',
  mentoring: 'No es mentoría: las respuestas son tuyas, no mi experiencia transmitida.',
  management: 'Y no es dirección: no fijo tus metas ni juzgo cómo lo haces.',
  'needs-question':
    'Para que te sientas a gusto en nuestras sesiones, ¿hay algo que necesites de mí? Puede ser el ritmo, temas que prefieras no tocar al principio, o cómo te gusta recibir feedback.',
  'how-we-work': 'Acordemos cuánto hablamos, cuándo descansamos y cómo nos comunicamos.',
}

const checklist: Words['checklist'] = {
  confidentiality: 'Expuse con claridad mi política de confidencialidad.',
  coaching: 'Expliqué el papel del coaching frente a otras formas de ayuda.',
  needs: 'Pregunté a mi cliente qué necesita para sentir seguridad.',
  'how-we-work':
    'Confirmé la logística de las sesiones (duración, descansos, formas de comunicarnos).',
}

const exceptions: Words['exceptions'] = {
  legal: 'Si la ley me obliga a hablar, tengo que hacerlo.',
  safeguarding: 'Si alguien corre peligro, puede que tenga que actuar para protegerle.',
}

const needs: Words['needs'] = {
  pace: 'Ritmo',
  'topics-to-avoid': 'Temas que no tocar al principio',
  feedback: 'Cómo me gusta el feedback',
}

const clauses: Words['clauses'] = {
  length: 'Duración de la sesión',
  rescheduling: 'Cambios de fecha',
  'between-sessions': 'Entre sesiones',
  feedback: 'Cómo nos damos feedback',
}

const moreOrLess = '¿Hay algo que te gustaría que yo hiciera más, o menos?'

const repair: Words['repair'] = {
  'noticing-a-pause': 'Noto una pausa. ¿Cómo te llega esta pregunta?',
  'moved-quickly': 'Puede que haya ido muy rápido. ¿Qué te ayudaría ahora?',
  'more-or-less': moreOrLess,
  'stay-slower-leave':
    'Podemos quedarnos aquí, ir más despacio o dejar esto por hoy. ¿Qué te parece mejor?',
  'short-break': '¿Hacemos un descanso corto antes de seguir?',
  'pushed-a-bit': 'Creo que presioné un poco. Te pido disculpas. Sigue, por favor.',
  'leave-space': 'Deja un poco de espacio.',
  'misread-you': 'Creo que ahí te entendí mal. Lo siento. ¿Cómo lo dirías tú?',
  'was-late': 'Llego tarde, y lo siento. Tu tiempo me importa.',
  'interrupted-you':
    'Me doy cuenta de que te acabo de interrumpir. Te pido disculpas. Sigue, por favor.',
}

const refusals: Words['refusals'] = {
  malformed: 'Eso no se pudo leer. Nada cambió. Recarga el panel e inténtalo de nuevo.',
  'not-yours': 'Esto le toca cambiarlo a otra persona.',
  'no-session': 'Aquí todavía no hay sesión.',
  'session-open': 'En esta reunión ya hay una sesión abierta.',
  'session-ended': 'Esta sesión terminó. Ya no se puede cambiar nada.',
  'no-open-check-in': 'Este check-in se cerró. Tu respuesta no se contó.',
  'check-in-open': 'Ya hay un check-in abierto.',
  'too-soon': 'El último check-in fue hace un momento. Puedes preguntar igual.',
  paused: 'Hay una pausa. Primero hay que retomar la conversación.',
  'several-here': 'Con varias personas aquí, esto se queda en tu dispositivo.',
  'theirs-to-lift': 'Esto solo lo libera tu cliente.',
  'nobody-here': 'Todavía no hay nadie más. Invita, o pregunta en voz alta.',
  'by-ballot': 'Esta respuesta va en sobre cerrado. Recarga el panel e inténtalo de nuevo.',
  'in-breakout':
    'Alguien está en una sala de grupo. Los check-ins esperan a que vuelva todo el mundo.',
  'other-device':
    'Tu sobre para este check-in está en el dispositivo, o el panel, con el que entraste primero.',
  elsewhere: 'Diriges esta sesión desde otro dispositivo.',
  'not-asked': 'Entraste cuando este check-in ya estaba abierto. Estarás en el siguiente.',
  'already-sealed': 'Tu respuesta ya se contó con las demás. Se queda como estaba.',
  'clause-changed': 'Mientras tanto, el texto cambió. Léelo de nuevo y decide.',
  'not-found': 'Esto ya no está.',
  'exceptions-needed': 'Deja al menos una excepción, o elige que no hay ninguna.',
  'too-many': 'Aquí no cabe más.',
  'too-fast': 'Eso fue rápido. Espera un momento e inténtalo de nuevo.',
  'meeting-only': 'Tu coach solo admite a quien entra desde la reunión. Abre el panel en Zoom.',
  'not-admitted': 'Esto no se abrió. Recarga para intentarlo de nuevo.',
  reload: 'Hay una versión más nueva. Recarga para seguir.',
  'not-yet': 'La sesión sigue en curso. Esto se abre cuando termine.',
  gone: 'Este enlace ya no abre.',
  'engagement-ended': 'Esto terminó. Para seguir, retómalo en tu escritorio.',
  'no-consent': 'Todavía no han dicho que sí todas las personas que participaron.',
  'signed-out': 'Saliste de tu cuenta. Entra de nuevo para seguir.',
  unavailable: 'Ahora no se llega a la sesión. No se contó nada. Inténtalo de nuevo.',
}

const gaps: Words['gaps'] = {
  '5': 'Cada 5 minutos como mucho',
  '10': 'Cada 10 minutos como mucho',
  '20': 'Cada 20 minutos como mucho',
  off: 'Nunca',
}

export const es: Words = {
  language: 'es',
  direction: 'ltr',
  product: 'Attune',
  yourCoach: 'Tu coach',
  anotherCoach: 'Otra persona',
  scale,
  wishes,
  cards,
  lines,
  checklist,
  exceptions,
  needs,
  clauses,
  repair,
  refusals,
  promisers: { coach: 'Coach', client: 'Cliente' },
  gaps,
  noneApply: 'No hay excepciones.',
  list: (...parts: string[]): string => parts.join(', '),
  lists: (...parts: string[]): string => parts.join('; '),

  connection: {
    connecting: 'Conectando',
    connected: 'Con conexión',
    reconnecting: 'Reconectando',
    offline: 'Sin conexión',
    refused: 'Sin conectar',
  },

  common: {
    save: 'Guardar',
    cancel: 'Cancelar',
    edit: 'Editar',
    add: 'Agregar',
    remove: 'Quitar',
    retry: 'Intentar de nuevo',
    reload: 'Recargar',
    copy: 'Copiar',
    copied: 'Copiado',
    copyByHand: 'Selecciona el texto de arriba y cópialo.',
    notSent: 'Aún no se envió. Queda aquí y sale cuando vuelva la conexión.',
    notSentInPage: 'Aún no se envió. Deja esta página abierta: sale cuando vuelva la conexión.',
    notSentFull: 'Aún no se envió, y aquí no cabe más. Todo sale cuando vuelva la conexión.',
    lost: (why) => `Lo que enviaste antes de cargar esta página no se contó. ${why}`,
    places: 'Lugares de este panel',
    menu: 'Menú',
    language: 'Idioma',
  },

  date: (at) => new Intl.DateTimeFormat('es', { dateStyle: 'long' }).format(at),
  day: (day) =>
    new Intl.DateTimeFormat('es', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  time: (at) => new Intl.DateTimeFormat('es', { timeStyle: 'short' }).format(at),

  modes: {
    pair: (coachName) =>
      `${coachName}, y nadie más, ve esto, y sabrá que eres tú. No está vinculado a tu cuenta de Zoom.`,
    small: (coachName, expected) =>
      `Con ${expected} personas aquí, ${coachName} quizá pueda deducir quién dijo qué. Los nombres no van adjuntos, y puedes guardar tu respuesta solo para ti.`,
    group: (coachName, threshold) =>
      `${coachName} ve respuestas combinadas de al menos ${threshold} personas. Nunca la tuya sola, nunca en orden.`,
    byLink: (byLink, expected) =>
      `${byLink} de ${expected} ${byLink === 1 ? 'entró' : 'entraron'} por enlace. ¿Son ${expected} las caras que ves?`,
    meetingOnly: 'Solo se entra desde la reunión.',
    recorded: 'Puede que esta reunión se grabe; tu respuesta de aquí no forma parte de eso.',
  },

  checkIn: {
    question: '¿Cómo te resulta esta conversación ahora?',
    moreOrLess,
    optional: 'Opcional',
    oneTap: 'Basta un toque.',
    sharing: 'Quién lo ve, y cuándo',
    share: { now: 'Compartir ahora', end: 'Al final', keep: 'Solo para mí' },
    shareCombined: 'Compartir',
    sending: 'Enviando.',
    sent: 'Enviado. Puedes cambiarlo hasta que se cierre este check-in.',
    sentForEnd: (coachName) =>
      `Guardado hasta el final. ${coachName} lo ve cuando termine la sesión; puedes cambiarlo hasta que se cierre este check-in.`,
    kept: 'Solo para ti. Se queda en este dispositivo.',
    sealed: 'Contada con las demás. Se queda como está.',
    takeBack: 'Retirar la respuesta',
    takenBack: 'Retirada.',
    enter: 'Con el teclado, elige con las flechas y envía con Enter.',
    pressEnter: 'Aún no se envió. Pulsa Enter para enviarlo.',
    tooLate: 'Tu última respuesta llegó con el check-in ya cerrado. No se contó.',
    tooLateToChange:
      'Tu último cambio llegó con el check-in ya cerrado. Vale tu respuesta anterior.',
    apart: 'Estás en una sala de grupo. El check-in espera a que vuelvas.',
    counted: {
      yes: 'Último check-in: tu respuesta está entre las contadas.',
      no: 'Último check-in: llegaron muy pocas respuestas, y la tuya se destruyó sin que nadie la viera.',
    },
    underNow: 'Hay un check-in abierto en Ahora.',
    notAsked:
      'Hay un check-in abierto. Entraste cuando ya había empezado; estarás en el siguiente.',
  },

  agreement: {
    title: 'Acuerdo de trabajo',
    intro: 'Cualquiera de los dos lados propone o cambia una línea. Vale cuando ambos la aceptan.',
    own: 'Otra línea',
    propose: 'Proponer',
    agree: 'Aceptar',
    change: 'Cambiar',
    wording: 'Cómo lo dirías tú',
    state: {
      none: 'Aún sin propuesta',
      agreed: 'Acordado',
      mine: 'Falta tu respuesta',
      theirs: 'Falta la otra parte',
      changed: 'Cambió después de tu sí',
    },
  },

  commitments: {
    title: 'Compromisos',
    empty: 'Todavía no hay compromisos.',
    who: 'Quién se compromete',
    what: 'Qué',
    when: 'Para cuándo (opcional)',
    add: 'Agregar compromiso',
    by: (day) => `para el ${day}`,
    mineIs: { coach: 'Lo haré yo', client: 'Lo hará mi cliente' },
    clientIs: { coach: 'Lo hará mi coach', client: 'Lo haré yo' },
  },

  participant: {
    title: 'Tu sesión',
    nav: { now: 'Ahora', agreement: 'Acuerdo' },
    waiting: 'En espera de que tu coach empiece la sesión.',
    waitingMore: 'Puedes dejar esto abierto. Sigue por sí solo.',
    welcome: {
      title: 'Qué hace este panel',
      does: [
        'De vez en cuando pregunta cómo te resulta la conversación. Respondes con un toque, y siempre puedes pasar.',
        'Antes de cada respuesta dice quién la ve.',
        'Lo que acuerdas con tu coach queda escrito para los dos lados.',
      ],
      doesNot: 'No escucha, no graba y no lee chat, sonido ni video.',
      ok: 'Entendido',
    },
    quiet: (coachName) =>
      `${coachName} pregunta aquí de vez en cuando. Ahora no hay nada que hacer.`,
    saidTitle: (coachName) => `Lo que dijo ${coachName}`,
    promise: {
      changed: (version, day, time) =>
        `Versión ${version}, cambiada el ${day} a las ${time}, después de decirse.`,
      ours: 'Lo que guarda Attune está en “Lo que podemos ver y lo que no”.',
    },
    length: 'Duración de la sesión',
    breaks: 'Descansos',
    reach: 'Cómo nos comunicamos',
    need: {
      title: 'Lo que te ayudaría',
      kind: 'Sobre',
      words: 'En tus palabras',
      share: (coachName) => `Compartir con ${coachName}`,
      keep: 'Solo para mí',
      keptTitle: 'Guardado solo en este dispositivo',
      keptNote: 'Esto nunca sale de este dispositivo, y desaparece cuando se borran sus datos.',
      sharedTitle: (coachName) => `Compartido con ${coachName}`,
      noted: 'lo anotó tu coach',
    },
    keepLink: {
      title: 'Guarda tu resumen',
      why: 'Este panel puede cerrarse con la reunión. Tu enlace privado queda; abre cuando termine la sesión.',
      get: 'Ver mi enlace',
      open: 'Abrir en mi navegador',
    },
    ended: 'Esta sesión terminó.',
    link: 'Tu resumen privado',
    linkNote: (until) =>
      `Solo tú tienes este enlace. Abre en cualquier navegador, sin cuenta, hasta el ${until}.`,
    open: 'Abrir mi resumen',
    revoked: 'El enlace a tu resumen se desactivó.',
    noLink: 'De esta sesión no hay resumen para ti.',
  },

  join: {
    title: 'Entrar en una sesión',
    code: 'Código de tu coach',
    codeHint: 'Ocho letras y números, como abcd-efgh',
    join: 'Entrar',
    noAccount: 'Sin cuenta, sin nombre, nada que instalar.',
    wrong: 'Este código no lleva a una sesión abierta. Compruébalo con tu coach.',
    tooMany: 'Demasiados intentos desde aquí. Espera un minuto e inténtalo de nuevo.',
    loading: 'Abriendo la sesión.',
    noNetwork: 'No se llega al servidor. Comprueba tu conexión e inténtalo de nuevo.',
  },

  panel: {
    loading: 'Abriendo el panel.',
    notInZoom: 'Esta página es el panel que se abre dentro de una reunión de Zoom.',
    notInZoomNext: 'En la reunión, abre Aplicaciones y elige Attune. O entra con un código:',
    joinInstead: 'Entrar con un código',
    noMeeting: 'Para empezar, abre Attune dentro de una reunión.',
    noMeetingNext: 'En la reunión, elige Aplicaciones y luego Attune.',
    visitor: 'Todavía no hay sesión',
    iLead: 'Soy coach',
    signIn: {
      what: 'Para dirigir una sesión, Zoom te pide entrar y agregar Attune. Para participar no hace falta.',
      go: 'Seguir en Zoom',
      failed:
        'Zoom no pudo preguntar. Agrega Attune desde las Aplicaciones de Zoom y ábrelo aquí de nuevo.',
    },
    ledBy: {
      who: (coachName) => `${coachName} dirige esta sesión.`,
      what: 'Puedes participar como cliente. Hasta que entres, nadie te cuenta.',
      join: 'Participar',
    },
  },

  summary: {
    title: 'Resumen de la sesión',
    loading: 'Abriendo el resumen.',
    'not-yet': 'La sesión sigue en curso. Esto se abre cuando termine.',
    gone: 'Este enlace ya no abre.',
    goneNext:
      'Puede que haya vencido o se haya desactivado, o que una parte se perdiera por el camino. Pide uno nuevo a tu coach.',
    notYet: 'La sesión sigue en curso. Tu resumen se abre aquí cuando termine.',
    failed: 'Ahora no se llega al resumen. Tu enlace sigue valiendo.',
    session: (number) => `Sesión ${number}`,
    with: (coachName) => `Con ${coachName}`,
    until: (day) => `Este enlace abre hasta el ${day}.`,
    agreement: 'Lo que acordaron',
    notAgreed: 'propuesto, aún sin acordar',
    commitments: 'Compromisos',
    needs: { client: 'Lo que pediste', coach: 'Lo que te pidieron' },
    checklist: 'Primera sesión',
    covered: 'hecho',
    notCovered: 'aún pendiente',
    pulse: 'Cómo resultó',
    nothingHere: 'Aquí no hay nada de esta sesión.',
    noAnswer: 'Sin respuesta',
    keptBack: 'Sin respuesta compartida',
    withheld: 'Muy pocas respuestas para mostrarlas sin señalar a alguien.',
    combined: 'Respuestas combinadas',
    wishes: 'Se pidió',
    links: 'Enlaces activos',
    linkOf: { coach: 'Tu enlace', client: 'El enlace de un cliente' },
    ownLink: 'Tu enlace',
    revoke: 'Desactivar',
    revokeSure: 'Desactivar ya',
    revokeNote: 'Deja de abrir al instante, para quien lo tenga.',
    revoked: 'Desactivado',
    print: 'Imprimir',
  },

  after,
  begins,
  care,
  coach,
  controls,
  desk,
  keeping,
  links,
  plain,
  practice,
  prepare,
  promises,
  prompts,
  seen,
}
