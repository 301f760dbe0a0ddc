/** One word or sentence for each value of the shared lists: the compiler counts them. Imported by es.ts. */
import type { Words } from '../words.ts'

export const practice: Words['practice'] = {
  factors: {
    safety: 'Seguridad',
    empathy: 'Empatía',
    boundaries: 'Límites',
    reliability: 'Fiabilidad',
  },

  decks: {
    questions: 'Preguntas abiertas',
    reflecting: 'Reflejar',
    empathy: 'Empatía',
    strain: 'Nombrar una tensión',
  },

  notes: {
    'key-phrase': 'Frase clave',
    theme: 'Tema',
    tone: 'Tono',
  },

  markers: {
    hesitation: 'Duda',
    energy: 'Cambio de energía',
    'recurring-theme': 'Tema que vuelve',
  },

  signals: {
    slower: 'Más despacio, por favor',
    skip: 'Saltemos esto',
  },

  topics: {
    listening: 'Escucha',
    questions: 'Preguntas',
    space: 'Espacio y silencio',
    structure: 'Estructura',
    challenge: 'Desafío',
    summaries: 'Síntesis',
    pace: 'Ritmo',
  },

  endPulse: {
    heard: 'Sentí que mi coach me escuchó con toda su atención.',
    focus: 'Trabajamos en lo que me importa.',
    'way-of-working': 'La forma de trabajar me fue bien.',
    fit: 'Este coaching encaja con lo que necesito.',
  },

  agreeing: {
    fully: 'Del todo',
    mostly: 'En gran parte',
    partly: 'En parte',
    hardly: 'Apenas',
    'rather-not-say': 'Prefiero no decirlo',
  },

  distractions: {
    tabs: 'Las pestañas que no hacen falta están cerradas',
    apps: 'Las demás aplicaciones están cerradas',
    phone: 'Mi teléfono no está a la vista',
    notifications: 'Las notificaciones están apagadas',
    'self-view': 'Mi propia imagen está oculta',
  },

  steadiness: {
    steady: 'Con calma',
    rushed: 'Con un poco de prisa',
    unsettled: 'Con inquietud',
  },

  causes: {
    sensed: 'Algo no va bien',
    'pushed-too-hard': 'Presioné demasiado',
    misinterpreted: 'Interpreté mal',
    late: 'Llegué tarde',
    interrupted: 'Interrumpí',
  },

  outcomes: {
    landed: 'Bien recibida',
    'not-yet': 'Todavía no',
    'let-go': 'Se dejó ir',
    'carried-over': 'Vuelve en la próxima sesión',
  },

  commitmentKinds: {
    send: 'Enviar algo',
    revisit: 'Volver a un tema',
    other: 'Otra cosa',
  },

  commitmentStates: {
    open: 'Abierto',
    kept: 'Cumplido',
    'kept-late': 'Cumplido, tarde',
    'let-go': 'Se dejó ir',
  },

  reflections: {
    listened: '¿Escuché más de lo que hablé?',
    'followed-through': '¿Cumplí todos los compromisos de la última sesión?',
    asked: '¿Hice al menos una pregunta para saber si mi cliente está a gusto con el proceso?',
    'no-advice': '¿Evité dar consejos, incluso cuando creía tener la respuesta?',
    focused: '¿Estuvo mi atención por completo en mi cliente, sin distracciones?',
  },

  reflectionAnswers: {
    yes: 'Sí',
    partly: 'En parte',
    no: 'No',
  },

  log: {
    'card-confirmed': 'Se confirmó una parte de la primera sesión',
    'topic-lifted': 'Se liberó un tema que no tocar',
    'check-in': 'Check-in',
    'asked-aloud': 'Check-in, en voz alta',
    'pause-honoured': 'Se pidió una pausa y se respetó',
    'focus-set': 'Se fijó el foco',
    'strain-marked': 'Se notó una tensión',
    'repair-said': 'Se nombró la tensión',
    'repair-owned': 'Pediste disculpas',
    'repair-landed': 'La reparación fue bien recibida',
    'repair-not-yet': 'La reparación aún no fue bien recibida',
    'repair-let-go': 'Se dejó ir la tensión',
    'repair-carried-over': 'La reparación pasó a la próxima sesión',
    'clause-agreed': 'Se acordó una línea del acuerdo de trabajo',
    'promise-made': 'Se asumió un compromiso',
    'promise-kept': 'Se cumplió un compromiso',
    'promise-kept-late': 'Se cumplió un compromiso, tarde',
    'promise-renegotiated': 'Se renegoció un compromiso',
    'promise-let-go': 'Se dejó ir un compromiso',
    'began-on-time': 'La sesión empezó a tiempo',
    'began-late': 'La sesión empezó tarde',
  },
}
