/** A day is chosen, an instant is asked for: its first moment in the company's zone. */
export const instantOf = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString()

export function dayOf(instant: string): string {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? '' : new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** Heating seasons, the one that began last first; one begins in the second half of a year. */
export function seasons(now: Date = new Date()): string[] {
  const latest = now.getMonth() >= 6 ? now.getFullYear() : now.getFullYear() - 1
  return Array.from({ length: 6 }, (_, ago) => `${latest - ago}-${latest - ago + 1}`)
}
