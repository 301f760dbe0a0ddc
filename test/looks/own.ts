/** What axe does not see. Each check looks at one page as it stands, and says what is wrong in a line each. */
import type { Frame, Page } from 'playwright-core'

type On = Frame | Page

/** Nothing is read sideways (WCAG 1.4.10). */
export const sideways = (on: On): Promise<string[]> =>
  on.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []
  })

/** No word is cut in two at the end of a line: it reads as two. */
export const brokenWords = (on: On): Promise<string[]> =>
  on.evaluate(() => {
    const broken: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text; (text = texts.nextNode());) {
      // Addresses and codes have no words.
      const { parentElement: parent, textContent: said } = text
      if (!said?.trim() || said.includes('://') || !parent?.checkVisibility()) continue
      if (parent.closest('textarea, script, style, .visually-hidden, svg, output, code')) continue
      for (const { 0: word, index } of said.matchAll(/[\p{L}\p{M}\p{N}’']{2,}/gu)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        const lines = new Set(
          [...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4)),
        )
        if (lines.size > 1) broken.push(`“${word}” is broken`)
      }
    }
    return broken
  })

/** Nothing is cut off, and no word of a control stands outside of it. */
export const clipped = (on: On): Promise<string[]> =>
  on.evaluate(() => {
    const found: string[] = []
    const nameOf = (one: Element): string =>
      `“${(one.textContent ?? '').trim().slice(0, 40)}” <${one.tagName.toLowerCase()}.${one.className}>`
    for (const one of document.body.querySelectorAll('*')) {
      if (!one.checkVisibility() || one.closest('.visually-hidden, svg, textarea')) continue
      const { overflowX, overflowY } = getComputedStyle(one)
      const cuts = (how: string): boolean => how === 'hidden' || how === 'clip'
      const wide = cuts(overflowX) && one.scrollWidth > one.clientWidth + 1
      const high = cuts(overflowY) && one.scrollHeight > one.clientHeight + 1
      if ((wide || high) && one.textContent) found.push(`cut off: ${nameOf(one)}`)
      if (!one.matches('button, a.button, summary, .chip, .option, .segment, .segment span'))
        continue
      const box = one.getBoundingClientRect()
      const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
      const lines: DOMRect[] = []
      for (let text; (text = texts.nextNode());) {
        if (text.parentElement?.closest('.visually-hidden')) continue
        const range = document.createRange()
        range.selectNodeContents(text)
        lines.push(...range.getClientRects())
      }
      const out = lines.some(
        ({ left, right, top, bottom }) =>
          left < box.left - 1 ||
          right > box.right + 1 ||
          top < box.top - 1 ||
          bottom > box.bottom + 1,
      )
      if (out) found.push(`words outside: ${nameOf(one)}`)
    }
    return found
  })

/** A finger finds everything: 44 px, and 24 where a sentence goes on around it. */
export const smallTargets = (on: On): Promise<string[]> =>
  on.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, summary, a[href], select, input, textarea, label.chip, label.segment, label.option',
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
      // A label around it is what a finger hits.
      .filter((one) => !one.matches('input') || !one.closest('label'))
      .flatMap((one) => {
        const { width, height } = one.getBoundingClientRect()
        const inSentence = one.matches('a') && getComputedStyle(one).display === 'inline'
        const least = inSentence ? 0 : 43.5
        if (width >= least && height >= least) return []
        const name = one.getAttribute('aria-label') ?? one.textContent ?? ''
        return [`${Math.round(width)}×${Math.round(height)} px: “${name.trim().slice(0, 40)}”`]
      }),
  )

/** Tab goes the way one reads, region by region, and nothing jumps the queue. */
export const tabOrder = (on: On): Promise<string[]> =>
  on.evaluate(() => {
    const CAN =
      'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]'
    const found: string[] = []
    const nameOf = (one: Element): string =>
      (one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent ?? '')
        .trim()
        .slice(0, 30)
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl'
    const all = [...document.querySelectorAll<HTMLElement>(CAN)].filter(
      (one) => one.checkVisibility() && one.tabIndex >= 0 && !one.closest('.visually-hidden'),
    )
    for (const one of all) if (one.tabIndex > 0) found.push(`jumps the queue: “${nameOf(one)}”`)
    for (const [place, one] of all.entries()) {
      const next = all[place + 1]
      // The dock stays on screen while the rest scrolls by.
      const region = (of: Element) => of.closest('header, main, footer, nav')
      if (!next || region(next) !== region(one)) continue
      // What a button opened may stand above it, so that the button stays where it is.
      const opened = one.closest('section, form')?.querySelector('[aria-expanded=true]')
      if (opened) continue
      const [a, b] = [one.getBoundingClientRect(), next.getBoundingClientRect()]
      const beside =
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2
      const back = beside && (rtl ? b.right > a.right + 1 : b.left < a.left - 1)
      const apart = b.left >= a.right || b.right <= a.left
      const up = !beside && b.bottom <= a.top + 1 && !apart
      if (back || up) found.push(`“${nameOf(next)}” comes after “${nameOf(one)}”`)
    }
    return found
  })

