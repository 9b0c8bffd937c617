import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { api } from '@/api/heatline'
import type { DemoMessage, Named } from '@/api/types'
import { useLive } from '@/stores/live'
import { usePaged } from '@/filters/usePaged'

/** The phone of a technician in the demo: the messages they would have received. */
export function usePhone() {
  const live = useLive()
  const person = ref('')
  const known = ref<Named[]>([])
  const paged = usePaged<DemoMessage>((page) => api.demoMessages({ person: person.value || null, ...page }), 50)

  const messages = computed(() => paged.items.value)
  watch(messages, (items) => {
    for (const { person: one } of items) if (!known.value.some((other) => other.id === one.id)) known.value.push(one)
  })
  watch(person, () => {
    void paged.restart()
  })
  const timer = setInterval(() => void paged.refresh(), 10_000)
  const stop = live.on('order', () => setTimeout(() => void paged.refresh(), 1500))
  onMounted(paged.restart)
  onBeforeUnmount(() => {
    clearInterval(timer)
    stop()
  })

  return { ...paged, messages, person, known }
}
