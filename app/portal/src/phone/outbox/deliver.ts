import { ApiError, Unreachable } from '@/api/client'
import { api } from '@/api/heatline'
import type { FormValues } from '@/api/types'
import { reaching, reopen } from '../links'
import { sendPhoto } from '../photo/sender'
import { localId, unsent } from '../photo/unsent'
import { findMe, me } from '../session'
import type { Refusal, Submission } from './submission'

/** What a try to send came to; nothing of it means that it stays as it is and is tried again. */
export type Outcome = Partial<Pick<Submission, 'state' | 'needs' | 'refusal' | 'sentAt' | 'next' | 'values'>>

/** The task is somebody else's or at its end: nothing the person changes would make it a completion. */
const OVER = new Set(['task-ended', 'task-claimed', 'task-unknown', 'not-yours', 'work-order-ended'])

class PhotoRefused extends Error {
  constructor(readonly why: ApiError) {
    super(why.message)
  }
}

/** Sends the photos, then the form that names them. Sent again after a lost answer it comes to the same. */
export async function deliver(item: Submission): Promise<Outcome> {
  try {
    const needs = await missingPerson(item)
    if (needs) return { needs }
    const values = await withPhotos(item)
    return { needs: undefined, values, ...(item.refusal ? await record(item, values, item.refusal) : await complete(item, values)) }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** It goes out in the name of whoever filled it in, or not at all. */
async function missingPerson({ number, person }: Submission): Promise<Submission['needs']> {
  if (!me.value && (await reopen(number))) await findMe()
  if (!me.value) return 'sign-in'
  return me.value.id === person.id ? undefined : 'other-person'
}

async function withPhotos({ values, number }: Submission): Promise<FormValues> {
  const sent: FormValues = {}
  for (const [key, value] of Object.entries(values)) {
    sent[key] = Array.isArray(value) ? await inOrder(value as unknown[], number) : value
  }
  return sent
}

/** One after another: on a bad line two at once both fail. */
async function inOrder(names: unknown[], number: string): Promise<unknown[]> {
  const ids: unknown[] = []
  for (const name of names) {
    const local = localId(name)
    const id = local ? await photo(local, number) : name
    if (id !== undefined) ids.push(id)
  }
  return ids
}

async function photo(id: string, number: string): Promise<string | undefined> {
  const kept = await unsent.find(id)
  if (!kept) return undefined
  return sendPhoto(kept, number).catch((error: unknown) => {
    throw error instanceof ApiError && !passing(error) && error.status !== 401 ? new PhotoRefused(error) : error
  })
}

async function complete(item: Submission, values: FormValues): Promise<Outcome> {
  try {
    const { next } = await reaching(item.number, () => api.complete(item.task, sendable(item, values), item.id))
    return { state: 'sent', sentAt: new Date().toISOString(), next: next.map(({ key, name }) => ({ key, name })) }
  } catch (error) {
    if (error instanceof ApiError && OVER.has(error.code)) return record(item, values, refusal('over', error))
    throw error
  }
}

/** What was done is not lost: the order keeps it as a record, and changes nothing. */
async function record(item: Submission, values: FormValues, why: Refusal): Promise<Outcome> {
  try {
    await reaching(item.number, () => api.answerLate(item.task, sendable(item, values), item.id))
    return { state: 'refused', refusal: { ...why, kept: true } }
  } catch (error) {
    if (error instanceof ApiError && error.code === 'task-still-open') return { refusal: undefined }
    if (passing(error)) return { refusal: why }
    return { state: 'refused', refusal: { ...why, kept: false } }
  }
}

function sendable({ formVersion, capturedAt }: Submission, values: FormValues) {
  return { formVersion, values, capturedAt }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof PhotoRefused) return { state: 'refused', refusal: refusal('photo', error.why) }
  if (passing(error)) return {}
  if (!(error instanceof ApiError)) throw error
  if (error.status === 401) return { needs: 'sign-in' }
  const reason = error.code === 'form-version-stale' ? 'stale' : error.code === 'form-invalid' ? 'invalid' : 'other'
  return { state: 'refused', refusal: refusal(reason, error) }
}

function refusal(reason: Refusal['reason'], { message, details, errors }: ApiError): Refusal {
  return { reason, message, details, problems: errors }
}

/** It may go well the next time: nobody answered, or the server could not. */
function passing(error: unknown): boolean {
  return error instanceof Unreachable
    || (error instanceof ApiError && (error.status >= 500 || [408, 425, 429].includes(error.status) || error.code === 'csrf-missing'))
}
