import { ElMessageBox } from 'element-plus'
import { onScopeDispose, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { archive, type Import, type ImportField } from '@/api/archive'
import { messageOf } from '@/messages'
import { useLoad } from '@/useLoad'
import { countOf, underWay } from './states'

const LOOK_AGAIN_MS = 700

/** One import, looked at again and again while the machine is at it. */
export function useImport(id: () => string) {
  const { t } = useI18n()
  const { data, error, failure, reload } = useLoad<Import>((signal) => archive.import(id(), signal))
  const busy = ref(false)
  const problem = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    clearTimeout(timer)
    await reload()
    if (data.value && underWay(data.value)) timer = setTimeout(() => void look(), LOOK_AGAIN_MS)
  }

  async function run(work: () => Promise<Import>): Promise<void> {
    busy.value = true
    problem.value = ''
    try {
      data.value = await work()
    } catch (cause) {
      problem.value = messageOf(cause)
    } finally {
      busy.value = false
      await look()
    }
  }

  async function asked(title: string, text: string, yes: string, to: 'commit' | 'cancel' | 'undo'): Promise<void> {
    const sure = await ElMessageBox.confirm(text, title, { confirmButtonText: yes, cancelButtonText: t('common.close'), type: 'warning' }).then(() => true, () => false)
    if (sure) await run(() => archive.moveImport(id(), to))
  }

  function commit(): Promise<void> {
    const one = data.value as Import
    const counts = { create: countOf(one, 'CREATE'), update: countOf(one, 'UPDATE'), skipped: countOf(one, 'CONFLICT') + countOf(one, 'ERROR') }
    return asked(t('imports.commitSure'), t('imports.commitText', counts), t('imports.commit', { n: counts.create + counts.update }), 'commit')
  }

  watch(id, () => {
    data.value = undefined
    void look()
  }, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))

  return {
    data, error, failure, busy, problem, look, commit,
    cancel: () => asked(t('imports.cancelSure'), t('imports.cancelText'), t('imports.cancel'), 'cancel'),
    undo: () => asked(t('imports.undoSure'), t('imports.undoText'), t('imports.undo'), 'undo'),
    map: (mapping: Record<string, ImportField>) => run(() => archive.mapImport(id(), mapping)),
  }
}
