import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { Unreachable } from '@/api/client'
import { api } from '@/api/heatline'
import type { TaskRow } from '@/api/types'
import { outbox } from '../outbox/outbox'
import { problemText } from '../problem'
import { seen } from '../seen'
import { findMe, me, signOut } from '../session'

interface Lists { mine: TaskRow[]; offered: TaskRow[] }

/** What waits for the person who holds the phone: theirs, and what is offered to their crew. */
export function useMyOrders() {
  const { t } = useI18n()
  const router = useRouter()
  const mine = ref<TaskRow[]>([])
  const offered = ref<TaskRow[]>([])
  const loaded = ref(false)
  const refreshing = ref(false)
  const failure = ref('')
  /** when the list was fresh, where it is not */
  const asOf = ref('')
  const byLink = computed(() => me.value?.onlyOrder ?? null)

  async function load(): Promise<void> {
    failure.value = ''
    try {
      if (!(await findMe())) return void router.replace({ path: '/m/sign-in', query: { to: '/m' } })
      const [own, group] = await Promise.all([api.tasks({ filter: 'mine', limit: 100 }), api.tasks({ filter: 'group', limit: 100 })])
      const lists = { mine: byDue(own.items), offered: byDue(group.items.filter((row) => !row.assignee)) }
      show(lists, '')
      await seen.keep(`mine.${me.value?.id}`, lists)
    } catch (error) {
      await failed(error)
    } finally {
      refreshing.value = false
    }
  }

  function show(lists: Lists, at: string): void {
    mine.value = lists.mine
    offered.value = lists.offered
    loaded.value = true
    asOf.value = at
  }

  /** Without a network the last list is better than none. */
  async function failed(error: unknown): Promise<void> {
    const last = error instanceof Unreachable ? await seen.find<Lists>(`mine.${me.value?.id}`) : undefined
    if (last) show(last.value, new Date(last.at).toISOString())
    else failure.value = problemText(error, t)
  }

  async function leave(): Promise<void> {
    await signOut()
    await seen.forgetAll()
    await router.replace('/m/sign-in')
  }

  const lookAgain = () => { if (document.visibilityState === 'visible') void load() }
  watch(() => outbox.items.value.filter((item) => item.state === 'sent').length, () => void load())
  onMounted(() => {
    void load()
    document.addEventListener('visibilitychange', lookAgain)
  })
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', lookAgain))

  return { mine, offered, loaded, refreshing, failure, asOf, byLink, load, leave }
}

/** The most pressing first; what has no deadline last. */
function byDue(rows: TaskRow[]): TaskRow[] {
  return [...rows].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))
}
