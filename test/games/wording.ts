/**
 * Wording: what is promised stands above the answers, in every mode, language
 * and state, and is what was agreed, word for word; the coach who asks who said
 * what reads the same. The word *anonymous* is for several people alone.
 */
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Mode } from '../../server/contract/vocabulary.ts'
import type { Drawing } from './drawn.ts'
import type { Game } from './game.ts'

/** What each mode promises, in each language: said here once more, so that no one changes it by the way. */
type Contract = Record<Mode, (coachName: string, people: number) => string> & {
  byLink: (byLink: number, people: number) => string
  yourCoach: string
}
const CONTRACT: Record<string, Contract> = {
  en: {
    pair: (coachName) =>
      `Only ${coachName} sees this, and will know it is you. It is not linked to your Zoom account.`,
    small: (coachName, people) =>
      `With ${people} people here ${coachName} may be able to work out who said what. Names are not attached, and you can keep it to yourself.`,
    group: (coachName, people) =>
      `${coachName} sees combined answers from at least ${people} people. Never yours alone, never in order.`,
    byLink: (byLink, people) =>
      `${byLink} of ${people} joined by link. Does ${people} match the faces you see?`,
    yourCoach: 'Your coach',
  },
  de: {
    pair: (coachName) =>
      `${coachName} sieht das, sonst niemand, und weiß dann, dass es von dir ist. Es ist nicht mit deinem Zoom-Konto verknüpft.`,
    small: (coachName, people) =>
      `${coachName} kann bei ${people} Personen hier vielleicht herausfinden, wer was gesagt hat. Namen stehen nicht dabei, und du kannst es für dich behalten.`,
    group: (coachName, people) =>
      `${coachName} sieht zusammengefasste Antworten von mindestens ${people} Personen. Nie deine allein, nie der Reihe nach.`,
    byLink: (byLink, people) =>
      `Per Link dabei: ${byLink} von ${people}. Passt ${people} zu den Gesichtern, die du siehst?`,
    yourCoach: 'Dein Coach',
  },
  fr: {
    pair: (coachName) =>
      `${coachName} voit cela, et personne d’autre, et saura que cela vient de vous. Ce n’est pas lié à votre compte Zoom.`,
    small: (coachName, people) =>
      `${coachName} pourra peut-être retrouver qui a dit quoi, avec ${people} personnes ici. Les noms ne sont pas joints, et vous pouvez garder cela pour vous.`,
    group: (coachName, people) =>
      `${coachName} voit des réponses regroupées d’au moins ${people} personnes. Jamais la vôtre seule, jamais dans l’ordre.`,
    byLink: (byLink, people) =>
      `Par lien : ${byLink} sur ${people}. Est-ce que ${people} correspond aux visages que vous voyez ?`,
    yourCoach: 'Votre coach',
  },
  es: {
    pair: (coachName) =>
      `${coachName}, y nadie más, ve esto, y sabrá que eres tú. No está vinculado a tu cuenta de Zoom.`,
    small: (coachName, people) =>
      `Con ${people} personas aquí, ${coachName} quizá pueda deducir quién dijo qué. Los nombres no van adjuntos, y puedes guardar tu respuesta solo para ti.`,
    group: (coachName, people) =>
      `${coachName} ve respuestas combinadas de al menos ${people} personas. Nunca la tuya sola, nunca en orden.`,
    byLink: (byLink, people) =>
      `${byLink} de ${people} ${byLink === 1 ? 'entró' : 'entraron'} por enlace. ¿Son ${people} las caras que ves?`,
    yourCoach: 'Tu coach',
  },
  'pt-BR': {
    pair: (coachName) =>
      `${coachName}, e mais ninguém, vê isto, e vai saber que é você. Não fica ligado à sua conta do Zoom.`,
    small: (coachName, people) =>
      `Com ${people} pessoas aqui, ${coachName} talvez consiga deduzir quem disse o quê. Os nomes não vão junto, e você pode guardar a resposta só para você.`,
    group: (coachName, people) =>
      `${coachName} vê respostas combinadas de pelo menos ${people} pessoas. Nunca a sua sozinha, nunca em ordem.`,
    byLink: (byLink, people) =>
      `${byLink} de ${people} ${byLink === 1 ? 'entrou' : 'entraram'} por link. São ${people} os rostos que você vê?`,
    yourCoach: 'Seu coach',
  },
  ar: {
    pair: (coachName) =>
      `يصل هذا إلى ${coachName} فقط، ويُعرف هناك أنه منك. وهو غير مرتبط بحسابك في Zoom.`,
    small: (coachName, people) =>
      `عدد الحاضرين هنا ${people}، وقد يتّضح لدى ${coachName} من قال ماذا. لا تُرفق الأسماء، ويمكنك الاحتفاظ بإجابتك لنفسك.`,
    group: (coachName, people) =>
      `تصل إلى ${coachName} إجابات مجمّعة لا يقلّ عدد أصحابها عن ${people}. لا تصل إجابتك وحدها أبدًا، ولا بترتيبها أبدًا.`,
    byLink: (byLink, people) =>
      `عبر الرابط: ${byLink} من ${people}. هل يطابق العدد ${people} الوجوه التي أمامك؟`,
    yourCoach: 'الكوتش',
  },
}
const MODES: Mode[] = ['pair', 'small', 'group']

