import { ElMessageBox } from 'element-plus'
import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { archive, type BulkBody, type BulkDone } from '@/api/archive'
import { messageOf } from '@/messages'

/** More than this is an import's work; the server says so, too. */
export const MOST = 5000

/** Sets one field of many, after asking, and takes it back. What came of it stays until the next time. */
export function useBulkEdit(done: () => void) {
  const { t } = useI18n()
  const busy = ref(false)
  const problem = ref('')
  const result = shallowRef<BulkDone & { undone: boolean }>()
  const sure = (text: string, yes: string) =>
    ElMessageBox.confirm(text, { confirmButtonText: yes, cancelButtonText: t('common.cancel'), type: 'warning' }).then(() => true, () => false)

  async function run(work: () => Promise<BulkDone>, undone: boolean): Promise<boolean> {
    busy.value = true
    problem.value = ''
    try {
      result.value = { ...(await work()), undone }
      done()
      return true
    } catch (cause) {
      problem.value = messageOf(cause)
      return false
    } finally {
      busy.value = false
    }
  }

  async function apply(body: BulkBody, field: string, value: string): Promise<boolean> {
    const yes = await sure(t('archive.bulk.sure', { n: body.expected, field, value: value || t('archive.bulk.nothing') }), t('archive.bulk.apply'))
    return yes && run(() => archive.bulk(body), false)
  }

  async function undo(): Promise<void> {
    const batch = result.value?.batch
    if (batch && (await sure(t('archive.bulk.undoSure'), t('archive.bulk.undo')))) await run(() => archive.undoBulk(batch), true)
  }

  return { busy, problem, result, apply, undo }
}
