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
const PLACE = ['estate', 'building', 'unit', 'room'] as const

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
  /** The form repeats what was noted elsewhere: that is not sent back over what is typed there meanwhile. */
  let telling = false
  let opening = 0
  let recalled = Promise.resolve()
  let unsent: Parameters<typeof api.noteCall> | undefined

  /** The phone may ring some milliseconds before the call is written down. */
  async function load(): Promise<void> {
    const asked = id()
    for (let tries = 1; asked === id(); tries++) {
      try {
        const [detail, noted] = await Promise.all([api.call(asked), api.deskNote(asked)])
        if (asked !== id()) return
        call.value = detail
        note.value ??= noted
        draft ??= noted.draft
        error.value = ''
        return void (recalled = recall())
      } catch (cause) {
        if (asked !== id()) return
        if (cause instanceof ApiError && cause.status === 404 && tries < TRIES) await new Promise((done) => setTimeout(done, 150 * tries))
        else return void (error.value = messageOf(cause))
      }
    }
  }

  /** The household that was noted, whatever the number says of it, and also where there is none. */
  async function recall(): Promise<void> {
    const noted = note.value?.premises
    if (noted && (await open(noted))) await tell()
  }

  /** The form stands once the page is drawn, and has its say in the tick after. */
  async function tell(): Promise<void> {
    await nextTick()
    if (!file.value) return
    telling = true
    form()?.know(householdOf(file.value))
    await nextTick()
    telling = false
  }

  /** One household is taken for granted; of several the agent chooses; what was noted for this call goes before both. */
  async function found(who: Caller): Promise<void> {
    caller.value = who
    await recalled
    if (file.value || caller.value !== who) return
    const only = who.premises.length === 1 ? who.premises[0] : undefined
    if (only) choose(only.premises, call.value?.call.customer ?? '', only.contact)
  }

  function choose(premises: Premises, number: string, contact: string | null): void {
    if (note.value?.draft) form()?.know(premises)
    else form()?.pickCaller(premises, number, contact)
  }

  /** The form knows of a household, however it came to it: its file is shown, and the call is noted to be about it. */
  async function picked(premises: Premises | undefined): Promise<void> {
    if (premises?.id === file.value?.id) return
    if (!premises) return close()
    if (await open(premises.id)) keep()
  }

  /** Whether it is still wanted, and there. */
  async function open(premises: number): Promise<boolean> {
    const turn = ++opening
    try {
      const answer = await archive.file(premises)
      if (turn === opening) file.value = answer
    } catch (cause) {
      if (turn === opening) [file.value, error.value] = [undefined, messageOf(cause)]
    }
    return turn === opening && Boolean(file.value)
  }
  function close(): void {
    opening++
    file.value = undefined
  }

  /** Corrected at the desk: an order under the address as it was would be for a household that is not there. */
  function changed(fresh: PremisesFile): void {
    const before = file.value
    file.value = fresh
    if (before && PLACE.some((part) => before[part] !== fresh[part])) form()?.know(householdOf(fresh))
  }

  const mine = () => call.value?.legs.some((leg) => leg.party === phone.seat?.extension) ?? false
  /** What is sent a little later is of the call it was typed for. */
  function keep(): void {
    if (!mine()) return
    unsent = [id(), file.value?.id ?? null, draft]
    void soon()
  }
  function send(): void {
    const last = unsent
    unsent = undefined
    if (last) void api.noteCall(...last).catch(() => undefined)
  }
  const soon = useDebounceFn(send, 600, { maxWait: 3_000 })
  function typed(text: string): void {
    draft = text || null
    if (!telling) keep()
  }

  const reloadCall = async () => {
    const asked = id()
    const detail = await api.call(asked).catch(() => undefined)
    if (detail && asked === id()) call.value = detail
  }
  watch(id, () => {
    send()
    close()
    call.value = note.value = caller.value = undefined
    draft = null
    round.value = 0
    recalled = Promise.resolve()
    void load()
  }, { immediate: true })

  /** Somebody else typed on: shown to whoever is not typing themselves now, because the call is not theirs, or only rings. */
  const talking = () => phone.seat?.calls.some((one) => one.id === id() && one.state !== 'RINGING') ?? false
  async function noted(): Promise<void> {
    const asked = id()
    const fresh = talking() ? undefined : await api.deskNote(asked).catch(() => undefined)
    if (!fresh || asked !== id()) return
    const moved = fresh.premises !== (note.value?.premises ?? null)
    if (!moved && fresh.draft === draft) return
    note.value = fresh
    draft = fresh.draft
    if (moved && !fresh.premises) close()
    if (moved && fresh.premises && fresh.premises !== file.value?.id) await open(fresh.premises)
    if (asked !== id()) return
    round.value++
    await tell()
  }

  const offs = [live.on('desk', (event) => event.call === id() && void noted()), live.on('call', (event) => event.call === id() && void reloadCall()), live.on('seat', () => call.value && !call.value.call.endedAt && void reloadCall()), live.on('reconnected', reloadCall)]
  onBeforeUnmount(() => {
    offs.forEach((off) => off())
    send()
  })

  return { call, note, caller, file, error, round, load, found, choose, picked, changed, typed }
}
