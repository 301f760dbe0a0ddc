/**
 * The balancer with a loop of its own. Node takes in one connection a turn, and in
 * the turns of a thousand panels whoever comes back would wait for seconds.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { startBalancer } from './balancer.ts'

let ports: number[] = []
parentPort!.on('message', (now: number[]) => void (ports = now))
parentPort!.postMessage(await startBalancer(() => ports, workerData as number))
