import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import type { Permission } from '@/api/types'
import { switchLocale } from '@/i18n'
import { useCounts } from '@/stores/counts'
import { useSession } from '@/stores/session'
import { useMessages } from '@/stores/voicemail'

const PAGES: { to: string; text: string; needs?: Permission[] }[] = [
  { to: '/tasks', text: 'nav.tasks' },
  { to: '/board', text: 'board.nav', needs: ['ORDER_DISPATCH'] },
  { to: '/mine', text: 'mine.nav', needs: ['ORDER_REASSIGN'] },
  { to: '/orders', text: 'nav.orders', needs: ['ORDER_READ_ALL', 'ORDER_READ_STATION'] },
  { to: '/calls', text: 'calls.nav', needs: ['CALL_READ'] },
  { to: '/follow-ups', text: 'followUps.nav', needs: ['CALL_BACK'] },
  { to: '/premises', text: 'archive.nav', needs: ['ORDER_OPEN', 'ORDER_READ_ALL'] },
  { to: '/rules', text: 'nav.rules', needs: ['RULES_EDIT'] },
  { to: '/calendars', text: 'nav.calendars', needs: ['CALENDAR_EDIT', 'PROCESS_READ', 'ORDER_READ_ALL'] },
  { to: '/processes', text: 'nav.processes', needs: ['PROCESS_READ', 'PROCESS_DEPLOY'] },
  { to: '/duty', text: 'duty.title', needs: ['PEOPLE_EDIT'] },
  { to: '/sync', text: 'sync.title', needs: ['SYNC_WATCH'] },
  { to: '/audit', text: 'nav.audit', needs: ['AUDIT_READ'] },
]

export function useTopBar() {
  const session = useSession()
  const counts = useCounts()
  const messages = useMessages()
  const route = useRoute()
  const router = useRouter()
  const { t, locale } = useI18n()

  const links = computed(() => {
    const mine = PAGES.filter((page) => !page.needs || session.may(...page.needs))
    if (session.demo) mine.push({ to: '/phone', text: 'nav.phone' })
    return mine.map((page) => ({
      ...page,
      on: route.path === page.to || (page.to === '/premises' && route.path.startsWith('/imports')) || (route.path.startsWith(`${page.to}/`) && route.path !== '/orders/new'),
      count: page.to === '/tasks' ? counts.counts?.mine : page.to === '/calls' ? messages.unheard || undefined : page.to === '/follow-ups' ? counts.followUps?.waiting : undefined,
      countOf: page.to === '/calls' && messages.unheard ? t('recordings.unheardCount', { n: messages.unheard }) : undefined,
    }))
  })
  const mayOpen = computed(() => session.may('ORDER_OPEN'))
  const name = computed(() => session.me?.name ?? '')
  const roles = computed(() => (session.me?.roles ?? []).map((role) => t(`enum.role.${role}`)).join(' · '))
  const otherLanguage = computed(() => (locale.value === 'en' ? '中文' : 'EN'))
  const switchLanguage = () => switchLocale(locale.value === 'en' ? 'zh-CN' : 'en')

  async function run(command: string): Promise<void> {
    if (command === 'me') return void router.push('/me')
    await session.signOut()
    await router.push('/sign-in')
  }

  return { links, mayOpen, name, roles, otherLanguage, switchLanguage, run }
}
