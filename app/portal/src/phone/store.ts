import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { StoredDraft } from './drafts'
import type { Submission } from './outbox/submission'
import type { Unsent } from './photo/unsent'
import type { Seen } from './seen'

/** What the phone keeps: it outlives a reload, a dead battery and a browser that was killed. */
export interface Kept extends DBSchema {
  photos: { key: string; value: Unsent; indexes: { place: string } }
  drafts: { key: [string, string]; value: StoredDraft }
  outbox: { key: string; value: Submission }
  seen: { key: string; value: Seen }
}

const NAME = 'heatline-phone'
const VERSION = 2

function open(): Promise<IDBPDatabase<Kept>> {
  return openDB<Kept>(NAME, VERSION, {
    upgrade(database, from) {
      if (from < 1) database.createObjectStore('photos', { keyPath: 'id' }).createIndex('place', 'place')
      if (from < 2) {
        database.createObjectStore('drafts', { keyPath: ['person', 'task'] })
        database.createObjectStore('outbox', { keyPath: 'id' })
        database.createObjectStore('seen', { keyPath: 'key' })
      }
    },
  })
}

/** Where the browser has no such store, or it is full, the answer is undefined and things live as long as the page. */
export async function inStore<T>(work: (database: IDBPDatabase<Kept>) => Promise<T>): Promise<T | undefined> {
  try {
    const database = await open()
    try {
      return await work(database)
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

type Name = 'photos' | 'drafts' | 'outbox' | 'seen'

/** Answers once it is on the disk, not merely on its way there; false when it could not be kept. */
export async function keep<N extends Name>(store: N, value: Kept[N]['value']): Promise<boolean> {
  const done = await inStore(async (database) => {
    const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
    await Promise.all([transaction.store.put(value), transaction.done])
    return true
  })
  return done ?? false
}
