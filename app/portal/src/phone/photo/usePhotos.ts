import { computed, onBeforeUnmount, onMounted, reactive, ref, watch } from 'vue'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import { reaching } from '../links'
import { shot, type Shot } from './shrink'
import { unsent } from './unsent'
import { upload } from './upload'

export interface Photo {
  key: string
  url: string
  state: 'preparing' | 'waiting' | 'sending' | 'failed' | 'sent'
  percent: number
  fileId?: string
  shot?: Shot
  /** the server's words when it will not have it */
  refused?: string
}

export interface PhotoPlace {
  /** where unsent photos are kept; unlike for two tasks */
  place: string
  number: string | undefined
  most: number
  initial: string[]
  changed: (fileIds: string[]) => void
  pending: (count: number) => void
}

/** Takes pictures in, shrinks them, sends one after another, and keeps what is not sent. */
export function usePhotos({ place, number, most, initial, changed, pending }: PhotoPlace) {
  const photos = reactive<Photo[]>(initial.map(sent))
  const notPicture = ref(false)
  const tooMany = ref(false)
  const unfinished = computed(() => photos.filter((photo) => photo.state !== 'sent'))
  const failed = computed(() => photos.filter((photo) => photo.state === 'failed'))
  let running = false

  async function add(files: File[]): Promise<void> {
    const pictures = files.filter((file) => file.type.startsWith('image/') || file.type === '')
    const fitting = pictures.slice(0, Math.max(0, most - photos.length))
    notPicture.value = pictures.length < files.length
    tooMany.value = fitting.length < pictures.length
    await Promise.all(fitting.map(addOne))
  }

  async function addOne(file: File): Promise<void> {
    photos.push({ key: `new-${Math.random()}`, url: URL.createObjectURL(file), state: 'preparing', percent: 0 })
    const photo = photos[photos.length - 1] as Photo
    const made = await shot(file)
    await unsent.keep({ ...made, place, at: Date.now() })
    Object.assign(photo, { key: made.id, shot: made, state: 'waiting' })
    void sendAll()
  }

  async function sendAll(): Promise<void> {
    if (running) return
    running = true
    for (let next = waiting(); next; next = waiting()) await send(next)
    running = false
  }

  const waiting = () => photos.find((photo) => photo.state === 'waiting')

  async function send(photo: Photo): Promise<void> {
    const { shot: made } = photo
    if (!made) return
    Object.assign(photo, { state: 'sending', percent: 0, refused: undefined })
    try {
      const work = () => upload(made, number, (percent) => { photo.percent = percent })
      const stored = await (number ? reaching(number, work) : work())
      Object.assign(photo, { state: 'sent', fileId: stored.id })
      await unsent.forget(made.id)
      tell()
    } catch (error) {
      photo.state = 'failed'
      photo.refused = error instanceof ApiError && error.status < 500 ? error.message : undefined
    }
  }

  function retry(some: Photo[]): void {
    for (const photo of some) photo.state = 'waiting'
    void sendAll()
  }

  async function remove(photo: Photo): Promise<void> {
    photos.splice(photos.indexOf(photo), 1)
    if (photo.shot) await unsent.forget(photo.shot.id)
    tell()
  }

  function tell(): void {
    changed(photos.flatMap((photo) => (photo.fileId ? [photo.fileId] : [])))
  }

  const retryOnceBack = () => retry(failed.value.filter((photo) => !photo.refused))
  onMounted(async () => {
    addEventListener('online', retryOnceBack)
    for (const kept of await unsent.at(place)) {
      photos.push({ key: kept.id, url: URL.createObjectURL(kept.bytes), state: 'waiting', percent: 0, shot: kept })
    }
    void sendAll()
  })
  onBeforeUnmount(() => {
    removeEventListener('online', retryOnceBack)
    pending(0)
    for (const { url } of photos) if (url.startsWith('blob:')) URL.revokeObjectURL(url)
  })
  watch(() => unfinished.value.length, (count) => pending(count), { immediate: true })

  return { photos, failed, notPicture, tooMany, add, retry, remove }
}

function sent(fileId: string): Photo {
  return { key: fileId, url: api.fileUrl(fileId), state: 'sent', percent: 100, fileId }
}
