import type { Temperature } from '@/api/archive'

/** What a curve says in words, for whoever doesn't see it; readings come the newest first. */
export interface Summary { count: number; low: number; high: number; last: number; at: string }

export function summaryOf(readings: Temperature[]): Summary | undefined {
  const [newest] = readings
  if (!newest) return undefined
  const degrees = readings.map((one) => one.celsius)
  return { count: readings.length, low: Math.min(...degrees), high: Math.max(...degrees), last: newest.celsius, at: newest.at }
}

/** A line for each room, its points in the order of time. */
export function linesOf(readings: Temperature[]): { name: string; points: [string, number][] }[] {
  const rooms = new Map<string, [string, number][]>()
  for (const { at, celsius, place } of [...readings].reverse()) {
    const name = place ?? ''
    rooms.set(name, [...(rooms.get(name) ?? []), [at, celsius]])
  }
  return [...rooms].map(([name, points]) => ({ name, points }))
}