/** The word in the languages of Europe and the larger ones beyond, without its accents. */
const ANONYMOUS =
  /an[oòóôöō]n[iyíýì]m|анон[иіы]м|ανωνυμ|匿名|익명|무기명|مجهول|(?:دون|بدون|بلا|بغير) (?:ال)?(?:اسم|هوي)|אנונימ|गुमनाम|अनाम|ẩn danh|ไม่ระบุ|bezimien|nevtelen|nafnlaus|nimeton|isimsiz/iu

/** Around a name that is written the other way. Nobody sees them. */
const MARKS = /[\u2068\u2069]/g

type Drawn = { language: string; drawings: Drawing[]; sentences: string[] }

const DRAWN = join(import.meta.dirname, 'drawn.ts')
const WORDS = join(import.meta.dirname, '../../client/words')

export const wording: Game = async ({ full, progress }) => {
  const languages = readdirSync(WORDS, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
  const found: string[] = []
  const controls: Record<string, boolean> = {}
  let drawings = 0
  for (const language of languages)
    for (const window of ['tall', 'short']) {
      const drawn = await drawnIn(language, window)
      found.push(...wrongIn(drawn, language))
      Object.assign(controls, caught(drawn, language))
      drawings += drawn.drawings.length
      progress(`wording: ${language}, ${window}: ${drawn.drawings.length} drawings`)
    }
  for (const one of found) progress(`wording: ${one}`)
  const measured = full ? await (await import('./measured.ts')).measured(CONTRACT.en!) : null
  found.push(...(measured?.found ?? []))
  return {
    game: 'wording',
    tried: `${drawings} drawings in ${languages.length} language${languages.length === 1 ? '' : 's'}${
      measured ? `, ${measured.looks} looks in a browser` : ''
    }`,
    violations: found.length,
    controls: { ...controls, ...measured?.controls },
    closest: '',
  }
}

function drawnIn(language: string, window: string): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [DRAWN, language, window])
    let [said, complained] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (part: string) => void (said += part))
    child.stderr.setEncoding('utf8').on('data', (part: string) => void (complained += part))
    child.on('close', (code) =>
      code === 0
        ? resolve(JSON.parse(said.replaceAll(MARKS, '')) as Drawn)
        : reject(new Error(complained)),
    )
  })
}

function wrongIn({ language, drawings, sentences }: Drawn, asked: string): string[] {
  const contract = CONTRACT[asked]
  if (language !== asked) return [`${asked}: nobody can get this language`]
  if (!contract) return [`${asked}: nobody agreed on what is promised in it`]
  return [
    ...sentences.filter(isAnonymous).map((one) => `${asked}, a sentence: ${one}`),
    ...apart(drawings).map((one) => `${asked}, ${one}`),
    ...drawings.flatMap((one) => {
      const where = `${asked}, ${one.mode}, ${one.who}, ${one.state}`
      return wrongInDrawing(one, contract).map((what) => `${where}: ${what}`)
    }),
  ]
}

/** A threshold raised meanwhile is for the next check-in: of the open one every word stays. */
function apart(drawings: Drawing[]): string[] {
  const read = (drawing: Drawing): string =>
    partsOf(drawing)
      .map((one) => (one.kind === 'text' ? one.text : ''))
      .join('\n')
  return drawings.flatMap((one, place) => {
    const raised = drawings[place + 1]
    if (raised?.state !== `${one.state}, threshold raised` || read(one) === read(raised)) return []
    return [`${one.mode}, ${one.who}, ${raised.state}: other words than before`]
  })
}

