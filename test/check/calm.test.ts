/** Of the calm requirements, C1 to C16, what can be read off the code. The others are in test/rehearsal/calm.test.ts. */
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import { CAPABILITIES } from '../../client/zoom/capabilities.ts'
import type { Drawing } from '../games/drawn.ts'

const CLIENT = join(import.meta.dirname, '../../client')
const filesOf = (pattern: string): [file: string, text: string][] =>
  globSync(pattern, { cwd: CLIENT, exclude: ['dist/**'] }).map((file) => [
    file,
    readFileSync(join(CLIENT, file), 'utf8'),
  ])

describe('C1', () => {
  const tooMuch = (text: string): boolean =>
    text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length > 12 ||
    (text.match(/\d+/g) ?? []).length > 1

  test('[C1] in every mode and state a glance is twelve words at most, and one number', () => {
    const drawn = join(import.meta.dirname, '../games/drawn.ts')
    const said = spawnSync(process.execPath, [drawn, 'en'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    })
    const { drawings } = JSON.parse(said.stdout) as { drawings: Drawing[] }
    const glances = drawings.flatMap(({ mode, state, html }) =>
      [...html.matchAll(/data-glance="true"[^>]*>(.*?)<\/div>/gs)].map(([, inner]) => ({
        at: `${mode}, ${state}`,
        text: inner!.replace(/<[^>]*>/g, ' ').trim(),
      })),
    )
    for (const state of ['before', 'open', 'released', 'withheld'])
      for (const mode of ['pair', 'small', 'group'])
        expect(glances.map(({ at }) => at)).toContain(`${mode}, ${state}`)
    expect(glances.filter(({ text }) => text === '' || tooMuch(text))).toEqual([])
  })

  test.each([
    ['a b c d e f g h i j k l', false],
    ['a b c d e f g h i j k l m', true],
    ['3 of 5', true],
    ['3 steps below — the last', false],
  ])('“%s”: %s', (text, expected) => {
    expect(tooMuch(text)).toBe(expected)
  })
})

