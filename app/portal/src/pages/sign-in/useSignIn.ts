import { onMounted, reactive, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { ApiError } from '@/api/client'
import { api } from '@/api/heatline'
import { messageOf } from '@/messages'
import { useSession } from '@/stores/session'

export const DEMO_ACCOUNTS = ['agent', 'expert', 'dispatcher', 'lead', 'technician', 'office', 'process-admin', 'auditor', 'admin'] as const
export const DEMO_PASSWORD = 'warm-winter-2026'

/** Only a path of our own: a link must not lead elsewhere after signing in. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/'
}

export function useSignIn() {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const typed = reactive({ login: '', password: '' })
  const problem = ref('')
  const busy = ref(false)
  const demo = ref(false)
  const expired = route.query.expired === '1'

  onMounted(async () => {
    try {
      await api.me()
      await router.replace(safeNext(route.query.next))
    } catch (error) {
      demo.value = error instanceof ApiError && error.details.demo === true
    }
  })

  async function signIn(): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = ''
    try {
      await session.signIn(typed.login, typed.password)
      await router.replace(safeNext(route.query.next))
    } catch (error) {
      problem.value = messageOf(error)
    } finally {
      busy.value = false
    }
  }

  function use(account: string): void {
    typed.login = account
    typed.password = DEMO_PASSWORD
  }

  return { typed, problem, busy, demo, expired, signIn, use }
}
