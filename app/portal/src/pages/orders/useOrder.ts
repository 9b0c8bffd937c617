import { onBeforeUnmount, watch } from 'vue'
import { api } from '@/api/heatline'
import type { TaskRow, WorkOrder } from '@/api/types'
import { useLive } from '@/stores/live'
import { useLoad } from '@/useLoad'

/** One order and where it stands; follows what happens to it. */
export function useOrder(number: () => string) {
  const live = useLive()
  const order = useLoad<WorkOrder>(() => api.order(number()))
  const tasks = useLoad<TaskRow[]>(async () => (await api.tasks({ filter: 'all', number: number(), limit: 50 })).items)

  function reload(): void {
    void order.reload()
    void tasks.reload()
  }

  watch(number, () => {
    order.data.value = undefined
    reload()
  }, { immediate: true })
  const mine = (event: { number: string }) => {
    if (event.number === number()) reload()
  }
  const stops = [live.on('order', mine), live.on('task', mine), live.on('reconnected', reload)]
  onBeforeUnmount(() => stops.forEach((stop) => stop()))

  return { order, tasks, reload }
}
