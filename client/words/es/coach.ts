/** What the coach reads. Imported by es.ts. */
import type { Words } from '../words.ts'
import { people, plural, sessions } from './counts.ts'

export const coach: Words['coach'] = {
  unnamed: 'Nuevo cliente',
  header: (label, number) => `${label} · sesión ${number}`,
  nav: { start: 'Inicio', checkIn: 'Check-in', prompts: 'Tarjetas', wrapUp: 'Cierre' },
  menu: 'Lugares',
  cover: 'Ocultar',
  uncover: 'Mostrar',
  covered: 'Oculto. Las respuestas no se ven hasta que las muestres.',
  asOf: (time) => `Visto a las ${time}`,

  elsewhere: {
    where: 'Diriges esta sesión desde otro dispositivo.',
    what: 'Si sigues aquí, la tomas tú desde aquí. El otro dispositivo lo muestra, y puede retomarla.',
    takeOver: 'Seguir aquí',
  },

  guard: {
    sharing:
      'Estás compartiendo tu pantalla. Las respuestas siguen ocultas hasta que las muestres.',
    shared: 'Ya no compartes. Las respuestas siguen ocultas hasta que las muestres.',
  },

  apart: (n) =>
    `${n} ${plural(n, 'está', 'están')} en una sala de grupo. Los check-ins esperan a que vuelva todo el mundo.`,

  window: {
    popOut: 'Abrir en su propia ventana',
    dock: 'Volver a poner junto a la reunión',
    expand: 'Más ancho',
    collapse: 'Más estrecho',
  },

  begin: {
    title: 'Empezar una sesión',
    label: '¿Con quién es?',
    labelHint: 'Bastan las iniciales. Puedes dejarlo vacío.',
    name: 'Tu nombre, como lo lee tu cliente',
    start: 'Empezar la sesión',
    again: 'Seguir con',
    sessions: (n) => `${sessions(n)} hasta ahora`,
    another: 'Empezar otra sesión',
  },

  present: {
    none: 'Todavía no entró nadie más',
    nobody: 'Aún no hay nadie',
    some: (n) => `${n} en la sesión`,
    byLink: (n) => `${n} por enlace`,
    offline: (n) =>
      `${n} ${plural(n, 'panel está', 'paneles están')} sin conexión. La llamada puede ir bien.`,
  },

  invite: {
    title: 'Invitar',
    everyone: 'Invitar a toda la reunión',
    invited: 'Invitación enviada. Ya la ven en Zoom.',
    asked: 'Elige en el diálogo de Zoom a quién invitar.',
    failed: 'Zoom no pudo invitar. El enlace y el código sirven para todo el mundo.',
    link: 'Enlace para compartir',
    code: 'Código para decir',
    qr: 'Código QR del enlace',
    show: 'Mostrar el código QR',
    meetingOnly: 'Entrar solo desde la reunión',
  },

  script: {
    step: (n) => `Paso ${n} de 4`,
    line: (n, all) => `Frase ${n} de ${all}`,
    said: 'Dicho',
    next: 'Siguiente',
    done: 'dicho',
    toSay: 'Para decir ahora',
    edit: 'Editar el texto',
    words: 'En tus palabras',
    wordsFor: {
      policy: 'Tu política de confidencialidad',
      role: 'Tu papel',
      therapy: 'No es terapia',
      mentoring: 'No es mentoría',
      management: 'No es dirección',
      'needs-question': 'Tu pregunta',
      'how-we-work': 'Cómo trabajamos',
    },
    restore: 'Volver al original',
    source: 'De la guía “Building Trust”, traducida.',
    keys: 'Se sigue con la barra espaciadora o la flecha derecha.',
    finished: 'Todo dicho',
    exceptions: 'Excepciones',
    version: (version) => `Versión ${version}. Tu cliente ve que cambió después de que lo dijeras.`,
    own: 'Otra excepción',
    noneApply: 'No hay ninguna',
    heard: 'Lo que piden',
    heardNone: 'Lo que comparta tu cliente aparece aquí.',
    note: 'Anotar lo que se dijo en voz alta',
    kind: 'Sobre',
    noted: 'lo anotaste tú',
    length: 'Duración de la sesión',
    breaks: 'Descansos',
    reach: 'Cómo se comunican',
    saved: 'Se guarda al salir del campo.',
  },

  checklist: {
    title: 'Seguridad en la primera sesión',
    covered: (n) => `${n} de 4 listas. Lo que falta vuelve en la próxima sesión.`,
    suggested: 'dicho, por confirmar',
    confirm: 'Confirmar',
    undo: 'Deshacer',
  },

  checkIn: {
    send: 'Enviar un check-in',
    sendShort: 'Check-in',
    close: 'Cerrar el check-in',
    title: 'Cómo resulta',
    empty: 'Nada todavía. Envía un check-in cuando sientas una pausa natural.',
    waitingPair: 'Enviado. La respuesta llega aquí.',
    waiting: 'Están llegando respuestas.',
    pair: 'Uno a uno: tú ves las respuestas de tu cliente.',
    small: 'Hay pocas personas: las respuestas combinadas llegan una vez, cuando cierras.',
    group: (threshold) =>
      `Las respuestas combinadas llegan cuando se pueden mostrar ${threshold} o más.`,
    withheld: 'Muy pocas respuestas para mostrarlas sin señalar a alguien. Nada se guarda.',
    nothing: 'Sin respuesta compartida.',
    declined: 'Sin respuesta',
    asks: (wishes) => `Se pide: ${wishes}`,
    combined: 'Respuestas combinadas',
    whoWas: '¿Quién dijo qué?',
    promised: 'Attune no puede decírtelo. Antes de responder, cada persona leyó:',
    same: 'igual que la última respuesta',
    up: (n) => `${n === 1 ? 'un paso' : `${n} pasos`} por encima de la última`,
    down: (n) => `${n === 1 ? 'un paso' : `${n} pasos`} por debajo de la última`,
    chart: 'Respuestas en esta sesión',
    time: 'Hora',
    answer: 'Respuesta',
    aloud: 'Puedes preguntar en voz alta',
    settings: 'Ajustes',
    threshold: 'Combinar al menos',
    people,
    gap: 'Ofrecer una frase cuando baje la comodidad',
  },

  together: {
    veryComfortable: 'A la mayoría le resulta muy cómoda.',
    comfortable: 'A la mayoría le resulta cómoda.',
    okay: 'Para la mayoría está bien.',
    mixed: 'Cada persona la vive de otra manera.',
    uncomfortable: 'A varias personas les resulta incómoda.',
    change: 'Quizá alguien quiera un cambio.',
  },

  repair: {
    title: 'Puedes decir',
    another: 'Otra',
    notNow: 'Ahora no',
    said: 'Dicho',
    quiet: 'No hace falta mencionar la respuesta.',
  },

  wrapUp: {
    end: 'Terminar la sesión',
    sure: 'Terminar ya',
    back: 'Todavía no',
    what: 'Al terminar se cierra el check-in, y cada lado recibe un enlace a un resumen privado.',
    ended: 'Esta sesión terminó.',
    mine: 'Tu resumen',
    open: 'Abrir mi resumen',
    theirs: 'Enlaces de clientes',
    theirsNote: 'Cada cliente encuentra el suyo en su panel. También puedes enviárselo tú.',
    client: (n) => `Cliente ${n}`,
    send: {
      title: 'Enviárselo',
      who: (name) =>
        `${name} puede leer la página de este enlace y cambiarla. No lo envíes a nadie más. Allí se ve que lo tomaste.`,
      see: 'Ver su página',
      take: 'Tomar el enlace',
      link: (name) => `El enlace de ${name}`,
      done: 'Listo',
    },
    until: (day) => `hasta el ${day}`,
    revoke: 'Desactivar',
    revokeSure: 'Desactivar ya',
    revoked: 'Desactivado',
    talk: (share, coverage) =>
      `Hablaste ≈ ${share} % del tiempo, según ≈ ${coverage} % de la sesión. Solo lo ves tú.`,
    promised: (policy, version) =>
      `Antes de pasarlo, lo que prometiste${version > 1 ? ` (versión ${version})` : ''}: “${policy}”`,
    keep: 'Cuánto se guardan las sesiones y cuánto abren los enlaces, lo eliges en tu escritorio.',
  },
}
