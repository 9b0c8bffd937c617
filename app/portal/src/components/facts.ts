import type { Rule } from '@/api/types'

type Translate = (key: string) => string
type Has = (key: string) => boolean

const ENUMS: Record<string, string> = { type: 'type', fault: 'fault', source: 'source', nature: 'nature', priority: 'priority', vulnerable: 'vulnerable' }

export function factLabel(key: string, t: Translate, te: Has): string {
  return te(`why.fact.${key}`) ? t(`why.fact.${key}`) : key
}

/** A rule as a sentence: its label in Chinese; in English its name, or the table it stands in. */
export function ruleText({ name, row, label }: Rule, locale: string, t: Translate): string {
  if (locale !== 'en') return label
  return row === null ? name : t('why.estateTable')
}

/** A fact the rules saw, in words where it is one of ours. */
export function factText(key: string, value: unknown, t: Translate, te: Has): string {
  if (value === null || value === undefined || value === '') return '—'
  if (Array.isArray(value)) return value.length ? value.map((one) => factText(key, one, t, te)).join(t('common.comma')) : '—'
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'object') return JSON.stringify(value)
  const word = `enum.${ENUMS[key]}.${String(value)}`
  return ENUMS[key] && te(word) ? t(word) : String(value)
}
