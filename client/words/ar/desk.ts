/** The coach between sessions: weekly reflection and trust log. Imported by ar.ts. */
import type { Words } from '../words.ts'
import { places } from './desk-places.ts'
import { ofSessions, sessions, times } from './grammar.ts'

export const desk: Words['desk'] = {
  back: 'رجوع',
  places,

  between: {
    title: 'بين الجلسات',
    week: 'هذا الأسبوع',
    lastWeek: 'لا تأمّل بعد في الأسبوع الماضي',
    soFar: 'ما حدث حتى الآن',
    withWhom: (label: string) => `مع ${label}`,
  },

  week: {
    title: 'أسبوعك',
    of: (monday: string) => `أسبوع ${monday}`,
    sessions: (n: number) => (n === 0 ? 'لا جلسات' : sessions(n)),
    private: 'يظهر هذا لك وحدك.',
    earlier: 'قبله',
    later: 'بعده',
    begin: 'البدء',
    goOn: 'متابعة',
    unanswered: 'لا إجابة بعد',
    note: 'مع ملاحظة',
    history: 'أسابيع كتبت عنها',
  },

  question: {
    place: (n: number, of: number) => `${n} من ${of}`,
    noted: 'ما دُوّن',
    nothing: 'لم يُدوَّن شيء',
    answer: 'إجابتك أنت',
    stands: 'إجابتك قائمة، مهما دُوّن.',
    clear: 'سحبها',
    note: 'ملاحظة لنفسك (اختياري)',
    saved: 'يُحفظ عند مغادرة الحقل.',
    previous: 'السابق',
    next: 'التالي',
    done: 'تمّ',
  },

  evidence: {
    talk: (share: number, coverage: number) =>
      `تكلّمت نحو ${share}% من الوقت. وأخبر Zoom عن نحو ${coverage}% من تلك الجلسة.`,
    talkUnknown: (n: number) => `لم يخبر Zoom بما يكفي في ${ofSessions(n)}.`,
    promises: (parts: string) => `وعودك: ${parts}.`,
    kept: (n: number) => `تمّ الوفاء: ${n}`,
    late: (n: number) => `وفاء متأخر: ${n}`,
    renegotiated: (n: number) => `أُعيد التفاوض: ${n}`,
    overdue: (n: number) => `مفتوح بعد موعده: ${n}`,
    asked: (inSessions: number, of: number) => `سألت في ${inSessions} من أصل ${ofSessions(of)}.`,
    checkIns: (n: number) => `أرسلت سؤال اطمئنان ${times(n)}.`,
    aloud: (n: number) => `سألت شفهيًا ${times(n)}.`,
    instead: (n: number) => `سألت بدلًا من النصيحة ${times(n)}.`,
    advice: (n: number) => `أسئلة نظرت فيها وفيها نصيحة: ${n}.`,
    ready: (n: number) => `أُبعدت كل المشتّتات قبل ${ofSessions(n)}.`,
    partly: (n: number) => `أُبعد بعضها قبل ${ofSessions(n)}.`,
    steady: (n: number) => `حضور هادئ قبل ${ofSessions(n)}.`,
    rushed: (n: number) => `حضور مستعجل قليلًا قبل ${ofSessions(n)}.`,
    unsettled: (n: number) => `حضور مضطرب قبل ${ofSessions(n)}.`,
  },

  supervision: {
    title: 'للإشراف',
    what: 'إجاباتك وما دُوّن، كنص. ليس فيه اسم ولا كلمة ولا إجابة لأيّ عميل.',
    length: 'المدة',
    one: 'أسبوع واحد',
    four: 'أربعة أسابيع',
    notes: 'مع ملاحظاتي',
    notesMay: 'قد تذكر الملاحظات عملاء. الأفضل قراءتها قبل إرسالها.',
    text: 'نص لإرساله',
    print: 'الفتح للطباعة',
    instead: 'حيث لا يُفتح شيء، يمكن نسخ النص.',
    heading: 'التأمّل الأسبوعي',
    noted: 'ما دُوّن',
    answer: 'إجابتي',
    note: 'ملاحظتي',
    unanswered: 'لا إجابة',
  },

  log: {
    what: 'ما حدث حتى الآن، جلسة بعد جلسة. يظهر لك وحدك.',
    show: 'عرض',
    session: (number: number, day: string) => `الجلسة ${number} · ${day}`,
    again: 'أكثر من مرة',
    empty: 'لا شيء بعد. أسئلة الاطمئنان والوعود والإصلاحات تظهر هنا حين تحدث.',
    none: 'لا شيء من هذا النوع بعد.',
  },
}
