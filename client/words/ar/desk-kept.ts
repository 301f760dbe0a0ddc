/** What is kept of a coach's account, and how all of it goes. Imported by ar.ts. */
import type { Erased } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { clients, ofDays, sessions } from './grammar.ts'

export const keeping: Words['keeping'] = {
  title: 'ما يُحفظ',

  now: {
    title: 'المحفوظ الآن',
    some: (many: number, n: number) => `${sessions(n)}، مع ${clients(many)}`,
    none: 'لا جلسة محفوظة.',
    own: 'وإلى جانبها: كلماتك وبطاقاتك وإعداداتك وتأمّلاتك.',
  },

  ending: {
    title: 'ما ينتهي قريبًا',
    none: 'لا شيء ينتهي وحده.',
    what: (label: string, number: number) => `${label}، الجلسة ${number}`,
    when: (inDays: string, day: string) => `${inDays}، في ${day}`,
    inDays: (n: number) => (n <= 0 ? 'اليوم' : n === 1 ? 'غدًا' : `بعد ${ofDays(n)}`),
    change: 'مدة الحفظ تُحدَّد مع كل عميل.',
  },

  export: {
    title: 'نسخة من كل شيء',
    what: 'كل الجلسات كما هي لديك، وما هو لك: الكلمات والبطاقات والإعدادات والتأمّلات.',
    promise: 'وعدك لكل عميل',
  },

  receipts: {
    title: 'الإيصالات',
    what: 'إيصال عن كل ما مُحي. ليس فيه اسم.',
    none: 'لم يُمحَ شيء بعد.',
    one: (day: string, why: string) => `${day}: ${why}`,
    why: {
      time: 'انتهت مدته',
      asked: 'محوته بنفسك',
      ended: 'أنهيته بنفسك',
    } satisfies Record<Erased, string>,
    held: (n: number, from: string, to: string) =>
      from === to ? `${sessions(n)}، في ${from}` : `${sessions(n)}، من ${from} إلى ${to}`,
    see: 'إيصال',
    text: {
      label: 'إيصال',
      title: 'إيصال بما مُحي',
      when: (day: string, time: string) => `وقت المحو: ${day}، ${time}`,
      why: (why: string) => `السبب: ${why}`,
      what: (held: string) => `ما مُحي: ${held}`,
      all: (some: string | null) => `ما مُحي: الحساب كله${some === null ? '' : `، ${some}`}`,
      how: 'الطريقة: المفاتيح أولًا، كي لا تُفتح أيّ نسخة؛ ثم كل ما حُفظ منه.',
      id: (id: string) => `الرقم: ${id}`,
    },
    save: 'حفظ كنص',
  },

  erase: {
    title: 'محو كل شيء',
    what: [
      'تزول كل جلسة، بكل ما اتُّفق عليه ووُعد به وأُجيب ودُوّن، عند عملائك أيضًا.',
      'وتزول معها كلماتك وبطاقاتك وإعداداتك وتأمّلاتك، ويتوقّف كل رابط عن الفتح.',
      'ويُعاد إلى Zoom إذنه بالعمل عنك، ويُسجَّل خروج هذا المتصفّح.',
    ],
    ask: 'محو كل شيء',
    sure: 'لا يمكن لأحد استعادة شيء منه، ولا لنا.',
    now: 'محو كل شيء نهائيًا',
    keep: 'إبقاء',
    done: {
      title: 'لم يبقَ شيء',
      what: 'مُحي كل ما كان لك. هذا الإيصال وحده يذكره، وهو لك.',
      zoom: 'لإزالة Attune من Zoom أيضًا: تسجيل الدخول في marketplace.zoom.us، ثم «إدارة»، ثم «التطبيقات المضافة»، وإزالة Attune هناك.',
      again: 'وإن عدت يومًا فالبداية بمكتب فارغ.',
    },
  },

  copy: {
    title: 'ما يحفظه Attune',
    at: (day: string, time: string) => `نُسخ في ${day}، ${time}`,
    session: (number: number, day: string) => `الجلسة ${number}، ${day}`,
    unended: 'ما زالت مفتوحة',
    lasted: (from: string, to: string) => `من ${from} إلى ${to}`,
    coach: (name: string) => `الكوتش: ${name}`,
    kept: (day: string) => `محفوظة حتى ${day}`,
    next: (day: string, time: string) => `الجلسة التالية: ${day}، ${time}`,
    focus: 'المحور',
    script: 'الجلسة الأولى',
    confirmed: 'مؤكَّد',
    said: 'قيل',
    open: 'ما زال مفتوحًا',
    promise: (version: number, day: string) => `ما وُعد به، النسخة ${version} في ${day}`,
    logistics: 'الترتيبات',
    needs: 'ما طُلب',
    noted: 'من تدوين الكوتش',
    again: (day: string) => `العودة إليه في ${day}`,
    agreement: 'اتفاق العمل',
    agreed: (day: string) => `اتُّفق عليه في ${day}`,
    proposed: 'مقترح، لم يُتّفق عليه',
    promises: 'الوعود',
    checkIns: 'أسئلة الاطمئنان',
    nothingShared: 'لم تُشارك إجابة',
    withheld: 'إجابات أقل من أن تُعرض دون أن تدلّ على شخص',
    combined: 'إجابات مجمّعة',
    endPulse: 'نبض الختام',
    corrections: 'ما قال العميل إنه لم يقصده هكذا',
    correctionAbout: {
      focus: 'المحور',
      need: 'ما طُلب',
      commitment: 'وعد',
      clause: 'سطر من الاتفاق',
    },
    removed: 'أزال أحد العملاء شيئًا يخصّه.',
    notes: 'ملاحظاتك',
    questions: 'أسئلة نظرت فيها',
    repairs: 'التوتّرات والإصلاحات',
    ready: 'كيف كان حضورك',
    instead: (n: number) => `أسئلة بدلًا من النصيحة: ${n}`,
    talk: (share: number, coverage: number) =>
      `تكلّمت نحو ${share}% من الوقت، بحسب نحو ${coverage}% من الجلسة`,
    log: 'ما حدث',
    inSession: (number: number) => `الجلسة ${number}`,
    own: 'ما هو لك',
    words: 'كلماتك',
    cards: 'بطاقاتك',
    reflections: 'تأمّلاتك',
  },
}
