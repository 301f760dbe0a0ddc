/** What the handbook says is what there is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NAMES } from '../../server/environment.ts'
import { createMeasures } from '../../server/metrics/measures.ts'
import { watchMachine } from '../../server/metrics/machine.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const handbook = read('server/README.md')
const alerts = read('server/alerts.yaml')
const container = read('server/Dockerfile')
const unit = read('server/attune.service')
const settings = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>
  optionalDependencies: Record<string, string>
}

async function metrics(): Promise<string[]> {
  const none = () => 0
  const measures = createMeasures({
    sessionsOpen: async () => 0,
    sessionsHere: none,
    panels: none,
    waiting: none,
    isReady: async () => true,
  })
  const machine = watchMachine(process, Date.now)
  const text = (await measures.text()) + (await machine.text())
  machine.stop()
  return [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!)
}

test('it names every variable', () => {
  for (const name of NAMES) expect(handbook).toContain(`\`${name}\``)
})

test('it names every metric, and every alert is made of those there are', async () => {
  const names = await metrics()
  for (const name of names) expect(handbook).toContain(`\`${name}\``)
  const used = [...alerts.matchAll(/\b(?:attune|process|nodejs)_\w+/g)].map(([name]) => name)
  const known = names.flatMap((name) => [name, `${name}_bucket`])
  expect(used.filter((name) => !known.includes(name))).toEqual([])
})

test('each alert has its page, and each page its alert', () => {
  const named = [...alerts.matchAll(/- alert: (\w+)/g)].map(([, name]) => name)
  const pages = [...handbook.slice(handbook.indexOf('## Alerts')).matchAll(/^### (\w+)$/gm)]
  expect(pages.map(([, name]) => name)).toEqual(named)
  for (const part of ['**People**', '**Look**', '**Do**'])
    expect(
      handbook.split(part).length -
        1 +
        (handbook.split('and **do** as with').length - 1) * Number(part === '**Do**'),
    ).toBe(named.length)
})

test('each command that it tells of is one', () => {
  const told = [...handbook.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, name]) => name!)
  expect(told.filter((name) => settings.scripts[name] === undefined)).toEqual([])
  for (const name of ['backup', 'restore', 'rotate', 'migrate']) expect(told).toContain(name)
})

test('the image has the Node that was tested, and neither it nor the unit runs as root, or sees the history of the source', () => {
  const versions = new Set(Object.values(settings.optionalDependencies))
  const images = [...container.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version)
  expect(new Set(images)).toEqual(versions)
  expect(container).toMatch(/^USER node$/m)
  expect(unit).toMatch(/^User=attune$/m)
  expect(unit).toMatch(/^InaccessiblePaths=-\/opt\/attune\/\.git$/m)
  const [everything, ...but] = read('server/Dockerfile.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  expect(everything).toBe('*')
  expect(but.filter((line) => line.includes('.git'))).toEqual([])
})

test('what the unit and the image set is not set otherwise by the example', () => {
  const set = [...`${unit}\n${container}`.matchAll(/^(?:Environment=|ENV )(.*)$/gm)].flatMap(
    ([, pairs]) => pairs!.split(' ').map((pair) => pair.split('=')[0]!),
  )
  expect(set).toContain('NODE_ENV')
  const given = read('.env.example').matchAll(/^(\w+)=/gm)
  // Where to listen inside is the same in both.
  expect([...given].map(([, name]) => name!).filter((name) => set.includes(name))).toEqual(['PORT'])
})
