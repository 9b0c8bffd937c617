import { onMounted, ref } from 'vue'
import { useRouter } from 'vue-router'
import { archive, type Import } from '@/api/archive'
import { usePaged } from '@/filters/usePaged'
import { messageOf } from '@/messages'

/** Imports so far, and a new one: a file is sent, and one is led to what would become of it. */
export function useImports() {
  const router = useRouter()
  const paged = usePaged<Import>(({ after, limit }, signal) => archive.imports({ after, limit: Math.min(100, limit) }, signal), 20)
  const sending = ref('')
  const problem = ref('')

  async function send(file: File): Promise<void> {
    if (sending.value) return
    sending.value = file.name
    problem.value = ''
    const body = new FormData()
    body.append('file', file)
    try {
      const received = await archive.receive(body)
      await router.push(`/imports/${received.id}`)
    } catch (cause) {
      problem.value = messageOf(cause)
    } finally {
      sending.value = ''
    }
  }

  onMounted(paged.restart)
  return { ...paged, sending, problem, send }
}
