/** Every sentence a person reads, in Portuguese as it is spoken in Brazil: by “você”. */
import type { Words } from '../words.ts'
import { after } from './after.ts'
import { coach } from './coach.ts'
import { controls } from './controls.ts'
import { desk } from './desk.ts'
import { care } from './desk-care.ts'
import { keeping } from './desk-kept.ts'
import { begins } from './desk-words.ts'
import { links } from './links.ts'
import { plain } from './plain.ts'
import { practice } from './practice.ts'
import { prepare } from './prepare.ts'
import { promises } from './promises.ts'
import { prompts } from './prompts.ts'
import { seen } from './seen.ts'

const scale: Words['scale'] = {
  'very-comfortable': 'Muito confortável',
  comfortable: 'Confortável',
  okay: 'Ok',
  'a-bit-uncomfortable': 'Um pouco desconfortável',
  uncomfortable: 'Desconfortável',
  'rather-not-say': 'Prefiro não dizer',
}

const wishes: Words['wishes'] = {
  'less-pace': 'Um ritmo mais lento',
  'more-space': 'Mais tempo para pensar',
  'more-structure': 'Mais estrutura',
  'more-challenge': 'Mais desafio',
  'less-questions': 'Menos perguntas',
  'different-topic': 'Outro assunto',
  'short-break': 'Um intervalo curto',
  'more-pace': 'Um ritmo mais ágil',
  'less-space': 'Menos silêncio',
  'less-structure': 'Menos estrutura',
  'less-challenge': 'Menos desafio',
  'more-questions': 'Mais perguntas',
  'more-listening': 'Mais escuta',
  'less-listening': 'Ouvir mais do meu coach',
  'more-summaries': 'Mais sínteses',
  'less-summaries': 'Menos sínteses',
}

const cards: Words['cards'] = {
  confidentiality: 'Sigilo',
  coaching: 'O que é coaching',
  needs: 'Do que você precisa',
  'how-we-work': 'Como vamos trabalhar',
}

const lines: Words['lines'] = {
  policy:
    'O que você me conta fica entre nós. Eu não divido com ninguém, e cuido bem dessa promessa.',
  role: 'Meu papel é pensar junto com você. Quem mais entende da sua vida é você; eu estou aqui para fazer perguntas e dar uma estrutura que ajude você a encontrar as suas próprias respostas.',
  therapy: 'Coaching não é terapia: a gente olha para a frente, e eu não diagnostico nem trato.',
  mentoring: 'Não é mentoria: as respostas são suas, não a minha experiência passada adiante.',
  management: 'E não é chefia: eu não defino as suas metas nem julgo como você vai.',
  'needs-question':
    'Para você se sentir à vontade nas nossas sessões, tem alguma coisa de que você precise de mim? Pode ser o ritmo, assuntos que prefira evitar no começo, ou como você gosta de receber feedback.',
  'how-we-work':
    'Vamos combinar quanto tempo a gente conversa, quando para e como se fala entre as sessões.',
}

const checklist: Words['checklist'] = {
  confidentiality: 'Expus com clareza a minha política de sigilo.',
  coaching: 'Expliquei o papel do coaching em relação a outras formas de ajuda.',
  needs: 'Perguntei ao cliente do que precisa para se sentir em segurança.',
  'how-we-work': 'Confirmei a logística das sessões (duração, intervalos, formas de contato).',
}

const exceptions: Words['exceptions'] = {
  legal: 'Se a lei me obrigar a falar, preciso falar.',
  safeguarding: 'Se alguém estiver em perigo, talvez eu precise agir para proteger essa pessoa.',
}

const needs: Words['needs'] = {
  pace: 'Ritmo',
  'topics-to-avoid': 'Assuntos a evitar no começo',
  feedback: 'Como gosto de feedback',
}

const clauses: Words['clauses'] = {
  length: 'Duração da sessão',
  rescheduling: 'Remarcação',
  'between-sessions': 'Entre as sessões',
  feedback: 'Como damos feedback um ao outro',
}

