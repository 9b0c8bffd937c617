import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { api } from '@/api/heatline'
import type { CallDetail, Premises, Seat, SeatState } from '@/api/types'
import { i18n } from '@/i18n'
import { messageOf } from '@/messages'
import { useLive, type CallEvent } from './live'
import { useSoftphone, type Hindrance } from './softphone'

type Told = 'RINGING' | 'ANSWERED' | 'MISSED' | 'ENDED'
export interface Ringing {
  id: string
  what: Told
  call?: CallDetail
  premises: Premises[]
}

/** This tab is the phone: it stays so over a reload. */
const HERE = 'heatline.phone.here'
const OVER = ['MISSED', 'WRAPPED_UP', 'ENDED']

/** The phone one sits at, the calls on it, and what one does with them. */
export const useTelephone = defineStore('telephone', () => {
  const seat = shallowRef<Seat>()
  const ringing = shallowRef<Ringing>()
  const taken = ref('')
  const problem = ref('')
  const busy = ref(false)
  const live = useLive()
  const soft = useSoftphone()
  const current = computed(() => seat.value?.calls.at(-1))

  /** Answers may overtake each other; an older one says nothing any more. */
  let asked = 0
  let shown = 0
  async function sit(work: () => Promise<Seat | undefined>): Promise<void> {
    const mine = ++asked
    const answer = await work()
    if (mine < shown) return
    shown = mine
    seat.value = answer
  }

  async function find(): Promise<void> {
    await sit(api.seat)
    if (ringing.value?.what === 'RINGING' && !seat.value?.calls.some((one) => one.id === ringing.value?.id)) ringing.value = { ...ringing.value, what: 'MISSED' }
  }
  const look = () => void find().catch(() => undefined)

  async function doing(work: () => Promise<Seat | undefined>): Promise<void> {
    try {
      await sit(work)
      problem.value = taken.value = ''
    } catch (error) {
      problem.value = messageOf(error)
    }
  }

  async function signIn(extension: string): Promise<void> {
    sessionStorage.setItem(HERE, extension)
    await doing(() => api.takeSeat(extension))
  }
  const become = (state: SeatState, reason: string | null = null) => doing(() => api.seatState(state, reason))
  const signOut = () => doing(async () => (await api.leaveSeat(), undefined))

  /** A command to one's own call; what the PBX does not do is said. */
  async function command(work: () => Promise<unknown>): Promise<boolean> {
    busy.value = true
    problem.value = ''
    try {
      await work()
      return true
    } catch (error) {
      problem.value = messageOf(error)
      return false
    } finally {
      busy.value = false
      look()
    }
  }

  const hangUp = () => command(async () => (seat.value?.browser && soft.talk !== 'none' ? soft.hangUp() : await api.hangUp()))
  const transfer = (to: string) => command(() => api.transferCall(to))
  const consult = (to: string) => command(() => api.consult(to))
  const endConsultation = () => command(api.endConsultation)
  const three = (to: string | null) => command(() => api.threeWay(to))
  const record = (on: boolean) => command(() => api.recordCall(on))

  /** False when nothing is dialled; why stands in `problem`. */
  async function dial(number: string): Promise<boolean> {
    let hindrance: Hindrance | undefined
    const done = await command(async () => (seat.value?.browser ? (hindrance = await soft.dial(number)) : await api.dial(number)))
    if (hindrance) problem.value = i18n.global.t(`desk.dial.${hindrance}`)
    return done && !hindrance
  }

  /** The phone in this page, if one's phone is one in a page and no other page is it. */
  async function useHere(): Promise<void> {
    sessionStorage.setItem(HERE, seat.value?.extension ?? '')
    await soft.connect(api.phoneAccess).catch((error) => {
      soft.disconnect()
      problem.value = messageOf(error)
    })
  }
  watch(() => seat.value?.browser && seat.value.extension, (extension) => {
    if (!extension) return soft.disconnect()
    if (sessionStorage.getItem(HERE) === extension || !seat.value?.lineOpen) return void useHere()
    soft.disconnect()
    soft.line = 'elsewhere'
  })
  watch(() => soft.line, (line) => line === 'elsewhere' && sessionStorage.removeItem(HERE))

  /** A pop before anybody answers: who may be calling is looked up at once. */
  async function rang(event: CallEvent): Promise<void> {
    look()
    if (event.what === 'RINGING') ringing.value = { id: event.call, what: 'RINGING', premises: [] }
    const now = ringing.value
    if (now?.id !== event.call) return
    if (event.what === 'ANSWERED') ringing.value = { ...now, what: 'ANSWERED' }
    if (OVER.includes(event.what)) ringing.value = { ...now, what: event.what === 'MISSED' ? 'MISSED' : 'ENDED' }
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
      live.on('seat', look),
      live.on('phone-taken', ({ extension }) => {
        taken.value = extension
        void sit(() => Promise.resolve(undefined))
      }),
      live.on('reconnected', look),
    ]
    return () => offs.forEach((off) => off())
  }

  return { seat, ringing, taken, problem, busy, current, find, signIn, signOut, become, rang, close, listen, hangUp, transfer, consult, endConsultation, three, record, dial, useHere }
})
