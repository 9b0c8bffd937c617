import { computed, onMounted, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api } from '@/api/heatline'
import { daysOf, one, type Days } from '@/filters/query'
import { useLoad } from '@/useLoad'
import { barsOf, lastDays } from './figures'

/** What was done in a range of days, of everybody one may see or of one of them; days and person live in the URL. */
export function useWork() {
  const route = useRoute()
  const router = useRouter()
  const days = computed<Days>(() => daysOf(route.query) ?? lastDays(7, new Date()))
  const person = computed(() => one(route.query.person))
  const station = computed(() => one(route.query.station))
  const { data, error, loading, reload } = useLoad((signal) =>
    api.workDone({ from: days.value[0], to: days.value[1], station: station.value, person: person.value }, signal))
  const rows = computed(() => data.value?.items)
  const bars = computed(() => barsOf(rows.value ?? []))
  const total = computed(() => bars.value.reduce((sum, bar) => sum + bar.works, 0))
  const go = (query: Record<string, string | undefined>) => void router.replace({ query: { ...route.query, ...query } })

  watch(() => route.query, () => route.path === '/mine/work' && void reload())
  onMounted(reload)
  return { rows, bars, total, error, loading, reload, days, person, station, go }
}
