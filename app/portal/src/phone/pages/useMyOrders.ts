import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { api } from '@/api/heatline'
import type { TaskRow } from '@/api/types'
import { problemText } from '../problem'
import { findMe, me, signOut } from '../session'

/** What waits for the person who holds the phone: theirs, and what is offered to their crew. */
export function useMyOrders() {
  const { t } = useI18n()
  const router = useRouter()
  const mine = ref<TaskRow[]>([])
  const offered = ref<TaskRow[]>([])
  const loaded = ref(false)
  const refreshing = ref(false)
  const failure = ref('')
  const byLink = computed(() => me.value?.onlyOrder ?? null)

  async function load(): Promise<void> {
    failure.value = ''
    try {
      if (!(await findMe())) return void router.replace({ path: '/m/sign-in', query: { to: '/m' } })
      const [own, group] = await Promise.all([api.tasks({ filter: 'mine', limit: 100 }), api.tasks({ filter: 'group', limit: 100 })])
      mine.value = byDue(own.items)
      offered.value = byDue(group.items.filter((row) => !row.assignee))
      loaded.value = true
    } catch (error) {
      failure.value = problemText(error, t)
    } finally {
      refreshing.value = false
    }
  }

  async function leave(): Promise<void> {
    await signOut()
    await router.replace('/m/sign-in')
  }

  const lookAgain = () => { if (document.visibilityState === 'visible') void load() }
  onMounted(() => {
    void load()
    document.addEventListener('visibilitychange', lookAgain)
  })
  onBeforeUnmount(() => document.removeEventListener('visibilitychange', lookAgain))

  return { mine, offered, loaded, refreshing, failure, byLink, load, leave }
}

/** The most pressing first; what has no deadline last. */
function byDue(rows: TaskRow[]): TaskRow[] {
  return [...rows].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))
}
