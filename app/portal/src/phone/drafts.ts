import type { FormValues } from '@/api/types'
import type { Answer } from './answers'

/** What was typed into a task and is not with the server yet. Kept on the phone until it is, per person and task. */
export interface Draft {
  formVersion: string | number
  values: FormValues
  at: number
  /** the order it belongs to */
  number: string
  /** set once it can no longer be sent: why, and what was typed, as a person reads it */
  lost?: Lost
}

export interface Lost {
  message: string
  answers: Answer[]
}

const PREFIX = 'heatline.phone.draft.'
const KEPT_DAYS = 30
const key = (person: string, task: string) => `${PREFIX}${person}.${task}`

function storage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}

export const drafts = {
  keep(person: string, task: string, draft: Draft): boolean {
    try {
      storage()?.setItem(key(person, task), JSON.stringify(draft))
      return storage() !== undefined
    } catch {
      return false // full
    }
  },
  find(person: string, task: string): Draft | undefined {
    return parsed(storage()?.getItem(key(person, task)))
  },
  forget(person: string, task: string): void {
    storage()?.removeItem(key(person, task))
  },
  /** What a person typed for this order and could not send, by task. */
  lost(person: string, number: string): { task: string; lost: Lost }[] {
    const own = key(person, '')
    return names().filter((name) => name.startsWith(own)).flatMap((name) => {
      const draft = parsed(storage()?.getItem(name))
      return draft?.number === number && draft.lost ? [{ task: name.slice(own.length), lost: draft.lost }] : []
    })
  },
  /** Drafts nobody came back to. */
  tidy(now = Date.now()): void {
    for (const name of names()) {
      const draft = parsed(storage()?.getItem(name))
      if (!draft || now - draft.at > KEPT_DAYS * 86_400_000) storage()?.removeItem(name)
    }
  },
}

function names(): string[] {
  const store = storage()
  const all = Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? '')
  return all.filter((name) => name.startsWith(PREFIX))
}

function parsed(text: string | null | undefined): Draft | undefined {
  if (!text) return undefined
  try {
    const draft = JSON.parse(text) as Draft
    return draft && typeof draft.values === 'object' ? draft : undefined
  } catch {
    return undefined
  }
}
