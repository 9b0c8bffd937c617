import { ref } from 'vue'
import { api } from '@/api/heatline'
import { sha256 } from '@/forms/sha256'
import { messageOf } from '@/messages'

export interface Upload { key: number; name: string; failed: string; file: File }

/** Uploads photos one after another; `add` is told the id of each that arrived. */
export function usePhotos(number: () => string | undefined, add: (id: string) => void) {
  const uploads = ref<Upload[]>([])
  let key = 0

  async function take(files: Iterable<File>): Promise<void> {
    const fresh = [...files].map((file) => ({ key: ++key, name: file.name, failed: '', file }))
    uploads.value.push(...fresh)
    for (const one of fresh) await send(one.key)
  }

  async function send(which: number): Promise<void> {
    const one = uploads.value.find((upload) => upload.key === which)
    if (!one) return
    one.failed = ''
    try {
      const stored = await api.upload(await envelope(one.file, number()))
      drop(which)
      add(stored.id)
    } catch (error) {
      one.failed = messageOf(error)
    }
  }

  function drop(which: number): void {
    uploads.value = uploads.value.filter((upload) => upload.key !== which)
  }

  return { uploads, take, send, drop }
}

async function envelope(file: File, number: string | undefined): Promise<FormData> {
  const form = new FormData()
  form.set('file', file)
  form.set('sha256', await sha256(await file.arrayBuffer()))
  form.set('capturedAt', new Date(file.lastModified || Date.now()).toISOString())
  if (number) form.set('number', number)
  return form
}
