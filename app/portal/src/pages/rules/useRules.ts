import { ElMessage } from 'element-plus'
import { onMounted, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError, type FieldProblem } from '@/api/client'
import { api } from '@/api/heatline'
import { messageOf } from '@/messages'
import { useLoad } from '@/useLoad'

/** The table that says which station an estate belongs to: look, download, replace. */
export function useRules() {
  const { t } = useI18n()
  const { data: table, error, reload } = useLoad(() => api.ruleTable())
  const busy = ref(false)
  const problem = ref('')
  const cells = shallowRef<FieldProblem[]>([])
  const fileName = ref('')

  async function publish(file: File): Promise<void> {
    busy.value = true
    problem.value = ''
    cells.value = []
    fileName.value = file.name
    const form = new FormData()
    form.set('file', file)
    try {
      table.value = await api.putRuleWorkbook(form)
      ElMessage.success(t('rules.published', { version: table.value.version }))
    } catch (cause) {
      problem.value = cause instanceof ApiError && cause.errors.length ? t('rules.broken', { n: cause.errors.length }) : messageOf(cause)
      cells.value = cause instanceof ApiError ? cause.errors : []
    } finally {
      busy.value = false
    }
  }

  onMounted(reload)
  return { table, error, reload, busy, problem, cells, fileName, publish }
}
