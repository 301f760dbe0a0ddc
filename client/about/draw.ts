/** A page of words, as elements. There is nothing to press here but links, so no library is loaded. */
import { about } from '../words/en/about.ts'
import type { AboutPage, AboutPart } from '../words/en/about.ts'
import { PATHS } from './paths.ts'
import type { AboutName } from './paths.ts'

export function draw(page: AboutPage, here: AboutName): HTMLElement[] {
  const sections = page.sections.map(({ title, parts }) =>
    element('section', 'stack', element('h2', '', title), ...parts.map(part)),
  )
  const header = element(
    'header',
    'stack',
    element('p', 'small-text', about.product),
    element('h1', 'about-title', page.title),
    element('p', 'quiet-text', page.intro),
  )
  const links = (Object.keys(about.link) as (keyof typeof about.link)[]).map((name) => {
    const link = linkTo(PATHS[name], about.link[name])
    if (name === here) link.setAttribute('aria-current', 'page')
    return element('li', '', link)
  })
  const nav = element('nav', 'page no-print', element('ul', 'row about-links', ...links))
  nav.setAttribute('aria-label', about.links)
  return [element('main', 'page stack divided about', header, ...sections), nav]
}

function part(one: AboutPart): HTMLElement {
  if (typeof one === 'string') return element('p', '', one)
  if ('list' in one) return element('ul', 'stack about-list', ...items(one.list))
  if ('steps' in one) return element('ol', 'stack about-list', ...items(one.steps))
  if ('link' in one) return element('div', '', button(one.link))
  return element(
    'ul',
    'stack',
    ...one.things.map(({ name, says }) =>
      element(
        'li',
        'card about-thing',
        element('h3', '', name),
        ...says.map(({ label, text }) =>
          element('p', '', element('span', 'label', `${label}: `), text),
        ),
      ),
    ),
  )
}

const items = (texts: string[]): HTMLElement[] => texts.map((text) => element('li', '', text))

function button({ to, label }: { to: string; label: string }): HTMLAnchorElement {
  const link = linkTo(to, label)
  link.className = 'button button-outlined'
  return link
}

function linkTo(href: string, label: string): HTMLAnchorElement {
  const link = element('a', '', label)
  link.href = href
  return link
}

/** Text goes in as text: no word of a page, or of whoever runs it, is ever markup. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (classes !== '') made.className = classes
  made.append(...children)
  return made
}
