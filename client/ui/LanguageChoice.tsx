import { LANGUAGES, words } from '../words/words.ts'
import type { Language } from '../words/words.ts'
import { choose } from './language.ts'
import { Selection } from './Selection.tsx'

const OPTIONS = (Object.keys(LANGUAGES) as Language[]).map((value) => ({
  value,
  label: LANGUAGES[value],
}))

/** In which language this page speaks, for this reader alone. */
export function LanguageChoice() {
  return (
    <Selection
      label={words.common.language}
      value={words.language as Language}
      options={OPTIONS}
      onChange={choose}
    />
  )
}
