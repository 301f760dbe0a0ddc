/** Promises that come back, repair to its end, and the end pulse. Imported by ar.ts. */
import type { CommitmentStep, RepairView } from '../../../server/contract/views.ts'
import type { Words } from '../words.ts'
import { promised } from './grammar.ts'
import { practice } from './practice.ts'

export const promises: Words['promises'] = {
  kind: 'نوعه',
  fromLastTime: 'من المرة السابقة',
  fromNow: 'من هذه الجلسة',
  lastTime: (all: number, open: number) =>
    `من المرة السابقة: ${promised(all)}، ${open === 0 ? 'ولم يبقَ شيء مفتوحًا' : `وما زال مفتوحًا ${open}`}.`,
  see: 'إلقاء نظرة',
  fromAgreement: 'من اتفاقكما',
  wasDue: (day: string) => `كان موعده ${day}`,
  kept: 'تمّ الوفاء به',
  undo: 'تراجع',
  more: 'المزيد',
  renegotiate: 'إعادة التفاوض',
  renegotiateNote: 'إعادة التفاوض ليست نسيانًا: يظهر للطرفين ما تغيّر.',
  letGo: 'تركه',
  letGoSure: 'تركه الآن',
  letGoNote: 'لا يعود بعد ذلك. وما كان يبقى مسجّلًا.',
  makeOne: 'جعله وعدًا',
  made: 'هو الآن ضمن الوعود.',
  happened: 'ما آل إليه',
  steps: {
    made: 'وُعد به',
    kept: 'تمّ الوفاء به',
    reopened: 'فُتح من جديد',
    renegotiated: 'أُعيد التفاوض عليه',
    'let-go': 'تُرك',
  } satisfies Record<CommitmentStep['what'], string>,
  quoted: (text: string) => `«${text}»`,

  record: {
    title: 'حتى الآن',
    note: 'من الجلسات السابقة. يُعدّ وحده، ولا يمكن لأحد تغييره.',
    kept: (n: number) => `تمّ الوفاء: ${n}`,
    late: (n: number) => `وفاء متأخر: ${n}`,
    renegotiated: (n: number) => `أُعيد التفاوض: ${n}`,
    letGo: (n: number) => `تُرك: ${n}`,
  },

  mine: 'كان الأمر مني',
  causes: { ...practice.causes, comfort: 'قلّت الراحة' } satisfies Record<
    RepairView['cause'],
    string
  >,
  beats: { name: 'تسمية', own: 'اعتراف', right: 'إصلاح' },
  own: {
    title: 'يمكنك الاعتراف به',
    lines: {
      comfort: 'كان ذلك مني، وأعتذر.',
      sensed: 'كان ذلك مني، وأعتذر.',
      'pushed-too-hard': 'ضغطت أكثر مما قصدت. أعتذر.',
      misinterpreted: 'أخطأت في فهم ذلك، وأعتذر.',
      late: 'أطلت انتظارك، وأعتذر.',
      interrupted: 'قاطعت كلامك، وأعتذر.',
    } satisfies Record<RepairView['cause'], string>,
    done: 'اعتذرت',
    quiet: 'فقط حيث كان الأمر منك.',
  },
  right: {
    title: 'إصلاحه',
    what: 'ما الذي يتغيّر من جهتك؟',
    when: 'الموعد',
    promise: 'الوعد به',
  },
  skip: 'تخطّي',
  later: 'لاحقًا',
  again: {
    title: 'هل أثمر؟',
    about: (time: string, cause: string) => `${time}: ${cause}`,
    comeBack: 'للعودة إليه',
    last: (cause: string) => `من جلسة سابقة: ${cause}`,
  },
  repairs: {
    title: 'الإصلاحات',
    earlier: 'سابقًا',
    owned: 'مع اعتذار',
    right: (promise: string) => `أُصلح بوعد: ${promise}`,
    goOn: 'الاعتراف به وإصلاحه',
    comesBack: 'ما لم يثمر يعود في الجلسة التالية.',
    letGo: 'تركه',
  },

  endPulse: {
    title: 'نظرة إلى ما كان اليوم',
    own: 'هذه أسئلتنا نحن، وليست مقياسًا معتمدًا.',
    several: 'مع وجود عدة أشخاص هنا يبقى هذا على جهازك. لا يُرسل منه شيء.',
    before: (coachName: string) => `ما شاركته قبل مجيء الآخرين يبقى لدى ${coachName}.`,
    optional: 'لمسة لكل سؤال. ويمكن ترك أيّ منها.',
    shared: (coachName: string) => `وصل إلى ${coachName}. يمكنك تغييره حتى انتهاء الجلسة.`,
    forEnd: (coachName: string) =>
      `يظهر لدى ${coachName} عند انتهاء الجلسة. يمكنك تغييره حتى ذلك الحين.`,
    onDevice: 'محفوظ على هذا الجهاز.',
    under: (coachName: string) => `سؤال من ${coachName} عمّا كان اليوم، تحت «الآن».`,
    coachTitle: 'نبض الختام',
    what: 'أربعة أسئلة قصيرة عن الجلسة كلها. ويختار عميلك ما يظهر لك.',
    ask: 'طلب نبض الختام',
    waiting: 'طُلب. ما يشاركه عميلك يأتي هنا.',
    onDevices: 'طُلب. مع وجود عدة أشخاص هنا تبقى الإجابات على أجهزتهم.',
  },

  print: {
    ask: 'طباعة الاتفاق',
    inZoom: 'يمكنك طباعته من صفحة ملخّصك بعد انتهاء الجلسة.',
  },

  summary: {
    notes: 'ما دوّنته',
    repairs: 'الإصلاحات',
    endPulse: { coach: 'نبض الختام', client: 'نبض الختام منك' },
    ownQuestions: 'أسئلتنا نحن، لا مقياس معتمد.',
    promised: 'أُصلح بوعد',
  },
}
