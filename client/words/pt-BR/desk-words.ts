/** What a new client begins with, as the coach sets it at their desk. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { count, people } from './counts.ts'

export const begins: Words['begins'] = {
  title: 'Com o que você começa',
  what: 'Todo cliente novo começa com isto. Com quem você já se encontra, tudo segue como está.',
  edited: (day) => `Última mudança: ${day}.`,
  never: 'Tudo ainda está como no guia.',
  saved: 'Salvo quando você sai do campo.',

  lines: {
    title: 'O que você diz na primeira sessão',
    what: 'As sete frases do roteiro. Na sessão você ainda pode dizer alguma de outro jeito.',
    yours: 'Nas suas palavras',
    guides: 'As palavras do guia',
    restore: 'Voltar ao original',
  },

  exceptions: {
    title: 'Exceções ao sigilo',
    what: 'Você as lê em voz alta com a sua política, e seu cliente também as lê.',
  },

  logistics: {
    title: 'Logística',
    what: 'O que vocês confirmam na conversa. Deixe em aberto o que combina com cada cliente.',
  },

  clauses: {
    title: 'Linhas do acordo de trabalho',
    what: 'Você as propõe na primeira sessão. Elas valem quando seu cliente aceita.',
    another: 'Outra linha',
    empty: 'Em branco, não é proposta.',
  },

  cards: {
    title: 'Suas próprias cartas',
    what: 'Elas ficam com as outras em Cartas, com cada cliente.',
  },

  defaults: {
    title: 'De onde você parte',
    what: 'Em uma sessão você pode mudar quase tudo, só para aquele cliente.',
    name: 'Seu nome, como os clientes leem',
    nameHint: 'Em branco, é o nome que o Zoom mostra.',
    threshold: 'Combinar pelo menos',
    thresholdHint: 'Em um grupo você vê as respostas quando dá para mostrar tantas de uma vez.',
    people,
    gap: 'Oferecer uma frase quando o conforto cair',
    gapHint: 'De quanto em quanto tempo pode aparecer uma enquanto vocês conversam.',
    doors: 'Entrar só pela reunião',
    doorsHint: 'O link e o código então não deixam entrar mais ninguém.',
    linkLifeHint:
      'Conta a partir do fim de uma sessão, para os dois lados. Cada lado pode escolher de novo.',
    retention: 'Guardar as sessões por',
    retentionHint: 'A partir do fim de cada uma. Depois ela é apagada, com os links dela.',
  },

  days: {
    some: (n) => count(n, 'dia', 'dias'),
    other: 'Ou outro número de dias',
    between: (from, to) => `Qualquer número de ${from} a ${to}.`,
    wrong: (from, to) => `Digite um número de ${from} a ${to}. Até lá fica como estava.`,
  },
}
