import type { Words } from '../words.ts'
import { ofMinutes } from './grammar.ts'

/** The join page where no script runs. */
export const plain: Words['plain'] = {
  withoutWaiting: 'الانضمام بلا انتظار',
  again: 'نظرة جديدة',
  how: (coachName, minutes) =>
    `هذه الصفحة لا تتابع وحدها. نظرة جديدة تكفي حين يأتي السؤال من ${coachName}. ويُحفظ مكانك مدة ${ofMinutes(minutes)} بعد كل نظرة.`,
  send: 'إرسال',
  several: (coachName) =>
    `الإجابة بين عدة أشخاص تحتاج إلى برمجة في المتصفّح، لأن كل إجابة تُختم على جهاز صاحبها. ويمكنك، إن ناسبك، أن يسمع ${coachName} منك شفهيًا كيف هو الشعور.`,
  renewed: 'بقيت هذه الصفحة مفتوحة مدة، ولم يُرسل شيء بعد. اختيارك ما زال هنا.',
  notSent: 'لم يُرسل بعد. اختيارك ما زال هنا.',
  choose: 'لم يُختر شيء بعد.',
  stands: (answer) => `أُرسلت «${answer}» من قبل، وتبقى حتى إرسال جديد.`,
  counted: 'وصلت إجابتك. وقد أُغلق سؤال الاطمئنان هذا منذ ذلك الحين.',
  over: 'انتهت الجلسة قبل وصول هذا. لم يُحتسب.',
}
