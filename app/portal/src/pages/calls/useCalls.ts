import type { LocationQuery } from 'vue-router'
import { api } from '@/api/heatline'
import type { CallRow } from '@/api/types'
import { daysOf, many, one, type Days } from '@/filters/query'
import { useSearch } from '@/filters/useSearch'

export interface CallFilters {
  phone: string
  agent: string
  queue: string
  result: string[]
  days: Days | null
}

export function fromQuery(query: LocationQuery): CallFilters {
  return { phone: one(query.phone), agent: one(query.agent), queue: one(query.queue), result: many(query.result), days: daysOf(query) }
}

/** Calls, the newest first. */
export const useCalls = () => useSearch<CallRow, CallFilters>(fromQuery, api.calls)
