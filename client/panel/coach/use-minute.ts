import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** The time, in ms. It goes on once a minute, so that nothing drawn from it changes more often. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return now
}
