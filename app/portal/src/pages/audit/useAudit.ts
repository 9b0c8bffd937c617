import type { LocationQuery } from 'vue-router'
import { api } from '@/api/heatline'
import type { AuditRow } from '@/api/types'
import { daysOf, one, type Days } from '@/filters/query'
import { useSearch } from '@/filters/useSearch'

export interface AuditFilters {
  object: string
  person: string
  days: Days | null
}

export function fromQuery(query: LocationQuery): AuditFilters {
  return { object: one(query.object), person: one(query.person), days: daysOf(query) }
}

/** Who did what to what. */
export const useAudit = () => useSearch<AuditRow, AuditFilters>(fromQuery, api.audit)
