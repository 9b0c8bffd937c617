import type { FieldProblem } from '@/api/client'
import type { FormValues, Named } from '@/api/types'
import type { Answer } from '../answers'
import { localId } from '../photo/unsent'
import { inStore, keep } from '../store'

/** A filled-in form on its way to the server. */
export interface Submission {
  /** its name to the server: however often it is sent under it, it is taken once */
  id: string
  person: Named
  number: string
  address: string
  task: string
  step: { key: string; name: string }
  formVersion: string
  /** a photo the server has no id for yet stands there by its local name */
  values: FormValues
  /** the same as a person reads it */
  answers: Answer[]
  capturedAt: string
  state: 'waiting' | 'refused' | 'sent'
  /** what has to happen before it can go */
  needs?: 'sign-in' | 'other-person'
  /** why the server will not have it as a completion */
  refusal?: Refusal
  sentAt?: string
  /** the steps that came of it */
  next?: { key: string; name: string }[]
}

/** `over`: the task is somebody else's or at its end. The others can be mended by the person. */
export interface Refusal {
  reason: 'over' | 'stale' | 'invalid' | 'photo' | 'other'
  /** the server's words */
  message: string
  details: Record<string, unknown>
  problems: FieldProblem[]
  /** for `over`: whether the server has it as a record of the order; undefined while that is not known */
  kept?: boolean
}

const SENT_SHOWN_HOURS = 24

export const submissions = {
  keep: (item: Submission) => keep('outbox', JSON.parse(JSON.stringify(item)) as Submission),
  find: (id: string) => inStore((database) => database.get('outbox', id)),
  forget: (id: string) => inStore((database) => database.delete('outbox', id)),
  /** Oldest first; what was sent is shown for a day. */
  async all(now = Date.now()): Promise<Submission[]> {
    const found = (await inStore((database) => database.getAll('outbox'))) ?? []
    const old = found.filter((one) => one.state === 'sent' && now - Date.parse(one.sentAt ?? '') > SENT_SHOWN_HOURS * 3_600_000)
    await Promise.all(old.map((one) => submissions.forget(one.id)))
    return found.filter((one) => !old.includes(one)).sort((a, b) => a.capturedAt.localeCompare(b.capturedAt))
  },
}

/** The photos it names, by what they are called so far. */
export function photosOf({ values }: Submission): { local: string[]; all: number } {
  const names = Object.values(values).filter(Array.isArray).flat() as unknown[]
  const local = names.map(localId).filter((id) => id !== undefined)
  const files = names.filter((name) => typeof name === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name))
  return { local, all: local.length + files.length }
}
