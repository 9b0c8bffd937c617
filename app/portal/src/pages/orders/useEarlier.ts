import { shallowRef, watch } from 'vue'
import { api } from '@/api/heatline'
import { isTalk, type Earlier, type NewOrder, type Premises } from '@/api/types'

/** Looks whether these premises were about the same matter lately. */
export function useEarlier(order: NewOrder, picked: () => Premises | undefined) {
  const earlier = shallowRef<Earlier[]>([])

  function asked() {
    const premises = picked()?.id
    const topic = isTalk(order.type) ? order.talk.topic : null
    return premises === undefined || (isTalk(order.type) && !topic) ? undefined : { premises, type: order.type, fault: order.fault, topic: topic ?? undefined }
  }

  watch(() => JSON.stringify(asked()), async (now) => {
    const query = asked()
    const found = query ? await api.earlier(query).catch(() => ({ items: [] })) : { items: [] }
    if (JSON.stringify(asked()) === now) earlier.value = found.items
  }, { immediate: true })

  return earlier
}
