import { ElMessage } from 'element-plus'
import { ref } from 'vue'
import type { WorkOrder } from '@/api/types'
import { messageOf } from '@/messages'

/** A dialog's one request: what was typed stays in the dialog until the server has said yes. */
export function useOrderAction(send: () => Promise<WorkOrder>, done: (order: WorkOrder) => void, thanks: () => string) {
  const busy = ref(false)
  const problem = ref('')

  async function run(): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = ''
    try {
      done(await send())
      ElMessage.success(thanks())
    } catch (error) {
      problem.value = messageOf(error)
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}
