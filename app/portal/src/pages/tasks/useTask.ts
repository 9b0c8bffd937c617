import { ElMessage } from 'element-plus'
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError, type FieldProblem } from '@/api/client'
import { api } from '@/api/heatline'
import type { FormValues, TaskDetail, TaskRow } from '@/api/types'
import { Drafts } from '@/drafts'
import { answered, carriedOver } from '@/forms/schema'
import { messageOf } from '@/messages'
import { newKey } from '@/newKey'
import { useSession } from '@/stores/session'
import { conflictOf, type Conflict } from './conflict'

/** Nothing typed beyond what the server had filled in. */
function same(now: FormValues, given: FormValues): boolean {
  const keys = new Set([...Object.keys(now), ...Object.keys(answered(given))])
  return [...keys].every((key) => JSON.stringify(now[key]) === JSON.stringify(given[key]))
}

export interface FormDoor {
  submit(): FormValues | undefined
  reject(problems: FieldProblem[]): void
}

/** One open task: its form, what was typed into it, and what can go wrong on the way to done. */
export function useTask(id: Ref<string>, form: Ref<FormDoor | undefined>, done: (id: string, next: TaskRow[]) => void) {
  const { t } = useI18n()
  const drafts = new Drafts(useSession().me?.id ?? '')
  const task = shallowRef<TaskDetail>()
  const values = shallowRef<FormValues>({})
  const typed = shallowRef<FormValues>({})
  const conflict = shallowRef<Conflict>()
  const restoredAt = ref('')
  const error = ref('')
  const busy = ref('')
  const loading = ref(false)
  let sent = { what: '', key: '' }
  const hasTyped = computed(() => Object.keys(typed.value).length > 0)

  async function load(): Promise<void> {
    const mine = id.value
    loading.value = true
    error.value = ''
    try {
      const found = await api.task(mine)
      if (mine === id.value) show(found)
    } catch (cause) {
      if (mine === id.value) failed(cause)
    } finally {
      if (mine === id.value) loading.value = false
    }
  }

  function failed(cause: unknown): void {
    conflict.value = conflictOf(cause)
    if (!conflict.value || conflict.value.kind === 'unreachable') error.value = messageOf(cause)
  }

  function show(found: TaskDetail): void {
    const draft = drafts.find(found.id)
    restoredAt.value = draft?.savedAt ?? ''
    typed.value = draft?.values ?? {}
    conflict.value = undefined
    task.value = found
    values.value = { ...found.values, ...carriedOver(draft?.values ?? {}, found.form.schema) }
  }

  function changed(now: FormValues): void {
    if (!task.value) return
    typed.value = now
    if (same(now, task.value.values)) return drafts.forget(task.value.id)
    drafts.keep(task.value.id, now, task.value.form.version)
  }

  function discard(): void {
    if (!task.value) return
    drafts.forget(task.value.id)
    restoredAt.value = ''
    typed.value = {}
    values.value = { ...task.value.values }
  }

  async function act(name: string, action: () => Promise<TaskRow>): Promise<void> {
    busy.value = name
    try {
      const row = await action()
      if (task.value) task.value = { ...task.value, ...row }
    } catch (cause) {
      conflict.value = conflictOf(cause)
      if (!conflict.value || conflict.value.kind === 'unreachable') ElMessage.error(messageOf(cause))
    } finally {
      busy.value = ''
    }
  }

  const claim = () => act('claim', () => api.claim(id.value))
  const release = () => act('release', () => api.release(id.value))
  const assign = (person: string) => act('assign', () => api.assign(id.value, person))

  /** The same answers sent again, because no answer came, are the same sending. */
  function keyOf(mine: string, answers: FormValues): string {
    const what = JSON.stringify([mine, answers])
    if (sent.what !== what) sent = { what, key: newKey() }
    return sent.key
  }

  async function complete(): Promise<void> {
    if (!task.value || busy.value) return
    const answers = form.value?.submit()
    if (!answers) return void ElMessage.warning(t('tasks.checkForm'))
    changed(answers)
    busy.value = 'complete'
    const { id: mine, form: { version } } = task.value
    try {
      const { next } = await api.complete(mine, { formVersion: version, values: answers }, keyOf(mine, answers))
      drafts.forget(mine)
      typed.value = {}
      done(mine, next)
    } catch (cause) {
      refused(cause)
    } finally {
      busy.value = ''
    }
  }

  function refused(cause: unknown): void {
    conflict.value = conflictOf(cause)
    if (conflict.value) return
    if (cause instanceof ApiError && cause.errors.length) form.value?.reject(cause.errors)
    ElMessage.error(cause instanceof ApiError && cause.errors.length ? t('tasks.checkForm') : messageOf(cause))
  }

  watch(id, () => {
    task.value = undefined
    conflict.value = undefined
    typed.value = {}
    if (id.value) void load()
  }, { immediate: true })

  return { task, values, typed, hasTyped, conflict, restoredAt, error, busy, loading, load, changed, discard, claim, release, assign, complete }
}
