/** Before a session and at its beginning. Imported by ar.ts. */
import type { Words } from '../words.ts'
import { minutes, ofMinutes, ofSeconds } from './grammar.ts'

export const prepare: Words['prepare'] = {
  title: (label: string) => `التحضير · ${label}`,
  first: 'التحضير',
  back: 'رجوع',
  lastTime: (day: string) => `من المرة السابقة، ${day}`,
  nothing: 'لم يبقَ شيء مفتوحًا.',
  promises: 'وعود مفتوحة',
  overdue: (day: string) => `كان موعده ${day}`,
  offLimits: 'خارج الحديث',
  review: 'اتُّفق على العودة إليه',
  needs: 'ما يساعد العميل',
  focus: 'المحور السابق',
  pulse: 'كيف كان الشعور',
  onwards: ' ← ',
  endPulse: 'في النهاية',
  themes: 'المواضيع',
  phrases: 'من كلمات العميل',
  repairs: 'للعودة إليه',
  cards: 'ما زال مفتوحًا من الجلسة الأولى',

  ready: 'تهيئة المكان',
  camera: 'النظر إلى الكاميرا، لا إلى صورتك.',
  steady: 'كيف هو حضورك الآن؟',
  eyeContact: 'وضعية منفتحة ونظرة ثابتة، بقدر ما يناسب هذا العميل.',
  eyeContactOn: 'تذكيري بذلك مع هذا العميل',
  planned: 'الموعد المقرّر',
  plannedHint: 'لملاحظة البداية المتأخرة. يمكن تركه فارغًا.',
  arrival: {
    start: 'دقيقة لحضور هادئ',
    how: 'نفَس بطيء بقدر ما يريحك. والبدء متى شئت.',
    left: (seconds: number) => `بقي نحو ${ofSeconds(seconds)}.`,
    done: 'أنت هنا.',
    skip: 'تخطّي',
  },

  opening: {
    words: 'سرّي · مركّز · يقوده العميل',
    timer: 'توقيت الافتتاح',
    target: 'دقائق الافتتاح',
    passed: (passed: number, target: number) => `${passed} من ${ofMinutes(target)}`,
  },
  pause: {
    start: 'استراحة',
    length: 'الدقائق',
    left: (left: number) =>
      left === 0 ? 'انتهت الاستراحة.' : `الاستراحة: بقي من الوقت ${minutes(left)}.`,
    end: 'متابعة',
  },

  today: {
    title: 'محور اليوم',
    ask: 'ما المحور الذي يجعل جلسة اليوم أكثر فائدة لك؟',
    field: 'بكلمات العميل',
    mine: 'بكلماتك',
    keep: 'تثبيت المحور',
    change: 'تغيير',
    before: (text: string) => `المرة السابقة: ${text}`,
    readBack: 'قراءته من جديد',
    line: (text: string) => `في البداية كان محورك «${text}». كيف يبدو لك ذلك الآن؟`,
  },
  next: {
    title: 'الجلسة التالية',
    field: 'اليوم والساعة',
    at: (day: string, time: string) => `${day} الساعة ${time}`,
    none: 'لم تُحدّد',
  },
}
