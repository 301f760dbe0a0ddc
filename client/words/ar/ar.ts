/**
 * Every sentence a person reads, in Arabic: plain, standard, and for any gender. What can be done is
 * a noun (“إرسال”), what is asked of somebody comes from them (“من Maya”), and no verb is bent by who reads.
 */
import type {
  Answer,
  Card,
  LineId,
  NeedKind,
  Promiser,
  PromptGap,
  Refusal,
  RepairLine,
  StandardClause,
  StandardException,
  Wish,
} from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { after } from './after.ts'
import { coach } from './coach.ts'
import { controls } from './controls.ts'
import { desk } from './desk.ts'
import { care } from './desk-care.ts'
import { keeping } from './desk-kept.ts'
import { begins } from './desk-words.ts'
import { LOCALE } from './grammar.ts'
import { links } from './links.ts'
import { plain } from './plain.ts'
import { practice } from './practice.ts'
import { prepare } from './prepare.ts'
import { promises } from './promises.ts'
import { prompts } from './prompts.ts'
import { seen } from './seen.ts'

const scale: Record<Answer, string> = {
  'very-comfortable': 'راحة كبيرة',
  comfortable: 'راحة',
  okay: 'لا بأس',
  'a-bit-uncomfortable': 'قليل من عدم الراحة',
  uncomfortable: 'عدم راحة',
  'rather-not-say': 'أفضّل عدم الإجابة',
}

const wishes: Record<Wish, string> = {
  'less-pace': 'إيقاع أبطأ',
  'more-space': 'وقت أطول للتفكير',
  'more-structure': 'تنظيم أكثر',
  'more-challenge': 'تحدٍّ أكبر',
  'less-questions': 'أسئلة أقل',
  'different-topic': 'موضوع آخر',
  'short-break': 'استراحة قصيرة',
  'more-pace': 'إيقاع أسرع',
  'less-space': 'صمت أقل',
  'less-structure': 'تنظيم أقل',
  'less-challenge': 'تحدٍّ أقل',
  'more-questions': 'أسئلة أكثر',
  'more-listening': 'إصغاء أكثر',
  'less-listening': 'كلام أكثر من الكوتش',
  'more-summaries': 'تلخيص أكثر',
  'less-summaries': 'تلخيص أقل',
}

const cards: Record<Card, string> = {
  confidentiality: 'السرّية',
  coaching: 'ما هو الكوتشينج',
  needs: 'ما يلزمك',
  'how-we-work': 'طريقة عملنا',
}

const lines: Record<LineId, string> = {
  policy: 'كلامك معي يبقى بيننا. لا أشاركه مع أحد، وأحفظ هذا الوعد بعناية.',
  role: 'دوري أن أرافقك في التفكير. أنت أدرى بحياتك؛ وأنا هنا لأطرح الأسئلة وأوفّر إطارًا يساعدك على إيجاد إجاباتك.',
  therapy: 'الكوتشينج ليس علاجًا نفسيًا: ننظر إلى الأمام، ولا أشخّص ولا أعالج.',
  mentoring: 'وليس إرشادًا: الإجابات إجاباتك، لا خبرتي أنقلها إليك.',
  management: 'وليس إدارة: لا أحدّد أهدافك ولا أحكم على أدائك.',
  'needs-question':
    'لتكون جلساتنا مريحة لك، هل من شيء يلزمك مني؟ قد يكون ذلك في الإيقاع، أو في مواضيع يحسن تجنّبها في البداية، أو في الطريقة الأنسب لك لتلقّي الملاحظات.',
  'how-we-work': 'لنتّفق على مدة حديثنا، ومتى نتوقّف، وكيف نتواصل.',
}

