import type { FormValues } from '@/api/types'

/** What was typed into a task and is not with the server yet. Kept on the phone until it is, per person and task. */
export interface Draft {
  formVersion: string | number
  values: FormValues
  at: number
}

const PREFIX = 'heatline.draft.'
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
  /** Drafts nobody came back to. */
  tidy(now = Date.now()): void {
    const store = storage()
    if (!store) return
    const names = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '').filter((name) => name.startsWith(PREFIX))
    for (const name of names) {
      const draft = parsed(store.getItem(name))
      if (!draft || now - draft.at > KEPT_DAYS * 86_400_000) store.removeItem(name)
    }
  },
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
