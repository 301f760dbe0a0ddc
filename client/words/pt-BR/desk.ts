/** The coach between sessions: weekly reflection and trust log. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { count, plural, sessions, times } from './counts.ts'
import { places } from './desk-places.ts'

export const desk: Words['desk'] = {
  back: 'Voltar',
  places,

  between: {
    title: 'Entre as sessões',
    week: 'Esta semana',
    lastWeek: 'A semana passada ainda não tem reflexão',
    soFar: 'O que aconteceu até agora',
    withWhom: (label) => `Com ${label}`,
  },

  week: {
    title: 'Sua semana',
    of: (monday) => `Semana de ${monday}`,
    sessions: (n) => (n === 0 ? 'Sem sessões' : sessions(n)),
    private: 'Só você vê isto.',
    earlier: 'Anterior',
    later: 'Seguinte',
    begin: 'Começar',
    goOn: 'Continuar',
    unanswered: 'Ainda sem resposta',
    note: 'com uma nota',
    history: 'Semanas sobre as quais você escreveu',
  },

  question: {
    place: (n, of) => `${n} de ${of}`,
    noted: 'O que foi anotado',
    nothing: 'Nada foi anotado',
    answer: 'Sua própria resposta',
    stands: 'Vale a sua resposta, o que quer que tenha sido anotado.',
    clear: 'Retirar',
    note: 'Uma nota para você (opcional)',
    saved: 'Salvo quando você sai do campo.',
    previous: 'Anterior',
    next: 'Próxima',
    done: 'Pronto',
  },

  evidence: {
    talk: (share, coverage) =>
      `Você falou ≈ ${share}% do tempo. O Zoom informou ≈ ${coverage}% dessa sessão.`,
    talkUnknown: (n) => `O Zoom informou muito pouco em ${sessions(n)}.`,
    promises: (parts) => `Seus compromissos: ${parts}.`,
    kept: (n) => count(n, 'cumprido', 'cumpridos'),
    late: (n) => count(n, 'cumprido com atraso', 'cumpridos com atraso'),
    renegotiated: (n) => count(n, 'renegociado', 'renegociados'),
    overdue: (n) => count(n, 'em aberto e fora do prazo', 'em aberto e fora do prazo'),
    asked: (inSessions, of) => `Você perguntou em ${inSessions} de ${sessions(of)}.`,
    checkIns: (n) => `Você enviou um check-in ${times(n)}.`,
    aloud: (n) => `Você perguntou em voz alta ${times(n)}.`,
    instead: (n) => `Você perguntou em vez de aconselhar ${times(n)}.`,
    advice: (n) =>
      `${count(n, 'pergunta que você olhou', 'perguntas que você olhou')} ${plural(n, 'trazia', 'traziam')} um conselho.`,
    ready: (n) => `Sem distrações antes de ${sessions(n)}.`,
    partly: (n) => `Com algumas distrações afastadas antes de ${sessions(n)}.`,
    steady: (n) => `Com calma antes de ${sessions(n)}.`,
    rushed: (n) => `Com um pouco de pressa antes de ${sessions(n)}.`,
    unsettled: (n) => `Com inquietação antes de ${sessions(n)}.`,
  },

  supervision: {
    title: 'Para supervisão',
    what: 'Suas respostas e o que foi anotado, como texto. Não traz nome, palavra nem resposta de cliente.',
    length: 'Quanto',
    one: 'Uma semana',
    four: 'Quatro semanas',
    notes: 'Com as minhas notas',
    notesMay: 'As notas podem mencionar clientes. Leia antes de passar adiante.',
    text: 'Texto para passar adiante',
    print: 'Abrir para imprimir',
    instead: 'Se nada abrir, copie o texto.',
    heading: 'Reflexão da semana',
    noted: 'Anotado',
    answer: 'Minha resposta',
    note: 'Minha nota',
    unanswered: 'sem resposta',
  },

  log: {
    what: 'O que aconteceu até agora, sessão a sessão. Só você vê isto.',
    show: 'Mostrar',
    session: (number, day) => `Sessão ${number} · ${day}`,
    again: 'mais de uma vez',
    empty: 'Nada ainda. Check-ins, compromissos e reparações aparecem aqui conforme acontecem.',
    none: 'Nada deste tipo ainda.',
  },
}
