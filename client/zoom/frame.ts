/**
 * In a frame the SDK believes a message from any window. Only the window that holds us may speak,
 * and only as Zoom, or as the rehearsal, which is our own origin.
 */
export const mayAnswer = (
  message: Pick<MessageEvent, 'source' | 'origin'>,
  frame: { parent: unknown; origin: string },
): boolean =>
  message.source === frame.parent && (message.origin === frame.origin || ZOOM.test(message.origin))

const ZOOM = /^https:\/\/(zoom\.us|([a-z0-9-]+\.)+zoom\.(us|com))$/
