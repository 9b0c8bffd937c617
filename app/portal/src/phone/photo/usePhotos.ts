import { computed, onBeforeUnmount, onMounted, reactive, ref, watch } from 'vue'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import { progress, sendPhoto } from './sender'
import { shot } from './shrink'
import { localId, localName, unsent, type Unsent } from './unsent'

export interface Photo {
  key: string
  url: string
  state: 'preparing' | 'waiting' | 'sending' | 'failed' | 'sent'
  fileId?: string
  kept?: Unsent
  /** the server's words when it will not have it */
  refused?: string
}

export interface PhotoPlace {
  /** where the photos are kept; unlike for two tasks */
  place: string
  number: string | undefined
  most: number
  initial: string[]
  /** the photos' names: the server's where it has one, else ours */
  changed: (names: string[]) => void
  /** how many keep the form from being submitted */
  pending: (count: number) => void
}

/**
 * Takes pictures in, shrinks and keeps them, and sends one after another while the rest of the form is filled in. The form can
 * be submitted before they are all with the server: who sends the form sends what is left.
 */
export function usePhotos({ place, number, most, initial, changed, pending }: PhotoPlace) {
  const photos = reactive<Photo[]>(initial.map(named))
  const notPicture = ref(false)
  const tooMany = ref(false)
  /** the album lets go of a picture between the choosing and the reading */
  const unreadable = ref(false)
  const failed = computed(() => photos.filter((photo) => photo.state === 'failed'))
  const unready = computed(() => photos.filter((photo) => photo.state === 'preparing' || photo.refused))
  const percentOf = (photo: Photo) => progress.get(photo.kept?.id ?? '') ?? 0
  let running = false
  let gone = false

  async function add(files: File[]): Promise<void> {
    const pictures = files.filter((file) => file.type.startsWith('image/') || file.type === '')
    const fitting = pictures.slice(0, Math.max(0, most - photos.length))
    notPicture.value = pictures.length < files.length
    tooMany.value = fitting.length < pictures.length
    unreadable.value = false
    const placed = fitting.map((file) => ({ file, photo: placeFor(file) }))
    for (const { file, photo } of placed) await takeIn(file, photo)
  }

  function placeFor(file: File): Photo {
    photos.push({ key: `new-${Math.random()}`, url: URL.createObjectURL(file), state: 'preparing' })
    return photos[photos.length - 1] as Photo
  }

  /** One at a time: a decoded picture takes tens of megabytes of a cheap phone, and they go out in the order they were taken. */
  async function takeIn(file: File, photo: Photo): Promise<void> {
    const taken = await shot(file).catch(() => undefined)
    if (!photos.includes(photo)) return
    if (!taken) {
      photos.splice(photos.indexOf(photo), 1)
      unreadable.value = true
      return
    }
    const kept = { ...taken, place, at: Date.now() }
    await unsent.keep(kept)
    Object.assign(photo, { key: kept.id, kept, state: 'waiting' })
    tell()
    void sendAll()
  }

  async function sendAll(): Promise<void> {
    if (running) return
    running = true
    for (let next = waiting(); next && !gone; next = waiting()) await send(next)
    running = false
  }

  const waiting = () => photos.find((photo) => photo.state === 'waiting')

  async function send(photo: Photo): Promise<void> {
    if (!photo.kept) return
    Object.assign(photo, { state: 'sending', refused: undefined })
    try {
      const fileId = await sendPhoto(photo.kept, number)
      Object.assign(photo, { state: 'sent', fileId })
      tell()
    } catch (error) {
      photo.state = 'failed'
      photo.refused = error instanceof ApiError && error.status < 500 && error.status !== 401 ? error.message : undefined
    }
  }

  function retry(some: Photo[]): void {
    for (const photo of some) photo.state = 'waiting'
    void sendAll()
  }

  async function remove(photo: Photo): Promise<void> {
    photos.splice(photos.indexOf(photo), 1)
    if (photo.kept) await unsent.forget(photo.kept.id)
    tell()
  }

  function tell(): void {
    if (!gone) changed(photos.flatMap((photo) => photo.fileId ?? (photo.kept ? localName(photo.kept.id) : [])))
  }

  /** What an earlier page kept here: the form may name it, or have had no time to. */
  async function find(): Promise<void> {
    const kept = new Map((await unsent.at(place)).map((one) => [one.id, one]))
    const lost = new Set(initial.map(localId))
    for (const photo of [...photos]) {
      const one = kept.get(photo.key)
      if (one && !photo.kept) Object.assign(photo, found(one))
      if (!one && lost.has(photo.key)) photos.splice(photos.indexOf(photo), 1)
      kept.delete(photo.key)
    }
    const known = new Set(photos.map((photo) => photo.fileId))
    const more = [...kept.values()].filter((one) => !one.fileId || !known.has(one.fileId))
    photos.push(...more.map(found))
    if (more.length) tell()
    void sendAll()
  }

  const retryOnceBack = () => retry(failed.value.filter((photo) => !photo.refused))
  onMounted(() => {
    addEventListener('online', retryOnceBack)
    return find()
  })
  onBeforeUnmount(() => {
    gone = true
    removeEventListener('online', retryOnceBack)
    pending(0)
    for (const { url } of photos) if (url.startsWith('blob:')) URL.revokeObjectURL(url)
  })
  watch(() => unready.value.length, (count) => pending(count), { immediate: true })

  return { photos, failed, notPicture, tooMany, unreadable, percentOf, add, retry, remove }
}

function named(name: string): Photo {
  const local = localId(name)
  return local ? { key: local, url: '', state: 'preparing' } : { key: name, url: api.fileUrl(name), state: 'sent', fileId: name }
}

function found(kept: Unsent): Photo {
  return { key: kept.id, url: URL.createObjectURL(kept.bytes), state: kept.fileId ? 'sent' : 'waiting', fileId: kept.fileId, kept }
}