function wrongInDrawing(drawing: Drawing, contract: Contract): string[] {
  const { mode, who, taps, asks, byLink, expected } = drawing
  const wrong: string[] = []
  const parts = partsOf(drawing)
  const texts = parts.filter(isText)
  const sentence = sentenceOf(drawing, contract)
  const linked = byLink > 0 && mode !== 'pair'
  const all = linked ? `${sentence} ${contract.byLink(byLink, expected)}` : sentence
  if (mode !== 'group' && texts.some(({ text }) => isAnonymous(text)))
    wrong.push('something is called anonymous')
  for (const other of MODES.filter((one) => one !== mode))
    if (texts.some(({ text }) => text.includes(heartOf(contract[other]))))
      wrong.push(`the sentence of ${other}`)

  const answer = parts.findIndex((one) => one.kind === 'answer' && !one.disabled)
  if (answer >= 0 !== taps) wrong.push(taps ? 'nothing to tap' : 'something to tap')
  if (answer >= 0) {
    // Whatever of a form can be tapped comes after it, not the answers alone.
    const first = parts.findIndex((one) => one.kind !== 'text' && !one.disabled)
    const promise = texts.find(({ text }) => text.startsWith(sentence))
    if (!promise) wrong.push('no sentence')
    else if (parts.indexOf(promise) > first) wrong.push('the sentence comes after the first tap')
    else if (promise.hidden) wrong.push('the sentence is hidden')
    else if (!promise.text.startsWith(all)) wrong.push('how many came by link is not said')
  }
  if (who === 'coach') {
    // After a few words of the coach's, and with nothing after it.
    const reads = texts.some(({ text }) => text === all || text.endsWith(` ${all}`))
    if (asks && !reads) wrong.push('the coach does not read what was promised')
    if (!asks && reads) wrong.push('the coach reads a promise where none is asked for')
  }
  return wrong
}

function sentenceOf({ mode, coachName, expected, threshold }: Drawing, contract: Contract): string {
  const name = coachName || contract.yourCoach
  return contract[mode](name, mode === 'group' ? threshold : expected)
}

/** The longest piece without a name or a number. */
const heartOf = (sentence: Contract[Mode]): string =>
  sentence('\0', 0)
    .split(/[\0\d]/)
    .toSorted((one, other) => other.length - one.length)[0]!

const isAnonymous = (text: string): boolean =>
  ANONYMOUS.test(text.normalize('NFC')) ||
  ANONYMOUS.test(text.normalize('NFD').replaceAll(/\p{M}/gu, ''))

type Text = { kind: 'text'; text: string; hidden: boolean }
type Part =
  | Text
  /** An answer, or whatever else of a form can be tapped. */
  | { kind: 'answer' | 'other'; disabled: boolean }

const isText = (part: Part): part is Text => part.kind === 'text'

/** What leaves the device. Of several people, what they say at the end does not. */
const ANSWERS: Record<Mode, RegExp> = {
  pair: /^(check-in-\d+|end-pulse-(?!sharing).+)$/,
  small: /^check-in-\d+$/,
  group: /^check-in-\d+$/,
}

const VOID = ['input', 'br', 'hr', 'img', 'meta', 'link']

