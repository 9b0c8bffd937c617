import { computed, onMounted, ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import type { TaskDetail, TaskRow, WorkOrder } from '@/api/types'
import { isOffer } from '../answers'
import { drafts, type Lost } from '../drafts'
import { reaching } from '../links'
import type { Done } from '../order/useSubmission'
import { problemText } from '../problem'
import { findMe, me } from '../session'

/** One order, and whichever of its tasks is for the person who holds the phone. */
export function useOrder(number: string) {
  const { t } = useI18n()
  const router = useRouter()
  const order = shallowRef<WorkOrder>()
  const task = shallowRef<TaskDetail>()
  const others = shallowRef<TaskRow[]>([])
  const lost = ref<{ task: string; lost: Lost }[]>([])
  const done = ref<Done>()
  const failure = ref('')
  const missing = ref(false)
  const offer = computed(() => task.value !== undefined && isOffer(task.value.form.schema))

  async function load(): Promise<void> {
    failure.value = ''
    missing.value = false
    try {
      await reaching(number, fetchAll)
      lost.value = drafts.lost(me.value?.id ?? '', number)
    } catch (error) {
      explain(error)
    }
  }

  async function fetchAll(): Promise<void> {
    const [, { items }] = await Promise.all([findMe(), api.tasks({ filter: 'all', number, limit: 20 })])
    const mine = items.find((row) => row.can.complete) ?? items.find((row) => row.can.claim)
    const detail = mine && (await api.task(mine.id))
    order.value = detail?.order ?? (await api.order(number))
    task.value = detail
    others.value = items.filter((row) => row.id !== mine?.id)
  }

  function explain(error: unknown): void {
    const status = error instanceof ApiError ? error.status : 0
    if (status === 401) return void router.replace({ path: '/m/sign-in', query: { to: `/m/orders/${number}` } })
    missing.value = status === 403 || status === 404
    failure.value = missing.value ? t('phone.order.notFound') : problemText(error, t)
  }

  async function finished(result: Done): Promise<void> {
    done.value = result
    scrollTo({ top: 0 })
    await load()
  }

  function discard(of: string): void {
    drafts.forget(me.value?.id ?? '', of)
    lost.value = lost.value.filter((one) => one.task !== of)
  }

  onMounted(load)
  return { order, task, others, lost, done, failure, missing, offer, load, finished, discard }
}