/** In Zoom's smallest window the one thing to do is there without scrolling. */
export const primaryInSight = (on: On): Promise<string[]> =>
  on.evaluate(() => {
    const all = [...document.querySelectorAll('.shell .button-primary')].filter((one) =>
      one.checkVisibility(),
    )
    if (all.length === 0) return []
    scrollTo(0, 0)
    const isIn = all.some((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    return isIn ? [] : [`out of sight: “${all[0]!.textContent}”`]
  })

/** With reduced motion nothing moves. To be asked while it is reduced. */
export const moving = (on: On): Promise<string[]> =>
  on.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((one) => {
      const { transitionDuration, animationName } = getComputedStyle(one)
      const lasts = transitionDuration.split(',').some((time) => parseFloat(time) > 0.001)
      return lasts || animationName !== 'none'
        ? [`moves: <${one.tagName.toLowerCase()}.${one.className}>`]
        : []
    }),
  )

/** In forced colours what is a control has an edge, and focus a ring. To be asked while they are forced. */
export const edgeless = (on: On): Promise<string[]> =>
  on.evaluate(() => {
    const found: string[] = []
    const CONTROLS =
      '.button-primary, .button-outlined, .chip, .option, .segment span, input[type=text], textarea, select'
    for (const one of document.querySelectorAll<HTMLElement>(CONTROLS)) {
      if (!one.checkVisibility()) continue
      const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } =
        getComputedStyle(one)
      const none = parseFloat(borderTopWidth) === 0 || borderTopStyle === 'none'
      if (none || borderTopColor === backgroundColor || borderTopColor === 'rgba(0, 0, 0, 0)')
        found.push(`no edge: “${(one.textContent ?? one.tagName).trim().slice(0, 40)}”`)
    }
    const first = document.querySelector<HTMLElement>(
      'button:not(:disabled), a[href], input:not(:disabled, [type=hidden]), textarea, summary',
    )
    if (!first) return found
    const before = document.activeElement
    // Unseen, a ring is none: it is asked for as a keyboard would.
    first.focus({ focusVisible: true, preventScroll: true })
    const ringed = first.closest('.segment')?.querySelector('span') ?? first
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed)
    if (
      outlineStyle === 'none' ||
      parseFloat(outlineWidth) < 2 ||
      outlineColor === 'rgba(0, 0, 0, 0)'
    )
      found.push(`no ring: “${(first.textContent ?? first.tagName).trim().slice(0, 40)}”`)
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    first.blur()
    return found
  })

/** Puts a style over the page and takes it off again. No rule of the page's own forbids it this way. */
export async function styled<Result>(
  on: On,
  css: string,
  look: () => Promise<Result>,
): Promise<Result> {
  await on.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)
  try {
    return await look()
  } finally {
    await on.evaluate(() => void (document.adoptedStyleSheets = []))
  }
}

/** Text twice as large (1.4.4), and as far apart as WCAG 1.4.12 has it. */
export const LARGE = ':root { font-size: 200% !important }'
export const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'

/**
 * A region that speaks has to be there, empty, before its words: run in every page
 * before its own scripts. Who comes with words is written down.
 */
export const listensToRegions = (): void => {
  const came: string[] = []
  Object.assign(window, { came })
  const LIVE = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]'
  new MutationObserver((changes) => {
    if (document.readyState !== 'complete') return
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element && node.matches(LIVE) && node.textContent)
          came.push(node.textContent.slice(0, 60))
  }).observe(document, { childList: true, subtree: true })
}

export const regionsWithWords = (on: On): Promise<string[]> =>
  on.evaluate(() =>
    (window as unknown as { came: string[] }).came.map(
      (said) => `a region came with its words: “${said}”`,
    ),
  )
