/** One word or sentence for each value of the shared lists: the compiler counts them. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'

export const practice: Words['practice'] = {
  factors: {
    safety: 'Segurança',
    empathy: 'Empatia',
    boundaries: 'Limites',
    reliability: 'Confiabilidade',
  },

  decks: {
    questions: 'Perguntas abertas',
    reflecting: 'Espelhar',
    empathy: 'Empatia',
    strain: 'Nomear uma tensão',
  },

  notes: {
    'key-phrase': 'Frase-chave',
    theme: 'Tema',
    tone: 'Tom',
  },

  markers: {
    hesitation: 'Hesitação',
    energy: 'Mudança de energia',
    'recurring-theme': 'Tema que volta',
  },

  signals: {
    slower: 'Mais devagar, por favor',
    skip: 'Vamos pular isto',
  },

  topics: {
    listening: 'Escuta',
    questions: 'Perguntas',
    space: 'Espaço e silêncio',
    structure: 'Estrutura',
    challenge: 'Desafio',
    summaries: 'Sínteses',
    pace: 'Ritmo',
  },

  endPulse: {
    heard: 'Senti que meu coach me escutou com toda a atenção.',
    focus: 'Trabalhamos no que importa para mim.',
    'way-of-working': 'O jeito de trabalhar combinou comigo.',
    fit: 'Este coaching combina com o que eu preciso.',
  },

  agreeing: {
    fully: 'Totalmente',
    mostly: 'Em grande parte',
    partly: 'Em parte',
    hardly: 'Quase nada',
    'rather-not-say': 'Prefiro não dizer',
  },

  distractions: {
    tabs: 'As abas que não fazem parte estão fechadas',
    apps: 'Os outros aplicativos estão fechados',
    phone: 'Meu celular está fora de vista',
    notifications: 'As notificações estão desligadas',
    'self-view': 'Minha própria imagem está oculta',
  },

  steadiness: {
    steady: 'Com calma',
    rushed: 'Com um pouco de pressa',
    unsettled: 'Com inquietação',
  },

  causes: {
    sensed: 'Algo não está bem',
    'pushed-too-hard': 'Forcei demais',
    misinterpreted: 'Interpretei mal',
    late: 'Eu me atrasei',
    interrupted: 'Interrompi',
  },

  outcomes: {
    landed: 'Bem recebida',
    'not-yet': 'Ainda não',
    'let-go': 'Deixada para lá',
    'carried-over': 'Volta na próxima sessão',
  },

  commitmentKinds: {
    send: 'Enviar algo',
    revisit: 'Voltar a um assunto',
    other: 'Outra coisa',
  },

  commitmentStates: {
    open: 'Em aberto',
    kept: 'Cumprido',
    'kept-late': 'Cumprido, com atraso',
    'let-go': 'Deixado para lá',
  },

  reflections: {
    listened: 'Escutei mais do que falei?',
    'followed-through': 'Cumpri todos os compromissos da última sessão?',
    asked: 'Fiz ao menos uma pergunta para saber se o cliente está à vontade com o processo?',
    'no-advice': 'Evitei dar conselhos, mesmo quando achava que tinha a resposta?',
    focused: 'Minha atenção ficou inteira no cliente, sem distrações?',
  },

  reflectionAnswers: {
    yes: 'Sim',
    partly: 'Em parte',
    no: 'Não',
  },

  log: {
    'card-confirmed': 'Uma parte da primeira sessão foi confirmada',
    'topic-lifted': 'Um assunto para não tocar foi liberado',
    'check-in': 'Check-in',
    'asked-aloud': 'Check-in, em voz alta',
    'pause-honoured': 'Uma pausa foi pedida e respeitada',
    'focus-set': 'O foco foi definido',
    'strain-marked': 'Uma tensão foi percebida',
    'repair-said': 'A tensão foi nomeada',
    'repair-owned': 'Você pediu desculpas',
    'repair-landed': 'A reparação foi bem recebida',
    'repair-not-yet': 'A reparação ainda não foi bem recebida',
    'repair-let-go': 'A tensão foi deixada para lá',
    'repair-carried-over': 'A reparação passou para a próxima sessão',
    'clause-agreed': 'Uma linha do acordo de trabalho foi combinada',
    'promise-made': 'Um compromisso foi assumido',
    'promise-kept': 'Um compromisso foi cumprido',
    'promise-kept-late': 'Um compromisso foi cumprido, com atraso',
    'promise-renegotiated': 'Um compromisso foi renegociado',
    'promise-let-go': 'Um compromisso foi deixado para lá',
    'began-on-time': 'A sessão começou na hora',
    'began-late': 'A sessão começou com atraso',
  },
}
