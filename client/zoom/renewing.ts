/** Keeps Zoom's configuration fresh: it ends after two hours, and with whom or where it was made for. */
const RENEW_AFTER = 110 * 60_000
/** Zoom tells one change in several events. */
const BURST = 100
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 60_000

/**
 * `configure` runs once at a time, and once more for whatever was asked meanwhile. After a failure
 * it runs again, after a pause that grows. `settled` is called when it succeeded and nothing waits.
 */
export function createRenewing(configure: () => Promise<void>, settled: () => void) {
  let running = false
  let again = false
  let failures = 0
  let freshSince = Date.now()
  let timer: ReturnType<typeof setTimeout>
  plan(RENEW_AFTER)

  function plan(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), ms)
  }

  async function run(): Promise<void> {
    running = true
    again = false
    const begun = Date.now()
    const done = await configure().then(
      () => true,
      () => false,
    )
    running = false
    failures = done ? 0 : failures + 1
    if (done) freshSince = begun
    if (again) plan(BURST)
    else if (!done) plan(Math.min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE))
    else {
      plan(RENEW_AFTER)
      settled()
    }
  }

  const soon = (): void => {
    if (running) again = true
    else plan(BURST)
  }
  return {
    soon,
    /** A computer that slept has held the timer back. */
    afterSleep: (): void => {
      if (Date.now() - freshSince >= RENEW_AFTER) soon()
    },
  }
}
