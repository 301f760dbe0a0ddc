import type { Words } from '../words.ts'

/** The join page where no script runs. */
export const plain: Words['plain'] = {
  withoutWaiting: 'Entrar sem esperar',
  again: 'Olhar de novo',
  how: (coachName, minutes) =>
    `Esta página não avança sozinha. Olhe de novo quando ${coachName} perguntar. Seu lugar fica guardado por ${minutes} minutos depois de cada olhada.`,
  send: 'Enviar',
  several: (coachName) =>
    `Para responder junto com outras pessoas é preciso ter scripts, porque cada resposta é lacrada no próprio dispositivo. Se quiser, diga a ${coachName} em voz alta como está sendo.`,
  renewed:
    'Esta página ficou aberta por um tempo e nada foi enviado ainda. O que você escolheu continua aqui.',
  notSent: 'Ainda não foi enviado. O que você escolheu continua aqui.',
  choose: 'Nada foi escolhido ainda.',
  stands: (answer) => `“${answer}” foi enviado antes e vale até você enviar de novo.`,
  counted: 'Sua resposta chegou. Esse check-in já foi encerrado.',
  over: 'A sessão terminou antes de isto chegar. Não foi contado.',
}
