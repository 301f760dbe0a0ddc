/** Links to a summary, and what is in a client's hands there. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'

const lives: Words['links']['lives'] = {
  day: '24 horas',
  week: '7 dias',
  month: '30 dias',
  quarter: '90 dias',
}

export const links: Words['links'] = {
  cover: {
    title: 'Um resumo privado',
    what: 'Este link abre o resumo de uma sessão de coaching.',
    noted: 'Que ele foi aberto fica anotado com a hora, onde os dois lados podem ler.',
    open: 'Abrir o resumo',
  },

  lives,
  life: 'Abre por',
  lifeFrom: 'Conta a partir de agora.',
  until: (day) => `abre até ${day}`,
  undo: 'Desfazer',
  revokedNow: 'Ele não abre mais.',
  undoneToo: 'Ele abre de novo.',
  ownRevoked: 'Você desativou o seu link. Esta página é o que resta dele.',

  handed: {
    told: (coachName) =>
      `${coachName} pegou este link para enviar a você, então ele também abre para essa pessoa.`,
    renew: 'Fazer um link novo',
    why: 'O antigo para de abrir. Só você tem o novo.',
  },

  log: {
    title: 'O que aconteceu com ele',
    none: 'Nada ainda.',
    said: {
      opened: 'aberto',
      handed: 'pego pelo coach, para enviar',
      renewed: 'feito de novo',
      revoked: 'desativado',
      restored: 'ativado de novo',
      day: `ajustado para ${lives.day}`,
      week: `ajustado para ${lives.week}`,
      month: `ajustado para ${lives.month}`,
      quarter: `ajustado para ${lives.quarter}`,
    },
    coachRead: (coachName) => `${coachName} abriu o próprio resumo`,
  },

  mine: {
    more: 'Mudar isto',
    correct: 'Não foi o que eu quis dizer',
    instead: (coachName) => `O que você quis dizer, se quiser. ${coachName} lê aqui.`,
    say: 'Dizer isso',
    takeBack: 'Retirar',
    client: 'Não foi o que eu quis dizer',
    coach: 'Seu cliente: não foi o que eu quis dizer',
    several: 'Alguém que participou: não foi o que eu quis dizer',
    hide: (coachName) => `Esconder de ${coachName}`,
    hidden: (coachName) => `Escondido de ${coachName}`,
    show: 'Mostrar de novo',
    delete: 'Apagar',
    deleteSure: 'Apagar para sempre',
    deleteNote: (coachName) =>
      `Some para os dois lados. ${coachName} vê que algo foi removido, não o quê.`,
    handed: (coachName) =>
      `${coachName} pegou este link, e poderia ler aqui o que você esconde. Faça antes um link novo, abaixo.`,
    hideNote: (coachName) =>
      `Aqui você continua com isto. ${coachName} vê que algo foi removido, não o quê.`,
  },
  preview: 'A página como seu cliente a lê. Ninguém fica sabendo que você olhou.',
  removed: 'Seu cliente removeu algo seu deste resumo.',
}
