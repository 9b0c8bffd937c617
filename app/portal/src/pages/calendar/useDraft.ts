import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { ApiError, type FieldProblem } from '@/api/client'
import { api } from '@/api/heatline'
import type { Calendar, CalendarPlan, DueImpact } from '@/api/types'
import { Drafts } from '@/drafts'
import { messageOf } from '@/messages'
import { useSession } from '@/stores/session'

const copy = (plan: CalendarPlan): CalendarPlan => JSON.parse(JSON.stringify(plan)) as CalendarPlan

/** The plan being edited: what is typed stays through a reload, a lost race and a refusal, until it is saved or thrown away. */
export function useDraft(chosen: Ref<Calendar | undefined>, saved: () => Promise<void>) {
  const session = useSession()
  const drafts = new Drafts(session.me?.id ?? '')
  const draft = ref<CalendarPlan>()
  const base = ref(0)
  const busy = ref(false)
  const problem = ref('')
  const problems = shallowRef<FieldProblem[]>([])
  const overtaken = ref(0)
  const impact = shallowRef<DueImpact>()

  const what = computed(() => `calendar.${chosen.value?.key ?? ''}`)
  const dirty = computed(() => !!draft.value && !!chosen.value && JSON.stringify(draft.value) !== JSON.stringify(chosen.value.plan))

  function start(calendar: Calendar): void {
    const kept = drafts.find(what.value)
    draft.value = kept ? (kept.values.plan as CalendarPlan) : copy(calendar.plan)
    base.value = kept ? Number(kept.version) : calendar.version
    overtaken.value = base.value === calendar.version ? 0 : calendar.version
    clear()
  }

  function clear(): void {
    problem.value = ''
    problems.value = []
    impact.value = undefined
  }

  function failed(cause: unknown): void {
    impact.value = undefined
    problem.value = messageOf(cause)
    problems.value = cause instanceof ApiError ? cause.errors : []
    if (cause instanceof ApiError && cause.code === 'calendar-overtaken') overtaken.value = Number(cause.details.current)
  }

  async function run(work: (calendar: Calendar, plan: CalendarPlan) => Promise<void>): Promise<void> {
    if (busy.value || !chosen.value || !draft.value) return
    busy.value = true
    clear()
    try {
      await work(chosen.value, draft.value)
    } catch (cause) {
      failed(cause)
    } finally {
      busy.value = false
    }
  }

  /** What saving would do to the orders under way; asked before it is done. */
  const ask = () => run(async (calendar, plan) => { impact.value = await api.calendarImpact(calendar.key, plan) })
  const save = () => run(async (calendar, plan) => {
    await api.saveCalendar(calendar.key, base.value, plan)
    drafts.forget(what.value)
    draft.value = undefined
    overtaken.value = 0
    await saved()
  })

  function discard(): void {
    drafts.forget(what.value)
    if (chosen.value) start(chosen.value)
  }

  /** Save over what somebody else has saved meanwhile, having seen that they did. */
  function mineOver(): void {
    base.value = overtaken.value
    overtaken.value = 0
    clear()
  }

  let edited = ''
  watch(chosen, (calendar) => {
    if (!calendar || (calendar.key === edited && draft.value && dirty.value)) return
    edited = calendar.key
    start(calendar)
  }, { immediate: true })
  watch(draft, (plan) => {
    if (plan && dirty.value) drafts.keep(what.value, { plan }, base.value)
    else if (chosen.value) drafts.forget(what.value)
  }, { deep: true })

  return { draft, dirty, busy, problem, problems, overtaken, impact, ask, save, discard, mineOver }
}
