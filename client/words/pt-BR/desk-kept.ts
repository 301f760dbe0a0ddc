/** What is kept of a coach's account, and how all of it goes. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { count, sessions } from './counts.ts'

export const keeping: Words['keeping'] = {
  title: 'O que fica guardado',

  now: {
    title: 'Guardado agora',
    some: (clients, n) =>
      `${sessions(n)} com ${count(clients, 'cliente ou grupo', 'clientes ou grupos')}`,
    none: 'Nenhuma sessão está guardada.',
    own: 'Além disso: suas palavras, cartas, ajustes e reflexões.',
  },

  ending: {
    title: 'O que termina a seguir',
    none: 'Nada termina sozinho.',
    what: (label, number) => `${label}, sessão ${number}`,
    when: (inDays, day) => `${inDays}, ${day}`,
    inDays: (n) => (n <= 0 ? 'hoje' : n === 1 ? 'amanhã' : `em ${count(n, 'dia', 'dias')}`),
    change: 'Por quanto tempo ficam guardadas, você escolhe em cada cliente.',
  },

  export: {
    title: 'Levar uma cópia de tudo',
    what: 'Todas as sessões como você tem, e o que é seu: palavras, cartas, ajustes, reflexões.',
    promise: 'O que você promete a cada cliente',
  },

  receipts: {
    title: 'Comprovantes',
    what: 'Um para cada coisa que foi apagada. Não traz nenhum nome.',
    none: 'Nada foi apagado ainda.',
    one: (day, why) => `${day}: ${why}`,
    why: {
      time: 'o tempo acabou',
      asked: 'você apagou',
      ended: 'você encerrou',
    },
    held: (n, from, to) =>
      from === to ? `${sessions(n)}, de ${from}` : `${sessions(n)}, de ${from} a ${to}`,
    see: 'Comprovante',
    text: {
      label: 'Comprovante',
      title: 'Comprovante do que foi apagado',
      when: (day, time) => `Apagado: ${day}, ${time}`,
      why: (why) => `Por quê: ${why}`,
      what: (held) => `O quê: ${held}`,
      all: (some) => `O quê: a conta inteira${some === null ? '' : `, ${some}`}`,
      how: 'Como: primeiro as chaves, para que nenhuma cópia abra; depois tudo o que estava guardado.',
      id: (id) => `Número: ${id}`,
    },
    save: 'Salvar como texto',
  },

  erase: {
    title: 'Apagar tudo',
    what: [
      'Todas as sessões se vão, com tudo o que foi combinado, prometido, respondido e anotado, também para os seus clientes.',
      'Suas palavras, cartas, ajustes e reflexões vão junto, e todos os links param de abrir.',
      'A permissão do Zoom para agir por você é devolvida, e este navegador sai da sua conta.',
    ],
    ask: 'Apagar tudo',
    sure: 'Ninguém pode trazer nada de volta, nem nós.',
    now: 'Apagar tudo para sempre',
    keep: 'Manter',
    done: {
      title: 'Não sobra nada',
      what: 'Tudo o que era seu está apagado. Este comprovante é a única coisa que lembra disso, e ele fica com você.',
      zoom: 'Para remover o Attune também do Zoom: entre em marketplace.zoom.us, escolha Manage, depois Added Apps, e remova o Attune lá.',
      again: 'Se você voltar, começa com uma mesa vazia.',
    },
  },

  copy: {
    title: 'O que o Attune guarda',
    at: (day, time) => `Copiado em ${day}, ${time}`,
    session: (number, day) => `Sessão ${number}, ${day}`,
    unended: 'ainda aberta',
    lasted: (from, to) => `Início: ${from}. Fim: ${to}`,
    coach: (name) => `Coach: ${name}`,
    kept: (day) => `Fica guardado até ${day}`,
    next: (day, time) => `Próxima sessão: ${day}, ${time}`,
    focus: 'Foco',
    script: 'Primeira sessão',
    confirmed: 'confirmado',
    said: 'dito',
    open: 'ainda em aberto',
    promise: (version, day) => `O que foi prometido, versão ${version} de ${day}`,
    logistics: 'Logística',
    needs: 'O que foi pedido',
    noted: 'anotado pelo coach',
    again: (day) => `para ver de novo em ${day}`,
    agreement: 'Acordo de trabalho',
    agreed: (day) => `combinado em ${day}`,
    proposed: 'proposto, não combinado',
    promises: 'Compromissos',
    checkIns: 'Check-ins',
    nothingShared: 'sem resposta compartilhada',
    withheld: 'poucas respostas para mostrar sem apontar para alguém',
    combined: 'respostas combinadas',
    endPulse: 'Olhar final',
    corrections: 'O que alguém diz que não quis dizer',
    correctionAbout: {
      focus: 'o foco',
      need: 'o que foi pedido',
      commitment: 'um compromisso',
      clause: 'uma linha do acordo',
    },
    removed: 'Um cliente removeu algo seu.',
    notes: 'Suas notas',
    questions: 'Perguntas que você olhou',
    repairs: 'Tensões e reparações',
    ready: 'Como você chegou',
    instead: (n) => `Vezes em que perguntou em vez de aconselhar: ${n}`,
    talk: (share, coverage) =>
      `Você falou cerca de ${share}% do tempo, em cerca de ${coverage}% da sessão`,
    log: 'O que aconteceu',
    inSession: (number) => `sessão ${number}`,
    own: 'O que é seu',
    words: 'Suas palavras',
    cards: 'Suas cartas',
    reflections: 'Suas reflexões',
  },
}
