import { useDebounceFn } from '@vueuse/core'
import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api } from '@/api/heatline'
import { MY_STATES, type MyState, type OrderRow } from '@/api/types'
import { usePaged } from '@/filters/usePaged'
import { useLive } from '@/stores/live'
import { useLoad } from '@/useLoad'

/** One's own orders, by state; the state lives in the URL, the lists follow what the server pushes. */
export function useMine() {
  const route = useRoute()
  const router = useRouter()
  const live = useLive()
  const state = computed<MyState>(() => MY_STATES.find((one) => one === route.query.state) ?? 'TO_ACCEPT')
  const choose = (next: MyState) => void router.replace({ query: { state: next } })
  const counts = useLoad(() => api.myOrderCounts())
  const paged = usePaged<OrderRow>((page, signal) => api.myOrders({ state: state.value, ...page }, signal))
  const chosen = ref<string[]>([])
  const countOf = (one: MyState) => {
    const all = counts.data.value
    return all && { TO_ACCEPT: all.toAccept, IN_PROGRESS: all.inProgress, CALLBACK: all.callback, DONE: all.done }[one]
  }

  watch(state, () => {
    chosen.value = []
    void paged.restart()
  })
  async function refresh(): Promise<void> {
    await Promise.all([paged.refresh(), counts.reload()])
    chosen.value = chosen.value.filter((number) => paged.items.value.some((row) => row.number === number))
  }
  const lookAgain = useDebounceFn(() => void refresh(), 600, { maxWait: 3000 })
  const stops = [live.on('order', () => void lookAgain()), live.on('reconnected', () => void lookAgain())]
  onMounted(() => {
    void paged.restart()
    void counts.reload()
  })
  onBeforeUnmount(() => stops.forEach((stop) => stop()))
  return { ...paged, state, choose, countOf, chosen, refresh }
}
