import { useDebounceFn } from '@vueuse/core'
import { nextTick, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { archive, type Caller, type PremisesFile } from '@/api/archive'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import type { CallDetail, DeskNote, Premises } from '@/api/types'
import { messageOf } from '@/messages'
import { householdOf } from '@/pages/orders/useNewOrder'
import { useLive } from '@/stores/live'
import { useTelephone } from '@/stores/telephone'

/** The form beside what is known: told which household it is about. */
export interface IntakeDoor {
  pick: (premises: Premises | undefined) => void
  pickCaller: (premises: Premises, phone: string, contact: string | null) => void
  know: (premises: Premises) => void
}

const TRIES = 8

/** A call as its agent sees it: who may be calling, the household, and what was noted. */
export function useDesk(id: () => string, form: () => IntakeDoor | undefined) {
  const live = useLive()
  const phone = useTelephone()
  const call = shallowRef<CallDetail>()
  const note = shallowRef<DeskNote>()
  const caller = shallowRef<Caller>()
  const file = shallowRef<PremisesFile>()
  const error = ref('')
  /** The form starts over with what came. */
  const round = ref(0)
  let draft: string | null = null

  /** The phone may ring some milliseconds before the call is written down. */
  async function load(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        const [detail, noted] = await Promise.all([api.call(id()), api.deskNote(id())])
        call.value = detail
        note.value ??= noted
        draft ??= noted.draft
        error.value = ''
        return
      } catch (cause) {
        if (cause instanceof ApiError && cause.status === 404 && tries < TRIES) await new Promise((done) => setTimeout(done, 150 * tries))
        else return void (error.value = messageOf(cause))
      }
    }
  }

  /** One household is taken for granted; of several the agent chooses; what was noted for this call goes before both. */
  async function found(who: Caller): Promise<void> {
    caller.value = who
    if (file.value) return
    const noted = note.value?.premises
    const only = who.premises.length === 1 ? who.premises[0] : undefined
    if (noted) {
      await open(noted)
      if (file.value) form()?.know(householdOf(file.value))
    } else if (only) choose(only.premises, call.value?.call.customer ?? '', only.contact)
  }

  function choose(premises: Premises, number: string, contact: string | null): void {
    if (note.value?.draft) form()?.know(premises)
    else form()?.pickCaller(premises, number, contact)
  }

  /** The form knows of a household, however it came to it: its file is shown, and the call is noted to be about it. */
  async function picked(premises: Premises | undefined): Promise<void> {
    if (premises?.id === file.value?.id) return
    if (!premises) return void (file.value = undefined)
    await open(premises.id)
    keep()
  }

  async function open(premises: number): Promise<void> {
    file.value = await archive.file(premises).catch((cause) => {
      error.value = messageOf(cause)
      return undefined
    })
  }

  const send = useDebounceFn(() => void api.noteCall(id(), file.value?.id ?? null, draft).catch(() => undefined), 600, { maxWait: 3_000 })
  const mine = () => call.value?.legs.some((leg) => leg.party === phone.seat?.extension) ?? false
  function keep(): void {
    if (mine()) void send()
  }
  function typed(text: string): void {
    draft = text || null
    keep()
  }

  const reloadCall = async () => {
    const detail = await api.call(id()).catch(() => undefined)
    if (detail) call.value = detail
  }
  watch(id, () => {
    call.value = note.value = caller.value = file.value = undefined
    draft = null
    void load()
  }, { immediate: true })

  /** Somebody else typed on: shown to whoever is not typing themselves now, because the call is not theirs, or only rings. */
  const talking = () => phone.seat?.calls.some((one) => one.id === id() && one.state !== 'RINGING') ?? false
  async function noted(): Promise<void> {
    const fresh = talking() ? undefined : await api.deskNote(id()).catch(() => undefined)
    if (!fresh || fresh.draft === draft) return
    note.value = fresh
    draft = fresh.draft
    round.value++
    await nextTick()
    if (file.value) form()?.know(householdOf(file.value))
  }

  const offs = [live.on('desk', (event) => event.call === id() && void noted()), live.on('call', (event) => event.call === id() && void reloadCall()), live.on('seat', () => call.value && !call.value.call.endedAt && void reloadCall()), live.on('reconnected', reloadCall)]
  onBeforeUnmount(() => offs.forEach((off) => off()))

  return { call, note, caller, file, error, round, load, found, choose, picked, typed }
}
