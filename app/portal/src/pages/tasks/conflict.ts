import { ApiError, Unreachable } from '@/api/client'
import type { Named } from '@/api/types'

/** Why a completion was not taken, as far as the person can do something about it. */
export type Conflict =
  | { kind: 'ended'; by: Named | null; at: string | null }
  | { kind: 'claimed'; by: Named | null }
  | { kind: 'stale-form' }
  | { kind: 'not-yours' }
  | { kind: 'unreachable'; reason: 'offline' | 'timeout' }

export function conflictOf(error: unknown): Conflict | undefined {
  if (error instanceof Unreachable) return { kind: 'unreachable', reason: error.reason }
  if (!(error instanceof ApiError)) return undefined
  const { details } = error
  switch (error.code) {
    case 'task-ended':
      return { kind: 'ended', by: named(details.endedBy), at: (details.endedAt as string) ?? null }
    case 'task-claimed':
      return { kind: 'claimed', by: named(details.assignee) }
    case 'form-version-stale':
      return { kind: 'stale-form' }
    case 'not-yours':
      return { kind: 'not-yours' }
    default:
      return undefined
  }
}

function named(value: unknown): Named | null {
  return value && typeof value === 'object' && 'name' in value ? (value as Named) : null
}
