/** Before a session and at its beginning. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { minutes } from './counts.ts'

export const prepare: Words['prepare'] = {
  title: (label) => `Preparar · ${label}`,
  first: 'Preparar',
  back: 'Voltar',
  lastTime: (day) => `Da última vez, ${day}`,
  nothing: 'Nada ficou em aberto.',
  promises: 'Compromissos em aberto',
  overdue: (day) => `era para ${day}`,
  offLimits: 'Assuntos para não tocar',
  review: 'Combinado: ver isto de novo',
  needs: 'O que ajuda esta pessoa',
  focus: 'Último foco',
  pulse: 'Como foi a conversa',
  onwards: ' → ',
  endPulse: 'No final',
  themes: 'Temas',
  phrases: 'Nas palavras do cliente',
  repairs: 'Para retomar',
  cards: 'Em aberto da primeira sessão',

  ready: 'Abrir caminho',
  camera: 'Olhe para a câmera, não para a sua imagem.',
  steady: 'Como você chega?',
  eyeContact: 'Postura aberta e olhar tranquilo, até onde fizer bem a este cliente.',
  eyeContactOn: 'Lembrar-me com este cliente',
  planned: 'Marcada para',
  plannedHint: 'Para que se note um começo com atraso. Pode ficar em branco.',
  arrival: {
    start: 'Tire um minuto para chegar',
    how: 'Respire tão devagar quanto for confortável. Comece quando quiser.',
    left: (seconds) => `Faltam uns ${seconds} segundos.`,
    done: 'Você chegou.',
    skip: 'Pular',
  },

  opening: {
    words: 'Sigilosa · com foco · guiada pelo cliente',
    timer: 'Marcar o tempo da abertura',
    target: 'Minutos para a abertura',
    passed: (passed, target) => `${passed} de ${minutes(target)}`,
  },
  pause: {
    start: 'Fazer um intervalo',
    length: 'Minutos',
    left: (left) =>
      left === 0
        ? 'O intervalo acabou.'
        : `Intervalo: ${left === 1 ? 'falta' : 'faltam'} ${minutes(left)}.`,
    end: 'Continuar',
  },

  today: {
    title: 'Foco de hoje',
    ask: 'Em que você gostaria de focar hoje, para que esta sessão tenha o maior valor para você?',
    field: 'Nas palavras do cliente',
    mine: 'nas suas palavras',
    keep: 'Definir o foco',
    change: 'Mudar',
    before: (text) => `Da última vez: ${text}`,
    readBack: 'Ler de volta',
    line: (text) => `No começo você queria focar em “${text}”. Como isso está para você agora?`,
  },
  next: {
    title: 'Próxima sessão',
    field: 'Dia e hora',
    at: (day, time) => `${day}, às ${time}`,
    none: 'Não marcada',
  },
}
