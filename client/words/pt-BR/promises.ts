/** Promises that come back, repair to its end, and the end pulse. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { count } from './counts.ts'
import { practice } from './practice.ts'

export const promises: Words['promises'] = {
  kind: 'De que tipo',
  fromLastTime: 'Da última vez',
  fromNow: 'Desta sessão',
  lastTime: (all, open) =>
    `Da última vez: ${count(all, 'compromisso', 'compromissos')}, ${open === 0 ? 'tudo resolvido' : `${open} ainda em aberto`}.`,
  see: 'Ver',
  fromAgreement: 'do acordo de vocês',
  wasDue: (day) => `era para ${day}`,
  kept: 'Cumprido',
  undo: 'Desfazer',
  more: 'Mais',
  renegotiate: 'Renegociar',
  renegotiateNote: 'Renegociar não é esquecer: os dois lados veem o que mudou.',
  letGo: 'Deixar para lá',
  letGoSure: 'Deixar para lá agora',
  letGoNote: 'Não volta mais. O que era fica registrado.',
  makeOne: 'Transformar em compromisso',
  made: 'Está em Compromissos.',
  happened: 'O que foi feito dele',
  steps: {
    made: 'Assumido',
    kept: 'Cumprido',
    reopened: 'Em aberto de novo',
    renegotiated: 'Renegociado',
    'let-go': 'Deixado para lá',
  },
  quoted: (text) => `“${text}”`,

  record: {
    title: 'Até agora',
    note: 'De sessões anteriores. Conta sozinho, e ninguém pode mudar.',
    kept: (n) => count(n, 'cumprido', 'cumpridos'),
    late: (n) => count(n, 'cumprido com atraso', 'cumpridos com atraso'),
    renegotiated: (n) => count(n, 'renegociado', 'renegociados'),
    letGo: (n) => count(n, 'deixado para lá', 'deixados para lá'),
  },

  mine: 'Fui eu',
  causes: { ...practice.causes, comfort: 'O conforto caiu' },
  beats: { name: 'Nomear', own: 'Assumir', right: 'Remediar' },
  own: {
    title: 'Você pode assumir',
    lines: {
      comfort: 'Isso foi meu, e sinto muito.',
      sensed: 'Isso foi meu, e sinto muito.',
      'pushed-too-hard': 'Forcei mais do que queria. Sinto muito.',
      misinterpreted: 'Entendi errado, e sinto muito.',
      late: 'Fiz você esperar, e sinto muito.',
      interrupted: 'Cortei você, e sinto muito.',
    },
    done: 'Pedi desculpas',
    quiet: 'Só se cabia a você assumir.',
  },
  right: {
    title: 'Remediar',
    what: 'O que você vai fazer diferente?',
    when: 'Até quando',
    promise: 'Assumir o compromisso',
  },
  skip: 'Pular',
  later: 'Mais tarde',
  again: {
    title: 'Foi bem recebida?',
    about: (time, cause) => `Às ${time}: ${cause}`,
    comeBack: 'Para retomar',
    last: (cause) => `De uma sessão anterior: ${cause}`,
  },
  repairs: {
    title: 'Reparações',
    earlier: 'Anterior',
    owned: 'com desculpas',
    right: (promise) => `Para remediar: ${promise}`,
    goOn: 'Assumir, remediar',
    comesBack: 'O que ainda não foi bem recebido volta na próxima sessão.',
    letGo: 'Deixar para lá',
  },

  endPulse: {
    title: 'Um olhar sobre hoje',
    own: 'São perguntas nossas, não um instrumento validado.',
    several: 'Com várias pessoas aqui, isto fica no seu dispositivo. Nada é enviado.',
    before: (coachName) =>
      `O que você compartilhou antes de outras pessoas chegarem fica com ${coachName}.`,
    optional: 'Um toque em cada. Deixe as que quiser.',
    shared: (coachName) => `Está com ${coachName}. Você pode mudar até a sessão terminar.`,
    forEnd: (coachName) => `${coachName} vê quando a sessão terminar. Até lá você pode mudar.`,
    onDevice: 'Guardado neste dispositivo.',
    under: (coachName) => `${coachName} pede um olhar final, em Agora.`,
    coachTitle: 'Olhar final',
    what: 'Quatro perguntas curtas sobre a sessão inteira. Seu cliente escolhe o que você vê.',
    ask: 'Pedir um olhar final',
    waiting: 'Pedido. O que seu cliente compartilhar chega aqui.',
    onDevices: 'Pedido. Com várias pessoas aqui, as respostas ficam nos dispositivos delas.',
  },

  print: {
    ask: 'Imprimir o acordo',
    inZoom: 'Você pode imprimir na página do seu resumo quando a sessão terminar.',
  },

  summary: {
    notes: 'O que você anotou',
    repairs: 'Reparações',
    endPulse: { coach: 'Olhar final', client: 'Seu olhar final' },
    ownQuestions: 'Perguntas nossas, não um instrumento validado.',
    promised: 'remediada com um compromisso',
  },
}
