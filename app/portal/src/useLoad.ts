import { onScopeDispose, ref, shallowRef } from 'vue'
import { messageOf } from './messages'

/** One thing loaded from the server: the latest request wins, what was shown stays until the next answer is here. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>) {
  const data = shallowRef<T>()
  const error = ref('')
  const failure = shallowRef<unknown>()
  const loading = ref(false)
  let abort: AbortController | undefined

  async function reload(): Promise<void> {
    abort?.abort()
    const mine = (abort = new AbortController())
    loading.value = true
    try {
      const answer = await load(mine.signal)
      if (mine.signal.aborted) return
      data.value = answer
      error.value = ''
      failure.value = undefined
    } catch (cause) {
      if (mine.signal.aborted) return
      failure.value = cause
      error.value = messageOf(cause)
    } finally {
      if (abort === mine) loading.value = false
    }
  }

  onScopeDispose(() => abort?.abort())
  return { data, error, failure, loading, reload }
}
