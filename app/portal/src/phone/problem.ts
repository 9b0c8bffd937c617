import { ApiError, Unreachable } from '@/api/client'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** What went wrong, in words for someone in a stairwell. */
export function problemText(error: unknown, t: Translate): string {
  if (error instanceof Unreachable) return t(`phone.problem.${error.reason}`)
  if (!(error instanceof ApiError)) return t('phone.problem.generic', { message: String(error) })
  if (error.status === 403) return t('phone.problem.forbidden')
  if (error.status >= 500) return t('phone.problem.server')
  return t('phone.problem.generic', { message: error.message })
}
