import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useLocalStorage } from '@vueuse/core'
import { useTelephone } from '@/stores/telephone'
import { dialogOpen } from './dialogs'

/**
 * A call that rings opens its page by itself, unless the agent talks at another call's page, is in the middle of a dialog, or chose otherwise.
 * What was typed in a page is kept as a draft.
 */
export function usePop() {
  const phone = useTelephone()
  const route = useRoute()
  const router = useRouter()
  const auto = useLocalStorage('heatline.pop', true)
  const popped = computed(() => route.path === `/desk/${phone.ringing?.id}`)

  // A call that was sent on and comes back rings anew under the name it had.
  watch(() => phone.ringing?.what === 'RINGING' && phone.ringing.id, (id) => {
    if (!id || !auto.value || dialogOpen()) return
    const talking = phone.seat?.calls.some((one) => one.id !== id && one.state !== 'RINGING')
    if (!route.path.startsWith('/desk/') || !talking) void router.push(`/desk/${id}`)
  })

  return { popped, auto }
}
