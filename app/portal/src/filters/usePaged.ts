import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Page } from '@/api/types'
import { messageOf } from '@/messages'

type Load<T> = (query: { after: string | null; limit: number }, signal: AbortSignal) => Promise<Page<T>>

/** A list read page by page by key. `refresh` looks again at what is already shown without emptying it first. */
export function usePaged<T>(load: Load<T>, size = 30) {
  const items = shallowRef<T[]>([])
  const next = ref<string | null>(null)
  const loading = ref(false)
  const loadingMore = ref(false)
  const loaded = ref(false)
  const error = ref('')
  let abort: AbortController | undefined

  async function fetchInto(query: { after: string | null; limit: number }, take: (page: Page<T>) => void): Promise<void> {
    abort?.abort()
    const mine = (abort = new AbortController())
    loading.value = true
    try {
      const page = await load(query, mine.signal)
      if (mine.signal.aborted) return
      take(page)
      next.value = page.next
      loaded.value = true
      error.value = ''
    } catch (cause) {
      if (!mine.signal.aborted) error.value = messageOf(cause)
    } finally {
      if (abort === mine) loading.value = loadingMore.value = false
    }
  }

  function restart(): Promise<void> {
    loaded.value = false
    items.value = []
    return fetchInto({ after: null, limit: size }, (page) => (items.value = page.items))
  }

  function refresh(): Promise<void> {
    const limit = Math.min(200, Math.max(size, items.value.length))
    return fetchInto({ after: null, limit }, (page) => (items.value = page.items))
  }

  async function more(): Promise<void> {
    if (!next.value || loading.value) return
    loadingMore.value = true
    await fetchInto({ after: next.value, limit: size }, (page) => (items.value = [...items.value, ...page.items]))
  }

  onScopeDispose(() => abort?.abort())
  return { items, next, loading, loadingMore, loaded, error, restart, refresh, more }
}
