/**
 * What a panel has not read yet. One that does not read holds one view, the
 * newest, not a queue of them.
 */
import type { Socket } from 'socket.io'

/**
 * Bytes. More than the largest screen of the desk. Who leaves that much unread
 * is cut off, and finds the newest view when they come back.
 */
const UNREAD = 256 * 1024

/** The library's own, which says nothing of how much it holds. */
type Held = {
  writeBuffer: { data?: string | Buffer }[]
  transport: { socket?: { bufferedAmount: number; terminate: () => void } }
}

export function createOutbox<Panel extends Socket>(show: (panel: Panel) => void) {
  const behind = new WeakSet<Panel>()

  /** True for a panel that has something unread: it is shown the newest view once that is out. */
  function isBehind(panel: Panel): boolean {
    const { conn } = panel
    if (heldBy(panel).writeBuffer.length === 0) return false
    if (behind.has(panel)) return true
    behind.add(panel)
    const { transport } = conn
    const again = (): void => {
      transport.off('ready', again)
      conn.off('upgrade', again)
      behind.delete(panel)
      if (panel.connected) show(panel)
    }
    transport.on('ready', again)
    conn.on('upgrade', again)
    return true
  }

  /** After something went out. An orderly close would wait for them to read it all. */
  function weigh(panel: Panel): void {
    if (unread(panel) <= UNREAD) return
    panel.conn.close(true)
    heldBy(panel).transport.socket?.terminate()
  }

  return { isBehind, weigh }
}

/** Bytes that wait for this panel, here and in its socket. */
function unread(panel: Socket): number {
  const { writeBuffer, transport } = heldBy(panel)
  return writeBuffer.reduce(
    (all, { data }) => all + (data?.length ?? 0),
    transport.socket?.bufferedAmount ?? 0,
  )
}

const heldBy = ({ conn }: Socket): Held => conn as unknown as Held
