import { useDebounceFn } from '@vueuse/core'
import { computed, onMounted, reactive, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { archive } from '@/api/archive'
import { queryString } from '@/api/client'
import type { Premises } from '@/api/types'
import { usePaged } from '@/filters/usePaged'
import { useLoad } from '@/useLoad'
import { filterOf, readView, toApi, toQuery, type View } from './view'

/** The server gives no longer page. */
const LONGEST = 100

/** The list of households as its URL says; what is typed goes into the URL a moment later. */
export function useArchive() {
  const route = useRoute()
  const router = useRouter()
  const { path } = route
  const view = reactive(readView(route.query)) as View
  const asked = (query: LocationQuery) => readView(query)
  const paged = usePaged<Premises>(({ after, limit }, signal) => archive.list({ ...toApi(asked(route.query)), after, limit: Math.min(LONGEST, limit) }, signal), 50)
  const total = useLoad<number | undefined>(async (signal) => {
    const now = asked(route.query)
    return now.text.trim() ? undefined : (await archive.count(filterOf(now), signal)).count
  })
  const filter = computed(() => filterOf(readView(route.query)))
  const searching = computed(() => Boolean(readView(route.query).text.trim()))

  const apply = useDebounceFn(() => {
    if (route.path === path) void router.replace({ query: toQuery(view) })
  }, 250)

  function load(): void {
    void paged.restart()
    void total.reload()
  }
  function refresh(): void {
    void paged.refresh()
    void total.reload()
  }
  const clear = () => Object.assign(view, readView({}), { columns: view.columns })

  watch(view, apply, { deep: true })
  watch(() => route.query, (query, before) => {
    if (route.path !== path) return
    if (queryString(toQuery(view)) !== queryString(toQuery(readView(query)))) Object.assign(view, readView(query))
    if (queryString(toApi(readView(query))) !== queryString(toApi(readView(before)))) load()
  })
  onMounted(load)

  return { ...paged, view, filter, searching, total: total.data, clear, refresh, load }
}
