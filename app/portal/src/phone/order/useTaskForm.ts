import { computed, onBeforeUnmount, onMounted, reactive, ref, shallowRef, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FieldProblem } from '@/api/client'
import type { FormValues, TaskDetail } from '@/api/types'
import { carriedOver, prepare } from '@/forms/schema'
import type { Locale } from '@/i18n'
import { answersOf } from '../answers'
import { drafts } from '../drafts'
import { me } from '../session'

export interface FormHandle {
  submit(): FormValues | undefined
  reject(problems: FieldProblem[]): void
}

/** A task's form while it is filled in: every change is kept on the phone, and found again later. */
export function useTaskForm(task: TaskDetail, form: Ref<FormHandle | null>) {
  const { t, locale } = useI18n()
  const person = me.value?.id ?? ''
  const draft = drafts.find(person, task.id)
  const restored = draft !== undefined && !draft.lost
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
    timer = window.setTimeout(keep, 250)
  }

  function keep(): void {
    if (latest) drafts.keep(person, task.id, { formVersion: task.form.version, values: latest, at: Date.now(), number: task.number })
  }

  /** Stops keeping: the server has it, or it is kept as lost. */
  function settled(): void {
    clearTimeout(timer)
    latest = undefined
  }

  /** Shows what is about to be sent; a photo on its way is waited for, since the form cannot name it yet. */
  function check(): void {
    if (photosWaiting.value > 0) return
    checking.value = form.value?.submit()
  }

  onMounted(() => addEventListener('pagehide', keep))
  onBeforeUnmount(() => {
    removeEventListener('pagehide', keep)
    clearTimeout(timer)
    keep()
  })

  return {
    initial, restored, stale, checking, answers, photosWaiting, changed, keep, settled, check,
    pending: (field: string, count: number) => waiting.set(field, count),
  }
}
