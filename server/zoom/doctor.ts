/**
 * What stands between a server and a panel in a real meeting, looked at from
 * outside as Zoom would: each finding says what is wrong and which field of
 * which page puts it right. Nothing secret is in what it says.
 */
import { admission, events, install, sockets } from './checks/doors.ts'
import { headers, hosts, page } from './checks/page.ts'
import type { Finding, Patient } from './checks/patient.ts'
import { address, certificate, clock, secrets } from './checks/settings.ts'

export type { Finding, Patient }

/** In the order in which they are put right. `onFinding` hears each as it is made. */
export async function examine(
  patient: Patient,
  onFinding: (finding: Finding) => void = () => {},
): Promise<Finding[]> {
  const findings: Finding[] = []
  const note = (finding: Finding): boolean => {
    findings.push(finding)
    onFinding(finding)
    return finding.ok
  }
  note(secrets(patient))
  note(address(patient))
  note(await clock(patient))
  note(await certificate(patient))
  const opened = await page(patient)
  // What is said of a page that is not ours would only mislead.
  if (!note(opened.finding) || !opened.page) return findings
  note(headers(opened.page))
  note(hosts(patient, opened.page))
  note(await install(patient))
  note(await events(patient))
  note(await admission(patient))
  note(await sockets(patient))
  return findings
}

export const line = ({ check, ok, found, fix }: Finding): string =>
  ok ? `ok     ${check}: ${found}` : `WRONG  ${check}: ${found}\n       ${fix}`

export function verdict(findings: Finding[]): string {
  const wrong = findings.filter(({ ok }) => !ok)
  if (wrong.length === 0) return 'All is well from here. Open Attune in a meeting.'
  const rest = findings.some(({ check, ok }) => check === 'page' && !ok)
    ? ' The rest can be looked at once the page opens.'
    : ''
  return `Wrong: ${wrong.map(({ check }) => check).join(', ')}.${rest}`
}

/** For GET /zoom/doctor. */
export async function diagnosis(patient: Patient): Promise<string> {
  const findings = await examine(patient)
  return `${[...findings.map(line), verdict(findings)].join('\n')}\n`
}
