import { inStore, keep } from '../store'
import type { Shot } from './shrink'

/**
 * Photos from the moment they are shot until the form that names them is with the server: a page that is closed in a cellar
 * without signal finds them again.
 */
export interface Unsent extends Shot {
  /** the task and the form field they belong to */
  place: string
  at: number
  /** the server has it under this id, though no form that names it yet */
  fileId?: string
}

const LOCAL = 'local:'
const KEPT_DAYS = 30

/** How a form names a photo that has no id of the server's yet. */
export const localName = (id: string) => LOCAL + id
export const localId = (name: unknown) => (typeof name === 'string' && name.startsWith(LOCAL) ? name.slice(LOCAL.length) : undefined)

export const unsent = {
  keep: (photo: Unsent) => keep('photos', photo),
  find: (id: string) => inStore((database) => database.get('photos', id)),
  forget: (id: string) => inStore((database) => database.delete('photos', id)),
  async at(place: string): Promise<Unsent[]> {
    const found = await inStore((database) => database.getAllFromIndex('photos', 'place', place))
    return (found ?? []).sort((a, b) => a.at - b.at)
  },
  /** The task's form is with the server, and its photos with it. */
  forgetTask: (task: string) => inStore(async (database) => {
    const fields = IDBKeyRange.bound(`${task}.`, `${task}.\uffff`)
    for (const id of await database.getAllKeysFromIndex('photos', 'place', fields)) await database.delete('photos', id)
  }),
  tidy: (now = Date.now()) => inStore(async (database) => {
    for (const { id, at } of await database.getAll('photos')) {
      if (now - at > KEPT_DAYS * 86_400_000) await database.delete('photos', id)
    }
  }),
}
