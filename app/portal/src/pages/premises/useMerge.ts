import { ref, shallowRef } from 'vue'
import { archive, type MergePreview, type PremisesFile } from '@/api/archive'
import { messageOf } from '@/messages'

/** Two entries of one flat become one: first it is shown what that would do. */
export function useMerge(file: PremisesFile, done: (file: PremisesFile) => void) {
  const preview = shallowRef<MergePreview>()
  const problem = ref('')
  const busy = ref(false)

  async function run(work: () => Promise<void>): Promise<void> {
    busy.value = true
    problem.value = ''
    await work().catch((cause) => (problem.value = messageOf(cause)))
    busy.value = false
  }

  const look = (from: number) => run(async () => void (preview.value = await archive.mergePreview(file.id, from)))
  const merge = () => run(async () => {
    const seen = preview.value
    if (seen) done(await archive.merge(file.id, { from: seen.goes.id, fromVersion: seen.goes.version, version: seen.stays.version }))
  })

  return { preview, problem, busy, look, merge }
}
