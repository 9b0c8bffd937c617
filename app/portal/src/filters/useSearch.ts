import { useDebounceFn } from '@vueuse/core'
import { computed, onMounted, reactive, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { Query } from '@/api/client'
import type { Page } from '@/api/types'
import { toApi, toQuery, type Days } from './query'
import { usePaged } from './usePaged'

/** A filtered list: every filter stands in the URL, so that a search can be bookmarked, sent and gone back to. */
export function useSearch<T, F extends { days: Days | null }>(
  read: (query: LocationQuery) => F,
  load: (query: Query, signal: AbortSignal) => Promise<Page<T>>,
) {
  const route = useRoute()
  const router = useRouter()
  const { path } = route
  const filters = reactive(read(route.query)) as F
  const paged = usePaged<T>((page, signal) => load({ ...toApi(read(route.query)), ...page }, signal), 50)
  const filtered = computed(() => Object.keys(toQuery(filters)).length > 0)

  const apply = useDebounceFn(() => {
    if (route.path === path) void router.replace({ query: toQuery(filters) })
  }, 250)
  const clear = () => Object.assign(filters, read({}))

  watch(filters, apply)
  watch(() => route.query, (query) => {
    if (route.path !== path) return
    Object.assign(filters, read(query))
    void paged.restart()
  })
  onMounted(paged.restart)

  return { ...paged, filters, filtered, clear }
}
