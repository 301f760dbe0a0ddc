/**
 * What gives an English question away. They are tried from the top, and the first clue that fits
 * decides. To add one, write the words a question begins with into the group it belongs to; a name in
 * braces is one of the parts. A clue ends with the words to show: behind them the deed begins.
 */
import { clue } from './en-parts.ts'
import type { Pattern } from './language.ts'

const group = (all: Omit<Pattern, 'clue'>, clues: string[]): Pattern[] =>
  clues.map((source) => ({ ...all, clue: clue(`^(?:${source})(?!\\w)`) }))

export const patterns: Pattern[] = [
  ...group({ kind: 'open', because: 'invites' }, [
    '(?:can|could|would|will) {you}(?: please)? {tellMe}(?! (?:if|whether)\\b)',
    'would {you} mind {tellingMe}',
    'would {you} (?:be (?:willing|open|able|happy) to|like to|care to) {tellMe}',
    'is there (?:anything|something)',
    '(?:can|could|may|might) i ask(?: {you})? {asks}',
    "i(?:'m| am)?(?: \\w+)? (?:wonder|wondering|curious)(?: about)? {asks}",
    '(?:please )?{tellMe}(?! (?:if|whether)\\b)',
    "i(?:'d| would) (?:like|love) to (?:hear|know|understand)",
  ]),

  ...group({ kind: 'open', because: 'room' }, [
    'why (?:do|might|would) {you} (?:think|suppose|believe|reckon|imagine|feel (?:that|it|this)(?! way))(?! {you} (?:can|could|deserve)\\b)',
    'why (?:do|did|would) {you} (?:want|hope|wish|love|like|enjoy|value|dream)',
  ]),
  ...group({ kind: 'advice', because: 'idea', rewrite: 'options' }, [
    // "Why don't you trust him" asks for a justification; "why don't you call him" suggests.
    "why don'?t {you}(?! (?:ever|even|seem|trust|like|want|care|know|believe|see|understand|feel|love|need|remember|think|listen|have|mind|agree|respect|realise|realize|get|enjoy|accept|admit)\\b)",
    "why don'?t we",
    'why not(?! {you}\\b)(?= \\w)',
  ]),
  ...group({ kind: 'blaming-why', because: 'justify', rewrite: 'held-back' }, [
    "why{heavens} didn'?t {you}",
    'why{heavens} did {you} not',
  ]),
  ...group({ kind: 'blaming-why', because: 'justify', rewrite: 'what-is-hard' }, [
    "why{heavens} (?:ca|wo|do|could|would)n'?t {you}",
    'why{heavens} (?:can|could|do|will|would) {you} not',
  ]),
  ...group({ kind: 'blaming-why', because: 'justify', rewrite: 'considerations' }, [
    'why{heavens} did {you}',
    "why'd {you}",
  ]),
  ...group({ kind: 'blaming-why', because: 'justify', rewrite: 'when-it-happens' }, [
    'why{heavens} (?:do|must) {you}',
  ]),
  ...group({ kind: 'blaming-why', because: 'justify', rewrite: 'choice' }, [
    'why{heavens} (?:would|should|could) {you}',
  ]),
  ...group({ kind: 'blaming-why', because: 'justify', rewrite: 'so-far' }, [
    "why{heavens} (?:have|had)(?:n'?t)? {you}",
  ]),
  ...group({ kind: 'blaming-why', because: 'justify', rewrite: 'going-on' }, [
    'why{heavens} (?:{not}|{verb}) {you}',
    "how come(?: {you}(?:'\\w+)?)?",
    "(?:why|how) (?:is|was) it(?: that)? {you}(?:'\\w+)?",
  ]),
  ...group({ kind: 'blaming-why', because: 'reproach', rewrite: 'going-on' }, [
    'why (?:so|such|no|bother|always|never|the)',
    "why (?:is|was|has|had)n'?t (?:it|this|that|the)",
    'why (?:is|was|are) (?:it|this|that|these|the \\w+|your \\w+) (?:late|not|still|missing|wrong|unfinished|incomplete|always|never)',
    'why (?:does|did|has) it (?:always|take|taken)',
    'why would any(?:body|one)',
    'why not$',
    "what(?:'s| is| was) (?:wrong|the matter) with {you}",
    "what(?:'s| is| was) your (?:excuse|problem)",
  ]),
  ...group({ kind: 'blaming-why', because: 'reproach', rewrite: 'choice' }, [
    'what{heavens} made {you} (?:think|believe|even|do (?:it|that|this))',
    'what (?:on earth|the hell|in the world) \\w+ {you}',
    'what{heavens} possessed {you}',
    'what (?:were|was|are) {you} (?:even )?thinking$',
    'how (?:could|can|dare) {you} (?:not|ever|even|possibly|just|let|forget|be so|allow|miss|leave|ignore|think|believe|say|do (?:that|this|such)|lie|fail|lose|waste|treat)',
  ]),

  ...group({ kind: 'advice', because: 'idea', rewrite: 'options', inFront: true }, [
    "i(?:'d| would)?(?: \\w+)? (?:suggest|recommend|advise|propose|urge)",
    'if i (?:were|was) {you}',
    'my (?:advice|suggestion|tip)',
    "(?:maybe|perhaps) (?:{you}(?: (?:could|should|might|may|can|need|ought|just))?|it'?s time|it is time|try|start|just|don'?t)",
  ]),
  ...group({ kind: 'advice', because: 'duty', rewrite: 'next', inFront: true }, [
    '(?:i (?:really )?(?:think|feel|believe) )?(?:that )?{you} (?:really |probably |definitely )?(?:should|ought to|could|might want to|may want to|need to|have to)',
    "{you}(?:'d| would| had) (?:be )?better",
  ]),
  ...group({ kind: 'advice', because: 'idea', rewrite: 'tried' }, [
    "(?:have|haven'?t|had|hadn'?t) {you}{soft} (?:tried|looked (?:into|at)|explored)(?! {asks}\\b)",
    "(?:did|didn'?t) {you}{soft} try",
  ]),
  ...group({ kind: 'advice', because: 'idea', rewrite: 'options' }, [
    "(?:have|haven'?t|had|hadn'?t) {you}{soft} (?:thought (?:of|about)|considered|asked yourself (?:whether|if)|wondered (?:whether|if))(?! {asks}\\b)",
    "(?:did|didn'?t) {you}{soft} (?:think (?:of|about)|consider)(?! {asks}\\b)",
    'what if (?:{you}|we|instead)',
    'what if(?=,)',
    '(?:what|how) about (?!any|some|every|no)(?:\\w+ing|if {you}|we|{you} \\w+|an?)',
    'how would it be (?:if {you}|to)',
    '(?:would|could) {you}{soft} (?:consider|think about|be (?:open|willing) to|try)',
    'are {you} (?:open|willing) to(?: try)?',
    "is there (?:a|any|some) reason (?:not to|(?:why )?{you} (?:ca|could|do|would|wo)n'?t)",
  ]),
  ...group({ kind: 'advice', because: 'idea', rewrite: 'next' }, [
    "(?:do|don'?t) {you} think {you}(?:'d better| (?:should|ought|could|need|might|must|have to))",
    "(?:do|don'?t) {you} think (?:it|that)(?:'d| would| might| could)(?: not)? (?:be|help|make|work)(?! (?:fair|unfair|harsh)\\b)",
  ]),
  ...group({ kind: 'advice', because: 'duty', rewrite: 'next' }, [
    "should(?:n'?t)? {you}",
    'ought {you}',
    "don'?t {you}{soft} (?:need|have|ought) to",
    "(?:is|isn'?t) it (?:not )?(?:about |high )?time (?:{you}|to|for you)",
  ]),
  ...group({ kind: 'advice', because: 'idea', rewrite: 'what-helps' }, [
    "(?:would|wouldn'?t|could|couldn'?t|might|will|won'?t|is|isn'?t) (?:it|that|this)(?: not)? (?:be )?{better}(?! it\\b)(?= \\w)",
    "(?:would|wouldn'?t|could|couldn'?t|might|will|won'?t) it(?: not)? (?:help|make (?:more )?sense)(?= (?:to|if|for)\\b)",
    "(?:would|wouldn'?t|could|couldn'?t|might) {subject}(?: [\\w'-]+){0,5} (?:help|work|be an option|do the trick)",
    "(?:would|wouldn'?t) {you} be better off",
  ]),
  ...group({ kind: 'advice', because: 'idea', rewrite: 'options' }, [
    // What is not to be done but is or happens: seeing, feeling, affording.
    "(?:can|could|can'?t|couldn'?t) {you}{soft} (?!(?:see|imagine|picture|afford|live|remember|recall|feel|trust|think|understand|believe|sense|hear|notice|find|identify|accept|cope|handle|manage|sleep|relate|be|have|name|list|repeat|rate|say|tell|count|rely|recognise|recognize|forgive|spot|stand|love|bear|really|realistically|honestly)\\b)\\w+",
    "(?:can|could|can'?t|couldn'?t) {you}{soft} (?:tell (?:him|her|them|your)|say (?:no|yes|so))",
  ]),

  ...group({ kind: 'leading', because: 'expects', rewrite: 'view', inFront: true }, [
    'surely|obviously|clearly|of course|undoubtedly|naturally|no doubt|presumably',
    'i (?:take it|assume|guess|suppose|bet)',
    'every(?:body|one) knows',
  ]),
  ...group({ kind: 'leading', because: 'expects', rewrite: 'view' }, [
    "{verb} {subject}(?: [\\w'-]+){0,3} (?:really|honestly|seriously|truly)",
    "(?:do|would)n'?t {you} (?:think|agree|say|admit|accept)(?! (?:about|of)\\b)(?: that)?",
    '(?:do|would) {you}(?: not)? (?:agree|admit|accept)',
    '(?:do {you} not think|would {you}(?: not)? say)',
  ]),
  ...group({ kind: 'leading', because: 'expects', rewrite: 'feeling' }, [
    "(?:do|did|are|were)n'?t {you}(?: a little| a bit| a little bit| just)? (?:feel|{feeling})",
  ]),
  ...group({ kind: 'leading', because: 'expects', rewrite: 'view' }, [
    '{not}(?: {someone})?',
    '{verb} (?:{someone}|your [\\w-]+|the [\\w-]+) not',
    'are {you} (?:sure|certain|saying|telling me|suggesting|implying)',
    'am i right',
    '(?:is|would) it(?: be)? (?:fair|right|true|safe) to (?:say|assume)',
    '(?:could|might|may|can) it be that',
    'is it (?:possible|because|that) {you}',
    'is (?:it|that|this) because',
    'i(?: \\w+)? wonder (?:if|whether)',
  ]),
  ...group({ kind: 'leading', because: 'judges', rewrite: 'feeling' }, [
    'how (?:very |really )?(?:unfair|awful|terrible|wonderful|great|amazing|horrible|bad|sad|rude|brilliant|fantastic|lovely|ridiculous|cruel|stupid|silly|selfish|dreadful|annoying)',
  ]),
  ...group({ kind: 'leading', because: 'judges', rewrite: 'view' }, [
    '{verb} {subject}(?=.*\\b(?:selfish|unfair|lazy|childish|excuse|ridiculous|irresponsible|harsh|your fault|silly)\\b)',
  ]),

  ...group({ kind: 'closed', because: 'fact', rewrite: 'meaning', inFront: true }, [
    'on a scale',
    '(?:how|where|what)(?=.* on a scale)',
  ]),
  ...group({ kind: 'closed', because: 'check', rewrite: 'my-words', agency: true }, [
    '(?:is|was) (?:that|this|it) (?:right|accurate|correct|fair|what you meant?|close|true|how)',
    '(?:have|did|do|am) i (?:understood|understand|heard|hear|got|get|following|hearing|read|reading)',
    'does that (?:fit|sound|match|capture|land|make sense|ring)',
  ]),
  ...group({ kind: 'closed', because: 'leave', rewrite: 'right-now', agency: true }, [
    'would {you} (?:like|prefer|rather|mind)',
    '(?:shall|should) (?:we|i)',
    '(?:may|can|could) (?:i|we)',
    '(?:is|would) (?:it|that|this)(?: be)? (?:ok|okay|all ?right|fine)',
    'do (?:i|we) have your permission',
    'do {you} mind',
    'do {you} want (?:me to|to (?:stop|pause|continue|carry on|go on|stay with|talk about|look at))',
    'are {you} (?:ok|okay|comfortable) (?:with|if)',
    'is (?:now|today|this) a good (?:time|day|moment)',
  ]),
  ...group({ kind: 'closed', because: 'yes-or-no', rewrite: 'what-has' }, [
    'has (?:anything|something)',
  ]),
  ...group({ kind: 'closed', because: 'choice', rewrite: 'each-side' }, [
    '{verb} {subject}(?=.* or )',
  ]),
  ...group({ kind: 'closed', because: 'fact', rewrite: 'meaning' }, [
    'how (?:many|much|often|old|far|big|tall|late|early|soon|fast|long)',
    '(?:at |by )?what (?:time|year|day|date|age|month|percentage|number|size)',
    "what(?:'s| is| was) (?:your|his|her|the|their)(?: [\\w'-]+){0,2} (?:name|age|time|address|number|salary|deadline|date|budget|title|birthday|phone)",
    // Open where they ask for a wish, a feeling or a possibility.
    '(?:when|where|who|whom|whose|which)(?!.*\\b(?:feel\\w*|felt|want\\w*|wish\\w*|hop(?:e|ing)|need\\w*|would|could|might|can|may|matters?|think|believe|imagine|notice\\w*|most|like|love|see|heaviest|hardest|strongest|important|alive|dream\\w*)\\b)',
  ]),
  ...group({ kind: 'closed', because: 'yes-or-no', rewrite: 'feeling' }, [
    '(?:are|do|did|were) {you} (?:feel(?:ing)?|{feeling})',
  ]),
  ...group({ kind: 'closed', because: 'yes-or-no', rewrite: 'wish' }, ['do {you}{soft} want']),
  ...group({ kind: 'closed', because: 'yes-or-no', rewrite: 'other-side' }, [
    'would (?!{you}\\b)\\w+',
  ]),
  ...group({ kind: 'closed', because: 'yes-or-no', rewrite: 'more-of-it' }, [
    '{verb}(?: {someone}\\b)?',
  ]),

  ...group({ kind: 'open', because: 'room' }, ['(?:{to} )?{asks}']),
]