const moreOrLess = 'Tem alguma coisa que você gostaria que eu fizesse mais, ou menos?'

const repair: Words['repair'] = {
  'noticing-a-pause': 'Percebo uma pausa. Como essa pergunta chega para você?',
  'moved-quickly': 'Acho que fui um pouco rápido aí. O que ajudaria agora?',
  'more-or-less': moreOrLess,
  'stay-slower-leave':
    'A gente pode ficar aqui, ir mais devagar ou deixar isso por hoje. O que parece melhor?',
  'short-break': 'Vamos fazer um intervalo curto antes de continuar?',
  'pushed-a-bit': 'Acho que forcei um pouco. Peço desculpas. Continue, por favor.',
  'leave-space': 'Deixe um pouco de espaço.',
  'misread-you': 'Acho que entendi você mal aí. Sinto muito. Como você diria?',
  'was-late': 'Eu me atrasei, e sinto muito. O seu tempo é importante para mim.',
  'interrupted-you': 'Percebo que acabei de interromper você. Peço desculpas. Continue, por favor.',
}

const refusals: Words['refusals'] = {
  malformed: 'Não deu para ler isso. Nada mudou. Recarregue o painel e tente de novo.',
  'not-yours': 'Isto cabe a outra pessoa mudar.',
  'no-session': 'Ainda não há sessão aqui.',
  'session-open': 'Já há uma sessão aberta nesta reunião.',
  'session-ended': 'Esta sessão terminou. Nada mais pode mudar.',
  'no-open-check-in': 'Este check-in foi fechado. Sua resposta não foi contada.',
  'check-in-open': 'Já há um check-in aberto.',
  'too-soon': 'O último check-in foi há pouco. Você pode perguntar mesmo assim.',
  paused: 'Há uma pausa. Primeiro, retomem a conversa.',
  'several-here': 'Com várias pessoas aqui, isto fica no seu próprio dispositivo.',
  'theirs-to-lift': 'Só o seu cliente libera isto.',
  'nobody-here': 'Ninguém mais entrou ainda. Convide, ou pergunte em voz alta.',
  'by-ballot': 'Esta resposta vai em envelope lacrado. Recarregue o painel e tente de novo.',
  'in-breakout':
    'Alguém está em uma sala simultânea. Os check-ins esperam até que todo mundo volte.',
  'other-device':
    'O seu envelope deste check-in está no dispositivo, ou no painel, em que você entrou primeiro.',
  elsewhere: 'Você conduz esta sessão em outro dispositivo.',
  'not-asked': 'Você entrou depois que este check-in abriu. No próximo, você participa.',
  'already-sealed': 'Sua resposta já foi contada com as outras. Ela fica como estava.',
  'clause-changed': 'O texto mudou nesse meio-tempo. Leia de novo e decida.',
  'not-found': 'Isto não está mais aqui.',
  'exceptions-needed': 'Deixe ao menos uma exceção, ou escolha que não há nenhuma.',
  'too-many': 'Não cabe mais nada aqui.',
  'too-fast': 'Isso foi rápido. Espere um momento e tente de novo.',
  'meeting-only': 'Seu coach só aceita quem entra pela reunião. Abra o painel no Zoom.',
  'not-admitted': 'Isto não abriu. Recarregue para tentar de novo.',
  reload: 'Há uma versão mais nova. Recarregue para continuar.',
  'not-yet': 'A sessão ainda está acontecendo. Isto abre quando ela terminar.',
  gone: 'Este link não abre mais.',
  'engagement-ended': 'Isto terminou. Para continuar, retome na sua mesa.',
  'no-consent': 'Nem todas as pessoas que participaram disseram sim ainda.',
  'signed-out': 'Você saiu da sua conta. Entre de novo para continuar.',
  unavailable: 'Não dá para chegar à sessão agora. Nada foi contado. Tente de novo.',
}

