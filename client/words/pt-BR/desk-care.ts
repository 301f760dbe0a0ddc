/** What a coach settles about one client between sessions, and what another coach takes over. Imported by pt-BR.ts. */
import type { Words } from '../words.ts'
import { and, people, sessions } from './counts.ts'

export const care: Words['care'] = {
  title: 'Guardar, copiar, passar adiante, encerrar',
  inBrowserCopy: 'Copie o link lá, ou escreva um e-mail com ele.',
  name: 'Com quem é',
  nameHint: 'As iniciais bastam. Salvo quando você sai do campo.',

  archive: {
    do: 'Arquivar',
    undo: 'Trazer de volta',
    what: 'Sai das suas listas e não lembra você de nada. Fica guardado pelo mesmo tempo de antes.',
    away: 'Isto está arquivado. Continua guardado.',
  },

  retention: {
    title: 'Por quanto tempo fica guardado',
    legend: 'Guardar cada sessão por',
    now: (days) => `Cada sessão fica guardada por ${days} a partir do seu fim.`,
    goes: (names, days) =>
      `${names} terminou há mais de ${days}. É apagada na hora, e ninguém pode trazê-la de volta.`,
    goAll: (days) =>
      `Todas as sessões terminaram há mais de ${days}. Tudo isto é apagado na hora, e ninguém pode trazê-lo de volta.`,
    goSome: (names, days) =>
      `${names} terminaram há mais de ${days}. São apagadas na hora, e ninguém pode trazê-las de volta.`,
    stays: (day) => `Nada é apagado agora. A sessão mais antiga fica guardada até ${day}.`,
    links: 'Um link nunca abre por mais tempo do que a sessão dele fica guardada.',
    session: (number) => `Sessão ${number}`,
    and,
    keep: (days) => `Guardar por ${days}`,
    done: 'Salvo.',
  },

  promised: {
    title: 'O que você prometeu',
    quote: (policy) => `“${policy}”`,
    version: (version, day) => `Versão ${version}, de ${day}.`,
    before: 'Antes de passar algo adiante, leia mais uma vez.',
  },

  export: {
    title: 'Levar uma cópia',
    what: 'Tudo destas sessões como você tem, com as suas notas. O que várias pessoas responderam continua combinado.',
    json: 'Salvar como JSON',
    jsonFor: 'para outro programa',
    markdown: 'Salvar como Markdown',
    markdownFor: 'para ler',
    busy: 'Fazendo a cópia.',
    done: 'Salva. A cópia está só com você; cuide dela como prometeu.',
    failed: 'Não deu para fazer a cópia. Nada se perdeu. Tente de novo.',
    inZoom: 'O Zoom não salva arquivos. O seu navegador salva.',
  },

  end: {
    title: 'Encerrar o trabalho',
    what: (day) =>
      `Até ${day} os dois lados ainda podem ler, imprimir e levar uma cópia. Nenhuma sessão nova começa.`,
    afterwards: (n) =>
      n === 1
        ? 'Nesse dia ela é apagada para os dois lados.'
        : `Até esse dia as ${n} sessões são apagadas para os dois lados, nenhuma mais tarde do que seria.`,
    change: 'Até lá você pode retomar, como se nunca tivesse terminado.',
    days: 'Dias até ser apagado',
    now: 'Encerrar',
    open: 'Há uma sessão aberta. Encerre-a primeiro.',
    ended: (day) => `Você encerrou isto em ${day}.`,
    until: (day) => `Até ${day} os dois lados podem ler e levar uma cópia. Depois tudo é apagado.`,
    resume: 'Retomar',
    resumed: (days) => `Cada sessão volta a ficar guardada por ${days} a partir do seu fim.`,
    resumeLoses: (names) => `${names}: esse tempo já passou, então some na hora.`,
  },

  handOver: {
    title: 'Passar para outro coach',
    what: 'Primeiro perguntamos ao seu cliente, na página do resumo. Só quando todas as pessoas que participaram disserem sim o outro coach pode aceitar.',
    goes: 'O que vai junto: as sessões, o que foi combinado, os compromissos, o que foi pedido, os check-ins e o foco.',
    stays:
      'O que não vai: suas notas, temas, perguntas guardadas, e as tensões com suas reparações. Quando é aceito, isso é apagado, e você não entra mais. Leve uma cópia antes.',
    to: 'O nome do outro coach',
    toHint: 'Seu cliente lê.',
    ask: 'Perguntar ao meu cliente',
    nobody: 'Ninguém participou da sessão mais recente, então não há a quem perguntar.',
    open: 'Há uma sessão aberta. Encerre-a primeiro.',
    ended: 'Isto terminou. Para passar adiante, retome primeiro.',
    asked: (to, day) => `Em ${day} você perguntou se ${to} pode continuar com isto.`,
    waits: (said, of) =>
      of === 1 ? 'Sem resposta ainda.' : `Disseram sim até agora: ${said} de ${of}.`,
    where: 'A pergunta está na página do resumo da sessão mais recente. O link leva até lá.',
    no: (n, of) =>
      of === 1
        ? 'Seu cliente disse não. Continua com você.'
        : `Disseram não: ${people(n)}. Continua com você, a menos que mudem de ideia.`,
    yes: (of) => (of === 1 ? 'Seu cliente disse sim.' : 'Todas as pessoas disseram sim.'),
    link: (to) => `Link para ${to}`,
    linkNote: (to) => `Envie só para ${to}: quem tiver o link e entrar com o Zoom pode aceitar.`,
    mail: 'Escrever um e-mail',
    subject: 'Um processo de coaching, passado adiante',
    body: (to, link, day) =>
      `Olá, ${to},\n\nmeu cliente concordou que você continue o nosso processo de coaching. Com este link você aceita, entrando com o Zoom:\n\n${link}\n\nEle abre até ${day}. Por favor, não passe a mais ninguém.\n`,
    until: (day) => `A oferta vale até ${day}.`,
    withdraw: 'Retirar',
  },

  erase: {
    title: 'Apagar agora',
    what: (n) =>
      `Isto apaga ${n === 1 ? 'a única sessão' : `as ${sessions(n)}`}, com tudo o que há dentro: o que foi dito, combinado, prometido, respondido e anotado, e o registro do que aconteceu.`,
    both: 'Some também para o seu cliente. Todos os links do resumo param de abrir.',
    copies:
      'As chaves são apagadas primeiro, então nenhum backup abre mais. As cópias que um dos lados salvou ficam onde estão.',
    ask: 'Apagar',
    sure: 'Ninguém pode trazer de volta, nem nós.',
    now: 'Apagar para sempre',
    keep: 'Manter',
    done: 'Está apagado.',
    leave: 'Voltar à sua mesa',
  },

  accept: {
    title: 'Um cliente passa para você',
    from: (from) => `${from} passa este processo para você.`,
    someone: 'Outro coach',
    about: (label, n) => `${label}, ${sessions(n)}`,
    agreed: 'Todas as pessoas que participaram concordaram.',
    until: (day) => `Você pode aceitar até ${day}.`,
    comes: 'O que vem junto',
    comesList: [
      'as sessões, com o que foi combinado, prometido e pedido',
      'os check-ins, até onde o outro coach podia ver',
      'por quanto tempo fica guardado, e os links do cliente',
    ],
    not: 'O que não vem',
    notList: [
      'as notas, os temas e as perguntas guardadas do outro coach',
      'as tensões que marcou, e as reparações',
    ],
    hold: 'O que foi prometido sobre o sigilo cabe a você cumprir a partir daí.',
    accept: 'Aceitar',
    done: 'Agora é seu. Na próxima reunião, está em “Continuar com”.',
    goOn: 'Ir para a sua mesa',
    closed: {
      gone: 'Este link não abre mais nada. Talvez tenha vencido, sido retirado ou já aceito. Pergunte a quem enviou.',
      'no-consent':
        'Nem todas as pessoas que participaram disseram sim. Volte quando tiverem dito.',
      'not-yours': 'Isto já é seu, então não há nada a aceitar.',
      lost: 'Parte do link se perdeu no caminho. Copie inteiro e abra de novo.',
    },
  },
}
