/** A calendar's plan as the pages read it: which shifts a day has, whether it is heated, what a list would change. */
import type { CalendarPlan, HeatingSeason, Shift, SpecialDay, Weekday } from '@/api/types'

export const WEEK: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const DAY_MS = 86_400_000

/** A calendar day as `2026-10-01`; days are counted in UTC so that no browser's summer time matters. */
export const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
export const msOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)
export const plusDays = (date: string, days: number): string => isoOf(msOf(date) + days * DAY_MS)
export const weekdayOf = (date: string): Weekday => WEEK[(new Date(msOf(date)).getUTCDay() + 6) % 7] as Weekday

export interface DayLook {
  date: string
  special?: SpecialDay
  shifts: Shift[]
  working: boolean
  heats: boolean
}

export function lookOf(plan: CalendarPlan, season: HeatingSeason | null, date: string): DayLook {
  const special = plan.days.find((day) => day.date === date)
  const shifts = shiftsOf(plan, date, special)
  return { date, special, shifts, working: shifts.length > 0, heats: season ? heats(season, date) : false }
}

function shiftsOf(plan: CalendarPlan, date: string, special?: SpecialDay): Shift[] {
  if (special?.kind === 'FREE') return []
  if (!special) return plan.week[weekdayOf(date)] ?? []
  if (special.shifts.length) return special.shifts
  return WEEK.map((day) => plan.week[day] ?? []).find((shifts) => shifts.length) ?? []
}

/** No season runs over midsummer, so a winter is counted from July; a winter with dates of its own has those. */
export function heats(season: HeatingSeason, date: string): boolean {
  const { first, last } = winterOf(season, winterYear(date))
  return date >= first && date <= last
}

export function winterYear(date: string): number {
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) >= 7 ? year : year - 1
}

export function winterOf(season: HeatingSeason, year: number): { first: string; last: string } {
  const own = season.winters.find((winter) => winterYear(winter.first) === year)
  const on = (day: string) => `${Number(day.slice(0, 2)) >= 7 ? year : year + 1}-${day}`
  return own ?? { first: on(season.from), last: on(season.to) }
}

/** The weeks of a month from Monday to Sunday; an empty string where no day of the month stands. */
export function weeksOf(year: number, month: number): string[][] {
  const first = Date.UTC(year, month, 1)
  const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const before = (new Date(first).getUTCDay() + 6) % 7
  const cells = [...Array<string>(before).fill(''), ...Array.from({ length: count }, (_, i) => isoOf(first + i * DAY_MS))]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => {
    const week = cells.slice(i * 7, i * 7 + 7)
    return [...week, ...Array<string>(7 - week.length).fill('')]
  })
}

/** The list put over the days there are: a day of the list replaces the same day. */
export function withDays(days: SpecialDay[], list: SpecialDay[]): SpecialDay[] {
  const listed = new Set(list.map((day) => day.date))
  return sorted([...days.filter((day) => !listed.has(day.date)), ...list])
}

export const sorted = (days: SpecialDay[]): SpecialDay[] => [...days].sort((a, b) => a.date.localeCompare(b.date))

/** Whether a year still waits for its official notice: nothing entered, or only what the law fixes. */
export function waitsForNotice(plan: CalendarPlan, year: number): boolean {
  const own = plan.days.filter((day) => day.date.startsWith(`${year}-`))
  return !own.length || own.some((day) => day.provisional)
}

const CLOCK = /^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** What people type for a clock time, as the server reads it: 830 → 08:30, 9 → 09:00. */
export function clock(typed: string): string {
  const text = typed.trim().replace(/[：.]/g, ':')
  const digits = /^(\d{1,2})(?::?(\d{2}))?$/.exec(text)
  const tidy = digits ? `${digits[1]?.padStart(2, '0')}:${digits[2] ?? '00'}` : text
  return CLOCK.test(tidy) ? tidy : text
}

export const isClock = (text: string): boolean => CLOCK.test(text)

/** Minutes worked in a usual week. */
export function minutesOfWeek(plan: CalendarPlan): number {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  return WEEK.flatMap((day) => plan.week[day] ?? []).reduce((sum, shift) => sum + Math.max(0, minutes(shift.to) - minutes(shift.from)), 0)
}

/** A wall clock time of the company (`2026-11-27T17:50`) as an instant. Shanghai has had no summer time since 1991. */
export const companyInstant = (local: string): string => `${local}:00+08:00`
