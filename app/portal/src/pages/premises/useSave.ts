import { ElMessage } from 'element-plus'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { archive, type Change, type PremisesFile } from '@/api/archive'
import { ApiError } from '@/api/client'
import { messageOf } from '@/messages'

/** The household as somebody else has left it meanwhile, and what they changed. */
export interface Overtaken { file: PremisesFile; changes: Change[] }

const later = (at: string, than: string) => Date.parse(at) > Date.parse(than)

/**
 * Saves what a dialog holds. Who saves what somebody else has changed meanwhile is shown who that was and what they changed, and
 * keeps what was typed: saving again is then made from what it says now.
 *
 * @param opened the household as the dialog has it; none for a new one
 */
export function useSave(opened: PremisesFile | undefined, done: (file: PremisesFile) => void) {
  const { t, te } = useI18n()
  const busy = ref(false)
  const problem = ref('')
  const problems = ref<Record<string, string>>({})
  const overtaken = shallowRef<Overtaken>()
  const elsewhere = ref<number>()
  const known = shallowRef(opened)

  const why = (code: string, message: string) => (te(`archive.why.${code}`) ? t(`archive.why.${code}`) : message)

  async function refused(cause: unknown): Promise<void> {
    problem.value = messageOf(cause)
    if (!(cause instanceof ApiError)) return
    problems.value = Object.fromEntries(cause.errors.map((one) => [(one.field ?? '').replace(/^(premises|contact|owner)\./, ''), why(one.code, one.message)]))
    if (cause.code === 'premises-exists') elsewhere.value = Number(cause.details.premises) || undefined
    if (cause.code === 'premises-changed' && known.value) await look(known.value)
  }

  async function look(before: PremisesFile): Promise<void> {
    const [file, changes] = await Promise.all([archive.file(before.id), archive.changes(before.id, { limit: 20 })]).catch(() => [undefined, undefined])
    if (!file || !changes) return
    overtaken.value = { file, changes: changes.items.filter((one) => later(one.at, before.changedAt)) }
    known.value = file
  }

  async function save(work: (version: number) => Promise<PremisesFile>, thanks = t('archive.file.saved')): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = ''
    problems.value = {}
    elsewhere.value = undefined
    try {
      const file = await work(known.value?.version ?? 0)
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
