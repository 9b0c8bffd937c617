import { computed, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api } from '@/api/heatline'
import { one } from '@/filters/query'
import { useLive } from '@/stores/live'
import { useSession } from '@/stores/session'
import { useStations } from '@/stores/stations'
import { useLoad } from '@/useLoad'

/** A station's people with what they can do and when; the station and who is being edited live in the URL. */
export function useDuty() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const stations = useStations()
  const everywhere = computed(() => session.may('PEOPLE_EDIT') || session.may('ORDER_READ_ALL'))
  const station = computed(() => one(route.query.station) || session.me?.station?.id || stations.items[0]?.id || '')
  const { data, error, reload } = useLoad(() => (station.value ? api.duty(station.value) : Promise.resolve(undefined)))
  const people = computed(() => data.value?.items)
  const edited = computed(() => people.value?.find((person) => person.editable && person.person === one(route.query.person)))
  const go = (query: Record<string, string | undefined>) => void router.replace({ query: { ...route.query, ...query } })

  watch(station, reload)
  const stop = useLive().on('duty', () => void reload())
  onBeforeUnmount(stop)
  onMounted(async () => {
    await stations.load()
    await reload()
  })
  return { people, error, reload, station, everywhere, edited, go }
}
