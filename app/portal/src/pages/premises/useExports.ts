import { computed, onScopeDispose, ref } from 'vue'
import { archive, type Export } from '@/api/archive'
import { messageOf } from '@/messages'

const LOOK_AGAIN_MS = 600

/** Exports of whoever is signed in, followed while one is being written. */
export function useExports() {
  const items = ref<Export[]>([])
  const problem = ref('')
  const busy = ref(false)
  const writing = computed(() => items.value.find((one) => one.state === 'WRITING'))
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    clearTimeout(timer)
    try {
      items.value = (await archive.exports()).items
      if (writing.value) timer = setTimeout(() => void look(), LOOK_AGAIN_MS)
    } catch (cause) {
      problem.value = messageOf(cause)
    }
  }

  async function run(work: () => Promise<Export>): Promise<void> {
    busy.value = true
    problem.value = ''
    await work().catch((cause) => (problem.value = messageOf(cause)))
    busy.value = false
    await look()
  }

  onScopeDispose(() => clearTimeout(timer))
  return {
    items, problem, busy, writing, look,
    begin: (filter: string[], format: 'XLSX' | 'CSV') => run(() => archive.beginExport(filter, format)),
    cancel: (id: string) => run(() => archive.cancelExport(id)),
  }
}
