/** How times and durations read. Everything is shown in the company's own time zone, wherever the browser is. */
import type { Locale } from './i18n'

export const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const words = {
  'zh-CN': { today: '今天', tomorrow: '明天', yesterday: '昨天', now: '刚刚', overdue: '已超时', left: '剩余', ago: '前' },
  en: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday', now: 'just now', overdue: 'overdue by', left: 'in', ago: 'ago' },
} as const

interface Parts { year: string; month: string; day: string; hour: string; minute: string; second: string }

const formatter = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
})

function parts(at: Date): Parts {
  const found = formatter.formatToParts(at).map((part) => [part.type, part.value])
  return Object.fromEntries(found) as unknown as Parts
}

/** The calendar day, as a number that differs by one from day to day. */
function dayNumber(at: Date): number {
  const { year, month, day } = parts(at)
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY
}

/** 今天 11:30 · 明天 09:00 · 11-25 14:00 · 2025-11-25 14:00 */
export function moment(iso: string | null | undefined, locale: Locale, now: Date = new Date()): string {
  if (!iso) return '—'
  const at = new Date(iso)
  const { year, month, day, hour, minute } = parts(at)
  const time = `${hour}:${minute}`
  const distance = dayNumber(at) - dayNumber(now)
  const word = words[locale]
  if (distance === 0) return `${word.today} ${time}`
  if (distance === 1) return `${word.tomorrow} ${time}`
  if (distance === -1) return `${word.yesterday} ${time}`
  return parts(now).year === year ? `${month}-${day} ${time}` : `${year}-${month}-${day} ${time}`
}

/** 2026-11-22 11:30:05 */
export function exactly(iso: string | null | undefined): string {
  if (!iso) return '—'
  const { year, month, day, hour, minute, second } = parts(new Date(iso))
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}

/** Whether this moment lies in hours of the company's day, `21:00` to `08:00`; the same time twice is all day. */
export function within({ from, until }: { from: string; until: string }, now: Date = new Date()): boolean {
  const { hour, minute } = parts(now)
  const time = `${hour}:${minute}`
  const [begun, notOver] = [time >= from.slice(0, 5), time < until.slice(0, 5)]
  return from.slice(0, 5) < until.slice(0, 5) ? begun && notOver : begun || notOver
}

/** 2 天 3 小时 · 3 小时 5 分 · 12 分钟 · 8 秒 */
export function duration(seconds: number | null | undefined, locale: Locale): string {
  if (seconds === null || seconds === undefined) return '—'
  const total = Math.max(0, Math.round(seconds))
  const days = Math.floor(total / 86_400)
  const hours = Math.floor((total % 86_400) / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  const zh = locale === 'zh-CN'
  if (days) return zh ? `${days} 天${hours ? ` ${hours} 小时` : ''}` : `${days} d${hours ? ` ${hours} h` : ''}`
  if (hours) return zh ? `${hours} 小时${minutes ? ` ${minutes} 分` : ''}` : `${hours} h${minutes ? ` ${minutes} min` : ''}`
  if (minutes) return zh ? `${minutes} 分钟` : `${minutes} min`
  return zh ? `${total} 秒` : `${total} s`
}

/** 剩余 25 分钟 · 已超时 2 小时 */
export function dueClock(iso: string, locale: Locale, now: Date = new Date()): string {
  const left = new Date(iso).getTime() - now.getTime()
  const word = words[locale]
  return `${left < 0 ? word.overdue : word.left} ${duration(Math.floor(Math.abs(left) / 1000), locale)}`
}

/** 3 分钟前 · 刚刚 */
export function ago(iso: string, locale: Locale, now: Date = new Date()): string {
  const past = now.getTime() - new Date(iso).getTime()
  const word = words[locale]
  if (past < MINUTE) return word.now
  return locale === 'zh-CN' ? `${duration(past / 1000, locale)}${word.ago}` : `${duration(past / 1000, locale)} ${word.ago}`
}

export type Urgency = 'overdue' | 'soon' | 'calm'
const SOON = 30 * MINUTE

export function urgency(iso: string | null | undefined, now: Date = new Date()): Urgency {
  if (!iso) return 'calm'
  const left = new Date(iso).getTime() - now.getTime()
  if (left < 0) return 'overdue'
  return left <= SOON ? 'soon' : 'calm'
}

/** The server counts tasks up to this many: it stands for that many or more. */
export const MOST_COUNTED = 500

/** 12 · 499+ · – while nobody has counted yet. */
export function counted(count: number | undefined): string {
  if (count === undefined) return '–'
  return count < MOST_COUNTED ? String(count) : `${MOST_COUNTED - 1}+`
}
