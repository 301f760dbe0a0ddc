/**
 * Our callbacks above one listener of the SDK's: there a callback added twice is called twice,
 * removing it removes it from every event, and one that throws stops the others.
 */
export function createListeners<News = void>() {
  const added = new Map<object, (news: News) => void>()
  return {
    add(listener: (news: News) => void): () => void {
      const mine = {}
      added.set(mine, listener)
      return () => void added.delete(mine)
    },
    tell(news: News): void {
      for (const listener of new Set(added.values())) guarded(() => listener(news))
    },
  }
}

/** What is thrown is reported, and goes no further: not to Zoom, not to the next callback. */
export function guarded(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (typeof reportError === 'function') reportError(error)
    else
      setTimeout(() => {
        throw error
      })
  }
}
