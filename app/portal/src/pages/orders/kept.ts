import type { DeskNote, NewOrder } from '@/api/types'
import type { Draft } from '@/drafts'

/** An order as far as it is typed, and the key it will be sent under. */
export interface KeptDraft { order: Partial<NewOrder>; key: string }

/** What the server keeps of it; without a time it goes before whatever is kept here. */
interface Sent { draft: string | null; changedAt?: string | null }

/** When one sent it oneself; what another noted goes before what is kept here, whatever the clock of this machine says. */
export const sentAt = (note: Pick<DeskNote, 'changedBy' | 'changedAt'> | undefined, me: string | undefined) => (note && note.changedBy === me ? note.changedAt : null)

/** Of what was sent and what is kept in this browser, the later: sending waits a little, and a page that closes meanwhile never does. */
export function latest(sent: Sent | undefined, here: Draft | undefined): { draft?: KeptDraft; unsent: boolean } {
  const there = read(sent?.draft)
  const local = here && { order: here.values as Partial<NewOrder>, key: here.version }
  const unsent = Boolean(here && (!there || (sent?.changedAt && Date.parse(here.savedAt) > Date.parse(sent.changedAt))))
  return { draft: unsent ? local : there, unsent }
}

function read(text: string | null | undefined): KeptDraft | undefined {
  try {
    return text ? (JSON.parse(text) as KeptDraft) : undefined
  } catch {
    return undefined
  }
}
