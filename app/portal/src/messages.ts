import { ApiError, Unreachable } from './api/client'
import { i18n } from './i18n'

const BY_STATUS: Record<number, string> = { 403: 'error.forbidden', 404: 'error.notFound', 500: 'error.server', 502: 'error.server', 503: 'error.server' }

/** What went wrong, in the reader's words. */
export function messageOf(error: unknown): string {
  const { t, te } = i18n.global
  if (error instanceof Unreachable) return t(`error.${error.reason}`)
  if (error instanceof ApiError) {
    if (te(`error.code.${error.code}`)) return t(`error.code.${error.code}`)
    const known = BY_STATUS[error.status]
    return known ? t(known) : t('error.generic', { message: error.message })
  }
  return t('error.generic', { message: error instanceof Error ? error.message : String(error) })
}
