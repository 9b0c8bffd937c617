import type { CallDetail } from '@/api/types'

type Step = CallDetail['trail'][number]
type Words = { t: (key: string, named: Record<string, unknown>) => string; te: (key: string) => boolean }

/** What the caller did at a place of the menu, as people say it; nothing where they did nothing. */
export function wordOf({ kind, outcome }: Pick<Step, 'kind' | 'outcome'>, { t, te }: Words): string {
  const key = outcome?.match(/^key (.)$/)?.[1]
  if (key) return t('desk.trail.key', { key })
  const name = kind === 'queue' ? `calls.queues.${outcome}` : `desk.trail.${kind}.${outcome}`
  return te(name) ? t(name, {}) : kind === 'queue' ? (outcome ?? '') : ''
}

/** The way through the menu in a line. */
export const wayOf = (trail: Pick<Step, 'kind' | 'outcome'>[], words: Words) => trail.map((step) => wordOf(step, words)).filter(Boolean).join(' → ')