const checklist: Record<Card, string> = {
  confidentiality: 'قيلت سياسة السرّية بوضوح.',
  coaching: 'شُرح دور الكوتش وما يميّزه عن أدوار المساعدة الأخرى.',
  needs: 'سُئل العميل عمّا يلزمه ليشعر بالأمان.',
  'how-we-work': 'تأكّدت ترتيبات الجلسة (المدة، الاستراحات، طرق التواصل).',
}

const exceptions: Record<StandardException, string> = {
  legal: 'إذا ألزمني القانون بالكلام، فعليّ أن أتكلّم.',
  safeguarding: 'إذا كان أحد في خطر، فقد يلزم أن أتصرّف لحمايته.',
}

const needs: Record<NeedKind, string> = {
  pace: 'الإيقاع',
  'topics-to-avoid': 'مواضيع نتجنّبها في البداية',
  feedback: 'الملاحظات كما تناسبني',
}

const clauses: Record<StandardClause, string> = {
  length: 'مدة الجلسة',
  rescheduling: 'تغيير الموعد',
  'between-sessions': 'بين الجلسات',
  feedback: 'كيف نتبادل الملاحظات',
}

const repair: Record<RepairLine, string> = {
  'noticing-a-pause': 'ألاحظ صمتًا. كيف وقع هذا السؤال عليك؟',
  'moved-quickly': 'ربما أسرعت قليلًا هنا. ما الذي يساعد الآن؟',
  'more-or-less': 'هل من شيء يناسبك أن أزيد منه أو أقلّل؟',
  'stay-slower-leave': 'يمكننا أن نبقى هنا، أو نبطئ، أو نكتفي بهذا لليوم. ما الأنسب لك؟',
  'short-break': 'هل نأخذ استراحة قصيرة قبل أن نكمل؟',
  'pushed-a-bit': 'أظن أنني ضغطت قليلًا. أعتذر. الكلمة لك.',
  'leave-space': 'مساحة صغيرة من الصمت.',
  'misread-you': 'أظن أنني أسأت فهمك هنا. أعتذر. ما صياغتك أنت لذلك؟',
  'was-late': 'تأخّرت، وأعتذر. وقتك مهم عندي.',
  'interrupted-you': 'انتبهت إلى أنني قاطعتك للتو. أعتذر. الكلمة لك.',
}

const refusals: Record<Refusal, string> = {
  malformed: 'تعذّرت قراءة هذا. لم يتغيّر شيء. يُرجى إعادة تحميل اللوحة والمحاولة من جديد.',
  'not-yours': 'تغيير هذا يعود إلى شخص آخر.',
  'no-session': 'لا جلسة هنا بعد.',
  'session-open': 'في هذا الاجتماع جلسة مفتوحة.',
  'session-ended': 'انتهت هذه الجلسة. لم يعد شيء يتغيّر.',
  'no-open-check-in': 'أُغلق سؤال الاطمئنان هذا. لم تُحتسب إجابتك.',
  'check-in-open': 'هناك سؤال اطمئنان مفتوح.',
  'too-soon': 'كان آخر سؤال اطمئنان قبل لحظات. يمكنك السؤال رغم ذلك.',
  paused: 'هناك توقّف. المتابعة معًا أولًا.',
  'several-here': 'مع وجود عدة أشخاص هنا يبقى هذا على جهازك.',
  'theirs-to-lift': 'رفع هذا بيد العميل وحده.',
  'nobody-here': 'لم ينضم أحد بعد. يمكنك دعوتهم، أو السؤال شفهيًا.',
  'by-ballot': 'تُرسل هذه الإجابة كورقة اقتراع مختومة. يُرجى إعادة تحميل اللوحة والمحاولة من جديد.',
  'in-breakout': 'أحد الحاضرين في غرفة فرعية. أسئلة الاطمئنان تنتظر عودة الجميع.',
  'other-device': 'ورقتك لهذا السؤال في الجهاز، أو في اللوحة، حيث انضممت أولًا.',
  elsewhere: 'قيادتك لهذه الجلسة تجري من جهاز آخر.',
  'not-asked': 'انضممت بعد فتح سؤال الاطمئنان هذا. السؤال التالي يشملك.',
  'already-sealed': 'إجابتك محتسبة مع الأخرى. بقيت كما كانت.',
  'clause-changed': 'تغيّرت الصياغة في هذه الأثناء. يُرجى قراءتها من جديد قبل القرار.',
  'not-found': 'لم يعد هذا موجودًا.',
  'exceptions-needed': 'يلزم استثناء واحد على الأقل، أو اختيار أنه لا ينطبق أيّ منها.',
  'too-many': 'لم يعد هنا متّسع.',
  'too-fast': 'كان ذلك سريعًا. يُرجى الانتظار لحظة ثم المحاولة من جديد.',
  'meeting-only': 'يقبل الكوتش الأماكن من داخل الاجتماع فقط. يُرجى فتح اللوحة في Zoom.',
  'not-admitted': 'لم يُفتح هذا. يُرجى إعادة التحميل للمحاولة من جديد.',
  reload: 'هناك نسخة أحدث. يُرجى إعادة التحميل للمتابعة.',
  'not-yet': 'الجلسة ما زالت جارية. يُفتح هذا عند نهايتها.',
  gone: 'لم يعد هذا الرابط يُفتح.',
  'engagement-ended': 'انتهى هذا العمل. لمتابعته، يمكن استئنافه من مكتبك.',
  'no-consent': 'لم يوافق بعد كل من شارك.',
  'signed-out': 'سُجّل خروجك. يُرجى تسجيل الدخول من جديد للمتابعة.',
  unavailable: 'يتعذّر الوصول إلى الجلسة الآن. لم يُحتسب شيء. يُرجى المحاولة من جديد.',
}