/** In the order of the document, which is the order of reading, by eye and by ear. */
function partsOf({ html, mode }: Pick<Drawing, 'html' | 'mode'>): Part[] {
  const parts: Part[] = []
  const around: { tag: string; hidden: boolean; disabled: boolean }[] = []
  for (const [, close, tag = '', attributes = '', text] of html.matchAll(
    /<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g,
  )) {
    const hidden = around.some((one) => one.hidden)
    const disabled = around.some((one) => one.disabled)
    if (text !== undefined) parts.push({ kind: 'text', text: unescaped(text), hidden })
    else if (close) around.pop()
    else if (tag === 'input') {
      const name = /name="([^"]*)"/.exec(attributes)?.[1] ?? ''
      const kind = ANSWERS[mode].test(name) ? 'answer' : 'other'
      parts.push({ kind, disabled: disabled || / disabled\b/.test(attributes) })
    } else if (!VOID.includes(tag))
      around.push({
        tag,
        disabled: tag === 'fieldset' && / disabled\b/.test(attributes),
        hidden:
          / hidden\b|aria-hidden="true"|visually-hidden/.test(attributes) ||
          (tag === 'details' && !/ open\b/.test(attributes)),
      })
  }
  return parts
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
}
const unescaped = (text: string): string =>
  text.replaceAll(/&[#a-z0-9]+;/g, (one) => ENTITIES[one] ?? one)
const escaped = (text: string): string =>
  Object.entries(ENTITIES).reduce(
    (one, [entity, character]) => one.replaceAll(character, entity),
    text,
  )

/** Mistakes put in on purpose, each in one drawing. */
function caught(drawn: Drawn, language: string): Record<string, boolean> {
  const contract = CONTRACT[language]
  if (!contract) return {}
  const of = (mode: Mode, who: Drawing['who'], state: string) =>
    drawn.drawings.find((one) => one.mode === mode && one.who === who && one.state === state)!
  const [alone, few, many] = MODES.map((mode) => of(mode, 'participant', 'asked')) as [
    Drawing,
    Drawing,
    Drawing,
  ]
  const linkedIn = (state: string) =>
    drawn.drawings.find((one) => one.mode === 'group' && one.byLink > 0 && one.state === state)!
  const [linked, linkedCoachs] = [linkedIn('asked'), linkedIn('released')]
  const mine = (drawing: Drawing) => escaped(sentenceOf(drawing, contract))
  type Broken = [drawing: Drawing, html: string, complaint: string]
  const put = (drawing: Drawing, into: string): string =>
    drawing.html.replace(mine(drawing), () => into)
  const beside = (drawing: Drawing, more: string) => put(drawing, `${mine(drawing)} ${more}`)
  const coachs = of('group', 'coach', 'released')
  const closed = of('small', 'coach', 'closed')
  const opened = of('group', 'coach', 'open')
  const number = new RegExp(`(>[^<]*\\b)${opened.threshold}\\b`)
  const raised = opened.html.replace(number, `$1${opened.threshold + 3}`)
  const word = 'called anonymous'
  const unread = 'the coach does not read'
  const broken: Record<string, Broken> = {
    'a scale above its sentence': [
      many,
      put(many, '').replace('</form>', `<p>${mine(many)}</p></form>`),
      'after the first tap',
    ],
    'a way to share above the sentence': [
      many,
      many.html.replace('<fieldset', '<input type="radio" name="sharing"/><fieldset'),
      'after the first tap',
    ],
    'the word in pair mode': [alone, beside(alone, 'Your answer is anonymous.'), word],
    'the word in German': [few, beside(few, 'Die Antwort bleibt anonym.'), word],
    'the word in Spanish': [few, beside(few, 'La respuesta es anónima.'), word],
    'the word in Arabic': [few, beside(few, 'تبقى إجابتك مجهولة.'), word],
    'the word in Japanese': [few, beside(few, '回答は匿名です。'), word],
    'the word in Russian': [few, beside(few, 'Ответ анонимный.'), word],
    'the word on the coach’s side': [closed, beside(closed, 'All of it was anonymous.'), word],
    'the sentence of another mode': [alone, put(alone, mine(many)), 'the sentence of group'],
    'that of another mode beside its own': [few, beside(few, mine(many)), 'the sentence of group'],
    'another number': [many, put(many, mine({ ...many, threshold: 3 })), 'no sentence'],
    'another name': [few, put(few, mine({ ...few, coachName: 'Lena' })), 'no sentence'],
    'no sentence': [few, put(few, ''), 'no sentence'],
    'nothing of who came by link': [
      linked,
      linked.html.replace(escaped(contract.byLink(linked.byLink, linked.expected)), ''),
      'by link',
    ],
    'a sentence nobody sees': [
      many,
      many.html.replace(/<p (id="[^"]*-promise")/, '<p hidden="" $1'),
      'hidden',
    ],
    'a coach who reads nothing of who came by link': [
      linkedCoachs,
      linkedCoachs.html.replace(
        escaped(contract.byLink(linkedCoachs.byLink, linkedCoachs.expected)),
        '',
      ),
      unread,
    ],
    'a coach who reads something else': [coachs, put(coachs, 'It is a secret.'), unread],
    'a coach who reads another number': [
      coachs,
      put(coachs, mine({ ...coachs, threshold: coachs.threshold + 3 })),
      unread,
    ],
    'an answer that can be tapped too late': [
      of('group', 'participant', 'closed'),
      `<input type="radio" name="check-in-1"/>`,
      'something to tap',
    ],
  }
  const drawings = Object.entries(broken).map(([name, [drawing, html, complaint]]) => [
    name,
    wrongInDrawing(drawing, contract).length === 0 &&
      wrongInDrawing({ ...drawing, html }, contract).some((one) => one.includes(complaint)),
  ])
  return {
    ...(Object.fromEntries(drawings) as Record<string, boolean>),
    'a coach who reads a threshold that came later':
      apart([opened, { ...opened, state: `${opened.state}, threshold raised`, html: raised }])
        .length > 0,
    'the word in a sentence nobody drew':
      wrongIn({ ...drawn, sentences: ['Anonymous.'] }, language).length > 0,
    'a language nobody agreed on': wrongIn({ ...drawn, language: 'xx' }, 'xx').length > 0,
  }
}
