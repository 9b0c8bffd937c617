import { computed, onMounted } from 'vue'
import { api } from '@/api/heatline'
import type { Callback, StoryStep, WorkOrder } from '@/api/types'
import { useLoad } from '@/useLoad'

/** All that stands on an order's record sheet. */
export function useSheet(number: () => string) {
  const order = useLoad<WorkOrder>(() => api.order(number()))
  const steps = useLoad<StoryStep[]>(async () => (await api.timeline(number())).items)
  const calls = useLoad<Callback[]>(async () => (await api.callbacks(number())).items)
  const printedAt = new Date().toISOString()
  const error = computed(() => order.error.value || steps.error.value || calls.error.value)

  function reload(): void {
    void order.reload()
    void steps.reload()
    void calls.reload()
  }
  onMounted(reload)
  return { order: order.data, steps: steps.data, calls: calls.data, error, printedAt, reload }
}
