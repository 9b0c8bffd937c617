import { reactive } from 'vue'
import { ApiError } from '@/api/client'
import type { StoredFile } from '@/api/types'
import { reaching } from '../links'
import { unsent, type Unsent } from './unsent'
import { upload } from './upload'

/** How much of each photo that is on its way has left the phone, in percent. */
export const progress = reactive(new Map<string, number>())
/** What the server calls the photos it has, as far as this page has sent or found them. */
export const arrived = reactive(new Map<string, string>())

const underway = new Map<string, Promise<string>>()

/** Sends a photo unless it is with the server; whoever asks while it is on its way waits for the same sending. */
export function sendPhoto(photo: Unsent, number: string | undefined): Promise<string> {
  const known = photo.fileId ?? arrived.get(photo.id)
  if (known) return Promise.resolve(known)
  const sending = underway.get(photo.id) ?? send(photo, number).finally(() => {
    underway.delete(photo.id)
    progress.delete(photo.id)
  })
  underway.set(photo.id, sending)
  return sending
}

async function send(photo: Unsent, number: string | undefined): Promise<string> {
  const known = (await unsent.find(photo.id))?.fileId
  const fileId = known ?? (await stored(photo, number)).id
  if (!known) await unsent.keep({ ...photo, fileId })
  arrived.set(photo.id, fileId)
  return fileId
}

/** An order that was taken from this person meanwhile takes no upload from them; the photo itself the server still keeps. */
async function stored(photo: Unsent, number: string | undefined): Promise<StoredFile> {
  const report = (percent: number) => progress.set(photo.id, percent)
  const alone = () => upload(photo, undefined, report)
  if (!number) return alone()
  return reaching(number, () => upload(photo, number, report)).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'file-order-unknown') return alone()
    throw error
  })
}
