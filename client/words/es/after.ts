/** What leads out of a summary, what a reader is asked there, and the pictures in words. Imported by es.ts. */
import type { Words } from '../words.ts'
import { sessions, times } from './counts.ts'

export const after: Words['after'] = {
  pulse: {
    none: { coach: 'No se compartió ninguna respuesta.', client: 'No diste ninguna respuesta.' },
    one: (word) => `Una respuesta: “${word}”.`,
    same: (n, word) => `“${word}” ${n === 2 ? 'ambas veces' : `las ${times(n)}`}.`,
    firstLast: (first, last) => `“${first}” al principio, “${last}” al final.`,
    around: (word) => `“${word}” al principio y al final.`,
    between: (words) => `Entremedio, también ${words}.`,
    quoted: (word) => `“${word}”`,
    picture: 'Respuestas a lo largo de la sesión',
    how: 'Más arriba es más cómoda. Una raya es sin respuesta.',
    asked: (time) => `Check-in de las ${time}`,
    time: 'Hora',
    answer: 'Respuesta',
    over: {
      none: 'Todavía no se compartió nada.',
      last: (number, sentence) => `Sesión ${number}: ${sentence}`,
      range: (n, low, high) => `Las respuestas en ${sessions(n)} van de “${low}” a “${high}”.`,
      always: (n, word) => `Todas las respuestas en ${sessions(n)} son “${word}”.`,
      picture: 'Respuestas, sesión a sesión',
      how: 'Más arriba es más cómoda. Cada punto es una respuesta.',
      show: 'Como tabla',
      session: 'Sesión',
      answers: 'Respuestas',
      named: (number, day) => `${number} · ${day}`,
      number: (number) => `Sesión ${number}`,
      nothing: 'Sin respuesta',
      counted: (word, n) => `${word} ${n}`,
      latest: (n) => `Aquí se dibujan las ${n} últimas.`,
    },
  },

  ended: (coachName, day) => `${coachName} dio por terminado este proceso el ${day}.`,
  endedByYou: (day) => `Diste por terminado este proceso el ${day}.`,
  erased: (day) => `Todo lo suyo se borra el ${day}.`,
  kept: (day) => `Esta sesión se guarda hasta el ${day}, y después se borra.`,

  handOver: {
    title: 'Seguir con otro coach',
    ask: (coachName, to) => `${coachName} quisiera traspasar tu proceso de coaching a ${to}.`,
    gets: (to) => `${to} recibe`,
    what: [
      'lo que acordaron',
      'los compromisos de ambos lados',
      'lo que pediste',
      'el foco de cada sesión',
      'las respuestas que compartiste',
    ],
    not: (to, coachName) => `${to} no recibe las notas de ${coachName}.`,
    agree: 'De acuerdo',
    refuse: 'No estoy de acuerdo',
    yes: 'Dijiste que sí.',
    no: 'Dijiste que no. No se traspasa nada.',
    change: (day) => `Puedes cambiar de idea hasta que ocurra, o hasta el ${day}.`,
    until: (day) => `Solo ocurre si dices que sí. La pregunta vale hasta el ${day}.`,
    done: (to, day) => `${to} lleva tu proceso desde el ${day}.`,
    over: (to) => `Tu proceso no se traspasó a ${to}: el tiempo para decidir terminó.`,
  },

  keep: { done: 'Marcar como cumplido', undo: 'Deshacer' },

  week: {
    title: 'Para tu semana',
    what: 'Lo que esta sesión aporta a las cinco preguntas. Solo lo ves tú.',
  },

  out: {
    title: 'Llévatelo',
    print: 'Imprimir',
    text: 'Guardar como texto',
    json: 'Guardar como JSON',
    what: 'El texto se lee en cualquier parte. JSON es para otros programas. Ninguno lleva enlaces.',
    file: (day) => `sesion-de-coaching-${day}`,
  },

  calendar: {
    add: 'Agregar a mi calendario',
    addPromise: 'Agregar su día a mi calendario',
    session: 'Sesión de coaching',
    mine: 'Un compromiso mío',
    theirs: 'Un compromiso conmigo',
    sessionFile: 'sesion-de-coaching',
    promiseFile: 'compromiso',
  },

  pass: {
    title: 'Enviar este enlace',
    what: 'Abre un resumen privado. Envíalo solo a la persona de quien es.',
    own: 'El enlace',
    mail: 'Preparar un correo',
    mailNote: 'El borrador lleva el enlace y nada más.',
    subject: 'Un enlace privado',
    browser: 'Enviarlo desde mi navegador',
    broken: 'Una parte de este enlace se perdió por el camino. Cópialo de nuevo.',
  },

  chat: {
    ask: 'Publicarlo en el chat',
    who: (name) =>
      `Cualquiera en el chat que elijas puede abrirlo, y leer y cambiar lo mismo que ${name}. Zoom pregunta en qué chat.`,
    sure: 'Publicar el enlace',
    sent: 'Publicado.',
    failed: 'No se publicó nada. Mejor copia el enlace.',
  },
}
