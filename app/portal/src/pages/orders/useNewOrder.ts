import { ElMessageBox } from 'element-plus'
import { computed, onMounted, reactive, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { ApiError, Unreachable } from '@/api/client'
import { archive, type PremisesFile } from '@/api/archive'
import { api } from '@/api/heatline'
import { isTalk, topicsOf, type CallDetail, type FormValues, type NewOrder, type OrderRow, type Premises } from '@/api/types'
import { Drafts } from '@/drafts'
import { one as first } from '@/filters/query'
import { messageOf } from '@/messages'
import { newKey } from '@/newKey'
import { useSession } from '@/stores/session'
import { checkNewOrder, type Problems } from './checkNewOrder'
import { latest, type KeptDraft } from './kept'
import { useEarlier } from './useEarlier'

/** The call an order is typed for: what was typed so far came with it, perhaps from a colleague. */
export interface DeskCall { id: string; phone: string; draft: string | null; changedAt?: string | null }
const blank = (): NewOrder => ({
  premises: { estate: '', building: '', unit: '', room: '' },
  contact: { name: '', phone: '' },
  type: 'REPAIR', fault: 'NO_HEAT', source: 'PHONE', nature: 'NORMAL',
  details: '', indoorTemperature: null, vulnerable: [], solvedOnCall: false,
  talk: { topic: null, answer: '', reference: '', callbackWanted: true, complainedOf: '' },
})

/** Taking an order: what is typed outlives a reload and a failed request, and one submission opens one order. */
export function useNewOrder(desk?: DeskCall, typed: (draft: string) => void = () => undefined) {
  const route = useRoute()
  const router = useRouter()
  const { t } = useI18n()
  /** The call on the line, if the form was opened from it: the order will carry it. */
  const call = shallowRef<CallDetail>()
  const phone = computed(() => desk?.phone ?? first(route.query.phone))
  const forCall = desk?.id ?? first(route.query.call)
  const DRAFT = forCall ? `call-${forCall}` : 'new-order'
  const drafts = new Drafts(useSession().me?.id ?? '')
  const { draft, unsent } = latest(desk, drafts.find(DRAFT))
  const order = reactive<NewOrder>({ ...blank(), ...draft?.order })
  // Whoever is on the line is whom to call back, whichever household it is about.
  if (desk?.phone && !order.contact.phone) order.contact = { ...order.contact, phone: desk.phone }
  const key = ref(draft?.key || newKey())
  const picked = shallowRef<Premises>()
  const openOrders = shallowRef<OrderRow[]>([])
  const problems = ref<Problems>({})
  const problem = ref('')
  const tried = ref(false)
  const busy = ref(false)
  const restored = ref(Boolean(draft))
  const hasPremises = computed(() => Object.values(order.premises).some(Boolean))

  // What never arrived is said now, or something older would go in its place.
  if (draft && unsent) typed(JSON.stringify(draft))

  const earlier = useEarlier(order, () => picked.value)

  watch(() => order.type, (type) => {
    if (isTalk(type)) order.fault = 'OTHER'
    if (order.talk.topic && !topicsOf(type).includes(order.talk.topic)) order.talk.topic = null
  })
  watch(order, () => {
    drafts.keep(DRAFT, JSON.parse(JSON.stringify(order)) as FormValues, key.value)
    typed(JSON.stringify({ order, key: key.value } satisfies KeptDraft))
    if (tried.value) problems.value = checkNewOrder(order)
  })

  function pick(premises: Premises | undefined): void {
    picked.value = premises
    openOrders.value = []
    order.premises = { estate: premises?.estate ?? '', building: premises?.building ?? '', unit: premises?.unit ?? '', room: premises?.room ?? '' }
    const contact = desk?.phone ? undefined : premises?.contacts?.[0]
    if (contact) order.contact = { name: contact.name ?? '', phone: contact.phone ?? '' }
    if (premises) void findOpen(premises)
  }

  /** Whoever calls is the contact, under the number they call with. */
  function pickCaller(premises: Premises, number: string, contact: string | null): void {
    pick(premises)
    order.contact = { name: contact ?? '', phone: number }
  }

  /** The order is for this household; who the contact is was typed already. */
  function know(premises: Premises): void {
    const { contact } = JSON.parse(JSON.stringify(order)) as NewOrder
    pick(premises)
    const caller = premises.contacts?.find((one) => one.phone === contact.phone || one.phones?.includes(contact.phone))
    order.contact = { ...contact, name: contact.name || (caller?.name ?? '') }
  }

  /** Led here from a household: the order is for it. */
  async function passedOn(): Promise<void> {
    const id = desk ? 0 : Number(first(route.query.premises))
    const file = id ? await archive.file(id).catch(() => undefined) : undefined
    if (file) pick(householdOf(file))
  }
  onMounted(passedOn)

  async function findOpen(premises: Premises): Promise<void> {
    const found = await api.orders({ premises: premises.id, limit: 50 }).catch(() => ({ items: [] }))
    if (picked.value === premises) openOrders.value = found.items.filter((one) => !one.closedAt)
  }

  function clear(): void {
    Object.assign(order, blank())
    picked.value = undefined
    openOrders.value = []
    restart()
  }

  function restart(): void {
    key.value = newKey()
    tried.value = restored.value = false
    problems.value = {}
    drafts.forget(DRAFT)
  }

  /** What was left empty is not sent: a building with one entrance has no unit. */
  function answers(): NewOrder {
    const { premises, contact, ...rest } = JSON.parse(JSON.stringify(order)) as NewOrder
    const talk = isTalk(rest.type) ? said(rest) : null
    return { ...rest, talk: talk as NewOrder['talk'], premises: { ...premises, unit: premises.unit?.trim() || null }, contact: { ...contact, name: contact.name?.trim() || null } }
  }

  function said({ type, talk, solvedOnCall }: Pick<NewOrder, 'type' | 'talk' | 'solvedOnCall'>): NewOrder['talk'] {
    const text = (words?: string | null) => words?.trim() || null
    const nothing = { topic: talk.topic, answer: null, reference: null, callbackWanted: null, complainedOf: null }
    if (type === 'COMPLAINT') return { ...nothing, complainedOf: text(talk.complainedOf) }
    return solvedOnCall ? { ...nothing, answer: text(talk.answer), reference: text(talk.reference) } : { ...nothing, callbackWanted: talk.callbackWanted }
  }

  async function submit(): Promise<void> {
    tried.value = true
    problem.value = ''
    problems.value = checkNewOrder(order)
    if (busy.value || Object.keys(problems.value).length) return
    busy.value = true
    try {
      const opened = await api.openOrder(answers(), key.value)
      drafts.forget(DRAFT)
      if (call.value) await bindTo(call.value.call.id, opened.number)
      typed('')
      await router.push({ path: `/orders/${opened.number}`, query: { opened: '1' } })
    } catch (error) {
      refused(error)
    } finally {
      busy.value = false
    }
  }

  /** The order stands already; its call is asked for again until it is bound or the agent lets it be. */
  async function bindTo(id: string, number: string): Promise<void> {
    let again = true
    while (again) {
      const failure = await api.bindCall(id, number).then(() => undefined, messageOf)
      again = failure !== undefined && await ElMessageBox.confirm(`${failure} ${t('calls.notBound', { number })}`, { type: 'warning', confirmButtonText: t('calls.bindAgain'), cancelButtonText: t('calls.bindNot'), closeOnClickModal: false })
        .then(() => true, () => false)
    }
  }

  /** After silence the same key is sent again, so that a retry cannot open a second order; after a refusal a new one. */
  function refused(error: unknown): void {
    problem.value = messageOf(error)
    if (!(error instanceof Unreachable)) key.value = newKey()
    if (!(error instanceof ApiError)) return
    for (const one of error.errors) if (one.field) problems.value[one.field] = one.message
  }

  onMounted(async () => {
    call.value = forCall ? await api.call(forCall).catch(() => undefined) : undefined
  })

  return { call, phone, order, picked, openOrders, earlier, problems, problem, busy, restored, hasPremises, pick, pickCaller, know, clear, submit }
}

/** A household's file as the pickers know households. */
export function householdOf(file: PremisesFile): Premises {
  return { ...file, contacts: file.contacts.map((one) => ({ ...one, phone: one.phones[0]?.phone ?? null, phones: one.phones.map((number) => number.phone) })), owners: [], matches: [], vip: false, vulnerable: false }
}
