import type { DayOfWork } from '@/api/types'

export interface Bar { person: string; name: string; works: number; share: number }

/** How many each person completed, most first; the longest bar is the whole width. */
export function barsOf(days: DayOfWork[]): Bar[] {
  const sums = new Map<string, Bar>()
  for (const { person, name, works } of days) {
    const bar = sums.get(person) ?? { person, name, works: 0, share: 0 }
    bar.works += works
    sums.set(person, bar)
  }
  const bars = [...sums.values()].sort((a, b) => b.works - a.works || a.name.localeCompare(b.name))
  const most = bars[0]?.works ?? 1
  return bars.map((bar) => ({ ...bar, share: bar.works / most }))
}

/** `2026-11-20` and six days later: the company's week up to today. */
export function lastDays(count: number, now: Date): [string, string] {
  const day = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(at)
  return [day(now.getTime() - (count - 1) * 86_400_000), day(now.getTime())]
}
