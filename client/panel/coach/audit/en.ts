/** English, for the audit. Another language is a file like this one, handed to `auditQuestion`. */
import { rewrites } from '../../../words/en/audit.ts'
import { clue } from './en-parts.ts'
import { patterns } from './en-patterns.ts'
import type { Language } from './language.ts'

/** Whom and what coaching is often about: kept in a rewrite, whatever the grammar around them. */
const people = [
  'mother|mum|mom|father|dad|parents|brother|sister|siblings|son|daughter|kids|children|family',
  'partner|wife|husband|girlfriend|boyfriend|fiancée?|boss|manager|team|colleagues?|clients?|staff',
  'landlord|neighbou?rs?|friends?|doctor|board|boy|girl|teacher|union',
].join('|')
const matters = [
  'job|work|career|promotion|workload|project|report|budget|schedule|deadline|commute|salary|contract',
  'health|sleep|diet|weight|drinking|smoking|medication|headaches|operation|anger|fear|anxiety',
  'confidence|money|savings|debts?|loan|mortgage|flat|apartment|house|move|marriage|relationship',
  'divorce|wedding|friendship|conversation|decision|offer|plan|goal|future|meeting|interview',
].join('|')

export const english: Language = {
  abbreviation: /\b(dr|mr|mrs|ms|prof|st|vs)\./gi,
  filler:
    /^(?:(?:so|um+|uh+|er+|erm|hm+|mm+|ah|oh|ok|okay|well|right|alright|now|and|but|then|like|you know|yeah|yes|great|thanks|hey|hi|sorry|please|honestly|frankly|actually)\b[\s,…:-]*)+(?=\S)/i,
  joiner: /^(?:and|or|but|so|then|also|plus)$/i,
  opens: clue(
    [
      '^(?:(?:what|how|why|who|whom|whose|which)\\b',
      "(?:when|where)(?:'\\w+)?(?! {subject}\\b)",
      '{to} (?:what|which|whom|whose)\\b(?! {subject}\\b)',
      '(?:{not}|{verb})\\b(?! not\\b)',
      '{tellMe}\\b',
      "i(?:'m| am)(?: \\w+)? (?:curious|wondering|interested)(?: \\w+){0,2} (?:{asks}|if|whether)\\b",
      'i(?: \\w+)? wonder\\b',
      "i(?:'d| would) (?:like|love) to (?:hear|know|understand))",
    ].join('|'),
  ),
  opensLate: clue(
    '^(?:if|when|where|suppose|imagine|imagining|after|before|in|on|at|for|with|given|since|as)\\b.*?\\s(?={asks} {verb}\\b)',
  ),
  opensBehindComma: clue(
    [
      '^(?:(?:what|how|why)\\b(?! {subject}\\b)',
      '{to} (?:what|which|whom|whose|when)\\b(?! {subject}\\b)',
      "(?:who|whose|which|when|where)(?:'s|'re|'d|'ll)? {verb} {subject}\\b",
      '{asks}(?=[,?]|$)',
      '(?:{not}|{verb}) {subject}\\b)',
    ].join('|'),
  ),
  opensBehindJoiner: clue(
    [
      '^(?:(?:what|how|who|whom|whose|which)\\b(?! {subject}\\b)',
      'why\\b',
      "(?:when|where)(?:'s|'re|'d|'ll)? {verb}\\b",
      '{to} (?:what|which|whom|whose|when|where)\\b',
      '{asks}(?=[,?]|$)',
      '(?:{not}|{verb}) {subject}\\b)',
    ].join('|'),
  ),
  tag: clue(
    "^(?:(?:{not}|{verb}) {someone}(?: not)?|does that make sense|(?:do|does|would)(?:n'?t)? {you} (?:think|agree|say)(?: so)?|is(?:n'?t)? that (?:right|so|fair|true))$",
  ),
  tagWord:
    /(?:^|, ?| - ?)(?:right|correct|no|yes|yeah|hm+|huh|eh|ok|okay|true|agreed|or what|or not|innit)$/i,
  tagWithoutComma: clue('(?: right| {not} {someone})$'),
  tagBehindIdea:
    /^(?:what do (?:you|u) (?:think|say|make of that)|how does that (?:sound|feel|land)|(?:does|would|could|might) (?:that|this|it) (?:make sense|work|help|be (?:ok|okay|possible|an option))(?: for you)?|any thoughts)$/i,
  invitation: clue(
    '^(?:(?:(?:can|could|would|will) {you} )?(?:please )?(?:{tellMe}|say more)\\b(?!.*\\b{asks}\\b)|is there (?:anything|something)\\b|go on$)',
  ),

  patterns,
  rewrites,

  topics: {
    soft: /^(?:(?:just|simply|ever|even|always|never|still|not|already|first|actually|really|then|maybe|perhaps) )+/i,
    trailing:
      /(?:,? (?:in the first place|again|at all|then|anyway|this time|already|yet|here|now|tonight|today|tomorrow|soon|first|instead(?: of .*)?))+$/i,
    judging:
      /\b(?:better|worse|right|wrong|properly|proper|way|stupid\w*|silly|lazy|ignor\w+|wast\w+|ruin\w*|fail\w*|always|never|every\w*|all|so|such|too|even|care|late|last minute|shout\w*|yell\w*|lie|lied|cheat\w*|forget\w*|mess\w*|complicated|negative|defensive|control\w*|drag\w*|avoid\w*|refuse\w*|let|put up|like (?:this|that)|me|my|i|us|but|good idea|something|do (?:it|that|this))\b/i,
    listener: [
      clue(
        `\\b(?:tell|told|telling|talk to|talking to|speak to|speak with|speaking to|say to|call|calling|called) (him|them|her(?= (?:about|that|exactly|how|what|tonight|so)\\b|$)|(?:your|the) (?:${people})|(?:your|the) [a-z-]+$)`,
      ),
    ],
    person: [
      clue(
        `\\b((?:your|the) (?:(?:new|old|ex|older|younger|little|elder|own|first) )?(?:${people}))\\b`,
      ),
      /\b(?:with|about|to|on|of|at|by|from|trust|love|miss|like|over) (him|them|her)$/i,
    ],
    matter: [
      /\b(?:about|with|over) ((?:your|the|this|that|these|those|his|her|their)(?: (?!(?:and|or|you|that|to|at|in|on|for|with|from|of)\b)[a-z'-]+){1,3})$/i,
      /\b(?:about|with) ((?:how|what) (?:your|the|this|that|it)\b[^,]{1,60})$/i,
      clue(`\\b((?:your|the) (?:(?:new|old|current|first|last|next) )?(?:${matters}))\\b`),
    ],
  },
}
