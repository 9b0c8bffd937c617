import { ElMessage } from 'element-plus'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { archive, type PremisesFile } from '@/api/archive'
import { ApiError } from '@/api/client'
import { messageOf } from '@/messages'

/**
 * Saves what a dialog holds. Who saves what somebody else has changed meanwhile is shown who that was and keeps what was typed:
 * saving again is then made from what it says now.
 */
export function useSave(id: number | undefined, version: number, done: (file: PremisesFile) => void) {
  const { t, te } = useI18n()
  const busy = ref(false)
  const problem = ref('')
  const problems = ref<Record<string, string>>({})
  const overtaken = shallowRef<PremisesFile>()
  const elsewhere = ref<number>()
  const from = ref(version)

  const why = (code: string, message: string) => (te(`archive.why.${code}`) ? t(`archive.why.${code}`) : message)

  async function refused(cause: unknown): Promise<void> {
    problem.value = messageOf(cause)
    if (!(cause instanceof ApiError)) return
    problems.value = Object.fromEntries(cause.errors.map((one) => [(one.field ?? '').replace(/^(premises|contact|owner)\./, ''), why(one.code, one.message)]))
    if (cause.code === 'premises-exists') elsewhere.value = Number(cause.details.premises) || undefined
    if (cause.code !== 'premises-changed' || id === undefined) return
    overtaken.value = await archive.file(id).catch(() => undefined)
    from.value = overtaken.value?.version ?? from.value
  }

  async function save(work: (version: number) => Promise<PremisesFile>, thanks = t('archive.file.saved')): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = ''
    problems.value = {}
    elsewhere.value = undefined
    try {
      const file = await work(from.value)
      ElMessage.success(thanks)
      done(file)
    } catch (cause) {
      await refused(cause)
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, problems, overtaken, elsewhere, save }
}
