import { computed, onBeforeUnmount, onMounted, reactive, ref, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FieldProblem } from '@/api/client'
import type { FormValues, TaskDetail } from '@/api/types'
import { carriedOver, prepare } from '@/forms/schema'
import type { Locale } from '@/i18n'
import { answersOf } from '../answers'
import { drafts, type Draft } from '../drafts'
import { me } from '../session'

export interface FormHandle {
  submit(): FormValues | undefined
  reject(problems: FieldProblem[]): void
}

/** A task's form while it is filled in: every change is kept on the phone, and found again later. */
export function useTaskForm(task: TaskDetail, draft: Draft | undefined, form: Ref<FormHandle | null>) {
  const { t, locale } = useI18n()
  const person = me.value?.id ?? ''
  const restored = draft !== undefined
  const stale = restored && draft.formVersion !== task.form.version
  const initial = shallowRef<FormValues>({ ...task.values, ...(draft ? carriedOver(draft.values, task.form.schema) : {}) })
  const checking = ref<FormValues>()
  const waiting = reactive(new Map<string, number>())
  const photosWaiting = computed(() => [...waiting.values()].reduce((sum, one) => sum + one, 0))
  const answers = computed(() => {
    const drawn = prepare(task.form.schema, locale.value as Locale, [])
    return answersOf(drawn, checking.value ?? {}, locale.value as Locale, t)
  })
  let latest: FormValues | undefined
  let timer = 0

  function changed(values: FormValues): void {
    latest = values
    clearTimeout(timer)
    timer = window.setTimeout(keep, 150)
  }

  function keep(): void {
    if (latest) void drafts.keep(person, task.id, { formVersion: task.form.version, values: latest, at: Date.now(), number: task.number })
    latest = undefined
  }

  /** Stops keeping: it is submitted. */
  function settled(): void {
    clearTimeout(timer)
    latest = undefined
  }

  /** Shows what is about to be submitted; a photo that is still being prepared is waited for. */
  function check(): void {
    if (photosWaiting.value > 0) return
    checking.value = form.value?.submit()
  }

  const hidden = () => { if (document.visibilityState === 'hidden') keep() }
  onMounted(() => {
    addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', hidden)
  })
  onBeforeUnmount(() => {
    removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', hidden)
    clearTimeout(timer)
    keep()
  })

  return {
    initial, restored, stale, checking, answers, photosWaiting, changed, settled, check,
    pending: (field: string, count: number) => waiting.set(field, count),
  }
}
