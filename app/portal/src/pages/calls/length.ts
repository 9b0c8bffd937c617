type Translate = (key: string, values?: Record<string, unknown>) => string

/** How long: 45 秒, 2 分 5 秒; nothing is a dash. */
export function length(seconds: number, t: Translate): string {
  if (!seconds) return t('calls.lengthNone')
  return seconds < 60 ? t('calls.seconds', { n: seconds }) : t('calls.minutes', { m: Math.floor(seconds / 60), s: seconds % 60 })
}

/** The same of many together, where nothing is nothing and not unknown: 0 秒. */
export const inSum = (seconds: number, t: Translate) => (seconds ? length(seconds, t) : t('calls.seconds', { n: 0 }))
