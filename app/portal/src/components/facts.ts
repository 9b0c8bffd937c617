import type { Rule } from '@/api/types'
import { duration, exactly } from '@/format'
import { currentLocale } from '@/i18n'

type Translate = (key: string) => string
type Has = (key: string) => boolean

const ENUMS: Record<string, string> = { type: 'type', fault: 'fault', source: 'source', nature: 'nature', priority: 'priority', vulnerable: 'vulnerable' }

export function factLabel(key: string, t: Translate, te: Has): string {
  return te(`why.fact.${key}`) ? t(`why.fact.${key}`) : key
}

/** A rule as a sentence: its label in Chinese; in English its name, or the table it stands in. */
export function ruleText({ name, row, label }: Rule, locale: string, t: Translate): string {
  if (locale !== 'en') return label
  if (name === '时限') return t('calendar.limitWord')
  return row === null ? name : t('why.estateTable')
}

/** A fact the rules saw, in words where it is one of ours. */
export function factText(key: string, value: unknown, t: Translate, te: Has): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.length ? value.map((one) => factText(key, one, t, te)).join(t('common.comma')) : '—'
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (key === 'limits' && typeof value === 'object') return limitsText(value as Record<string, number>, t)
  if (key === 'from') return exactly(String(value))
  if (typeof value === 'object') return JSON.stringify(value)
  const word = `enum.${ENUMS[key]}.${String(value)}`
  return ENUMS[key] && te(word) ? t(word) : String(value)
}

/** How much working time each step has: 接单 30 分钟 · 上门 4 小时 */
function limitsText(minutes: Record<string, number>, t: Translate): string {
  return Object.entries(minutes).map(([step, time]) => `${t(`calendar.limitNames.${step}`)} ${duration(time * 60, currentLocale())}`).join(' · ')
}
