import { ref, shallowRef } from 'vue'
import { archive, type Caller, type CallerHousehold } from '@/api/archive'
import { messageOf } from '@/messages'

/** Which household calls: asked by number, answered with what speaks for each; what the agent chooses is remembered. */
export function useCaller() {
  const caller = shallowRef<Caller>()
  const asked = ref('')
  const looking = ref(false)
  const problem = ref('')
  let abort: AbortController | undefined

  async function look(phone: string): Promise<void> {
    abort?.abort()
    asked.value = phone.trim()
    caller.value = undefined
    problem.value = ''
    if (!asked.value) return
    const mine = (abort = new AbortController())
    looking.value = true
    try {
      const found = await archive.caller(asked.value, mine.signal)
      if (!mine.signal.aborted) caller.value = found
    } catch (cause) {
      if (!mine.signal.aborted) problem.value = messageOf(cause)
    } finally {
      if (abort === mine) looking.value = false
    }
  }

  /** Choosing must not wait for the remembering, nor fail with it. */
  const remember = (one: CallerHousehold) => archive.chooseCaller(asked.value, one.premises.id).then(() => true, () => false)

  async function forget(one: CallerHousehold): Promise<void> {
    await archive.forgetCaller(asked.value, one.premises.id).catch((cause) => (problem.value = messageOf(cause)))
    await look(asked.value)
  }

  return { caller, asked, looking, problem, look, remember, forget }
}
