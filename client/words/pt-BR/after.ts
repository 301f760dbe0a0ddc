/** What leads out of a summary, what a reader is asked there, and the pictures in words. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { sessions, times } from './counts.ts'

export const after: Words['after'] = {
  pulse: {
    none: {
      coach: 'Nenhuma resposta foi compartilhada.',
      client: 'Você não deu nenhuma resposta.',
    },
    one: (word) => `Uma resposta: “${word}”.`,
    same: (n, word) => `“${word}” ${n === 2 ? 'nas duas vezes' : `nas ${times(n)}`}.`,
    firstLast: (first, last) => `“${first}” no começo, “${last}” no final.`,
    around: (word) => `“${word}” no começo e no final.`,
    between: (words) => `No meio, também ${words}.`,
    quoted: (word) => `“${word}”`,
    picture: 'Respostas ao longo da sessão',
    how: 'Mais alto é mais confortável. Um traço é sem resposta.',
    asked: (time) => `Check-in às ${time}`,
    time: 'Hora',
    answer: 'Resposta',
    over: {
      none: 'Nada foi compartilhado ainda.',
      last: (number, sentence) => `Sessão ${number}: ${sentence}`,
      range: (n, low, high) => `As respostas em ${sessions(n)} vão de “${low}” a “${high}”.`,
      always: (n, word) => `Todas as respostas em ${sessions(n)} são “${word}”.`,
      picture: 'Respostas, sessão a sessão',
      how: 'Mais alto é mais confortável. Cada ponto é uma resposta.',
      show: 'Como tabela',
      session: 'Sessão',
      answers: 'Respostas',
      named: (number, day) => `${number} · ${day}`,
      number: (number) => `Sessão ${number}`,
      nothing: 'Sem resposta',
      counted: (word, n) => `${word} ${n}`,
      latest: (n) => `Aqui aparecem as ${n} mais recentes.`,
    },
  },

  ended: (coachName, day) => `${coachName} encerrou o trabalho de vocês em ${day}.`,
  endedByYou: (day) => `Você encerrou este trabalho em ${day}.`,
  erased: (day) => `Tudo dele é apagado em ${day}.`,
  kept: (day) => `Esta sessão fica guardada até ${day}, depois é apagada.`,

  handOver: {
    title: 'Continuar com outro coach',
    ask: (coachName, to) =>
      `${coachName} gostaria de passar o seu processo de coaching para ${to}.`,
    gets: (to) => `${to} recebe`,
    what: [
      'o que vocês combinaram',
      'os compromissos dos dois lados',
      'o que você pediu',
      'o foco de cada sessão',
      'as respostas que você compartilhou',
    ],
    not: (to, coachName) => `${to} não recebe as notas de ${coachName}.`,
    agree: 'Concordo',
    refuse: 'Não concordo',
    yes: 'Você concordou.',
    no: 'Você não concordou. Nada é passado adiante.',
    change: (day) => `Você pode mudar de ideia até acontecer, ou até ${day}.`,
    until: (day) => `Só acontece se você concordar. A pergunta vale até ${day}.`,
    done: (to, day) => `${to} conduz o seu processo desde ${day}.`,
    over: (to) => `Seu processo não passou para ${to}: o tempo para decidir acabou.`,
  },

  keep: { done: 'Marcar como cumprido', undo: 'Desfazer' },

  week: {
    title: 'Para a sua semana',
    what: 'O que esta sessão traz para as cinco perguntas. Só você vê.',
  },

  out: {
    title: 'Leve com você',
    print: 'Imprimir',
    text: 'Salvar como texto',
    json: 'Salvar como JSON',
    what: 'O texto se lê em qualquer lugar. JSON é para outros programas. Nenhum deles leva links.',
    file: (day) => `sessao-de-coaching-${day}`,
  },

  calendar: {
    add: 'Adicionar à minha agenda',
    addPromise: 'Adicionar o dia à minha agenda',
    session: 'Sessão de coaching',
    mine: 'Um compromisso meu',
    theirs: 'Um compromisso comigo',
    sessionFile: 'sessao-de-coaching',
    promiseFile: 'compromisso',
  },

  pass: {
    title: 'Enviar este link',
    what: 'Ele abre um resumo privado. Envie só para a pessoa a quem pertence.',
    own: 'O link',
    mail: 'Preparar um e-mail',
    mailNote: 'O rascunho leva o link e nada mais.',
    subject: 'Um link privado',
    browser: 'Enviar pelo meu navegador',
    broken: 'Parte deste link se perdeu no caminho. Copie de novo.',
  },

  chat: {
    ask: 'Postar no chat',
    who: (name) =>
      `Todo mundo no chat que você escolher pode abrir, e ler e mudar o mesmo que ${name}. O Zoom pergunta qual chat.`,
    sure: 'Postar o link',
    sent: 'Postado.',
    failed: 'Nada foi postado. Copie o link no lugar disso.',
  },
}
