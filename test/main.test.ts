/** The server as it is started, in a process of its own. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './ports.ts'

const MAIN = join(import.meta.dirname, '../server/main.ts')
const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'attune-main-'))
  folders.push(made)
  return made
}
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

/** Resolves when the server has said where it listens, or has ended. */
function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], { env: { PORT: '0', ...environment } })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const ready = new Promise<void>((resolve) => {
    const hear = (part: Buffer): void => {
      said += part.toString()
      if (/https?:\/\//.test(said)) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => resolve())
  })
  return { child, ended, ready, said: () => said }
}

test('with no environment at all it runs, opens the rehearsal, and stops cleanly', async () => {
  const dir = folder()
  const server = start({ DATA_DIR: dir })
  await server.ready
  const url = /http:\/\/localhost:\d+\/rehearsal/.exec(server.said())?.[0] ?? ''
  expect((await fetch(url)).status).toBe(200)
  expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dir, 'attune.sqlite')).mode & 0o777).toBe(0o600)
  const secrets = readFileSync(join(dir, 'secrets.json'), 'utf8')
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)

  const again = start({ DATA_DIR: dir })
  await again.ready
  expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).toBe(secrets)
  again.child.kill('SIGTERM')
  expect(await again.ended).toBe(0)
})

test('in production every missing secret is named, and nothing starts', async () => {
  const server = start({ DATA_DIR: folder(), NODE_ENV: 'production' })
  expect(await server.ended).toBe(1)
  for (const name of ['ATTUNE_SECRET', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET', 'PUBLIC_URL'])
    expect(server.said()).toContain(name)
})

test('every mistake in the environment is named at once', async () => {
  const server = start({ DATA_DIR: folder(), PORT: 'many', PUBLIC_URL: 'here', REHEARSAL: 'yes' })
  expect(await server.ended).toBe(1)
  for (const name of ['PORT', 'PUBLIC_URL', 'REHEARSAL']) expect(server.said()).toContain(name)
})

test.each([
  ['off by default', {}, 404],
  ['on when it is asked for', { REHEARSAL: '1' }, 200],
])('in production the rehearsal is %s', async (_name, more, status) => {
  const port = await freePort()
  const server = start({
    DATA_DIR: folder(),
    NODE_ENV: 'production',
    PORT: `${port}`,
    ATTUNE_SECRET: randomBytes(32).toString('base64'),
    ZOOM_CLIENT_ID: 'id',
    ZOOM_CLIENT_SECRET: 'secret',
    PUBLIC_URL: 'https://attune.example',
    ...more,
  })
  await server.ready
  expect((await fetch(`http://127.0.0.1:${port}/rehearsal`)).status).toBe(status)
  // It tells how the server is set up, which is nobody's business there.
  expect((await fetch(`http://127.0.0.1:${port}/zoom/doctor`)).status).toBe(404)
  server.child.kill('SIGTERM')
  await server.ended
})
