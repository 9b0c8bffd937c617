import { computed, onMounted, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api } from '@/api/heatline'
import { useSession } from '@/stores/session'
import { useLoad } from '@/useLoad'

export const TABS = ['week', 'year', 'days', 'season', 'versions'] as const
export type Tab = (typeof TABS)[number]

/** Which calendar is looked at and how, as the URL says it. */
export function useCalendars() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const { data, error, reload } = useLoad(() => api.calendars())

  const calendars = computed(() => data.value?.items ?? [])
  const key = computed(() => String(route.params.key || 'service'))
  const chosen = computed(() => calendars.value.find((one) => one.key === key.value))
  const season = computed(() => calendars.value.find((one) => one.key === 'service')?.plan.season ?? null)
  const mayEdit = computed(() => session.may('CALENDAR_EDIT'))
  const tab = computed<Tab>({
    get: () => TABS.find((one) => one === route.query.tab) ?? 'year',
    set: (to) => void router.replace({ query: { ...route.query, tab: to } }),
  })
  const year = computed<number>({
    get: () => Number(route.query.year) || Number(new Date().getFullYear()),
    set: (to) => void router.replace({ query: { ...route.query, year: String(to) } }),
  })
  const go = (to: string) => router.push({ path: `/calendars/${to}`, query: route.query })

  onMounted(reload)
  watch(() => session.me?.id, reload)
  return { data, error, reload, calendars, chosen, season, mayEdit, tab, year, go, key }
}
