/** In which language a page speaks: as chosen here, or else as the browser asks. */
import { LANGUAGES, spoken } from '../words/words.ts'
import type { Language } from '../words/words.ts'

const KEPT = 'attune.language'
/** In the address a choice outlives a reload where nothing may be stored: in a frame of Zoom's. */
const ASKED = 'language'

export function languageHere(): Language {
  const asked = new URLSearchParams(location.search).get(ASKED)
  return spoken([asked, kept(), ...navigator.languages].filter((one) => one !== null))
}

/**
 * From here on. The page is loaded anew: what it shows is on the server, and what waits is kept.
 * As a reload, since another page would have a history of its own: where the storage is shut, the
 * seat, the ballots and what is not sent yet lie in this one's.
 */
export function choose(language: Language): void {
  try {
    localStorage.setItem(KEPT, language)
  } catch {
    // Nothing may be stored here.
  }
  const url = new URL(location.href)
  url.searchParams.set(ASKED, language)
  history.replaceState(history.state, '', url)
  location.reload()
}

function kept(): string | null {
  try {
    const found = localStorage.getItem(KEPT)
    return found !== null && found in LANGUAGES ? found : null
  } catch {
    return null
  }
}
