/** What a client holds in their own hands, and what the coach reads of it. Imported by ar.ts. */
import type { Signal } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'
import { and, ofMinutes, times, topics } from './grammar.ts'

export const controls: Words['controls'] = {
  title: 'بيدك',
  bar: 'في أيّ لحظة',
  more: 'المزيد',
  notNow: 'ليس الآن',

  pause: {
    ask: 'توقّف',
    alone: (coachName: string) => `يصل طلبك للتوقّف إلى ${coachName} فورًا.`,
    several: (coachName: string) =>
      `يصل طلبك إلى ${coachName} فورًا، وبهذا الاسم. ويظهر لكل من هنا أن هناك توقّفًا.`,
    name: 'اسمك لهذا الطلب',
    send: 'طلب التوقّف',
    mine: 'توقّف. المتابعة حين يناسبك.',
    theirs: 'توقّف.',
    resume: 'متابعة',
  },

  signals: {
    slower: 'أبطأ',
    skip: 'تخطّي هذا',
  } satisfies Record<Signal, string>,
  signal: {
    alone: (coachName: string, words: string) =>
      `يصل «${words}» إلى ${coachName} فورًا، ويُعرف هناك أنه منك.`,
    several: (coachName: string, words: string) =>
      `يصل إلى ${coachName} أن أحدًا يطلب «${words}»، بلا ذكر الاسم، وقد يُخمَّن من هو.`,
    send: 'إرسال',
    sent: (words: string) => `أُرسل: ${words}`,
  },

  withdraw: 'سحب',

  mirror: {
    title: 'ما يظهر مني للكوتش تمامًا',
    intro: (coachName: string) =>
      `هذا ما لدى ${coachName} منك في هذه الجلسة، بكلمات اللوحة الأخرى.`,
    several: (coachName: string) =>
      `مع وجود عدة أشخاص هنا، لا يصل إلى ${coachName} عن الشعور إلا إجابات مجمّعة. وهي ليست لأحد بعينه، فلا تُعرض هنا.`,
    empty: (coachName: string) => `لم يصل منك شيء إلى ${coachName}.`,
    focus: 'المحور',
    pause: 'التوقّف',
    signals: 'ما طُلب فورًا',
    fewer: 'أسئلة الاطمئنان',
    endPulse: 'في النهاية',
  },

  fewer: {
    title: 'أسئلة اطمئنان أقل',
    alone: (coachName: string) =>
      `يصل إلى ${coachName} طلبك لأسئلة أقل، ويُعرف هناك أنه منك. وتتباعد أسئلة الاطمئنان بعد ذلك.`,
    several: (coachName: string) =>
      `يصل إلى ${coachName} أن أحدًا يطلب أسئلة أقل، بلا ذكر الاسم، وقد يُخمَّن من هو. وتتباعد أسئلة الاطمئنان بعد ذلك.`,
    ask: 'طلب أسئلة أقل',
    asked: 'طُلب ذلك. تتباعد أسئلة الاطمئنان.',
    undo: 'كما كان',
    coach: 'المطلوب أسئلة اطمئنان أقل.',
  },

  remove: {
    title: 'حذف ما أرسلته',
    does: 'يحذف هذا إجاباتك، وما طلبته، وما وضعته خارج الحديث، وإشاراتك، والوعود التي أضفتها، والمحور حيث كتبته: هنا، وفي لوحة الكوتش، وفي الملخّصين.',
    cannot:
      'لا يمكنه استرجاع أوراق خُتمت مع غيرها، ولا اتفاق العمل، ولا ما سمعه الكوتش ودوّنه. وما احتفظت به لنفسك يبقى على هذا الجهاز.',
    now: 'الحذف الآن',
    done: 'حُذف.',
  },

  leave: {
    title: 'مغادرة',
    what: (coachName: string) =>
      `يظهر لدى ${coachName} أن الحاضرين هنا نقصوا واحدًا. وتستمر المكالمة. يمكنك العودة بإعادة التحميل، ويبقى ما احتفظت به على هذا الجهاز.`,
    now: 'المغادرة الآن',
    left: 'غادرت هذه الجلسة.',
    back: 'العودة بإعادة التحميل. ما احتفظت به على هذا الجهاز ما زال هنا.',
  },

  offLimits: {
    title: 'خارج الحديث',
    yours: (coachName: string) => `مُشارَك مع ${coachName}، ويظهر هناك طوال الجلسة. ورفعه بيدك وحدك.`,
    again: 'العودة إليه في',
    on: (day: string) => `العودة إليه في ${day}`,
    noDate: 'لا موعد للعودة إليه',
    change: 'تغيير الموعد',
    clear: 'بلا موعد',
    still: 'هل يبقى خارج الحديث؟',
    keep: 'إبقاء',
    lift: 'رفع',
    topics: (n: number) => `خارج الحديث: ${topics(n)}`,
    theirs: 'رفعها بيد عميلك وحده.',
    agreed: (day: string) => `اتُّفق على العودة إليه في ${day}`,
    due: 'اتُّفق على العودة إليه',
    dueFor: (topic: string) => `اتُّفق على العودة إليه: ${topic}`,
  },

  cadence: {
    title: 'متى تأتي أسئلة الاطمئنان',
    minute: (n: number) => `الدقيقة ${n}`,
    end: 'في النهاية',
    shown: 'يقرأ عميلك متى تأتي.',
    line: (when: string) => `أسئلة الاطمئنان: ${when}.`,
    about: (minute: string) => `نحو الدقيقة ${minute}`,
    atTheEnd: 'في النهاية',
    and: (one: string, other: string) => and(one, other),
    now: 'حان تقريبًا سؤال اطمئنان، كما اتُّفق.',
    nowEnd: 'سؤال اطمئنان في النهاية، كما اتُّفق.',
  },

  again: {
    ago: (minutes: number) =>
      minutes < 1
        ? 'كان آخر سؤال اطمئنان قبل لحظات.'
        : `كان آخر سؤال اطمئنان قبل ${ofMinutes(minutes)}.`,
    anyway: 'السؤال رغم ذلك',
    aloud: 'السؤال شفهيًا بدلًا منه',
  },

  aloud: {
    asked: 'سألت شفهيًا',
    times: (n: number) => `سألت شفهيًا ${times(n)}.`,
  },

  asks: {
    pause: (name: string) => (name === '' ? 'عميلك يطلب توقّفًا.' : `طلب توقّف من ${name}.`),
    signal: (words: string) => `${words}.`,
    covered: 'هناك طلب.',
    goOn: 'متابعة',
    heard: 'سُمع',
  },

  matrix: {
    title: 'أكثر أو أقل من شيء آخر',
    less: 'أقل',
    fine: 'مناسب',
    more: 'أكثر',
  },
}
