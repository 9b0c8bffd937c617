import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface TaskEvent { taskId: string; number: string; kind: 'created' | 'changed' | 'gone' }
export interface OrderEvent { number: string }
export interface DutyEvent { station: string }
/** A phone of one's own rings, was answered, was not, or its call is over; and what happens to the call meanwhile. */
export interface CallEvent {
  call: string
  what: 'RINGING' | 'ANSWERED' | 'MISSED' | 'ENDED' | 'HELD' | 'RESUMED' | 'TRANSFERRED_BLIND' | 'TRANSFERRED_ATTENDED' | 'CONFERENCED' | 'WRAPPED_UP'
  extension: string
}
export interface PhoneTaken { extension: string }
/** One's own phone is not as it was: state, what one does with the call. */
export interface SeatEvent { extension: string }
/** Somebody else noted something about a call one has a part in. */
export interface DeskEvent { call: string }
/** Somebody is to be called back, or no longer. */
export interface FollowUpEvent { id: string }
interface Events { task: TaskEvent; order: OrderEvent; duty: DutyEvent; call: CallEvent; seat: SeatEvent; desk: DeskEvent; 'follow-up': FollowUpEvent; 'phone-taken': PhoneTaken; reconnected: undefined }
type Listener<K extends keyof Events> = (event: Events[K]) => void

/** After this long without a stream the banner appears; a blink of the network is not worth a word. */
const GRACE_MS = 3_000
const RETRY_MS = 4_000
/** The server sends a beat every 20 seconds; a line without one is dead, though nobody said so. */
const SILENCE_MS = 50_000

/**
 * What the server pushes. A line that breaks comes back by itself and says what it saw last: the server tells what was missed
 * meanwhile, or, when that is too much or nobody knows any more, to look again. Either way nothing is missed.
 */
export const useLive = defineStore('live', () => {
  const state = ref<'idle' | 'open' | 'lost'>('idle')
  const online = ref(navigator.onLine)
  const listeners = { task: new Set(), order: new Set(), duty: new Set(), call: new Set(), seat: new Set(), desk: new Set(), 'follow-up': new Set(), 'phone-taken': new Set(), reconnected: new Set() } as {
    [K in keyof Events]: Set<Listener<K>>
  }
  let source: EventSource | undefined
  let grace: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  /** a line of our own making does not know what the one before it saw, nor the first what was shown before it stood */
  let blank = true

  function on<K extends keyof Events>(name: K, listener: Listener<K>): () => void {
    const set = listeners[name] as Set<Listener<K>>
    set.add(listener)
    return () => set.delete(listener)
  }

  function tell<K extends keyof Events>(name: K, event: Events[K]): void {
    for (const listener of [...(listeners[name] as Set<Listener<K>>)]) listener(event)
  }

  function start(): void {
    if (source) return
    source = new EventSource('/api/live')
    source.onopen = opened
    source.onerror = failed
    heard()
    source.addEventListener('hello', heard)
    source.addEventListener('beat', heard)
    source.addEventListener('resync', () => tell('reconnected', undefined))
    source.addEventListener('task', (event) => tell('task', JSON.parse(event.data) as TaskEvent))
    source.addEventListener('call', (event) => tell('call', JSON.parse(event.data) as CallEvent))
    source.addEventListener('seat', (event) => tell('seat', JSON.parse(event.data) as SeatEvent))
    source.addEventListener('desk', (event) => tell('desk', JSON.parse(event.data) as DeskEvent))
    source.addEventListener('follow-up', (event) => tell('follow-up', JSON.parse(event.data) as FollowUpEvent))
    source.addEventListener('phone-taken', (event) => tell('phone-taken', JSON.parse(event.data) as PhoneTaken))
    source.addEventListener('duty', (event) => tell('duty', JSON.parse(event.data) as DutyEvent))
    source.addEventListener('order', (event) => tell('order', JSON.parse(event.data) as OrderEvent))
  }

  function heard(): void {
    clearTimeout(silence)
    silence = setTimeout(anew, SILENCE_MS)
  }

  /** Drops a line that seems dead for one that is not. */
  function anew(): void {
    if (!source) return
    source.close()
    source = undefined
    blank = true
    grace ??= setTimeout(() => (state.value = 'lost'), GRACE_MS)
    start()
  }

  function opened(): void {
    clearTimeout(grace)
    grace = undefined
    state.value = 'open'
    if (blank) tell('reconnected', undefined)
    blank = false
  }

  /** The browser reconnects by itself, unless it was answered with an error: then we do. */
  function failed(): void {
    grace ??= setTimeout(() => (state.value = 'lost'), GRACE_MS)
    if (source?.readyState !== EventSource.CLOSED) return
    source = undefined
    blank = true
    clearTimeout(retry)
    retry = setTimeout(start, RETRY_MS)
  }

  function stop(): void {
    clearTimeout(grace)
    clearTimeout(retry)
    clearTimeout(silence)
    grace = undefined
    source?.close()
    source = undefined
    blank = true
    state.value = 'idle'
  }

  window.addEventListener('online', () => (online.value = true))
  window.addEventListener('offline', () => (online.value = false))

  return { state, online, on, start, stop }
})
