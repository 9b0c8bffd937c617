import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import type { CallDetail, Premises, Seat, SeatState } from '@/api/types'
import { messageOf } from '@/messages'
import { useLive, type CallEvent } from './live'

export interface Ringing {
  id: string
  what: CallEvent['what']
  call?: CallDetail
  premises: Premises[]
}

/** The phone one sits at, and the call that rings there. */
export const useTelephone = defineStore('telephone', () => {
  const seat = shallowRef<Seat>()
  const ringing = shallowRef<Ringing>()
  const taken = ref('')
  const problem = ref('')
  const live = useLive()

  async function find(): Promise<void> {
    seat.value = await api.seat().catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) return undefined
      throw error
    })
  }

  async function doing(work: () => Promise<Seat | undefined>): Promise<void> {
    try {
      seat.value = await work()
      problem.value = taken.value = ''
    } catch (error) {
      problem.value = messageOf(error)
    }
  }

  const signIn = (extension: string) => doing(() => api.takeSeat(extension))
  const become = (state: SeatState, reason: string | null = null) => doing(() => api.seatState(state, reason))
  const signOut = () => doing(async () => (await api.leaveSeat(), undefined))

  /** A pop before anybody answers: who may be calling is looked up at once. */
  async function rang(event: CallEvent): Promise<void> {
    if (event.what === 'RINGING') ringing.value = { id: event.call, what: event.what, premises: [] }
    const now = ringing.value
    if (now?.id !== event.call) return
    ringing.value = { ...now, what: event.what }
    if (event.what !== 'RINGING') return
    const call = await api.call(event.call).catch(() => undefined)
    const number = call?.call.customer
    const found = number ? await api.caller(number).catch(() => undefined) : undefined
    if (ringing.value?.id === event.call) ringing.value = { ...ringing.value, call, premises: found?.premises.map((one) => one.premises) ?? [] }
  }

  const close = () => (ringing.value = undefined)

  /** Listens as long as the page is open. */
  function listen(): () => void {
    const offs = [
      live.on('call', (event) => void rang(event)),
      live.on('phone-taken', ({ extension }) => {
        taken.value = extension
        seat.value = undefined
      }),
      live.on('reconnected', () => void find().catch(() => undefined)),
    ]
    return () => offs.forEach((off) => off())
  }

  return { seat, ringing, taken, problem, find, signIn, signOut, become, rang, close, listen }
})