const promisers: Record<Promiser, string> = { coach: 'الكوتش', client: 'العميل' }

const gaps: Record<PromptGap, string> = {
  '5': 'كل 5 دقائق على الأكثر',
  '10': 'كل 10 دقائق على الأكثر',
  '20': 'كل 20 دقيقة على الأكثر',
  off: 'أبدًا',
}

export const ar: Words = {
  language: 'ar',
  direction: 'rtl',
  product: 'Attune',
  yourCoach: 'الكوتش',
  anotherCoach: 'شخص آخر',
  scale,
  wishes,
  cards,
  lines,
  checklist,
  exceptions,
  needs,
  clauses,
  repair,
  refusals,
  promisers,
  gaps,
  noneApply: 'لا ينطبق أيّ استثناء.',
  list: (...parts: string[]): string => parts.join('، '),
  lists: (...parts: string[]): string => parts.join('؛ '),

  connection: {
    connecting: 'جارٍ الاتصال',
    connected: 'الاتصال قائم',
    reconnecting: 'جارٍ إعادة الاتصال',
    offline: 'لا اتصال',
    refused: 'تعذّر الاتصال',
  },

  common: {
    save: 'حفظ',
    cancel: 'إلغاء',
    edit: 'تعديل',
    add: 'إضافة',
    remove: 'إزالة',
    retry: 'محاولة جديدة',
    reload: 'إعادة التحميل',
    copy: 'نسخ',
    copied: 'نُسخ',
    copyByHand: 'يمكن تحديد النص أعلاه ونسخه.',
    notSent: 'لم يُرسل بعد. يبقى هنا ويُرسل عند عودة الاتصال.',
    notSentInPage: 'لم يُرسل بعد. يُرجى إبقاء هذه الصفحة مفتوحة: يُرسل عند عودة الاتصال.',
    notSentFull: 'لم يُرسل بعد، ولا متّسع هنا للمزيد. يُرسل كله عند عودة الاتصال.',
    lost: (why: string): string => `ما أرسلته قبل تحميل هذه الصفحة لم يُحتسب. ${why}`,
    places: 'أقسام هذه اللوحة',
    menu: 'القائمة',
    language: 'اللغة',
  },

  date: (at: number): string => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(at),
  day: (day: string): string =>
    new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
  time: (at: number): string => new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' }).format(at),

  modes: {
    pair: (coachName: string) =>
      `يصل هذا إلى ${coachName} فقط، ويُعرف هناك أنه منك. وهو غير مرتبط بحسابك في Zoom.`,
    small: (coachName: string, expected: number) =>
      `عدد الحاضرين هنا ${expected}، وقد يتّضح لدى ${coachName} من قال ماذا. لا تُرفق الأسماء، ويمكنك الاحتفاظ بإجابتك لنفسك.`,
    group: (coachName: string, threshold: number) =>
      `تصل إلى ${coachName} إجابات مجمّعة لا يقلّ عدد أصحابها عن ${threshold}. لا تصل إجابتك وحدها أبدًا، ولا بترتيبها أبدًا.`,
    byLink: (byLink: number, expected: number) =>
      `عبر الرابط: ${byLink} من ${expected}. هل يطابق العدد ${expected} الوجوه التي أمامك؟`,
    meetingOnly: 'الأماكن من داخل الاجتماع فقط.',
    recorded: 'قد يكون هذا الاجتماع مسجّلًا؛ وإجابتك هنا ليست جزءًا من التسجيل.',
  },

  checkIn: {
    question: 'كيف هو شعورك تجاه هذا الحديث الآن؟',
    moreOrLess: 'هل من شيء يناسبك أن أزيد منه أو أقلّل؟',
    optional: 'اختياري',
    oneTap: 'لمسة واحدة تكفي.',
    sharing: 'لمن يظهر، ومتى',
    share: { now: 'مشاركة الآن', end: 'في النهاية', keep: 'لنفسي فقط' },
    shareCombined: 'مشاركة',
    sending: 'جارٍ الإرسال.',
    sent: 'أُرسلت. يمكنك تغييرها حتى إغلاق سؤال الاطمئنان هذا.',
    sentForEnd: (coachName: string) =>
      `محفوظة حتى النهاية. تظهر لدى ${coachName} عند انتهاء الجلسة؛ ويمكنك تغييرها حتى إغلاق سؤال الاطمئنان هذا.`,
    kept: 'محفوظة لك وحدك. تبقى على هذا الجهاز.',
    sealed: 'احتُسبت مع الأخرى. تبقى كما هي.',
    takeBack: 'سحب الإجابة',
    takenBack: 'سُحبت الإجابة.',
    enter: 'من لوحة المفاتيح: الاختيار بالأسهم، والإرسال بمفتاح Enter.',
    pressEnter: 'لم تُرسل بعد. الإرسال بمفتاح Enter.',
    tooLate: 'وصلت إجابتك الأخيرة بعد إغلاق سؤالها. لم تُحتسب.',
    tooLateToChange: 'وصل تغييرك الأخير بعد إغلاق السؤال. تبقى إجابتك السابقة.',
    apart: 'أنت في غرفة فرعية. سؤال الاطمئنان ينتظر عودتك.',
    counted: {
      yes: 'آخر سؤال اطمئنان: إجابتك من بين الإجابات المحتسبة.',
      no: 'آخر سؤال اطمئنان: وصلت إجابات قليلة جدًا، فأُتلفت إجابتك دون أن يراها أحد.',
    },
    underNow: 'هناك سؤال اطمئنان مفتوح تحت «الآن».',
    notAsked: 'هناك سؤال اطمئنان مفتوح. انضممت بعد بدايته، والسؤال التالي يشملك.',
  },

  agreement: {
    title: 'اتفاق العمل',
    intro: 'لكل طرف أن يقترح سطرًا أو يغيّره. ويسري حين يوافق الطرفان.',
    own: 'سطر آخر',
    propose: 'اقتراح',
    agree: 'موافقة',
    change: 'تغيير',
    wording: 'صياغتك',
    state: {
      none: 'لا اقتراح بعد',
      agreed: 'متّفق عليه',
      mine: 'بانتظارك',
      theirs: 'بانتظار الطرف الآخر',
      changed: 'تغيّر بعد موافقتك',
    },
  },

  commitments: {
    title: 'الوعود',
    empty: 'لا وعود بعد.',
    who: 'ممن الوعد',
    what: 'ما الوعد',
    when: 'الموعد (اختياري)',
    add: 'إضافة الوعد',
    by: (day: string) => `حتى ${day}`,
    mineIs: { coach: 'مني', client: 'من العميل' },
    clientIs: { coach: 'من الكوتش', client: 'مني' },
  },

  participant: {
    title: 'جلستك',
    nav: { now: 'الآن', agreement: 'الاتفاق' },
    waiting: 'تبدأ الجلسة حين يفتحها الكوتش.',
    waitingMore: 'يمكنك ترك هذا مفتوحًا. يتابع وحده.',
    welcome: {
      title: 'ما تفعله هذه اللوحة',
      does: [
        'تسأل بين حين وآخر عن شعورك تجاه الحديث. لمسة واحدة تكفي للإجابة، ولك دائمًا عدم الإجابة.',
        'قبل كل إجابة تقول لمن تظهر.',
        'ما يُتّفق عليه بينك وبين الكوتش يُكتب للطرفين.',
      ],
      doesNot: 'لا تستمع، ولا تسجّل، ولا تقرأ الدردشة أو الصوت أو الفيديو.',
      ok: 'مفهوم',
    },
    quiet: (coachName: string) =>
      `يأتي هنا سؤال من ${coachName} بين حين وآخر. لا شيء مطلوب منك الآن.`,
    saidTitle: (coachName: string) => `كلام ${coachName}`,
    promise: {
      changed: (version: number, day: string, time: string) =>
        `النسخة ${version}، تغيّرت في ${day} الساعة ${time}، بعد أن قيلت.`,
      ours: 'ما يحفظه Attune نفسه مذكور تحت «ما نراه وما لا نراه».',
    },
    length: 'مدة الجلسة',
    breaks: 'الاستراحات',
    reach: 'التواصل',
    need: {
      title: 'ما الذي يساعدك',
      kind: 'عن',
      words: 'بكلماتك',
      share: (coachName: string) => `مشاركة مع ${coachName}`,
      keep: 'لنفسي فقط',
      keptTitle: 'على هذا الجهاز فقط',
      keptNote: 'لا يغادر هذا الجهاز أبدًا، ويزول عند مسح ذاكرته.',
      sharedTitle: (coachName: string) => `ما شاركته مع ${coachName}`,
      noted: 'من تدوين الكوتش',
    },
    keepLink: {
      title: 'الاحتفاظ بملخّصك',
      why: 'قد تُغلق هذه اللوحة مع الاجتماع. رابطك الخاص يبقى؛ ويُفتح عند انتهاء الجلسة.',
      get: 'الحصول على رابطي',
      open: 'فتحه في متصفّحي',
    },
    ended: 'انتهت هذه الجلسة.',
    link: 'ملخّصك الخاص',
    linkNote: (until: string) => `هذا الرابط لديك وحدك. يُفتح في أيّ متصفّح، بلا حساب، حتى ${until}.`,
    open: 'فتح ملخّصي',
    revoked: 'أُبطل رابط ملخّصك.',
    noLink: 'لا ملخّص لك من هذه الجلسة.',
  },

  join: {
    title: 'الانضمام إلى جلسة',
    code: 'الرمز من الكوتش',
    codeHint: 'ثمانية أحرف وأرقام، مثل abcd-efgh',
    join: 'انضمام',
    noAccount: 'بلا حساب، ولا اسم، ولا تثبيت.',
    wrong: 'هذا الرمز لا يقود إلى جلسة مفتوحة. يُرجى التحقّق منه مع الكوتش.',
    tooMany: 'محاولات كثيرة من هنا. يُرجى الانتظار دقيقة ثم المحاولة من جديد.',
    loading: 'جارٍ فتح الجلسة.',
    noNetwork: 'يتعذّر الوصول إلى الخادم. يُرجى التحقّق من الاتصال والمحاولة من جديد.',
  },

  panel: {
    loading: 'جارٍ فتح اللوحة.',
    notInZoom: 'هذه الصفحة هي اللوحة التي تُفتح داخل اجتماع Zoom.',
    notInZoomNext: 'مكانها في الاجتماع تحت «التطبيقات»، باسم Attune. أو الانضمام برمز:',
    joinInstead: 'الانضمام برمز',
    noMeeting: 'البداية من داخل اجتماع، في Attune.',
    noMeetingNext: 'مكانه في الاجتماع تحت «التطبيقات»، باسم Attune.',
    visitor: 'لا جلسة بعد',
    iLead: 'أنا الكوتش',
    signIn: {
      what: 'لقيادة جلسة يطلب Zoom تسجيل الدخول وإضافة Attune. أما المشاركة فلا تحتاج إلى أيّ منهما.',
      go: 'المتابعة في Zoom',
      failed: 'لم يتمكّن Zoom من السؤال. يمكن إضافة Attune من تطبيقات Zoom، ثم فتحه هنا من جديد.',
    },
    ledBy: {
      who: (coachName: string) => `هذه الجلسة بقيادة ${coachName}.`,
      what: 'يمكنك المشاركة كعميل. وقبل الانضمام لا يُحتسب حضورك.',
      join: 'مشاركة',
    },
  },

  summary: {
    title: 'ملخّص الجلسة',
    loading: 'جارٍ فتح الملخّص.',
    'not-yet': 'الجلسة ما زالت جارية. يُفتح هذا عند نهايتها.',
    gone: 'لم يعد هذا الرابط يُفتح.',
    goneNext: 'ربما انتهت مدته أو أُبطل، أو ضاع جزء منه في الطريق. يمكنك طلب رابط جديد من الكوتش.',
    notYet: 'الجلسة ما زالت جارية. يُفتح ملخّصك هنا عند نهايتها.',
    failed: 'يتعذّر الوصول إلى الملخّص الآن. رابطك ما زال صالحًا.',
    session: (number: number) => `الجلسة ${number}`,
    with: (coachName: string) => `مع ${coachName}`,
    until: (day: string) => `يُفتح هذا الرابط حتى ${day}.`,
    agreement: 'ما اتُّفق عليه',
    notAgreed: 'مقترح، لم يُتّفق عليه بعد',
    commitments: 'الوعود',
    needs: { client: 'ما طلبته', coach: 'ما طُلب' },
    checklist: 'الجلسة الأولى',
    covered: 'تمّ',
    notCovered: 'ما زال مفتوحًا',
    pulse: 'كيف كان الشعور',
    nothingHere: 'لا شيء هنا من هذه الجلسة.',
    noAnswer: 'لا إجابة',
    keptBack: 'لم تُشارك إجابة',
    withheld: 'الإجابات أقل من أن تُعرض دون أن تدلّ على شخص.',
    combined: 'إجابات مجمّعة',
    wishes: 'ما طُلب',
    links: 'الروابط السارية',
    linkOf: { coach: 'رابطك', client: 'رابط عميل' },
    ownLink: 'رابطك',
    revoke: 'إبطال',
    revokeSure: 'إبطاله الآن',
    revokeNote: 'يتوقّف عن الفتح فورًا، لكل من لديه.',
    revoked: 'أُبطل',
    print: 'طباعة',
  },

  after,
  begins,
  care,
  coach,
  controls,
  desk,
  keeping,
  links,
  plain,
  practice,
  prepare,
  promises,
  prompts,
  seen,
}
