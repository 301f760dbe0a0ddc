/** The desk: its frame, and the screens a coach comes back to. Imported by desk.ts. */
import type { Words } from '../words.ts'
import { sessions, times } from './grammar.ts'

export const places: Words['desk']['places'] = {
  title: 'مكتبك',
  open: 'فتح مكتبك',
  what: 'أقسام مكتبك',
  nav: { home: 'المكتب', week: 'الأسبوع', words: 'الكلمات', links: 'الروابط', kept: 'المحفوظ' },
  loading: 'جارٍ فتح مكتبك.',
  inBrowser: 'فتحه في متصفّحك',
  inBrowserWhy: 'الطباعة والحفظ يعملان في متصفّحك.',

  signedOut: {
    title: 'مكتبك',
    what: 'ما يقع بين الجلسات: الوعود، والتحضير، وأسبوعك، والروابط السارية. يظهر لك وحدك.',
    who: 'لمن يعملون في الكوتشينج. المشاركة في جلسة لا تحتاج إلى حساب.',
    signIn: 'تسجيل الدخول عبر Zoom',
    failed: 'لم يُتمّ Zoom تسجيل دخولك. لم يتغيّر شيء. يُرجى المحاولة من جديد.',
    again: 'سُجّل خروجك. تسجيل الدخول يعيدك إلى حيث كنت.',
  },
  signOut: 'تسجيل الخروج',
  notSignedOut: 'ما زال دخولك مسجّلًا. يُرجى التحقّق من الاتصال والمحاولة من جديد.',

  first: {
    title: 'لا شيء هنا بعد',
    what: 'البداية في اجتماع Zoom: تحت «التطبيقات» يوجد Attune، ومنه تبدأ الجلسة. وبعدها تظهر هنا وعودها وملخّصها وما يلزم للتحضير.',
    words: 'وحتى ذلك الحين يمكنك صياغة كلمات بدايتك بصوتك أنت.',
    go: 'النظر في كلماتك',
  },

  due: {
    title: 'الوعود',
    none: 'لا وعود مفتوحة.',
    who: { coach: 'منك', client: 'من العميل' },
    overdue: (day: string) => `كان موعده ${day}`,
    more: 'وعود أخرى',
    kept: 'تمّ الوفاء به',
    undo: 'تراجع',
  },

  next: {
    title: 'الجلسات التالية',
    none: 'لا جلسة مقرّرة.',
    open: 'مفتوحة الآن',
    more: 'جلسات أخرى',
  },

  between: {
    title: 'بين الجلسات',
    week: 'هذا الأسبوع',
    lastWeek: 'لا تأمّل بعد في الأسبوع الماضي',
  },

  clients: {
    title: 'العملاء والمجموعات',
    search: 'البحث بالاسم',
    none: 'لا أحد بهذا الاسم.',
    away: 'مع ما وُضع جانبًا',
    isAway: 'موضوع جانبًا',
    lookAway: 'البحث فيما وُضع جانبًا',
    ended: (day: string) => `انتهى في ${day}`,
    last: (n: number, day: string) => `${sessions(n)}، آخرها في ${day}`,
    more: 'عرض المزيد',
  },

  one: {
    title: 'من جلسة إلى جلسة',
    back: 'رجوع',
    promises: 'وعود مفتوحة',
    sessions: 'الجلسات',
    pulse: 'كيف كان الشعور، جلسة بعد جلسة',
    session: (number: number) => `الجلسة ${number}`,
    openNow: 'مفتوحة الآن',
    keptUntil: (day: string) => `محفوظة حتى ${day}`,
    soFar: 'ما حدث حتى الآن',
    supervision: 'للإشراف',
    more: 'جلسات سابقة',
    links: 'الروابط السارية',
  },

  links: {
    title: 'الروابط السارية',
    what: 'كل رابط ملخّص يُفتح الآن. وما أُبطل يمكن التراجع عنه للحظات.',
    none: 'لا رابط ساريًا.',
    yours: 'رابطك',
    client: (n: number) => `العميل ${n}`,
    ofSession: (whose: string, number: number) => `${whose}، الجلسة ${number}`,
    of: (label: string, number: number) => `${label}، الجلسة ${number}`,
    others: 'روابط أخرى',
    open: 'فتح الملخّص',
    more: 'المزيد',
    rest: 'عرض المزيد',
  },

  supervision: {
    title: 'للإشراف',
    what: 'ما حدث وكم مرة، كنص. ليس فيه اسم ولا كلمة ولا إجابة لأيّ عميل.',
    heading: 'علاقة كوتشينج واحدة',
    session: (number: number) => `الجلسة ${number}`,
    nothing: 'لم يُدوَّن شيء',
    howOften: (what: string, n: number) => `${what}: ${times(n)}`,
    felt: 'كيف كان الشعور',
    bands: {
      steady: 'مستقر',
      lower: 'أدنى من قبل',
      higher: 'أعلى من قبل',
      unknown: 'لا شيء للمقارنة',
    },
    text: 'نص لإرساله',
  },
}
