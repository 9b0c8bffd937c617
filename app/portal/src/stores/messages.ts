import { useDebounceFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api } from '@/api/heatline'
import { useLive } from './live'

const EVERY_MS = 60_000

/** How many messages are unread: asked again whenever something happens to an order, and now and then. */
export const useMessages = defineStore('messages', () => {
  const unread = ref(0)
  const live = useLive()

  async function refresh(): Promise<void> {
    try {
      unread.value = (await api.unread()).unread
    } catch {
      // the number stays as it was
    }
  }
  async function read(id: number): Promise<void> {
    unread.value = (await api.readMessage(id)).unread
  }
  async function readUpTo(id: number): Promise<void> {
    unread.value = (await api.readMessages(id)).unread
  }
  const soon = useDebounceFn(refresh, 800, { maxWait: 3000 })
  live.on('order', () => void soon())
  live.on('reconnected', () => void soon())
  setInterval(() => void refresh(), EVERY_MS)

  return { unread, refresh, read, readUpTo }
})
