import { useDebounceFn } from '@vueuse/core'
import { onBeforeUnmount } from 'vue'
import type { LocationQuery } from 'vue-router'
import { api } from '@/api/heatline'
import type { OrderRow } from '@/api/types'
import { daysOf, many, one, type Days } from '@/filters/query'
import { useSearch } from '@/filters/useSearch'
import { useLive } from '@/stores/live'

export interface OrderFilters {
  text: string
  status: string[]
  station: string
  estate: string
  type: string
  topic: string
  priority: string
  days: Days | null
}

export function fromQuery(query: LocationQuery): OrderFilters {
  return {
    text: one(query.text), status: many(query.status), station: one(query.station), estate: one(query.estate),
    type: one(query.type), topic: one(query.topic), priority: one(query.priority), days: daysOf(query),
  }
}

/** The order search, kept fresh while orders move. */
export function useOrders() {
  const search = useSearch<OrderRow, OrderFilters>(fromQuery, api.orders)
  const lookAgain = useDebounceFn(() => void search.refresh(), 1500, { maxWait: 5000 })
  onBeforeUnmount(useLive().on('order', () => void lookAgain()))
  return search
}
