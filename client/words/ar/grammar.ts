/** How Arabic counts and lists. Digits are 1, 2, 3: read in every country, and by Zoom beside it. */
const rules = new Intl.PluralRules('ar')
const list = new Intl.ListFormat('ar')

/** Dates and times in the same digits, whatever a browser holds usual for Arabic. */
export const LOCALE = 'ar-u-nu-latn'

/** One and two are said without a digit; then three to ten, eleven to ninety-nine, and full hundreds. */
type Forms = [one: string, two: string, few: string, many: string, hundreds: string]
const counting =
  ([one, two, few, many, hundreds]: Forms) =>
  (n: number): string => {
    const form = rules.select(n)
    if (form === 'one') return one
    if (form === 'two') return two
    return `${n} ${form === 'few' ? few : form === 'many' ? many : hundreds}`
  }

/** As the subject of a sentence, or alone. */
export const sessions = counting(['جلسة واحدة', 'جلستان', 'جلسات', 'جلسة', 'جلسة'])
export const people = counting(['شخص واحد', 'شخصان', 'أشخاص', 'شخصًا', 'شخص'])
export const minutes = counting(['دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة'])
export const topics = counting(['موضوع واحد', 'موضوعان', 'مواضيع', 'موضوعًا', 'موضوع'])
export const promised = counting(['وعد واحد', 'وعدان', 'وعود', 'وعدًا', 'وعد'])
export const days = counting(['يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم'])

/** After a preposition, as an object, and where it says how often: two are other than above. */
export const ofSessions = counting(['جلسة واحدة', 'جلستين', 'جلسات', 'جلسة', 'جلسة'])
export const ofMinutes = counting(['دقيقة واحدة', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'])
export const ofSeconds = counting(['ثانية واحدة', 'ثانيتين', 'ثوانٍ', 'ثانية', 'ثانية'])
export const ofDays = counting(['يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم'])
export const clients = counting([
  'عميل أو مجموعة واحدة',
  'اثنين من العملاء أو المجموعات',
  'من العملاء أو المجموعات',
  'من العملاء أو المجموعات',
  'من العملاء أو المجموعات',
])
export const ofSteps = counting(['درجة واحدة', 'درجتين', 'درجات', 'درجة', 'درجة'])
export const times = counting(['مرة واحدة', 'مرتين', 'مرات', 'مرة', 'مرة'])

/** All of them go: of two both, of more all. */
export const allSessions = (n: number): string =>
  n === 2 ? 'تُمحى الجلستان معًا' : `تُمحى الجلسات كلها (${n})`

/** Whatever is handed in is named; a list takes nothing but texts. */
export const and = (...parts: string[]): string => list.format(parts.map(String))
