import { ElMessage } from 'element-plus'
import { computed, reactive, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import { messageOf } from '@/messages'

export function usePassword() {
  const { t } = useI18n()
  const typed = reactive({ current: '', next: '', again: '' })
  const problem = ref('')
  const busy = ref(false)
  const ready = computed(() => Boolean(typed.current && typed.next && typed.next === typed.again))

  async function change(): Promise<void> {
    if (!ready.value || busy.value) return
    busy.value = true
    problem.value = ''
    try {
      await api.changePassword(typed.current, typed.next)
      Object.assign(typed, { current: '', next: '', again: '' })
      ElMessage.success(t('me.changed'))
    } catch (error) {
      problem.value = (error instanceof ApiError && error.errors[0]?.message) || messageOf(error)
    } finally {
      busy.value = false
    }
  }

  return { typed, problem, busy, ready, change }
}
