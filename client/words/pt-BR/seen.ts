/** What we can and cannot see: in the panel, on the join page and on a page of its own. */
import type { Words } from '../words.ts'

export const seen: Words['seen'] = {
  title: 'O que podemos ver e o que não',
  intro:
    'Com um só cliente, o coach vê o que esse cliente escolheu compartilhar, e sabe de quem é. Com vários, as respostas vão em envelopes lacrados.',
  who: 'Quem',
  learns: 'Fica sabendo',
  not: 'Não fica sabendo',
  rows: [
    {
      who: 'Seu coach',
      learns: 'as respostas combinadas, e quem pede uma pausa',
      not: 'quem respondeu, em que ordem, quem pulou ou mudou',
    },
    { who: 'As outras pessoas', learns: 'a própria resposta', not: 'a sua' },
    {
      who: 'Quem roubar o banco de dados',
      learns: 'envelopes trancados, depois respostas combinadas',
      not: 'de quem é um envelope, nem o que diz',
    },
    {
      who: 'A rede',
      learns: 'que um dispositivo chegou até nós',
      not: 'o que ele respondeu',
    },
  ],
  keptTitle: 'O que fica guardado',
  kept: {
    session: 'a sessão, com as notas do coach',
    practice: 'as cartas e reflexões próprias do coach',
    link: 'um hash de cada link de resumo',
    right: 'que você pode entregar um envelope, não qual',
    ballot: 'envelopes trancados, até o check-in fechar',
    presence: 'quem está com conexão, por minutos',
    door: 'quantas vezes um código foi digitado errado ou um link foi aberto, por endereço em hash, e quem disse que conduz, em hash, por um dia no máximo',
    counts: 'as respostas combinadas, e nomes curtos com que você encontra o seu próprio envelope',
    desk: 'que o navegador de um coach está com a conta aberta',
    zoom: 'a permissão do Zoom, lacrada, e hashes do que o Zoom enviou',
  },
  notTitle: 'O que isto não consegue esconder',
  hides: [
    'todo mundo dar a mesma resposta',
    'seu rosto e sua voz, ou alguém ao seu lado',
    'todas as outras pessoas juntarem as respostas delas',
    'uma tela compartilhada, ou uma empresa que lê a sua conexão',
    'quem opera este servidor, enquanto olha ou o muda',
  ],
}
