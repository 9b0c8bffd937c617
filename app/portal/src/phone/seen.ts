import { inStore, keep } from './store'

/** What the server last said, for a place without signal. */
export interface Seen {
  key: string
  at: number
  value: unknown
}

const KEPT_DAYS = 7

export const seen = {
  keep: (key: string, value: unknown) => keep('seen', { key, at: Date.now(), value: JSON.parse(JSON.stringify(value)) }),
  async find<T>(key: string): Promise<{ at: number; value: T } | undefined> {
    return (await inStore((database) => database.get('seen', key))) as { at: number; value: T } | undefined
  },
  forgetAll: () => inStore((database) => database.clear('seen')),
  tidy: (now = Date.now()) => inStore(async (database) => {
    for (const one of await database.getAll('seen')) {
      if (now - one.at > KEPT_DAYS * 86_400_000) await database.delete('seen', one.key)
    }
  }),
}
