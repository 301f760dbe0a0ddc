/** Parts of English clues: a name in braces stands for one of these. */
const parts = {
  you: '(?:you|u|ya)',
  someone: '(?:i|you|u|he|she|it|they|we|there|this|that|these|those)',
  /** What an inverted verb stands in front of. */
  subject:
    '(?:i|you|u|he|she|it|they|we|there|this|that|these|those|the|a|an|your|my|his|her|their|our|any\\w+|some\\w+|every\\w+|no(?:body|one)|people)',
  verb: '(?:am|is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|might|must)',
  /** With or without its apostrophe. */
  not: "(?:do|does|did|is|are|was|were|have|has|had|ca|could|wo|would|should|must|might|ai)n'?t",
  asks: '(?:what|how|why|who|whom|whose|which|when|where)',
  to: '(?:in|to|by|at|for|with|from|on|of|about|until|since)',
  heavens: '(?: (?:on earth|the hell|in the world|in heaven|then|ever|exactly))*',
  soft: '(?: (?:just|simply|perhaps|maybe|possibly|even|ever|also|always|please|first|already|not|actually|only|still))*',
  better:
    '(?:(?:much |far |a bit |even )?(?:better|easier|wiser|smarter|safer|simpler|nicer|healthier|kinder|quicker|cheaper)|best|good|great|wise|smart|sensible|useful|helpful|worth(?:while)?|possible|an? (?:good|better|great|smart) \\w+)',
  tellMe:
    '(?:(?:tell|give|show|help|take|walk|talk) (?:me|us)|(?:say|tell) (?:\\w+ ){0,3}(?:more|about)|share|describe|explain|expand|elaborate|go into|unpack)',
  tellingMe:
    '(?:telling (?:me|us)|saying (?:\\w+ ){0,3}(?:more|about)|sharing|describing|explaining|expanding|elaborating|giving (?:me|us)|walking (?:me|us))',
  feeling:
    '(?:angry|afraid|scared|tired|sad|happy|relieved|proud|worried|guilty|ashamed|jealous|hurt|frustrated|disappointed|excited|nervous|upset|lonely|anxious|satisfied|comfortable|confident|ready)',
}

export const clue = (source: string): RegExp =>
  new RegExp(
    source.replace(/\{([a-z]+)\}/gi, (_, name: keyof typeof parts) => parts[name]),
    'i',
  )
