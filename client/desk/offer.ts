/**
 * The secret with which another coach accepts what is handed over. It is out of the
 * address as soon as it was read; until the place is left, this tab alone keeps it,
 * since signing in leads away and back.
 */

const NAME = 'attune.offer'
/** For a browser that keeps nothing: as long as the page is there. */
let here: string | null = null

/** Null where there is none, or not any more. */
export function takeOffer(): string | null {
  const [, secret] = /^#accept\.([A-Za-z0-9_-]{43})$/.exec(location.hash) ?? []
  if (secret === undefined) return here ?? read()
  here = secret
  write(secret)
  history.replaceState(history.state, '', '#accept')
  return secret
}

export function forgetOffer(): void {
  here = null
  write(null)
}

function read(): string | null {
  try {
    return sessionStorage.getItem(NAME)
  } catch {
    return null
  }
}

function write(secret: string | null): void {
  try {
    if (secret === null) sessionStorage.removeItem(NAME)
    else sessionStorage.setItem(NAME, secret)
  } catch {
    // Then it is asked for again.
  }
}
