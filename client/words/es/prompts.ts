/** Prompts in the moment: decks, notes, and asking instead of advising. Imported by es.ts. */
import type { Words } from '../words.ts'

const cards: Words['prompts']['cards'] = {
  meaning: '¿Qué significa esta situación para ti?',
  alive: '¿Qué sientes más vivo o importante mientras hablas de esto?',
  focus: '¿En qué te gustaría centrarte hoy para que esta sesión te sea lo más valiosa posible?',
  considerations: '¿Qué consideraciones te llevaron a esa decisión?',
  matters: '¿Qué es lo que más te importa de esto?',
  'helped-before': '¿Qué te ha ayudado antes, aunque fuera un poco?',
  'understand-first': '¿Qué te gustaría entender antes de decidir algo?',
  'next-step': '¿Cómo sería para ti un buen próximo paso?',
  'know-already': 'Nadie conoce esto como tú. ¿Qué es lo que ya sabes?',

  hearing: 'Lo que te oigo decir es...',
  mentioned: 'Mencionaste {x}, y me sonó a que ahí había algo de {tone}. ¿Es así?',
  softens: 'Noto que, cada vez que hablamos de esta meta, tu voz se suaviza. ¿Qué aparece ahí?',
  'your-words': 'Dijiste “{x}”. ¿Qué hay para ti en esas palabras?',
  'check-it': 'Déjame ver si lo tengo: {x}. ¿Qué se me escapó?',
  'two-things': 'Parece que aquí hay dos cosas a la vez. ¿Cómo te suena eso?',
  'sum-up': 'Me gustaría resumir lo que oigo, y tú me dices dónde no encaja.',

  important: 'Veo que esto es muy importante para ti.',
  challenging: 'Suena a que fue una situación difícil.',
  'makes-sense': 'Tiene todo el sentido que te sientas así, con lo que has contado.',
  'no-right-way': 'No hay una manera correcta de sentirse con esto.',
  'take-time': 'Tómate el tiempo que necesites. Aquí estoy.',
  thanks: 'Gracias por confiarme esto.',
  capable: 'Confío en que encontrarás lo que te va bien.',

  pause: 'Noto una pausa. ¿Cómo te llega esta pregunta?',
  process:
    '¿Cómo te resulta esta conversación ahora? ¿Hay algo que te gustaría que yo hiciera más, o menos?',
  'stay-slower-leave':
    'Podemos quedarnos aquí, ir más despacio o dejar esto por hoy. ¿Qué te parece mejor?',
  'lost-you': 'Siento que quizá te perdí un poco. ¿Qué te está pasando?',
  'did-not-sit': 'Si algo de lo que dije no te cayó bien, me gustaría saberlo.',
  'need-not-answer': 'No tienes que responder a eso. ¿Hacia dónde te gustaría ir?',
  shifted: 'Algo acaba de cambiar. ¿Quieres quedarte ahí, o seguimos?',
}

export const prompts: Words['prompts'] = {
  questionKinds: {
    stacked: 'Varias a la vez',
    'blaming-why': 'Un porqué que culpa',
    advice: 'Un consejo disfrazado',
    leading: 'Dirigida',
    closed: 'Cerrada',
    open: 'Abierta',
  },
  cards,
  insteadOf: { 'makes-sense': 'No deberías sentirte así.' },
  title: 'Para decir o preguntar',
  avoid: (text) => `En lugar de: “${text}”`,
  place: (at, of) => `${at} de ${of}`,
  back: 'Atrás',
  next: 'Próxima',
  favourite: 'Favorita',
  putAway: 'Apartar esta tarjeta',
  bringBack: 'Recuperar',
  none: 'Todas las tarjetas de este mazo están apartadas. Recupera una, o escribe la tuya.',
  decks: { questions: 'Preguntas', reflecting: 'Reflejar', empathy: 'Empatía', strain: 'Tensión' },
  help: {
    questions: 'Las preguntas abiertas dejan espacio. Una por vez, y luego silencio.',
    reflecting: 'Refleja con suavidad y sigue siendo tú: usa sus palabras, sin repetir como loro.',
    empathy: 'La empatía valida lo que se vive sin tener que estar de acuerdo.',
    strain: 'Nombra lo que notas, con respeto, y deja espacio.',
  },
  theirWords: 'En sus palabras',
  anX: 'X',
  tone: 'frustración',
  edit: {
    title: 'Tarjetas propias, y tarjetas apartadas',
    own: 'Una tarjeta tuya',
    add: 'Agregar a este mazo',
    mine: 'tuya',
  },
  notes: {
    title: 'Nota',
    what: { 'key-phrase': 'Sus palabras', theme: 'El tema', tone: 'El tono' },
    keep: 'Anotar',
    tones: [
      'frustración',
      'esperanza',
      'preocupación',
      'tristeza',
      'alivio',
      'enojo',
      'calma',
      'cansancio',
    ],
    before: (text) => `Esto ya apareció: “${text}”.`,
    surface: 'Una manera de nombrarlo',
    timeline: 'Esta sesión',
    at: (minutes) => `minuto ${minutes}`,
    empty: 'Nada anotado todavía. Solo tú ves lo que anotas.',
    only: 'Solo lo ves tú.',
    asked: (times) =>
      times === 1
        ? 'Una vez preguntaste en lugar de aconsejar.'
        : `${times} veces preguntaste en lugar de aconsejar.`,
  },
  instead: {
    do: 'En lugar de un consejo',
    ask: 'Mejor pregunta',
    believe: 'O muestra que confías en tu cliente',
    another: 'Otra',
    done: 'Listo',
  },
  check: 'Revisar una pregunta',
  kept: 'Guardada para tu reflexión',
}
