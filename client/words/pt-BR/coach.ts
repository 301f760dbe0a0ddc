/** What the coach reads. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { people, plural, sessions } from './counts.ts'

export const coach: Words['coach'] = {
  unnamed: 'Novo cliente',
  header: (label, number) => `${label} · sessão ${number}`,
  nav: { start: 'Início', checkIn: 'Check-in', prompts: 'Cartas', wrapUp: 'Final' },
  menu: 'Lugares',
  cover: 'Ocultar',
  uncover: 'Mostrar',
  covered: 'Oculto. As respostas não aparecem até você mostrar.',
  asOf: (time) => `Visto às ${time}`,

  elsewhere: {
    where: 'Você conduz esta sessão em outro dispositivo.',
    what: 'Se continuar aqui, a sessão passa para cá. O outro dispositivo mostra isso, e pode pegá-la de volta.',
    takeOver: 'Continuar aqui',
  },

  guard: {
    sharing: 'Você está compartilhando a tela. As respostas ficam ocultas até você mostrar.',
    shared: 'A tela não está mais compartilhada. As respostas ficam ocultas até você mostrar.',
  },

  apart: (n) =>
    `${n} ${plural(n, 'está', 'estão')} em uma sala simultânea. Os check-ins esperam até que todo mundo volte.`,

  window: {
    popOut: 'Abrir em janela própria',
    dock: 'Pôr de volta ao lado da reunião',
    expand: 'Deixar mais largo',
    collapse: 'Deixar mais estreito',
  },

  begin: {
    title: 'Começar uma sessão',
    label: 'Com quem é?',
    labelHint: 'As iniciais bastam. Pode ficar em branco.',
    name: 'Seu nome, como seu cliente lê',
    start: 'Começar a sessão',
    again: 'Continuar com',
    sessions: (n) => `${sessions(n)} até agora`,
    another: 'Começar outra sessão',
  },

  present: {
    none: 'Ninguém mais entrou ainda',
    nobody: 'Ninguém aqui ainda',
    some: (n) => `${n} na sessão`,
    byLink: (n) => `${n} por link`,
    offline: (n) =>
      `${n} ${plural(n, 'painel está', 'painéis estão')} sem conexão. A chamada pode estar bem.`,
  },

  invite: {
    title: 'Convidar',
    everyone: 'Convidar todo mundo da reunião',
    invited: 'Convite enviado. Ele já aparece no Zoom.',
    asked: 'Escolha na janela do Zoom quem convidar.',
    failed: 'O Zoom não conseguiu convidar. O link e o código servem para todo mundo.',
    link: 'Link para compartilhar',
    code: 'Código para dizer',
    qr: 'QR code do link',
    show: 'Mostrar o QR code',
    meetingOnly: 'Entrar só pela reunião',
  },

  script: {
    step: (n) => `Passo ${n} de 4`,
    line: (n, all) => `Frase ${n} de ${all}`,
    said: 'Já disse',
    next: 'Próximo',
    done: 'dito',
    toSay: 'Para dizer agora',
    edit: 'Editar o texto',
    words: 'Nas suas palavras',
    wordsFor: {
      policy: 'Sua política de sigilo',
      role: 'Seu papel',
      therapy: 'Não é terapia',
      mentoring: 'Não é mentoria',
      management: 'Não é chefia',
      'needs-question': 'Sua pergunta',
      'how-we-work': 'Como vamos trabalhar',
    },
    restore: 'Voltar ao original',
    source: 'Do guia “Building Trust”, traduzido.',
    keys: 'A barra de espaço ou a seta para a direita avança.',
    finished: 'Tudo dito',
    exceptions: 'Exceções',
    version: (version) => `Versão ${version}. Seu cliente vê que mudou depois que você disse.`,
    own: 'Outra exceção',
    noneApply: 'Não há nenhuma',
    heard: 'O que pedem',
    heardNone: 'O que seu cliente compartilhar aparece aqui.',
    note: 'Anotar o que foi dito em voz alta',
    kind: 'Sobre',
    noted: 'anotado por você',
    length: 'Duração da sessão',
    breaks: 'Intervalos',
    reach: 'Formas de contato',
    saved: 'Salvo quando você sai do campo.',
  },

  checklist: {
    title: 'Segurança na primeira sessão',
    covered: (n) => `${n} de 4 em dia. O que falta volta na próxima sessão.`,
    suggested: 'dito, a confirmar',
    confirm: 'Confirmar',
    undo: 'Desfazer',
  },

  checkIn: {
    send: 'Enviar um check-in',
    sendShort: 'Check-in',
    close: 'Fechar o check-in',
    title: 'Como está sendo',
    empty: 'Nada ainda. Envie um check-in quando sentir uma pausa natural.',
    waitingPair: 'Enviado. A resposta chega aqui.',
    waiting: 'As respostas estão chegando.',
    pair: 'Um a um: você vê as respostas do seu cliente.',
    small: 'São poucas pessoas: as respostas combinadas chegam uma vez, quando você fecha.',
    group: (threshold) =>
      `As respostas combinadas chegam quando dá para mostrar ${threshold} ou mais.`,
    withheld: 'Poucas respostas para mostrar sem apontar para alguém. Nada fica guardado.',
    nothing: 'Sem resposta compartilhada.',
    declined: 'Sem resposta',
    asks: (wishes) => `Pedido: ${wishes}`,
    combined: 'Respostas combinadas',
    whoWas: 'Quem disse o quê?',
    promised: 'O Attune não tem como dizer. Antes de responder, cada pessoa leu:',
    same: 'igual à última resposta',
    up: (n) => `${n === 1 ? 'um passo' : `${n} passos`} acima da última resposta`,
    down: (n) => `${n === 1 ? 'um passo' : `${n} passos`} abaixo da última resposta`,
    chart: 'Respostas nesta sessão',
    time: 'Hora',
    answer: 'Resposta',
    aloud: 'Você pode perguntar em voz alta',
    settings: 'Ajustes',
    threshold: 'Combinar pelo menos',
    people,
    gap: 'Oferecer uma frase quando o conforto cair',
  },

  together: {
    veryComfortable: 'Para a maioria está muito confortável.',
    comfortable: 'Para a maioria está confortável.',
    okay: 'Para a maioria está ok.',
    mixed: 'Cada pessoa está vivendo de um jeito.',
    uncomfortable: 'Para várias pessoas está desconfortável.',
    change: 'Talvez alguém queira uma mudança.',
  },

  repair: {
    title: 'Você pode dizer',
    another: 'Outra',
    notNow: 'Agora não',
    said: 'Já disse',
    quiet: 'Não precisa mencionar a resposta.',
  },

  wrapUp: {
    end: 'Encerrar a sessão',
    sure: 'Encerrar agora',
    back: 'Ainda não',
    what: 'Ao encerrar, o check-in fecha e cada lado recebe um link para um resumo privado.',
    ended: 'Esta sessão terminou.',
    mine: 'Seu resumo',
    open: 'Abrir meu resumo',
    theirs: 'Links de clientes',
    theirsNote: 'Cada cliente encontra o seu no próprio painel. Você também pode enviar.',
    client: (n) => `Cliente ${n}`,
    send: {
      title: 'Enviar',
      who: (name) =>
        `${name} pode ler a página deste link e mudá-la. Não envie a mais ninguém. Lá aparece que você o pegou.`,
      see: 'Ver a página',
      take: 'Pegar o link',
      link: (name) => `O link de ${name}`,
      done: 'Pronto',
    },
    until: (day) => `até ${day}`,
    revoke: 'Desativar',
    revokeSure: 'Desativar agora',
    revoked: 'Desativado',
    talk: (share, coverage) =>
      `Você falou ≈ ${share}% do tempo, em ≈ ${coverage}% da sessão. Só você vê isto.`,
    promised: (policy, version) =>
      `Antes de passar adiante, o que você prometeu${version > 1 ? ` (versão ${version})` : ''}: “${policy}”`,
    keep: 'Por quanto tempo as sessões ficam guardadas e os links abrem, você escolhe na sua mesa.',
  },
}
