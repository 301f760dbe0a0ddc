/** What a client holds in their own hands, and what the coach reads of it. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { and, count, minutes, times } from './counts.ts'

export const controls: Words['controls'] = {
  title: 'Nas suas mãos',
  bar: 'A qualquer momento',
  more: 'Mais',
  notNow: 'Agora não',

  pause: {
    ask: 'Pausa',
    alone: (coachName) => `${coachName} sabe na hora que você pede uma pausa.`,
    several: (coachName) =>
      `${coachName} sabe na hora que você pede, e com este nome. Todo mundo aqui vê que há uma pausa.`,
    name: 'Seu nome para isto',
    send: 'Pedir uma pausa',
    mine: 'Em pausa. Siga quando quiser.',
    theirs: 'Em pausa.',
    resume: 'Continuar',
  },

  signals: {
    slower: 'Devagar',
    skip: 'Pular',
  },
  signal: {
    alone: (coachName, words) => `${coachName} lê “${words}” na hora, e sabe que é você.`,
    several: (coachName, words) =>
      `${coachName} lê que alguém pede “${words}”, sem nome, e pode adivinhar quem.`,
    send: 'Enviar',
    sent: (words) => `Enviado: ${words}`,
  },

  withdraw: 'Retirar',

  mirror: {
    title: 'Ver exatamente o que meu coach vê',
    intro: (coachName) =>
      `É isto que ${coachName} tem de você nesta sessão, nas palavras do outro painel.`,
    several: (coachName) =>
      `Com várias pessoas aqui, de como está sendo ${coachName} só recebe respostas combinadas. Elas não são de ninguém em particular, por isso não aparecem aqui.`,
    empty: (coachName) => `Nada seu chegou a ${coachName}.`,
    focus: 'Foco',
    pause: 'Pausa',
    signals: 'Pedido na hora',
    fewer: 'Check-ins',
    endPulse: 'No final',
  },

  fewer: {
    title: 'Menos check-ins',
    alone: (coachName) =>
      `${coachName} lê que você pede menos, e sabe que é você. Os check-ins ficam mais espaçados.`,
    several: (coachName) =>
      `${coachName} lê que alguém pede menos, sem nome, e pode adivinhar quem. Os check-ins ficam mais espaçados.`,
    ask: 'Pedir menos',
    asked: 'Pedido. Os check-ins ficam mais espaçados.',
    undo: 'Como antes',
    coach: 'Há um pedido de menos check-ins.',
  },

  remove: {
    title: 'Apagar o que enviei',
    does: 'Isto apaga suas respostas, o que você pediu, os assuntos para não tocar, seus sinais, os compromissos que adicionou e o foco onde você o escreveu: aqui, no painel do seu coach e nos dois resumos.',
    cannot:
      'Não dá para retirar envelopes já lacrados com outros, o acordo de trabalho, nem o que seu coach ouviu e anotou. O que você guardou para si fica neste dispositivo.',
    now: 'Apagar agora',
    done: 'Apagado.',
  },

  leave: {
    title: 'Sair',
    what: (coachName) =>
      `${coachName} vê uma pessoa a menos aqui. A chamada continua. Você pode voltar recarregando, e o que guardou neste dispositivo fica.`,
    now: 'Sair agora',
    left: 'Você saiu desta sessão.',
    back: 'Recarregue para voltar. O que você guardou neste dispositivo ainda está aqui.',
  },

  offLimits: {
    title: 'Assuntos para não tocar',
    yours: (coachName) =>
      `Compartilhado com ${coachName}, que vê isto a sessão toda. Só você libera.`,
    again: 'Ver de novo em',
    on: (day) => `Para ver de novo em ${day}`,
    noDate: 'Sem data para ver de novo',
    change: 'Mudar a data',
    clear: 'Sem data',
    still: 'Ainda não é para tocar?',
    keep: 'Manter',
    lift: 'Liberar',
    topics: (n) => `Não tocar: ${count(n, 'assunto', 'assuntos')}`,
    theirs: 'Só o seu cliente libera estes.',
    agreed: (day) => `Combinado: ver de novo em ${day}`,
    due: 'Combinado: ver isto de novo',
    dueFor: (topic) => `Combinado: ver isto de novo: ${topic}`,
  },

  cadence: {
    title: 'Quando vêm os check-ins',
    minute: (n) => `Minuto ${n}`,
    end: 'No final',
    shown: 'Seu cliente lê quando eles vêm.',
    line: (when) => `Check-ins: ${when}.`,
    about: (minute) => `perto do minuto ${minute}`,
    atTheEnd: 'no final',
    and,
    now: 'Um check-in mais ou menos agora, como combinado.',
    nowEnd: 'Um check-in no final, como combinado.',
  },

  again: {
    ago: (n) =>
      n < 1 ? 'O último check-in foi há pouco.' : `O último check-in foi há ${minutes(n)}.`,
    anyway: 'Perguntar mesmo assim',
    aloud: 'Perguntar em voz alta',
  },

  aloud: {
    asked: 'Perguntado em voz alta',
    times: (n) => `Perguntado em voz alta ${times(n)}.`,
  },

  asks: {
    pause: (name) => (name === '' ? 'Seu cliente pede uma pausa.' : `${name} pede uma pausa.`),
    signal: (words) => `${words}.`,
    covered: 'Há um pedido.',
    goOn: 'Continuar',
    heard: 'Entendi',
  },

  matrix: {
    title: 'Mais ou menos de outra coisa',
    less: 'Menos',
    fine: 'Está bom',
    more: 'Mais',
  },
}
