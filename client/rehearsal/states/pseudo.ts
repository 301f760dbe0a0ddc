/**
 * English as long as other languages are, between brackets, so that cut text and
 * words that break are seen before anybody translates. It is put over a page that
 * stands already: no language of the product, and nothing outside the rehearsal.
 */
const READ = ['aria-label', 'placeholder', 'title', 'alt']
const LEFT = 'script, style, [data-join-code], textarea'
const OPENING = '['
const CLOSING = ']'

/** About two fifths longer, word by word. */
export const stretched = (text: string): string => text.replace(/[aeiouy]/gi, '$&$&')

/**
 * What was written, without the brackets: sentences are set of several texts. Nor with the marks
 * around what is written the other way.
 */
export const bare = (text: string): string => text.replace(/[[\]\u2068\u2069]/g, '')

/** Now and with every change. The page goes with its frame, and the watching with the page. */
export function lengthen(page: Document): void {
  const view = page.defaultView
  if (!view) return
  const over = (node: Node): void => {
    if (node instanceof view.Text) lengthenText(node)
    if (!(node instanceof view.Element)) return
    for (const name of READ) {
      const said = node.getAttribute(name)
      if (said && isToDo(said)) node.setAttribute(name, long(said))
    }
    for (const child of node.childNodes) over(child)
  }
  over(page.body)
  const seen = { childList: true, characterData: true, subtree: true, attributes: true }
  new view.MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type !== 'childList') over(target)
      for (const node of addedNodes) over(node)
    }
  }).observe(page.body, { ...seen, attributeFilter: READ })
}

function lengthenText(text: Text): void {
  if (isToDo(text.data) && !text.parentElement?.closest(LEFT)) text.data = long(text.data)
}

const isToDo = (text: string): boolean =>
  /[a-z]/i.test(text) && !text.includes('://') && !text.startsWith(OPENING)

const long = (text: string): string => `${OPENING}${stretched(text)}${CLOSING}`
