/** What a coach settles about one client between sessions, and what another coach takes over. Imported by es.ts. */
import type { Words } from '../words.ts'
import { and, people, sessions } from './counts.ts'

export const care: Words['care'] = {
  title: 'Guardar, copiar, traspasar, terminar',
  inBrowserCopy: 'Copia allí el enlace, o escribe un correo con él.',
  name: 'Con quién es',
  nameHint: 'Bastan las iniciales. Se guarda al salir del campo.',

  archive: {
    do: 'Apartar',
    undo: 'Recuperar',
    what: 'Sale de tus listas y no te recuerda nada. Se guarda el mismo tiempo que antes.',
    away: 'Esto está apartado. Se sigue guardando.',
  },

  retention: {
    title: 'Cuánto se guarda',
    legend: 'Guardar cada sesión durante',
    now: (days) => `Cada sesión se guarda durante ${days} desde que termina.`,
    goes: (names, days) =>
      `${names} terminó hace más de ${days}. Se borra al instante, y nadie puede recuperarla.`,
    goAll: (days) =>
      `Todas las sesiones terminaron hace más de ${days}. Todo esto se borra al instante, y nadie puede recuperarlo.`,
    goSome: (names, days) =>
      `${names} terminaron hace más de ${days}. Se borran al instante, y nadie puede recuperarlas.`,
    stays: (day) => `Ahora no se borra nada. La sesión más antigua se guarda hasta el ${day}.`,
    links: 'Un enlace nunca abre más tiempo del que se guarda su sesión.',
    session: (number) => `Sesión ${number}`,
    and,
    keep: (days) => `Guardar ${days}`,
    done: 'Guardado.',
  },

  promised: {
    title: 'Lo que prometiste',
    quote: (policy) => `“${policy}”`,
    version: (version, day) => `Versión ${version}, del ${day}.`,
    before: 'Antes de pasar algo a alguien, léelo una vez más.',
  },

  export: {
    title: 'Llevarte una copia',
    what: 'Todo lo de estas sesiones tal como lo tienes, con tus notas. Lo que respondieron varias personas sigue combinado.',
    json: 'Guardar como JSON',
    jsonFor: 'para otro programa',
    markdown: 'Guardar como Markdown',
    markdownFor: 'para leer',
    busy: 'Haciendo la copia.',
    done: 'Guardada. La copia la tienes solo tú; cuídala como prometiste.',
    failed: 'No se pudo hacer la copia. No se perdió nada. Inténtalo de nuevo.',
    inZoom: 'Zoom no guarda archivos. Tu navegador sí.',
  },

  end: {
    title: 'Terminar el proceso',
    what: (day) =>
      `Hasta el ${day} ambos lados pueden leerlo, imprimirlo y llevarse una copia. No empieza ninguna sesión nueva.`,
    afterwards: (n) =>
      n === 1
        ? 'Ese día se borra para ambos lados.'
        : `Para ese día las ${n} sesiones están borradas para ambos lados, ninguna más tarde de lo que le tocaba.`,
    change: 'Hasta entonces puedes retomarlo, como si nunca hubiera terminado.',
    days: 'Días hasta que se borre',
    now: 'Terminarlo',
    open: 'Hay una sesión abierta. Termínala primero.',
    ended: (day) => `Terminaste esto el ${day}.`,
    until: (day) =>
      `Hasta el ${day} ambos lados pueden leerlo y llevarse una copia. Después se borra todo.`,
    resume: 'Retomarlo',
    resumed: (days) => `Cada sesión se guarda otra vez durante ${days} desde que termina.`,
    resumeLoses: (names) => `${names}: su tiempo ya pasó, así que se borra al instante.`,
  },

  handOver: {
    title: 'Traspasar a otro coach',
    what: 'Primero se pregunta a tu cliente, en la página de su resumen. Solo cuando digan que sí todas las personas que participaron puede aceptar el otro coach.',
    goes: 'Lo que va: las sesiones, lo que acordaron y se comprometieron a hacer, lo que se pidió, los check-ins y el foco.',
    stays:
      'Lo que no va: tus notas, temas, preguntas guardadas, y las tensiones con sus reparaciones. Cuando se acepta, se borran, y ya no puedes volver a entrar. Llévate antes una copia.',
    to: 'El nombre del otro coach',
    toHint: 'Lo lee tu cliente.',
    ask: 'Preguntar a mi cliente',
    nobody: 'En la sesión más reciente no participó nadie, así que no hay a quién preguntar.',
    open: 'Hay una sesión abierta. Termínala primero.',
    ended: 'Esto terminó. Para traspasarlo, retómalo primero.',
    asked: (to, day) => `El ${day} preguntaste si ${to} puede seguir con esto.`,
    waits: (said, of) =>
      of === 1 ? 'Todavía sin respuesta.' : `Hasta ahora dijeron que sí ${said} de ${of}.`,
    where: 'Se pregunta en la página del resumen de la sesión más reciente. Su enlace lleva allí.',
    no: (n, of) =>
      of === 1
        ? 'Tu cliente dijo que no. Sigue contigo.'
        : `Dijeron que no: ${people(n)}. Sigue contigo, a menos que cambien de idea.`,
    yes: (of) => (of === 1 ? 'Tu cliente dijo que sí.' : 'Todas las personas dijeron que sí.'),
    link: (to) => `Enlace para ${to}`,
    linkNote: (to) => `Envíalo solo a ${to}: quien lo tenga y entre con Zoom puede aceptar.`,
    mail: 'Escribir un correo',
    subject: 'Un proceso de coaching, traspasado',
    body: (to, link, day) =>
      `Hola, ${to}:\n\nmi cliente está de acuerdo en que sigas tú con nuestro proceso de coaching. Con este enlace lo aceptas, entrando con Zoom:\n\n${link}\n\nAbre hasta el ${day}. Por favor, no lo pases a nadie más.\n`,
    until: (day) => `La oferta vale hasta el ${day}.`,
    withdraw: 'Retirarla',
  },

  erase: {
    title: 'Borrarlo ya',
    what: (n) =>
      `Esto borra ${n === 1 ? 'la única sesión, con todo lo que contiene' : `las ${sessions(n)}, con todo lo que contienen`}: lo dicho, acordado, comprometido, respondido y anotado, y el registro de lo que ocurrió.`,
    both: 'También desaparece para tu cliente. Todos los enlaces al resumen dejan de abrir.',
    copies:
      'Sus claves se borran primero, así que ninguna copia de seguridad abre ya. Las copias que guardó cualquiera de los dos lados se quedan donde están.',
    ask: 'Borrarlo',
    sure: 'Nadie puede recuperarlo, tampoco en Attune.',
    now: 'Borrarlo para siempre',
    keep: 'Dejarlo',
    done: 'Está borrado.',
    leave: 'Volver a tu escritorio',
  },

  accept: {
    title: 'Te traspasan un cliente',
    from: (from) => `${from} te traspasa este proceso.`,
    someone: 'Otro coach',
    about: (label, n) => `${label}, ${sessions(n)}`,
    agreed: 'Todas las personas que participaron están de acuerdo.',
    until: (day) => `Puedes aceptar hasta el ${day}.`,
    comes: 'Lo que viene con esto',
    comesList: [
      'las sesiones, con lo acordado, los compromisos y lo que se pidió',
      'los check-ins, hasta donde los veía el otro coach',
      'cuánto se guarda, y los enlaces del cliente',
    ],
    not: 'Lo que no viene',
    notList: [
      'las notas, los temas y las preguntas guardadas del otro coach',
      'las tensiones que marcó, y las reparaciones',
    ],
    hold: 'Lo que se prometió sobre la confidencialidad te toca cumplirlo a ti desde entonces.',
    accept: 'Aceptar',
    done: 'Ya es tuyo. En tu próxima reunión lo encuentras en “Seguir con”.',
    goOn: 'Ir a tu escritorio',
    closed: {
      gone: 'Este enlace ya no abre nada. Puede que haya vencido, se haya retirado o ya se aceptara. Pregunta a quien lo envió.',
      'no-consent':
        'Todavía no han dicho que sí todas las personas que participaron. Vuelve cuando lo hayan hecho.',
      'not-yours': 'Esto ya es tuyo, así que no hay nada que aceptar.',
      lost: 'Una parte del enlace se perdió por el camino. Cópialo entero y ábrelo de nuevo.',
    },
  },
}
