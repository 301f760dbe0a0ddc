/** What a panel receives, and what of it is the same whenever the same happens. */
import type { TestPanel } from '../server.ts'

/** Every frame from now on, as its text on the wire: views, acknowledgements, whatever it is. */
export function framesTo(panel: Pick<TestPanel, 'socket'>): string[] {
  const frames: string[] = []
  panel.socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
    // A heartbeat follows the clock alone.
    if (type === 'message') frames.push(String(data))
  })
  return frames
}

/** Ids, codes, secrets and moments are drawn anew in each session. */
export const plain = (text: string): string =>
  text
    .replaceAll(/"[A-Za-z0-9_-]{22}(\.\d+)?"/g, '"id$1"')
    .replaceAll(/"(?:summary#)?(?:[A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{86})"/g, '"bytes"')
    .replaceAll(/"code":"[a-z2-9]{8}"/g, '"code":""')
    .replaceAll(/\d{13}/g, '0')
