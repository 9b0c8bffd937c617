import type { Shot } from './shrink'

/**
 * Photos that are not with the server yet, in IndexedDB: a page that is closed in a cellar without signal finds them
 * again. Where the browser has no such store (private browsing) photos live as long as the page.
 */
export interface Unsent extends Shot {
  /** the form field they belong to */
  place: string
  at: number
}

const NAME = 'heatline-phone'
const STORE = 'photos'

function open(): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('place', 'place')
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error ?? new Error('no store'))
  })
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const database = await open()
    try {
      return await new Promise<T>((done, fail) => {
        const transaction = database.transaction(STORE, mode)
        const request = work(transaction.objectStore(STORE))
        transaction.oncomplete = () => done(request.result)
        transaction.onabort = () => fail(transaction.error ?? new Error('aborted'))
      })
    } finally {
      database.close()
    }
  } catch {
    return undefined
  }
}

export const unsent = {
  keep: (photo: Unsent) => inStore('readwrite', (store) => store.put(photo)),
  forget: (id: string) => inStore('readwrite', (store) => store.delete(id)),
  async at(place: string): Promise<Unsent[]> {
    const found = await inStore<Unsent[]>('readonly', (store) => store.index('place').getAll(place))
    return (found ?? []).sort((a, b) => a.at - b.at)
  },
}
