import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { FormValues, TaskDetail } from '@/api/types'
import { prepare } from '@/forms/schema'
import type { Locale } from '@/i18n'
import { newKey } from '@/newKey'
import { answersOf } from '../answers'
import { outbox } from '../outbox/outbox'
import { me } from '../session'

/** Submits a task's answers: kept on the phone at once, and with the server as soon as there is a network. */
export function useSubmission(task: () => TaskDetail) {
  const { t, locale } = useI18n()
  const sending = ref(false)

  async function send(values: FormValues): Promise<void> {
    if (!me.value || sending.value) return
    sending.value = true
    const { id, key, name, number, form, order } = task()
    const answers = answersOf(prepare(form.schema, locale.value as Locale, []), values, locale.value as Locale, t)
    await outbox.post({
      id: newKey(),
      person: { id: me.value.id, name: me.value.name },
      number,
      address: order.premises.address,
      task: id,
      step: { key, name },
      formVersion: form.version,
      values,
      answers,
      capturedAt: new Date().toISOString(),
      state: 'waiting',
    })
    sending.value = false
  }

  return { send, sending }
}
