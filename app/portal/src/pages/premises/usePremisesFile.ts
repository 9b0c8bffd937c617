import { watch } from 'vue'
import { archive, type PremisesFile } from '@/api/archive'
import { useLoad } from '@/useLoad'

/** One household with everything that is known of it. */
export function usePremisesFile(id: () => number) {
  const file = useLoad<PremisesFile>((signal) => archive.file(id(), signal))
  const put = (changed: PremisesFile) => (file.data.value = changed)

  watch(id, () => {
    file.data.value = undefined
    void file.reload()
  }, { immediate: true })

  return { ...file, put }
}
