import type { Words } from '../words.ts'

/** The join page where no script runs. */
export const plain: Words['plain'] = {
  withoutWaiting: 'Entrar sin esperar',
  again: 'Mirar otra vez',
  how: (coachName, minutes) =>
    `Esta página no avanza sola. Mira otra vez cuando ${coachName} pregunte. Tu lugar se guarda ${minutes} minutos después de cada vez.`,
  send: 'Enviar',
  several: (coachName) =>
    `Para responder con otras personas hacen falta scripts, porque cada respuesta se sella en su propio dispositivo. Si quieres, dile a ${coachName} en voz alta cómo lo sientes.`,
  renewed:
    'Esta página estuvo abierta un rato y todavía no se envió nada. Lo que elegiste sigue aquí.',
  notSent: 'Todavía no se envió. Lo que elegiste sigue aquí.',
  choose: 'Todavía no has elegido nada.',
  stands: (answer) => `“${answer}” se envió antes y vale hasta que envíes otra vez.`,
  counted: 'Tu respuesta llegó. Ese check-in ya se cerró.',
  over: 'La sesión terminó antes de que esto llegara. No se contó.',
}
