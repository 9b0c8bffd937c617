import { ElMessage, ElMessageBox } from 'element-plus'
import { useI18n } from 'vue-i18n'
import { archive, type PremisesFile } from '@/api/archive'
import { ApiError } from '@/api/client'
import { messageOf } from '@/messages'

/** Out of the lists and back again, or gone for good; each is asked first. */
export function useShelf(now: { file: () => PremisesFile; changed: (file: PremisesFile) => void; gone: () => void; stale: () => void }) {
  const { t } = useI18n()
  const ask = (title: string, text: string, yes: string) =>
    ElMessageBox.confirm(text, title, { confirmButtonText: yes, cancelButtonText: t('common.cancel'), type: 'warning' }).then(() => true, () => false)

  async function run(work: () => Promise<void>, thanks: string): Promise<void> {
    try {
      await work()
      ElMessage.success(thanks)
    } catch (cause) {
      if (cause instanceof ApiError && cause.code === 'premises-in-use') return inUse(cause)
      ElMessage.error(messageOf(cause))
      now.stale()
    }
  }

  async function inUse(refusal: ApiError): Promise<void> {
    const uses = ((refusal.details.uses as string[] | undefined) ?? []).map((word) => t(`archive.file.uses.${word}`)).join(t('common.comma'))
    if (await ask(t('archive.file.removeSure'), t('archive.file.inUse', { uses }), t('archive.file.archiveInstead'))) await shelve()
  }

  const shelve = () => run(async () => now.changed(await archive.shelve(now.file().id, now.file().version)), t('archive.file.archived'))
  const restore = () => run(async () => now.changed(await archive.restore(now.file().id, now.file().version)), t('archive.file.restored'))
  const remove = () => run(async () => {
    await archive.remove(now.file().id, now.file().version)
    now.gone()
  }, t('archive.file.removed'))

  return {
    shelve: async () => (await ask(t('archive.file.archiveSure'), t('archive.file.archiveText'), t('archive.file.archive'))) && shelve(),
    restore: async () => (await ask(t('archive.file.restoreSure'), '', t('archive.file.restore'))) && restore(),
    remove: async () => (await ask(t('archive.file.removeSure'), t('archive.file.removeText'), t('archive.file.remove'))) && remove(),
  }
}
