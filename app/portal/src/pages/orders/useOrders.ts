import { useDebounceFn } from '@vueuse/core'
import { computed, onBeforeUnmount, onMounted, reactive, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { api } from '@/api/heatline'
import type { OrderRow } from '@/api/types'
import { useLive } from '@/stores/live'
import { usePaged } from '@/usePaged'

export interface OrderFilters {
  text: string
  status: string[]
  station: string
  estate: string
  type: string
  priority: string
  days: [string, string] | null
}

const one = (value: LocationQuery[string] | undefined) => String((Array.isArray(value) ? value[0] : value) ?? '')
const many = (value: LocationQuery[string] | undefined) => [value ?? []].flat().map(String)

export function fromQuery(query: LocationQuery): OrderFilters {
  const from = one(query.from)
  const to = one(query.to)
  return {
    text: one(query.text), status: many(query.status), station: one(query.station), estate: one(query.estate),
    type: one(query.type), priority: one(query.priority), days: from && to ? [from, to] : null,
  }
}

export function toQuery(filters: OrderFilters): Record<string, string | string[]> {
  const { days, ...plain } = filters
  const all = { ...plain, from: days?.[0] ?? '', to: days?.[1] ?? '' }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value.length > 0))
}

/** Days are chosen, instants are asked for: from the first moment of one to the last of the other, in the company's zone. */
export function toApi(filters: OrderFilters): Record<string, string | string[]> {
  const query = toQuery(filters)
  if (filters.days) {
    query.from = new Date(`${filters.days[0]}T00:00:00+08:00`).toISOString()
    query.to = new Date(new Date(`${filters.days[1]}T00:00:00+08:00`).getTime() + 86_400_000).toISOString()
  }
  return query
}

/** The order search: every filter stands in the URL, so that a search can be bookmarked, sent and gone back to. */
export function useOrders() {
  const route = useRoute()
  const router = useRouter()
  const live = useLive()
  const filters = reactive(fromQuery(route.query))
  const paged = usePaged<OrderRow>((page, signal) => api.orders({ ...toApi(fromQuery(route.query)), ...page }, signal), 50)
  const filtered = computed(() => Object.keys(toQuery(filters)).length > 0)

  const apply = useDebounceFn(() => void router.replace({ query: toQuery(filters) }), 250)
  const clear = () => Object.assign(filters, fromQuery({}))

  watch(filters, apply)
  watch(() => route.query, (query) => {
    Object.assign(filters, fromQuery(query))
    void paged.restart()
  })
  const lookAgain = useDebounceFn(() => void paged.refresh(), 1500, { maxWait: 5000 })
  const stop = live.on('order', () => void lookAgain())
  onMounted(paged.restart)
  onBeforeUnmount(stop)

  return { ...paged, filters, filtered, clear }
}
