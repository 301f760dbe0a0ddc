/** What leads out of a summary, what a reader is asked there, and the pictures in words. Imported by ar.ts. */
import type { Words } from '../words.ts'
import { ofSessions, times } from './grammar.ts'

export const after: Words['after'] = {
  pulse: {
    none: { coach: 'لم تُشارك أيّ إجابة.', client: 'لا إجابة منك.' },
    one: (word: string) => `إجابة واحدة: «${word}».`,
    same: (n: number, word: string) => `«${word}» في كل مرة: ${times(n)}.`,
    firstLast: (first: string, last: string) => `«${first}» في البداية، و«${last}» في النهاية.`,
    around: (word: string) => `«${word}» في البداية وفي النهاية.`,
    between: (words: string) => `وبينهما أيضًا ${words}.`,
    quoted: (word: string) => `«${word}»`,
    picture: 'الإجابات خلال الجلسة',
    how: 'الأعلى أكثر راحة. والشرطة تعني أنه لا إجابة.',
    asked: (time: string) => `سؤال الساعة ${time}`,
    time: 'الوقت',
    answer: 'الإجابة',
    over: {
      none: 'لم يُشارك شيء بعد.',
      last: (number: number, sentence: string) => `الجلسة ${number}: ${sentence}`,
      range: (n: number, low: string, high: string) =>
        `الإجابات في ${ofSessions(n)} بين «${low}» و«${high}».`,
      always: (n: number, word: string) => `كل إجابة في ${ofSessions(n)} هي «${word}».`,
      picture: 'الإجابات، جلسة بعد جلسة',
      how: 'الأعلى أكثر راحة. وكل نقطة إجابة.',
      show: 'في جدول',
      session: 'الجلسة',
      answers: 'الإجابات',
      named: (number: number, day: string) => `${number} · ${day}`,
      number: (number: number) => `الجلسة ${number}`,
      nothing: 'لا إجابة',
      counted: (word: string, n: number) => `${word} ${n}`,
      latest: (n: number) => `المرسوم هنا هو الأحدث: ${n}.`,
    },
  },

  ended: (coachName: string, day: string) => `انتهى عملكما معًا في ${day}، بقرار من ${coachName}.`,
  endedByYou: (day: string) => `أنهيت هذا العمل في ${day}.`,
  erased: (day: string) => `يُمحى كل ما فيه في ${day}.`,
  kept: (day: string) => `تُحفظ هذه الجلسة حتى ${day}، ثم تُمحى.`,

  handOver: {
    title: 'المتابعة مع كوتش آخر',
    ask: (coachName: string, to: string) => `هناك رغبة لدى ${coachName} في نقل جلساتك إلى ${to}.`,
    gets: (to: string) => `يصل إلى ${to}`,
    what: ['ما اتُّفق عليه', 'وعود الطرفين', 'ما طلبته', 'محور كل جلسة', 'الإجابات التي شاركتها'],
    not: (to: string, coachName: string) => `لا تصل إلى ${to} ملاحظات ${coachName}.`,
    agree: 'موافقة',
    refuse: 'عدم الموافقة',
    yes: 'موافقتك مسجّلة.',
    no: 'عدم موافقتك مسجّل. لا يُنقل شيء.',
    change: (day: string) => `يمكنك تغيير رأيك إلى أن يحدث ذلك، أو حتى ${day}.`,
    until: (day: string) => `لا يحدث هذا إلا بموافقتك. والسؤال قائم حتى ${day}.`,
    done: (to: string, day: string) => `انتقلت جلساتك إلى ${to}، منذ ${day}.`,
    over: (to: string) => `لم تُنقل جلساتك إلى ${to}: انتهت مهلة القرار.`,
  },

  keep: { done: 'تسجيل الوفاء به', undo: 'تراجع' },

  week: {
    title: 'لأسبوعك',
    what: 'ما تضيفه هذه الجلسة إلى الأسئلة الخمسة. يظهر لك وحدك.',
  },

  out: {
    title: 'نسخة ترافقك',
    print: 'طباعة',
    text: 'حفظ كنص',
    json: 'حفظ كملف JSON',
    what: 'النص يُقرأ في أيّ مكان. وملف JSON لبرامج أخرى. وليس في أيّ منهما رابط.',
    file: (day: string) => `جلسة-كوتشينج-${day}`,
  },

  calendar: {
    add: 'إضافة إلى تقويمي',
    addPromise: 'إضافة موعده إلى تقويمي',
    session: 'جلسة كوتشينج',
    mine: 'وعد مني',
    theirs: 'وعد لي',
    sessionFile: 'جلسة-كوتشينج',
    promiseFile: 'وعد',
  },

  pass: {
    title: 'إرسال هذا الرابط',
    what: 'يفتح ملخّصًا خاصًا واحدًا. يُرجى إرساله إلى صاحب الملخّص فقط.',
    own: 'الرابط',
    mail: 'مسودة رسالة بريد',
    mailNote: 'في المسودة الرابط ولا شيء غيره.',
    subject: 'رابط خاص',
    browser: 'إرساله من متصفّحي',
    broken: 'ضاع جزء من هذا الرابط في الطريق. يُرجى نسخه من جديد.',
  },

  chat: {
    ask: 'نشره في الدردشة',
    who: (name: string) =>
      `كل من في الدردشة المختارة يمكنه فتحه، وله ما لدى ${name} من قراءة وتغيير. ويسأل Zoom أيّ دردشة.`,
    sure: 'نشر الرابط',
    sent: 'نُشر.',
    failed: 'لم يُنشر شيء. يمكن نسخ الرابط بدلًا من ذلك.',
  },
}
