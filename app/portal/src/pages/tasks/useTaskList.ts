import { useDebounceFn } from '@vueuse/core'
import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { api } from '@/api/heatline'
import type { TaskFilter, TaskRow } from '@/api/types'
import { useCounts } from '@/stores/counts'
import { useLive } from '@/stores/live'
import { usePaged } from '@/filters/usePaged'

export const FILTERS: TaskFilter[] = ['mine', 'group', 'unassigned', 'due-soon', 'overdue', 'all']

/** The inbox: filter, search and the chosen task live in the URL; the list follows what the server pushes. */
export function useTaskList() {
  const route = useRoute()
  const router = useRouter()
  const live = useLive()
  const counts = useCounts()

  const filter = computed<TaskFilter>(() => FILTERS.find((one) => one === route.query.filter) ?? 'group')
  const text = ref(String(route.query.text ?? ''))
  const chosen = computed(() => (route.query.task ? String(route.query.task) : ''))
  const fresh = ref(new Set<string>())

  const paged = usePaged<TaskRow>((page, signal) => api.tasks({ filter: filter.value, text: text.value, ...page }, signal))

  const go = (query: Record<string, string | undefined>) => router.replace({ query: { ...route.query, ...query } })
  const choose = (id: string) => void go({ task: id || undefined })
  const setFilter = (next: TaskFilter) => void go({ filter: next, task: undefined })

  /** The one after the task that has just gone, so that work flows on. */
  function neighbour(id: string, step: 1 | -1): TaskRow | undefined {
    const at = paged.items.value.findIndex((task) => task.id === id)
    if (at < 0) return paged.items.value[0]
    return paged.items.value[at + step]
  }

  function move(step: 1 | -1): void {
    const next = neighbour(chosen.value, step)
    if (next) choose(next.id)
  }

  /** Enter in the search: on to the first that it finds, out of the box, so that the inbox's keys work on it. */
  function first(): void {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const found = paged.items.value[0]
    if (text.value !== String(route.query.text ?? '')) void go({ text: text.value || undefined, task: undefined })
    else if (found) choose(found.id)
  }

  const applyText = useDebounceFn(() => void go({ text: text.value || undefined }), 250)
  watch(text, applyText)
  /** A saved filter, or going back, brings a text of its own. */
  watch(() => String(route.query.text ?? ''), (now) => {
    if (now !== text.value) text.value = now
  })
  /** An inbox opens on its most urgent task. */
  async function open(): Promise<void> {
    await paged.restart()
    const first = paged.items.value[0]
    if (!chosen.value && first) choose(first.id)
  }
  watch([filter, () => route.query.text], () => void open())

  const lookAgain = useDebounceFn(() => void paged.refresh(), 400, { maxWait: 2000 })
  const stops = [
    live.on('task', (event) => {
      if (event.kind === 'created') fresh.value.add(event.taskId)
      void lookAgain()
    }),
    live.on('reconnected', () => void lookAgain()),
  ]
  onMounted(() => {
    void open()
  })
  onBeforeUnmount(() => stops.forEach((stop) => stop()))

  return { ...paged, filter, text, chosen, fresh, counts, choose, setFilter, move, first, neighbour }
}
