import type { FormValues } from '@/api/types'
import { inStore, keep } from './store'

/** What was typed into a task and is not submitted yet. Kept on the phone until it is, per person and task. */
export interface Draft {
  formVersion: string | number
  values: FormValues
  at: number
  /** the order it belongs to */
  number: string
}

export interface StoredDraft extends Draft {
  person: string
  task: string
}

const KEPT_DAYS = 30

export const drafts = {
  keep: (person: string, task: string, draft: Draft): Promise<boolean> =>
    keep('drafts', { ...(JSON.parse(JSON.stringify(draft)) as Draft), person, task }),
  find: (person: string, task: string): Promise<Draft | undefined> =>
    inStore((database) => database.get('drafts', [person, task])),
  forget: (person: string, task: string) => inStore((database) => database.delete('drafts', [person, task])),
  /** Drafts nobody came back to. */
  tidy: (now = Date.now()) => inStore(async (database) => {
    for (const { person, task, at } of await database.getAll('drafts')) {
      if (now - at > KEPT_DAYS * 86_400_000) await database.delete('drafts', [person, task])
    }
  }),
}
