import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError, Unreachable, type FieldProblem } from '@/api/client'
import { api } from '@/api/heatline'
import type { FormValues, Named, TaskDetail, TaskRow } from '@/api/types'
import { prepare } from '@/forms/schema'
import { moment } from '@/format'
import type { Locale } from '@/i18n'
import { answersOf } from '../answers'
import { drafts } from '../drafts'
import { reaching } from '../links'
import { problemText } from '../problem'
import { me } from '../session'

export interface Done {
  step: string
  values: FormValues
  next: TaskRow[]
  /** it had been recorded before: an earlier answer was lost on the way */
  already: boolean
}

interface Listeners {
  done: (done: Done) => void
  /** the task is somebody else's or over; what was typed is kept */
  lost: () => void
  stale: () => void
  invalid: (problems: FieldProblem[]) => void
}

/** Sends a task's answers. Whatever happens on the way, what was typed stays on the phone until the server has it. */
export function useSubmission(task: () => TaskDetail, listeners: Listeners) {
  const { t, locale } = useI18n()
  const sending = ref(false)
  const problem = ref('')
  let outcomeUnknown = false

  async function send(values: FormValues): Promise<void> {
    sending.value = true
    problem.value = ''
    try {
      const { next } = await reaching(task().number, () => complete(task(), values))
      finish(values, next, false)
    } catch (error) {
      refused(error, values)
    } finally {
      sending.value = false
    }
  }

  function refused(error: unknown, values: FormValues): void {
    const code = error instanceof ApiError ? error.code : ''
    if (code === 'task-ended' && outcomeUnknown && endedByMe(error as ApiError)) return finish(values, [], true)
    if (code === 'task-ended' || code === 'task-claimed') return lose(error as ApiError, values)
    if (code === 'form-version-stale') return listeners.stale()
    if (code === 'form-invalid') {
      problem.value = t('phone.task.wrong')
      return listeners.invalid((error as ApiError).errors)
    }
    outcomeUnknown ||= error instanceof Unreachable
    problem.value = problemText(error, t)
  }

  function finish(values: FormValues, next: TaskRow[], already: boolean): void {
    drafts.forget(me.value?.id ?? '', task().id)
    listeners.done({ step: task().name, values, next, already })
  }

  function lose(error: ApiError, values: FormValues): void {
    const { id, number, form } = task()
    const drawn = prepare(form.schema, locale.value as Locale, [])
    const lost = { message: told(error), answers: answersOf(drawn, values, locale.value as Locale, t) }
    drafts.keep(me.value?.id ?? '', id, { formVersion: form.version, values, at: Date.now(), number, lost })
    listeners.lost()
  }

  function told(error: ApiError): string {
    const { endedBy, endedAt, assignee } = error.details as { endedBy?: Named; endedAt?: string; assignee?: Named }
    if (error.code === 'task-claimed') return t('phone.conflict.claimed', { name: assignee?.name ?? t('phone.conflict.someone') })
    if (!endedAt) return t('phone.conflict.endedNobody')
    return t('phone.conflict.ended', { name: endedBy?.name ?? t('phone.conflict.someone'), at: moment(endedAt, locale.value as Locale) })
  }

  return { send, sending, problem }
}

async function complete(task: TaskDetail, values: FormValues) {
  if (!task.can.complete && task.can.claim) await api.claim(task.id)
  return api.complete(task.id, task.form.version, values)
}

function endedByMe(error: ApiError): boolean {
  return (error.details.endedBy as Named | undefined)?.id === me.value?.id
}
