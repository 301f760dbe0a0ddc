/** One word or sentence for each value of the shared lists: the compiler counts them. Imported by ar.ts. */
import type { LogEvent } from '../../../server/contract/looks.ts'
import type {
  Agreeing,
  CommitmentKind,
  CommitmentState,
  Deck,
  Distraction,
  Factor,
  MarkerKind,
  NoteKind,
  PulseItem,
  Reflection,
  ReflectionAnswer,
  RepairCause,
  RepairOutcome,
  Signal,
  Steadiness,
  Topic,
} from '../../../server/contract/vocabulary.ts'
import type { Words } from '../words.ts'

export const practice: Words['practice'] = {
  factors: {
    safety: 'الأمان',
    empathy: 'التعاطف',
    boundaries: 'الحدود',
    reliability: 'الموثوقية',
  } satisfies Record<Factor, string>,

  decks: {
    questions: 'أسئلة مفتوحة',
    reflecting: 'المرآة',
    empathy: 'التعاطف',
    strain: 'تسمية التوتّر',
  } satisfies Record<Deck, string>,

  notes: {
    'key-phrase': 'عبارة مهمة',
    theme: 'موضوع',
    tone: 'نبرة',
  } satisfies Record<NoteKind, string>,

  markers: {
    hesitation: 'تردّد',
    energy: 'تغيّر في الطاقة',
    'recurring-theme': 'موضوع متكرّر',
  } satisfies Record<MarkerKind, string>,

  signals: {
    slower: 'إيقاع أبطأ من فضلك',
    skip: 'لنتخطَّ هذا',
  } satisfies Record<Signal, string>,

  topics: {
    listening: 'الإصغاء',
    questions: 'الأسئلة',
    space: 'المساحة والصمت',
    structure: 'التنظيم',
    challenge: 'التحدّي',
    summaries: 'التلخيص',
    pace: 'الإيقاع',
  } satisfies Record<Topic, string>,

  endPulse: {
    heard: 'كان هناك إصغاء لي، وانتباه كامل من الكوتش.',
    focus: 'عملنا على ما يهمّني.',
    'way-of-working': 'ناسبتني طريقة عملنا.',
    fit: 'هذا الكوتشينج يناسب ما أحتاج إليه.',
  } satisfies Record<PulseItem, string>,

  agreeing: {
    fully: 'تمامًا',
    mostly: 'غالبًا',
    partly: 'جزئيًا',
    hardly: 'بالكاد',
    'rather-not-say': 'أفضّل عدم الإجابة',
  } satisfies Record<Agreeing, string>,

  distractions: {
    tabs: 'علامات التبويب الأخرى مغلقة',
    apps: 'التطبيقات الأخرى مغلقة',
    phone: 'هاتفي بعيد عن نظري',
    notifications: 'الإشعارات متوقّفة',
    'self-view': 'صورتي مخفية',
  } satisfies Record<Distraction, string>,

  steadiness: {
    steady: 'هادئ',
    rushed: 'مستعجل قليلًا',
    unsettled: 'مضطرب',
  } satisfies Record<Steadiness, string>,

  causes: {
    sensed: 'شيء ما ليس على ما يرام',
    'pushed-too-hard': 'ضغطت كثيرًا',
    misinterpreted: 'أسأت الفهم',
    late: 'تأخّرت',
    interrupted: 'قاطعت',
  } satisfies Record<RepairCause, string>,

  outcomes: {
    landed: 'أثمر',
    'not-yet': 'ليس بعد',
    'let-go': 'تُرك',
    'carried-over': 'يعود في الجلسة التالية',
  } satisfies Record<RepairOutcome, string>,

  commitmentKinds: {
    send: 'إرسال شيء',
    revisit: 'العودة إلى موضوع',
    other: 'شيء آخر',
  } satisfies Record<CommitmentKind, string>,

  commitmentStates: {
    open: 'مفتوح',
    kept: 'تمّ الوفاء به',
    'kept-late': 'تمّ الوفاء به متأخرًا',
    'let-go': 'تُرك',
  } satisfies Record<CommitmentState, string>,

  reflections: {
    listened: 'هل أصغيت أكثر مما تكلّمت؟',
    'followed-through': 'هل وفيت بكل وعود الجلسة السابقة؟',
    asked: 'هل سألت مرة واحدة على الأقل عن راحة العميل مع سير الجلسة؟',
    'no-advice': 'هل تجنّبت النصيحة، حتى حين ظننت أن الجواب لديّ؟',
    focused: 'هل كان تركيزي كله على العميل، بلا تشتّت؟',
  } satisfies Record<Reflection, string>,

  reflectionAnswers: {
    yes: 'نعم',
    partly: 'جزئيًا',
    no: 'لا',
  } satisfies Record<ReflectionAnswer, string>,

  log: {
    'card-confirmed': 'تأكّد جزء من الجلسة الأولى',
    'topic-lifted': 'رُفع موضوع كان خارج الحديث',
    'check-in': 'سؤال اطمئنان',
    'asked-aloud': 'سؤال اطمئنان، شفهيًا',
    'pause-honoured': 'طُلب توقّف واحتُرم',
    'focus-set': 'ثُبّت المحور',
    'strain-marked': 'لوحظ توتّر',
    'repair-said': 'سُمّي التوتّر',
    'repair-owned': 'اعتذرت',
    'repair-landed': 'أثمر الإصلاح',
    'repair-not-yet': 'لم يثمر الإصلاح بعد',
    'repair-let-go': 'تُرك التوتّر',
    'repair-carried-over': 'أُجّل الإصلاح',
    'clause-agreed': 'اتُّفق على سطر من اتفاق العمل',
    'promise-made': 'قُطع وعد',
    'promise-kept': 'تمّ الوفاء بوعد',
    'promise-kept-late': 'تمّ الوفاء بوعد، متأخرًا',
    'promise-renegotiated': 'أُعيد التفاوض على وعد',
    'promise-let-go': 'تُرك وعد',
    'began-on-time': 'بدأت الجلسة في موعدها',
    'began-late': 'بدأت الجلسة متأخرة',
  } satisfies Record<LogEvent['what'], string>,
}
