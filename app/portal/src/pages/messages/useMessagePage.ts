import { onBeforeUnmount, onMounted } from 'vue'
import { useRouter } from 'vue-router'
import { api } from '@/api/heatline'
import type { Message } from '@/api/types'
import { usePaged } from '@/filters/usePaged'
import { useLive } from '@/stores/live'
import { useMessages } from '@/stores/messages'

/** What I was told, newest first; what I open I have read. */
export function useMessagePage() {
  const router = useRouter()
  const messages = useMessages()
  const paged = usePaged<Message>((page) => api.messages({ ...page }), 30)

  async function open(message: Message): Promise<void> {
    if (!message.readAt) await messages.read(message.id)
    if (message.number) await router.push(`/orders/${message.number}`)
    else await paged.refresh()
  }

  async function readAll(): Promise<void> {
    const newest = paged.items.value[0]
    if (!newest) return
    await messages.readUpTo(newest.id)
    await paged.refresh()
  }

  onMounted(paged.restart)
  onBeforeUnmount(useLive().on('order', () => void paged.refresh()))
  return { ...paged, unread: messages, open, readAll }
}
