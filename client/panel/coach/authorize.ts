/**
 * A coach who adds the app inside Zoom never passes the install page, so here
 * the server gets Zoom's leave to act for them. Leading a session does not
 * depend on it: when it fails, nobody has to know.
 */
import type { Panel } from '../../session.ts'
import type { Zoom } from '../../zoom.ts'

export async function authorize(panel: Panel, zoom: Zoom, base: string): Promise<void> {
  if (!zoom.can('authorize')) return
  try {
    const token = await panel.token()
    const { challenge, state } = await post(`${base}zoom/authorize`, { token })
    const given = await zoom.authorize(String(challenge), String(state))
    if (given) await post(`${base}zoom/authorize/done`, { token: await panel.token(), ...given })
  } catch {
    // The next time they lead, it is tried again.
  }
}

async function post(path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error('the server does not take it')
  return (await response.json()) as Record<string, unknown>
}
