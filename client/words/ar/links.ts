/** Links to a summary, and what is in a client's hands there. Imported by ar.ts. */
import type { LinkEvent } from '../../../server/contract/views.ts'
import type { LinkLife } from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'

const lives: Record<LinkLife, string> = {
  day: '24 ساعة',
  week: '7 أيام',
  month: '30 يومًا',
  quarter: '90 يومًا',
}

export const links: Words['links'] = {
  cover: {
    title: 'ملخّص خاص',
    what: 'يفتح هذا الرابط ملخّص جلسة كوتشينج واحدة.',
    noted: 'يُدوَّن فتحه مع الوقت، حيث يمكن للطرفين قراءته.',
    open: 'فتح الملخّص',
  },

  lives,
  life: 'يُفتح مدة',
  lifeFrom: 'تُحتسب من الآن.',
  until: (day: string) => `يُفتح حتى ${day}`,
  undo: 'تراجع',
  revokedNow: 'لم يعد يُفتح.',
  undoneToo: 'صار يُفتح من جديد.',
  ownRevoked: 'أبطلت رابطك. هذه الصفحة آخر ما بقي منه.',

  handed: {
    told: (coachName: string) =>
      `أُخذ هذا الرابط من جهة ${coachName} لإرساله إليك، فهو يُفتح هناك أيضًا.`,
    renew: 'رابط جديد',
    why: 'يتوقّف القديم عن الفتح. والجديد لديك وحدك.',
  },

  log: {
    title: 'ما حدث له',
    none: 'لا شيء بعد.',
    said: {
      opened: 'فُتح',
      handed: 'أخذه الكوتش لإرساله',
      renewed: 'جُدّد',
      revoked: 'أُبطل',
      restored: 'أُعيد فتحه',
      day: `حُدّد بـ ${lives.day}`,
      week: `حُدّد بـ ${lives.week}`,
      month: `حُدّد بـ ${lives.month}`,
      quarter: `حُدّد بـ ${lives.quarter}`,
    } satisfies Record<LinkEvent['what'], string>,
    coachRead: (coachName: string) => `فُتح الملخّص الآخر من جهة ${coachName}`,
  },

  mine: {
    more: 'تغيير هذا',
    correct: 'ليس هذا ما قصدته',
    instead: (coachName: string) => `ما قصدته، إن ناسبك. ويُقرأ هنا لدى ${coachName}.`,
    say: 'قول ذلك',
    takeBack: 'سحبه',
    client: 'ليس ما قصدته',
    coach: 'عميلك: ليس هذا ما قصدته',
    several: 'أحد المشاركين: ليس هذا ما قصدته',
    hide: (coachName: string) => `إخفاؤه عن ${coachName}`,
    hidden: (coachName: string) => `مخفي عن ${coachName}`,
    show: 'إظهاره من جديد',
    delete: 'حذف',
    deleteSure: 'حذفه نهائيًا',
    deleteNote: (coachName: string) =>
      `يزول عند الطرفين. ويظهر لدى ${coachName} أن شيئًا أُزيل، لا ما هو.`,
    handed: (coachName: string) =>
      `أُخذ هذا الرابط من جهة ${coachName}، فقد يُقرأ هناك ما يُخفى هنا. الأفضل أولًا رابط جديد، في الأسفل.`,
    hideNote: (coachName: string) =>
      `يبقى لديك هنا. ويظهر لدى ${coachName} أن شيئًا أُزيل، لا ما هو.`,
  },
  preview: 'الصفحة كما يقرؤها عميلك. لا يُخبَر أحد بأنك نظرت.',
  removed: 'أزال عميلك شيئًا يخصّه من هذا الملخّص.',
}
