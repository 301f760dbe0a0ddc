/** The desk: its frame, and the screens a coach comes back to. Imported by desk.ts. */
import type { Words } from '../words.ts'
import { sessions, times } from './counts.ts'

export const places: Words['desk']['places'] = {
  title: 'Sua mesa',
  open: 'Abrir sua mesa',
  what: 'Lugares da sua mesa',
  nav: { home: 'Mesa', week: 'Semana', words: 'Palavras', links: 'Links', kept: 'Guardado' },
  loading: 'Abrindo sua mesa.',
  inBrowser: 'Abrir no seu navegador',
  inBrowserWhy: 'Imprimir e salvar funcionam no seu navegador.',

  signedOut: {
    title: 'Sua mesa',
    what: 'O que fica entre as sessões: compromissos, preparação, sua semana e os links ativos. Só você vê.',
    who: 'Para coaches. Para participar de uma sessão não precisa de conta.',
    signIn: 'Entrar com o Zoom',
    failed: 'O Zoom não deixou você entrar. Nada mudou. Tente de novo.',
    again: 'Você saiu da sua conta. Entre para continuar de onde estava.',
  },
  signOut: 'Sair da conta',
  notSignedOut: 'Você ainda está na sua conta. Confira sua conexão e tente de novo.',

  first: {
    title: 'Nada aqui ainda',
    what: 'Em uma reunião do Zoom, abra Aplicativos, escolha Attune e comece uma sessão. Depois ficam aqui os compromissos, o resumo e com que se preparar.',
    words: 'Até lá você pode pôr na sua própria voz as palavras com que começa.',
    go: 'Ver suas palavras',
  },

  due: {
    title: 'Compromissos',
    none: 'Nenhum compromisso em aberto.',
    who: { coach: 'Você', client: 'Cliente' },
    overdue: (day) => `era para ${day}`,
    more: 'Mais compromissos',
    kept: 'Cumprido',
    undo: 'Desfazer',
  },

  next: {
    title: 'Próximas sessões',
    none: 'Nenhuma sessão marcada.',
    open: 'aberta agora',
    more: 'Mais sessões',
  },

  between: {
    title: 'Entre as sessões',
    week: 'Esta semana',
    lastWeek: 'A semana passada ainda não tem reflexão',
  },

  clients: {
    title: 'Clientes e grupos',
    search: 'Buscar por nome',
    none: 'Ninguém com esse nome.',
    away: 'Também o que está arquivado',
    isAway: 'arquivado',
    lookAway: 'Buscar no que está arquivado',
    ended: (day) => `encerrado em ${day}`,
    last: (n, day) => `${sessions(n)}, a última em ${day}`,
    more: 'Mostrar mais',
  },

  one: {
    title: 'De sessão em sessão',
    back: 'Voltar',
    promises: 'Compromissos em aberto',
    sessions: 'Sessões',
    pulse: 'Como foi a conversa, sessão a sessão',
    session: (number) => `Sessão ${number}`,
    openNow: 'aberta agora',
    keptUntil: (day) => `guardada até ${day}`,
    soFar: 'O que aconteceu até agora',
    supervision: 'Para supervisão',
    more: 'Sessões anteriores',
    links: 'Links ativos',
  },

  links: {
    title: 'Links ativos',
    what: 'Todos os links de resumo que abrem agora. Se desativar um, por um momento você pode desfazer.',
    none: 'Nenhum link está ativo.',
    yours: 'O seu',
    client: (n) => `Cliente ${n}`,
    ofSession: (whose, number) => `${whose}, sessão ${number}`,
    of: (label, number) => `${label}, sessão ${number}`,
    others: 'Mais links',
    open: 'Abrir o resumo',
    more: 'Mais',
    rest: 'Mostrar mais',
  },

  supervision: {
    title: 'Para supervisão',
    what: 'O que aconteceu e quantas vezes, como texto. Não traz nome, palavra nem resposta de cliente.',
    heading: 'Um processo de coaching',
    session: (number) => `Sessão ${number}`,
    nothing: 'Nada foi anotado',
    howOften: (what, n) => `${what} (${times(n)})`,
    felt: 'Como foi a conversa',
    bands: {
      steady: 'estável',
      lower: 'mais baixo que antes',
      higher: 'mais alto que antes',
      unknown: 'nada com que comparar',
    },
    text: 'Texto para passar adiante',
  },
}
