/** Prompts in the moment: decks, notes, and asking instead of advising. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'

const cards: Words['prompts']['cards'] = {
  meaning: 'O que esta situação significa para você?',
  alive: 'O que parece mais vivo ou importante enquanto você fala disso?',
  focus: 'Em que você gostaria de focar hoje, para que esta sessão tenha o maior valor para você?',
  considerations: 'Que considerações levaram você a essa escolha?',
  matters: 'O que mais importa para você aqui?',
  'helped-before': 'O que já ajudou antes, mesmo que só um pouco?',
  'understand-first': 'O que você gostaria de entender antes de decidir alguma coisa?',
  'next-step': 'Como seria, para você, um bom próximo passo?',
  'know-already': 'Ninguém conhece isso como você. O que você já sabe?',

  hearing: 'O que estou ouvindo é...',
  mentioned: 'Você mencionou {x}, e me pareceu que havia um pouco de {tone} ali. É isso mesmo?',
  softens:
    'Percebo que, toda vez que falamos dessa meta, sua voz fica mais suave. O que aparece aí?',
  'your-words': 'Você disse “{x}”. O que essas palavras guardam para você?',
  'check-it': 'Deixe-me ver se entendi: {x}. O que me escapou?',
  'two-things': 'Parece que há duas coisas aqui ao mesmo tempo. Como isso soa para você?',
  'sum-up': 'Eu queria resumir o que ouço, e você me diz onde não bate.',

  important: 'Vejo que isso é muito importante para você.',
  challenging: 'Parece que foi uma situação difícil.',
  'makes-sense': 'Faz todo o sentido você se sentir assim, pelo que contou.',
  'no-right-way': 'Não existe um jeito certo de se sentir sobre isso.',
  'take-time': 'Leve o tempo que precisar. Estou aqui.',
  thanks: 'Agradeço a confiança de me contar isso.',
  capable: 'Confio que você vai encontrar o que serve para você.',

  pause: 'Percebo uma pausa. Como essa pergunta chega para você?',
  process:
    'Como esta conversa está sendo para você agora? Tem alguma coisa que você gostaria que eu fizesse mais, ou menos?',
  'stay-slower-leave':
    'A gente pode ficar aqui, ir mais devagar ou deixar isso por hoje. O que parece melhor?',
  'lost-you': 'Sinto que talvez eu tenha me perdido de você. O que está acontecendo aí?',
  'did-not-sit': 'Se algo que eu disse não caiu bem, eu gostaria de saber.',
  'need-not-answer': 'Você não precisa responder a isso. Para onde gostaria de ir?',
  shifted: 'Algo mudou agora mesmo. Você quer ficar nisso, ou seguir em frente?',
}

export const prompts: Words['prompts'] = {
  questionKinds: {
    stacked: 'Várias de uma vez',
    'blaming-why': 'Um porquê que culpa',
    advice: 'Um conselho disfarçado',
    leading: 'Direcionada',
    closed: 'Fechada',
    open: 'Aberta',
  },
  cards,
  insteadOf: { 'makes-sense': 'Você não deveria se sentir assim.' },
  title: 'Para dizer ou perguntar',
  avoid: (text) => `Em vez de: “${text}”`,
  place: (at, of) => `${at} de ${of}`,
  back: 'Voltar',
  next: 'Próxima',
  favourite: 'Favorita',
  putAway: 'Guardar esta carta',
  bringBack: 'Trazer de volta',
  none: 'Todas as cartas deste baralho estão guardadas. Traga uma de volta, ou escreva a sua.',
  decks: { questions: 'Perguntas', reflecting: 'Espelhar', empathy: 'Empatia', strain: 'Tensão' },
  help: {
    questions: 'Perguntas abertas deixam espaço. Uma por vez, depois silêncio.',
    reflecting:
      'Espelhe com suavidade e continue sendo você: use as palavras da pessoa, sem virar papagaio.',
    empathy: 'A empatia valida o que se vive sem precisar concordar.',
    strain: 'Nomeie o que percebe, com respeito, e deixe espaço.',
  },
  theirWords: 'Nas palavras do cliente',
  anX: 'X',
  tone: 'frustração',
  edit: {
    title: 'Cartas próprias, e cartas guardadas',
    own: 'Uma carta sua',
    add: 'Adicionar a este baralho',
    mine: 'sua',
  },
  notes: {
    title: 'Nota',
    what: { 'key-phrase': 'As palavras', theme: 'O tema', tone: 'O tom' },
    keep: 'Anotar',
    tones: [
      'frustração',
      'esperança',
      'preocupação',
      'tristeza',
      'alívio',
      'raiva',
      'calma',
      'cansaço',
    ],
    before: (text) => `Isto já apareceu antes: “${text}”.`,
    surface: 'Um jeito de nomear',
    timeline: 'Esta sessão',
    at: (minutes) => `minuto ${minutes}`,
    empty: 'Nada anotado ainda. Só você vê o que anota.',
    only: 'Só você vê isto.',
    asked: (times) =>
      times === 1
        ? 'Uma vez você perguntou em vez de aconselhar.'
        : `${times} vezes você perguntou em vez de aconselhar.`,
  },
  instead: {
    do: 'Em vez de um conselho',
    ask: 'Pergunte no lugar',
    believe: 'Ou mostre que acredita na pessoa',
    another: 'Outra',
    done: 'Pronto',
  },
  check: 'Conferir uma pergunta',
  kept: 'Guardada para a sua reflexão',
}
