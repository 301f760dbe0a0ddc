/** What a new client begins with, as the coach sets it at their desk. Imported by es.ts. */
import type { Words } from '../words.ts'
import { count, people } from './counts.ts'

export const begins: Words['begins'] = {
  title: 'Con qué empiezas',
  what: 'Cada cliente nuevo empieza con esto. Con quien ya te reúnes, todo sigue como está.',
  edited: (day) => `Último cambio: ${day}.`,
  never: 'Todo está aún como en la guía.',
  saved: 'Se guarda al salir del campo.',

  lines: {
    title: 'Lo que dices en la primera sesión',
    what: 'Las siete frases del guion. En la sesión aún puedes decir alguna de otra manera.',
    yours: 'En tus palabras',
    guides: 'Las palabras de la guía',
    restore: 'Volver al original',
  },

  exceptions: {
    title: 'Excepciones a la confidencialidad',
    what: 'Las lees en voz alta con tu política, y tu cliente también las lee.',
  },

  logistics: {
    title: 'Logística',
    what: 'Lo que confirman en conjunto. Deja abierto lo que acuerdas con cada cliente.',
  },

  clauses: {
    title: 'Líneas del acuerdo de trabajo',
    what: 'Las propones en la primera sesión. Valen cuando tu cliente las acepta.',
    another: 'Otra línea',
    empty: 'Si queda vacía, no se propone.',
  },

  cards: {
    title: 'Tus propias tarjetas',
    what: 'Están junto a las demás en Tarjetas, con cada cliente.',
  },

  defaults: {
    title: 'De dónde partes',
    what: 'En una sesión puedes cambiar casi todo, solo para ese cliente.',
    name: 'Tu nombre, como lo leen tus clientes',
    nameHint: 'Si queda vacío, es el nombre que muestra Zoom.',
    threshold: 'Combinar al menos',
    thresholdHint: 'En un grupo ves las respuestas cuando se pueden mostrar tantas a la vez.',
    people,
    gap: 'Ofrecer una frase cuando baje la comodidad',
    gapHint: 'Cada cuánto puede aparecer una mientras hablan.',
    doors: 'Entrar solo desde la reunión',
    doorsHint: 'El enlace y el código no dejan entonces entrar a nadie nuevo.',
    linkLifeHint:
      'Se cuenta desde el final de una sesión, para ambos lados. Cada lado puede elegir otra cosa.',
    retention: 'Guardar las sesiones durante',
    retentionHint: 'Desde el final de cada una. Después se borra, con sus enlaces.',
  },

  days: {
    some: (n) => count(n, 'día', 'días'),
    other: 'U otro número de días',
    between: (from, to) => `Cualquier número de ${from} a ${to}.`,
    wrong: (from, to) => `Escribe un número de ${from} a ${to}. Hasta entonces sigue como estaba.`,
  },
}
