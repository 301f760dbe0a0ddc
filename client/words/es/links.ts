/** Links to a summary, and what is in a client's hands there. Imported by es.ts. */
import type { Words } from '../words.ts'

const lives: Words['links']['lives'] = {
  day: '24 horas',
  week: '7 días',
  month: '30 días',
  quarter: '90 días',
}

export const links: Words['links'] = {
  cover: {
    title: 'Un resumen privado',
    what: 'Este enlace abre el resumen de una sesión de coaching.',
    noted: 'Que se abrió queda anotado con la hora, donde ambos lados pueden leerlo.',
    open: 'Abrir el resumen',
  },

  lives,
  life: 'Abre durante',
  lifeFrom: 'Se cuenta desde ahora.',
  until: (day) => `abre hasta el ${day}`,
  undo: 'Deshacer',
  revokedNow: 'Ya no abre.',
  undoneToo: 'Vuelve a abrir.',
  ownRevoked: 'Desactivaste tu enlace. Esta página es lo último que queda de él.',

  handed: {
    told: (coachName) => `${coachName} tomó este enlace para enviártelo, así que también le abre.`,
    renew: 'Hacer un enlace nuevo',
    why: 'El anterior deja de abrir. Solo tú tienes el nuevo.',
  },

  log: {
    title: 'Qué pasó con él',
    none: 'Nada todavía.',
    said: {
      opened: 'abierto',
      handed: 'tomado por el coach, para enviarlo',
      renewed: 'hecho de nuevo',
      revoked: 'desactivado',
      restored: 'activado otra vez',
      day: `puesto en ${lives.day}`,
      week: `puesto en ${lives.week}`,
      month: `puesto en ${lives.month}`,
      quarter: `puesto en ${lives.quarter}`,
    },
    coachRead: (coachName) => `${coachName} abrió su propio resumen`,
  },

  mine: {
    more: 'Cambiar esto',
    correct: 'No es lo que quise decir',
    instead: (coachName) => `Lo que quisiste decir, si quieres. ${coachName} lo lee aquí.`,
    say: 'Decirlo',
    takeBack: 'Retirar',
    client: 'No es lo que quise decir',
    coach: 'Tu cliente: no es lo que quise decir',
    several: 'Alguien que participó: no es lo que quise decir',
    hide: (coachName) => `Ocultar a ${coachName}`,
    hidden: (coachName) => `${coachName} ya no lo ve`,
    show: 'Mostrarlo otra vez',
    delete: 'Borrar',
    deleteSure: 'Borrarlo para siempre',
    deleteNote: (coachName) =>
      `Desaparece para ambos lados. ${coachName} ve que se quitó algo, no qué.`,
    handed: (coachName) =>
      `${coachName} tomó este enlace, y podría leer aquí lo que ocultes. Haz primero un enlace nuevo, más abajo.`,
    hideNote: (coachName) => `Aquí lo conservas. ${coachName} ve que se quitó algo, no qué.`,
  },
  preview: 'La página como la lee tu cliente. Nadie se entera de que la miraste.',
  removed: 'Tu cliente quitó algo suyo de este resumen.',
}
