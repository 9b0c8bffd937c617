import { ElMessage, ElMessageBox } from 'element-plus'
import { ref, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError, type FieldProblem } from '@/api/client'
import { api } from '@/api/heatline'
import type { FollowUp, FollowUpDetail, FormValues } from '@/api/types'
import { Drafts } from '@/drafts'
import { carriedOver } from '@/forms/schema'
import { moment } from '@/format'
import type { Locale } from '@/i18n'
import { messageOf } from '@/messages'
import { useSession } from '@/stores/session'

export interface FormDoor {
  submit(): FormValues | undefined
  reject(problems: FieldProblem[]): void
}

/** One caller to call back, and what was typed about it: it stays in this browser until it is sent. */
export function useFollowUp(id: Ref<string>, form: Ref<FormDoor | undefined>, done: () => void, close: () => void) {
  const { t, locale } = useI18n()
  const drafts = new Drafts(useSession().me?.id ?? '')
  const found = shallowRef<FollowUpDetail>()
  const values = shallowRef<FormValues>({})
  const error = ref('')
  const busy = ref(false)
  const draft = () => `follow-up-${id.value}`

  async function load(): Promise<void> {
    const mine = id.value
    try {
      const answer = await api.followUp(mine)
      if (mine !== id.value) return
      found.value = answer
      error.value = ''
      const typed = drafts.find(draft())
      values.value = typed && answer.form ? carriedOver(typed.values, answer.form.schema) : begun(answer)
    } catch (cause) {
      if (mine === id.value) error.value = messageOf(cause)
    }
  }

  /** Whose order is opened already was reached: nobody types its number. */
  const begun = ({ orders }: FollowUpDetail): FormValues => (orders[0] ? { outcome: 'reached', orderNumber: orders.at(-1) } : {})

  const changed = (now: FormValues) => drafts.keep(draft(), now, found.value?.form?.version)

  async function complete(): Promise<void> {
    const version = found.value?.form?.version
    const answers = form.value?.submit()
    if (busy.value || !version) return
    if (!answers) return void ElMessage.warning(t('tasks.checkForm'))
    if (answers.outcome === 'notNeeded' && !(await sure())) return
    busy.value = true
    try {
      told(await api.completeFollowUp(id.value, { formVersion: version, values: answers }))
      drafts.forget(draft())
      done()
      close()
    } catch (cause) {
      refused(cause)
    } finally {
      busy.value = false
    }
  }

  const sure = () => ElMessageBox.confirm(t('followUps.pane.drop'), t('followUps.pane.dropTitle'), { confirmButtonText: t('followUps.pane.dropDo'), cancelButtonText: t('common.cancel'), type: 'warning' }).then(() => true, () => false)

  function told(after: FollowUp): void {
    ElMessage.success(t(`followUps.pane.done.${after.stage}`, { n: after.tries, time: moment(after.againAt, locale.value as Locale) }))
  }

  function refused(cause: unknown): void {
    if (cause instanceof ApiError && cause.errors.length) return form.value?.reject(cause.errors)
    const text = messageOf(cause)
    if (cause instanceof ApiError && cause.status === 409) void load().then(() => (error.value = text))
    else error.value = text
  }

  watch(id, () => {
    found.value = undefined
    void load()
  }, { immediate: true })

  return { found, values, error, busy, load, changed, complete }
}
