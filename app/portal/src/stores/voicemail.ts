import { useDebounceFn, useIntervalFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api } from '@/api/heatline'
import { useLive } from './live'
import { useSession } from './session'

/** A message is taken in seconds after its caller hung up; nobody pushes it. */
const LOOK_AGAIN_MS = 60_000

/** How many messages nobody listened to: it stands in the menu of whoever may listen. */
export const useMessages = defineStore('voicemail', () => {
  const unheard = ref(0)
  const session = useSession()

  async function refresh(): Promise<void> {
    if (!session.may('CALL_LISTEN') || !session.may('CALL_READ')) return
    unheard.value = (await api.unheardMessages().catch(() => ({ voicemail: unheard.value }))).voicemail
  }
  const soon = useDebounceFn(refresh, 1_500, { maxWait: 6_000 })
  useLive().on('call', () => void soon())
  useLive().on('reconnected', () => void refresh())
  useIntervalFn(refresh, LOOK_AGAIN_MS)

  return { unheard, refresh }
})