describe('C3', () => {
  /** The rehearsal plays Zoom, which has more to offer than a panel asks for. */
  const LOUD =
    /\bnew Audio\b|AudioContext|<audio\b|\.play\(|\bNotification\b|showNotification|speechSynthesis|\.vibrate\b|\bbeep\b/

  test('[C3] nothing in the browser sounds, speaks, buzzes or notifies', () => {
    const found = filesOf('**/*.{ts,tsx,html}')
      .filter(([file]) => !file.startsWith('rehearsal/'))
      .filter(([, text]) => LOUD.test(text))
    expect(found.map(([file]) => file)).toEqual([])
  })

  test('[C3] and Zoom is not asked for anything that would', () => {
    const loud = /notification|audio|sound|speak(?!er)|vibrat|chat|reaction/i
    // A message is seen in the chat, once, after two taps: test/rehearsal/summary-out.test.ts.
    expect(CAPABILITIES.filter((one) => loud.test(one))).toEqual(['sendMessageToChat'])
  })

  test.each([
    "new Audio('ding.mp3')",
    'new Notification(title)',
    'sdk.showNotification({})',
    'speechSynthesis.speak(words)',
    'navigator.vibrate(200)',
    'video.play()',
  ])('%s is loud', (code) => {
    expect(LOUD.test(code)).toBe(true)
  })
})

describe('C4', () => {
  const all = filesOf('**/*.css')
  const TOKENS = readFileSync(join(CLIENT, 'ui/tokens.css'), 'utf8')
  const STILL = ['background-color', 'opacity', 'color', 'border-color']
  const LONGEST = 180

  test('[C4] in no stylesheet anything moves by itself', () => {
    const found = all.flatMap(([file, css]) => movesIn(css).map((what) => `${file}: ${what}`))
    expect(found).toEqual([])
  })

  test('[C4] with reduced motion every duration is nothing', () => {
    const reduced = TOKENS.slice(TOKENS.indexOf('prefers-reduced-motion: reduce'))
    const names = [...TOKENS.matchAll(/(--t[\w-]*):\s*\d+ms/g)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(reduced).toMatch(new RegExp(`${name}:\\s*0ms`))
  })

  test('[C4] no component moves anything either', () => {
    const moving =
      /\.animate\(|startViewTransition|behavior: 'smooth'|requestAnimationFrame|<marquee|transition:|animation:/
    const found = filesOf('**/*.{ts,tsx,html}').filter(([, text]) => moving.test(text))
    expect(found.map(([file]) => file)).toEqual([])
  })

  test.each([
    ['transition: background-color var(--t-fast) var(--ease)', []],
    ['transition: opacity var(--t), color var(--t-fast)', []],
    ['transition: none', []],
    ['transition: background-color 120ms', ['a duration of its own: 120ms']],
    ['transition: opacity 1.5s', ['a duration of its own: 1.5s']],
    ['transition: transform var(--t)', ['a change of transform']],
    ['transition: opacity var(--t), height var(--t)', ['a change of height']],
    ['transition: all var(--t)', ['a change of all']],
    ['transition-property: top', ['a change of top']],
    ['transition-duration: 400ms', ['a duration of its own: 400ms']],
    ['animation: spin 1s infinite', ['animation']],
    ['animation-iteration-count: infinite', ['animation-iteration-count']],
    ['scroll-behavior: smooth', ['scroll-behavior']],
  ])('in “%s” it finds %j', (line, expected) => {
    expect(movesIn(`.one { ${line}; }`)).toEqual(expected)
  })

  test('keyframes are found', () => {
    expect(movesIn('@keyframes slide { from { top: 0 } }')).toEqual(['@keyframes'])
  })

  function movesIn(css: string): string[] {
    const bare = css.replace(/\/\*.*?\*\//gs, '')
    const found = [...bare.matchAll(/@(?:-webkit-)?keyframes/g)].map(([name]) => name)
    for (const [, name = '', value = ''] of bare.matchAll(/([\w-]+)\s*:\s*([^;{}]+)[;}]/g)) {
      if (/^(-webkit-)?animation/.test(name) && value.trim() !== 'none') found.push(name)
      if (name === 'scroll-behavior' && value.trim() !== 'auto') found.push(name)
      if (name.startsWith('transition')) found.push(...changesIn(name, value.trim()))
    }
    return found
  }
  function changesIn(name: string, value: string): string[] {
    if (value === 'none') return []
    const parts = value.split(/,(?![^(]*\))/).map((part) => part.trim().split(/\s+/))
    return parts.flatMap((words) => {
      const what = name === 'transition' || name === 'transition-property' ? words[0]! : null
      const lasting = words.filter((word) => /^[\d.]+m?s$/.test(word))
      return [
        ...(what !== null && !STILL.includes(what) ? [`a change of ${what}`] : []),
        ...lasting.map((one) => `a duration of its own: ${one}`),
      ]
    })
  }

  test('[C4] the durations there are end within 180 ms', () => {
    const durations = [...TOKENS.matchAll(/--t[\w-]*:\s*(\d+)ms/g)].map(([, ms]) => Number(ms))
    expect(Math.max(...durations)).toBeLessThanOrEqual(LONGEST)
  })
})

describe('C14', () => {
  const PRAISE =
    /!|\bscores?\b|\bscored\b|\bstreaks?\b|\bpoints?\b|\bbadges?\b|\blevels?\b|\brewards?\b|\bachiev|\bcongrat|\bwell done\b|\bgood job\b|\bgreat\b|\bawesome\b|\bamazing\b|\bexcellent\b|\bperfect|\bbravo\b|\bproud\b|\bkeep it up\b|\bleaderboard|\branking?\b|\bimprov|\b(?:un)?successful/i

  test('[C14] no sentence scores, counts up, or praises', () => {
    const found = filesOf('words/**/*.ts').flatMap(([file, text]) =>
      textsIn(text)
        .filter((one) => PRAISE.test(one))
        .map((one) => `${file}: ${one}`),
    )
    expect(found).toEqual([])
  })

  test.each(['Well done.', 'Great answer', 'Your score is 4', 'Thank you!', 'A streak of three'])(
    '“%s” would be found',
    (text) => {
      expect(PRAISE.test(text)).toBe(true)
    },
  )

  test('sentences are read out of the files, those with numbers in them too', () => {
    expect(textsIn('export const one = { two: `${n} of four`, three: "Good day" }')).toEqual([
      ' of four',
      'Good day',
    ])
  })

  function textsIn(source: string): string[] {
    const found: string[] = []
    walk(parseSync(source, { syntax: 'typescript' }), ({ type, value, raw }) => {
      if (type === 'StringLiteral') found.push(String(value))
      if (type === 'TemplateElement' && raw !== '') found.push(String(raw))
    })
    return found
  }
  type Node = { type: string } & Record<string, unknown>
  function walk(node: unknown, visit: (node: Node) => void): void {
    if (Array.isArray(node)) return node.forEach((one) => walk(one, visit))
    if (!node || typeof node !== 'object') return
    if ('type' in node && typeof node.type === 'string') visit(node as Node)
    for (const part of Object.values(node)) walk(part, visit)
  }
})
