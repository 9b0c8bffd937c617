import type { Named } from '@/api/types'
import { moment } from '@/format'
import type { Locale } from '@/i18n'
import type { Submission } from './submission'

type Translate = (key: string, named?: Record<string, unknown>) => string

/** Why the server did not take it, in words for someone who was in a cellar while the world went on. */
export function whatHappened({ refusal, person }: Submission, t: Translate, te: (key: string) => boolean, locale: Locale): string {
  if (!refusal) return ''
  if (refusal.reason === 'stale') return t('phone.outbox.stale')
  if (refusal.reason === 'invalid') return [t('phone.outbox.invalid'), ...refusal.problems.map((one) => one.message)].join(' ')
  if (refusal.reason !== 'over') return t(`phone.outbox.${refusal.reason}`, { message: refusal.message })
  const { endedBy, endedAt, assignee, orderStatus } = refusal.details as { endedBy?: Named; endedAt?: string; assignee?: Named; orderStatus?: string }
  const at = endedAt ? moment(endedAt, locale) : ''
  if (assignee) return t('phone.conflict.claimed', { name: assignee.name })
  if (endedBy) return t(endedBy.id === person.id ? 'phone.conflict.endedByYou' : 'phone.conflict.ended', { name: endedBy.name, at })
  const status = orderStatus && te(`enum.status.${orderStatus}`) ? t(`enum.status.${orderStatus}`) : ''
  if (at && status) return t('phone.conflict.endedStatus', { at, status })
  return t('phone.conflict.endedNobody')
}

export function whatToDo({ refusal }: Submission, t: Translate): string {
  if (refusal?.reason !== 'over') return t('phone.outbox.mend')
  return t(refusal.kept ? 'phone.outbox.kept' : 'phone.outbox.notKept')
}