const gaps: Words['gaps'] = {
  '5': 'No máximo a cada 5 minutos',
  '10': 'No máximo a cada 10 minutos',
  '20': 'No máximo a cada 20 minutos',
  off: 'Nunca',
}

export const ptBR: Words = {
  language: 'pt-BR',
  direction: 'ltr',
  product: 'Attune',
  yourCoach: 'Seu coach',
  anotherCoach: 'Outra pessoa',
  scale,
  wishes,
  cards,
  lines,
  checklist,
  exceptions,
  needs,
  clauses,
  repair,
  refusals,
  promisers: { coach: 'Coach', client: 'Cliente' },
  gaps,
  noneApply: 'Não há exceções.',
  list: (...parts: string[]): string => parts.join(', '),
  lists: (...parts: string[]): string => parts.join('; '),

  connection: {
    connecting: 'Conectando',
    connected: 'Com conexão',
    reconnecting: 'Reconectando',
    offline: 'Sem conexão',
    refused: 'Não conectado',
  },

  common: {
    save: 'Salvar',
    cancel: 'Cancelar',
    edit: 'Editar',
    add: 'Adicionar',
    remove: 'Remover',
    retry: 'Tentar de novo',
    reload: 'Recarregar',
    copy: 'Copiar',
    copied: 'Copiado',
    copyByHand: 'Selecione o texto acima e copie.',
    notSent: 'Ainda não foi enviado. Fica aqui e sai quando a conexão voltar.',
    notSentInPage: 'Ainda não foi enviado. Deixe esta página aberta: sai quando a conexão voltar.',
    notSentFull: 'Ainda não foi enviado, e aqui não cabe mais. Tudo sai quando a conexão voltar.',
    lost: (why) => `O que você enviou antes de esta página carregar não contou. ${why}`,
    places: 'Lugares deste painel',
    menu: 'Menu',
    language: 'Idioma',
  },

  date: (at) => new Intl.DateTimeFormat('pt-BR', { dateStyle: 'long' }).format(at),
  day: (day) =>
    new Intl.DateTimeFormat('pt-BR', { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  time: (at) => new Intl.DateTimeFormat('pt-BR', { timeStyle: 'short' }).format(at),

  modes: {
    pair: (coachName) =>
      `${coachName}, e mais ninguém, vê isto, e vai saber que é você. Não fica ligado à sua conta do Zoom.`,
    small: (coachName, expected) =>
      `Com ${expected} pessoas aqui, ${coachName} talvez consiga deduzir quem disse o quê. Os nomes não vão junto, e você pode guardar a resposta só para você.`,
    group: (coachName, threshold) =>
      `${coachName} vê respostas combinadas de pelo menos ${threshold} pessoas. Nunca a sua sozinha, nunca em ordem.`,
    byLink: (byLink, expected) =>
      `${byLink} de ${expected} ${byLink === 1 ? 'entrou' : 'entraram'} por link. São ${expected} os rostos que você vê?`,
    meetingOnly: 'Só se entra pela reunião.',
    recorded: 'Esta reunião pode estar sendo gravada; sua resposta aqui não faz parte disso.',
  },

  checkIn: {
    question: 'Como esta conversa está sendo para você agora?',
    moreOrLess,
    optional: 'Opcional',
    oneTap: 'Um toque basta.',
    sharing: 'Quem vê, e quando',
    share: { now: 'Mostrar agora', end: 'No final', keep: 'Só para mim' },
    shareCombined: 'Mostrar',
    sending: 'Enviando.',
    sent: 'Enviado. Você pode mudar até este check-in fechar.',
    sentForEnd: (coachName) =>
      `Guardado até o final. ${coachName} vê quando a sessão terminar; você pode mudar até este check-in fechar.`,
    kept: 'Só para você. Fica neste dispositivo.',
    sealed: 'Contada com as outras. Ela fica como está.',
    takeBack: 'Retirar a resposta',
    takenBack: 'Retirada.',
    enter: 'Pelo teclado, escolha com as setas e envie com Enter.',
    pressEnter: 'Ainda não foi enviado. Aperte Enter para enviar.',
    tooLate: 'Sua última resposta chegou com o check-in já fechado. Não foi contada.',
    tooLateToChange:
      'Sua última mudança chegou com o check-in já fechado. Vale a sua resposta anterior.',
    apart: 'Você está em uma sala simultânea. O check-in espera até você voltar.',
    counted: {
      yes: 'Último check-in: sua resposta está entre as contadas.',
      no: 'Último check-in: chegaram poucas respostas, e a sua foi destruída sem ninguém ver.',
    },
    underNow: 'Há um check-in aberto em Agora.',
    notAsked:
      'Há um check-in aberto. Você entrou depois que ele começou; no próximo, você participa.',
  },

  agreement: {
    title: 'Acordo de trabalho',
    intro: 'Qualquer um dos lados propõe ou muda uma linha. Ela vale quando os dois aceitam.',
    own: 'Outra linha',
    propose: 'Propor',
    agree: 'Aceitar',
    change: 'Mudar',
    wording: 'Como você diria',
    state: {
      none: 'Nada proposto ainda',
      agreed: 'Combinado',
      mine: 'Falta a sua resposta',
      theirs: 'Falta o outro lado',
      changed: 'Mudou depois do seu sim',
    },
  },

  commitments: {
    title: 'Compromissos',
    empty: 'Ainda não há compromissos.',
    who: 'Quem se compromete',
    what: 'O quê',
    when: 'Até quando (opcional)',
    add: 'Adicionar compromisso',
    by: (day) => `até ${day}`,
    mineIs: { coach: 'Eu vou fazer', client: 'Meu cliente vai fazer' },
    clientIs: { coach: 'Meu coach vai fazer', client: 'Eu vou fazer' },
  },

  participant: {
    title: 'Sua sessão',
    nav: { now: 'Agora', agreement: 'Acordo' },
    waiting: 'Esperando seu coach começar a sessão.',
    waitingMore: 'Você pode deixar isto aberto. Segue sozinho.',
    welcome: {
      title: 'O que este painel faz',
      does: [
        'De vez em quando ele pergunta como está sendo a conversa. Um toque responde, e você sempre pode pular.',
        'Antes de cada resposta, ele diz quem a vê.',
        'O que você e seu coach combinam fica escrito para os dois.',
      ],
      doesNot: 'Ele não escuta, não grava e não lê chat, som nem vídeo.',
      ok: 'Entendi',
    },
    quiet: (coachName) => `${coachName} pergunta aqui de vez em quando. Agora não há nada a fazer.`,
    saidTitle: (coachName) => `O que ${coachName} disse`,
    promise: {
      changed: (version, day, time) =>
        `Versão ${version}, mudada em ${day} às ${time}, depois de ter sido dita.`,
      ours: 'O que o próprio Attune guarda está em “O que podemos ver e o que não”.',
    },
    length: 'Duração da sessão',
    breaks: 'Intervalos',
    reach: 'Como a gente se fala',
    need: {
      title: 'O que ajudaria você',
      kind: 'Sobre',
      words: 'Nas suas palavras',
      share: (coachName) => `Compartilhar com ${coachName}`,
      keep: 'Só para mim',
      keptTitle: 'Guardado só neste dispositivo',
      keptNote: 'Isto nunca sai deste dispositivo, e some quando os dados dele são limpos.',
      sharedTitle: (coachName) => `Compartilhado com ${coachName}`,
      noted: 'anotado por seu coach',
    },
    keepLink: {
      title: 'Guarde seu resumo',
      why: 'Este painel pode fechar junto com a reunião. Seu link privado continua; ele abre quando a sessão terminar.',
      get: 'Pegar meu link',
      open: 'Abrir no meu navegador',
    },
    ended: 'Esta sessão terminou.',
    link: 'Seu resumo privado',
    linkNote: (until) =>
      `Só você tem este link. Ele abre em qualquer navegador, sem conta, até ${until}.`,
    open: 'Abrir meu resumo',
    revoked: 'O link do seu resumo foi desativado.',
    noLink: 'Não há resumo desta sessão para você.',
  },

  join: {
    title: 'Entrar em uma sessão',
    code: 'Código do seu coach',
    codeHint: 'Oito letras e números, como abcd-efgh',
    join: 'Entrar',
    noAccount: 'Sem conta, sem nome, nada para instalar.',
    wrong: 'Este código não leva a uma sessão aberta. Confira com seu coach.',
    tooMany: 'Tentativas demais a partir daqui. Espere um minuto e tente de novo.',
    loading: 'Abrindo a sessão.',
    noNetwork: 'Não dá para chegar ao servidor. Confira sua conexão e tente de novo.',
  },

  panel: {
    loading: 'Abrindo o painel.',
    notInZoom: 'Esta página é o painel que abre dentro de uma reunião do Zoom.',
    notInZoomNext: 'Na reunião, abra Aplicativos e escolha Attune. Ou entre com um código:',
    joinInstead: 'Entrar com um código',
    noMeeting: 'Para começar, abra o Attune dentro de uma reunião.',
    noMeetingNext: 'Na reunião, escolha Aplicativos e depois Attune.',
    visitor: 'Ainda não há sessão',
    iLead: 'Sou coach',
    signIn: {
      what: 'Para conduzir uma sessão, o Zoom pede que você entre e adicione o Attune. Para participar não precisa.',
      go: 'Continuar no Zoom',
      failed:
        'O Zoom não conseguiu perguntar. Adicione o Attune em Aplicativos do Zoom e abra aqui de novo.',
    },
    ledBy: {
      who: (coachName) => `${coachName} conduz esta sessão.`,
      what: 'Você pode participar como cliente. Até você entrar, ninguém conta você.',
      join: 'Participar',
    },
  },

  summary: {
    title: 'Resumo da sessão',
    loading: 'Abrindo o resumo.',
    'not-yet': 'A sessão ainda está acontecendo. Isto abre quando ela terminar.',
    gone: 'Este link não abre mais.',
    goneNext:
      'Talvez tenha vencido ou sido desativado, ou parte dele se perdeu no caminho. Peça um novo ao seu coach.',
    notYet: 'A sessão ainda está acontecendo. Seu resumo abre aqui quando ela terminar.',
    failed: 'Não dá para chegar ao resumo agora. Seu link continua valendo.',
    session: (number) => `Sessão ${number}`,
    with: (coachName) => `Com ${coachName}`,
    until: (day) => `Este link abre até ${day}.`,
    agreement: 'O que vocês combinaram',
    notAgreed: 'proposto, ainda não combinado',
    commitments: 'Compromissos',
    needs: { client: 'O que você pediu', coach: 'O que foi pedido' },
    checklist: 'Primeira sessão',
    covered: 'feito',
    notCovered: 'ainda em aberto',
    pulse: 'Como foi a conversa',
    nothingHere: 'Não há nada desta sessão aqui.',
    noAnswer: 'Sem resposta',
    keptBack: 'Sem resposta compartilhada',
    withheld: 'Poucas respostas para mostrar sem apontar para alguém.',
    combined: 'Respostas combinadas',
    wishes: 'Foi pedido',
    links: 'Links ativos',
    linkOf: { coach: 'Seu link', client: 'O link de um cliente' },
    ownLink: 'Seu link',
    revoke: 'Desativar',
    revokeSure: 'Desativar agora',
    revokeNote: 'Ele para de abrir na hora, para todo mundo que o tem.',
    revoked: 'Desativado',
    print: 'Imprimir',
  },

  after,
  begins,
  care,
  coach,
  controls,
  desk,
  keeping,
  links,
  plain,
  practice,
  prepare,
  promises,
  prompts,
  seen,
}
