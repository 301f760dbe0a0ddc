/** npm run cluster: three servers, one Postgres and a balancer on this machine, to try out. Ctrl-C ends all. */
import { startCluster } from './running.ts'

const SERVERS = 3

console.log(`Starting ${SERVERS} servers with one Postgres …`)
const cluster = await startCluster(SERVERS, { port: Number(process.env.PORT ?? 3000) })
for (const { pid, port } of cluster.servers())
  console.log(`  a server on port ${port}; kill -9 ${pid} takes it away`)
console.log(`Open ${cluster.url}/rehearsal`)

let stopping = false
const stop = (): void => {
  if (stopping) return
  stopping = true
  cluster.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
