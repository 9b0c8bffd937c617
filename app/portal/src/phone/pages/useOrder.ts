import { computed, onMounted, ref, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { ApiError, Unreachable, type FieldProblem } from '@/api/client'
import { api } from '@/api/heatline'
import type { TaskDetail, TaskRow, WorkOrder } from '@/api/types'
import { isOffer } from '../answers'
import { drafts, type Draft } from '../drafts'
import { reaching } from '../links'
import { outbox } from '../outbox/outbox'
import type { Submission } from '../outbox/submission'
import { problemText } from '../problem'
import { seen } from '../seen'
import { findMe, me } from '../session'

interface Shown { order: WorkOrder; task: TaskDetail | undefined; others: TaskRow[] }

/** One order, and whichever of its tasks is for the person who holds the phone. */
export function useOrder(number: string) {
  const { t } = useI18n()
  const router = useRouter()
  const order = shallowRef<WorkOrder>()
  const task = shallowRef<TaskDetail>()
  const others = shallowRef<TaskRow[]>([])
  const draft = shallowRef<Draft>()
  const problems = shallowRef<FieldProblem[]>([])
  const done = shallowRef<Submission>()
  const failure = ref('')
  const asOf = ref('')
  const missing = ref(false)
  const offer = computed(() => task.value !== undefined && isOffer(task.value.form.schema))
  const submitted = computed(() => outbox.items.value.filter((item) => item.number === number))
  /** submitted and on its way: not to be filled in twice */
  const underway = computed(() => submitted.value.some((item) => item.task === task.value?.id && item.state === 'waiting'))

  /** @param anew also what was typed: it was put back into the form */
  async function load(anew = false): Promise<void> {
    failure.value = ''
    missing.value = false
    try {
      await show(await reaching(number, fetchAll), '', anew)
    } catch (error) {
      await failed(error)
    }
  }

  async function fetchAll(): Promise<Shown> {
    const [, { items }] = await Promise.all([findMe(), api.tasks({ filter: 'all', number, limit: 20 })])
    const mine = items.find((row) => row.can.complete) ?? items.find((row) => row.can.claim)
    const detail = mine && (await api.task(mine.id))
    const fresh = { order: detail?.order ?? (await api.order(number)), task: detail, others: items.filter((row) => row.id !== mine?.id) }
    await seen.keep(`order.${me.value?.id}.${number}`, fresh)
    return fresh
  }

  async function show(shown: Shown, at: string, anew = false): Promise<void> {
    const open = shown.task?.id
    const mended = open !== undefined && (await mend(open))
    if (anew || mended || open !== task.value?.id) draft.value = open ? await drafts.find(me.value?.id ?? '', open) : undefined
    order.value = shown.order
    task.value = shown.task
    others.value = shown.others
    asOf.value = at
  }

  /** What the server wants changed goes back into the form, with what it said. */
  async function mend(open: string): Promise<boolean> {
    const wrong = submitted.value.find((item) => item.task === open && ['stale', 'invalid', 'photo'].includes(item.refusal?.reason ?? ''))
    if (!wrong) return false
    problems.value = wrong.refusal?.problems ?? []
    await outbox.takeBack(wrong.id)
    return true
  }

  /** Without a network the order as it was is better than none. */
  async function failed(error: unknown): Promise<void> {
    const last = error instanceof Unreachable ? await seen.find<Shown>(`order.${me.value?.id}.${number}`) : undefined
    if (last) return show(last.value, new Date(last.at).toISOString())
    const status = error instanceof ApiError ? error.status : 0
    if (status === 401) return void router.replace({ path: '/m/sign-in', query: { to: `/m/orders/${number}` } })
    missing.value = status === 403 || status === 404
    failure.value = missing.value ? t('phone.order.notFound') : problemText(error, t)
  }

  /** Where each submission stands; whatever changes there changes what is to be done here. */
  watch(() => submitted.value.map((item) => `${item.id} ${item.state}`), (now, before) => {
    const sent = submitted.value.find((item) => item.state === 'sent' && before.includes(`${item.id} waiting`))
    if (sent) {
      done.value = sent
      problems.value = []
      scrollTo({ top: 0 })
    }
    const settled = now.some((one) => !one.endsWith(' waiting') && !before.includes(one))
    const back = now.length < before.length
    if (settled || back) void load(back)
  })

  onMounted(() => load())
  return { order, task, others, draft, problems, submitted, underway, done, failure, asOf, missing, offer, load }
}
