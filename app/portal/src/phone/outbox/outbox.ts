import { computed, ref, shallowRef, watch } from 'vue'
import { Unreachable } from '@/api/client'
import { drafts } from '../drafts'
import { arrived } from '../photo/sender'
import { unsent } from '../photo/unsent'
import { findMe, me } from '../session'
import { deliver, type Outcome } from './deliver'
import { photosOf, submissions, type Submission } from './submission'

const FIRST_RETRY_MS = 4_000
const LAST_RETRY_MS = 60_000

const items = shallowRef<Submission[]>([])
const sending = ref('')
const full = ref(false)
let tail: Promise<void> = Promise.resolve()
let failures = 0
let timer = 0

/**
 * What was submitted and is not with the server yet. Each is kept on the phone first and then sent, in order, once there is a
 * network, also after the page was closed and opened again.
 */
export const outbox = {
  /** of whoever holds the phone now */
  items: computed(() => items.value.filter((item) => !me.value || item.person.id === me.value.id || item.needs === 'other-person')),
  /** the one on its way */
  sending,
  /** the phone could not keep it: it lives as long as the page */
  full,

  /** Finds what an earlier page left behind, and sends it. */
  async open(): Promise<void> {
    items.value = await submissions.all()
    for (const item of items.value) {
      for (const id of photosOf(item).local) {
        const fileId = (await unsent.find(id))?.fileId
        if (fileId) arrived.set(id, fileId)
      }
    }
    addEventListener('online', soon)
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') soon() })
    watch(() => me.value?.id, soon) // somebody signed in
    soon()
  },

  /** Keeps it, then sends it: it is safe once this answers, and perhaps sent. */
  async post(item: Submission): Promise<void> {
    full.value = !(await submissions.keep(item))
    items.value = [...items.value, item]
    await drafts.forget(item.person.id, item.task)
    soon()
  },

  /** Tries now. */
  async retry(id?: string): Promise<void> {
    const refused = items.value.find((item) => item.id === id && item.state === 'refused')
    if (refused) await change(refused, { state: 'waiting', refusal: undefined })
    await soon()
  },

  /** Back into the form it came from. */
  async takeBack(id: string, into?: string): Promise<void> {
    const item = items.value.find((one) => one.id === id)
    if (!item || sending.value === id) return
    const { person, task, formVersion, values, number } = item
    await drafts.keep(person.id, into ?? task, { formVersion, values, number, at: Date.now() })
    await remove(item)
  },

  /** Away with it, and its photos. */
  async discard(id: string): Promise<void> {
    const item = items.value.find((one) => one.id === id)
    if (!item || sending.value === id) return
    await unsent.forgetTask(item.task)
    await remove(item)
  },
}

/** A mistake of ours is seen, and holds up nothing. */
function surface(error: unknown): void {
  setTimeout(() => { throw error })
}

/** One round after another, in this page and in others of this browser. */
function soon(): Promise<void> {
  clearTimeout(timer)
  tail = tail.then(() => alone(round)).catch(surface)
  return tail
}

async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager | null } // older phones, and pages without https, have none
  await (locks ? locks.request('heatline-outbox', work) : work())
}

const waiting = () => items.value.filter((item) => item.state === 'waiting')

async function round(): Promise<void> {
  if (waiting().length === 0) return
  try {
    await findMe()
    for (const item of waiting()) await attempt(item)
  } catch (error) {
    if (!(error instanceof Unreachable)) surface(error)
  } finally {
    sending.value = ''
  }
  later()
}

async function attempt(item: Submission): Promise<void> {
  const kept = await submissions.find(item.id)
  if (kept && kept.state !== 'waiting') return replace(kept) // another page of this browser was faster
  sending.value = item.id
  const outcome = await deliver(item)
  await change(item, outcome)
  if (outcome.state === 'sent') {
    failures = 0
    await unsent.forgetTask(item.task)
  }
}

async function change(item: Submission, outcome: Outcome): Promise<void> {
  const changed = { ...item, ...outcome }
  await submissions.keep(changed)
  sending.value = ''
  replace(changed)
}

function replace(changed: Submission): void {
  items.value = items.value.map((one) => (one.id === changed.id ? changed : one))
}

async function remove(item: Submission): Promise<void> {
  await submissions.forget(item.id)
  items.value = items.value.filter((one) => one.id !== item.id)
}

function later(): void {
  if (waiting().length === 0) return void (failures = 0)
  const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++)
  timer = window.setTimeout(() => void soon(), delay)
}
