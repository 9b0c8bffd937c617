import { createRouter, createWebHistory } from 'vue-router'
import { whenSignedOut } from './api/client'
import type { Permission } from './api/types'
import { i18n } from './i18n'
import { useSession } from './stores/session'

declare module 'vue-router' {
  /** `fluid`: the page also fits a phone. */
  interface RouteMeta { title?: string; needs?: Permission[]; open?: boolean; fluid?: boolean }
}

const readers: Permission[] = ['ORDER_READ_ALL', 'ORDER_READ_STATION']
const households: Permission[] = ['ORDER_OPEN', 'ORDER_READ_ALL']
const importers: Permission[] = ['CUSTOMER_IMPORT', 'AUDIT_READ']

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/sign-in', component: () => import('./pages/sign-in/SignInPage.vue'), meta: { open: true, title: 'signIn.title' } },
    { path: '/orders/:number/sheet', component: () => import('./pages/sheet/SheetPage.vue'), props: true, meta: { title: 'moves.sheet.open' } },
    {
      path: '/',
      component: () => import('./shell/AppShell.vue'),
      children: [
        // Whose home it is, is known only once it is known who came: see below.
        { path: '', component: { render: () => null } },
        { path: 'tasks', component: () => import('./pages/tasks/TasksPage.vue'), meta: { title: 'nav.tasks' } },
        { path: 'board', component: () => import('./pages/board/BoardPage.vue'), meta: { fluid: true, title: 'board.title', needs: ['ORDER_DISPATCH'] } },
        { path: 'duty', component: () => import('./pages/duty/DutyPage.vue'), meta: { fluid: true, title: 'duty.title', needs: ['ORDER_READ_STATION', 'ORDER_DISPATCH', 'PEOPLE_EDIT'] } },
        { path: 'mine', component: () => import('./pages/mine/MyOrdersPage.vue'), meta: { fluid: true, title: 'mine.title', needs: readers } },
        { path: 'mine/work', component: () => import('./pages/mine/WorkDonePage.vue'), meta: { fluid: true, title: 'work.title', needs: readers } },
        { path: 'orders', component: () => import('./pages/orders/OrdersPage.vue'), meta: { fluid: true, title: 'nav.orders', needs: readers } },
        { path: 'orders/new', component: () => import('./pages/orders/NewOrderPage.vue'), meta: { fluid: true, title: 'nav.newOrder', needs: ['ORDER_OPEN'] } },
        { path: 'orders/:number', component: () => import('./pages/orders/OrderPage.vue'), props: true, meta: { fluid: true, title: 'nav.orders' } },
        { path: 'calls', component: () => import('./pages/calls/CallsPage.vue'), meta: { title: 'calls.title', needs: ['CALL_READ'] } },
        { path: 'calls/recordings', component: () => import('./pages/recordings/RecordingsPage.vue'), meta: { title: 'recordings.title', needs: ['CALL_LISTEN'] } },
        { path: 'calls/messages', component: () => import('./pages/recordings/RecordingsPage.vue'), props: { messages: true }, meta: { title: 'recordings.messages', needs: ['CALL_LISTEN'] } },
        { path: 'calls/:id', component: () => import('./pages/calls/CallPage.vue'), props: true, meta: { title: 'calls.title', needs: ['CALL_READ'] } },
        { path: 'follow-ups', component: () => import('./pages/followUps/FollowUpsPage.vue'), meta: { fluid: true, title: 'followUps.title', needs: ['CALL_BACK'] } },
        { path: 'desk/:id', component: () => import('./pages/desk/DeskPage.vue'), props: true, meta: { title: 'desk.pop.title', needs: ['CALL_READ'] } },
        { path: 'premises', component: () => import('./pages/premises/ArchivePage.vue'), meta: { title: 'archive.title', needs: households } },
        { path: 'premises/:id', component: () => import('./pages/premises/PremisesPage.vue'), props: true, meta: { title: 'archive.page', needs: households } },
        { path: 'imports', component: () => import('./pages/imports/ImportsPage.vue'), meta: { title: 'imports.title', needs: importers } },
        { path: 'imports/:id', component: () => import('./pages/imports/ImportPage.vue'), props: true, meta: { title: 'imports.title', needs: importers } },
        { path: 'sync', component: () => import('./pages/sync/SyncPage.vue'), meta: { title: 'sync.title', needs: ['SYNC_WATCH'] } },
        { path: 'messages', component: () => import('./pages/messages/MessagesPage.vue'), meta: { fluid: true, title: 'moves.messages.title' } },
        { path: 'phone', component: () => import('./pages/phone/PhonePage.vue'), meta: { title: 'nav.phone' } },
        { path: 'rules', component: () => import('./pages/rules/RulesPage.vue'), meta: { title: 'nav.rules', needs: ['RULES_EDIT'] } },
        { path: 'calendars/:key?', component: () => import('./pages/calendar/CalendarPage.vue'), meta: { fluid: true, title: 'nav.calendars', needs: ['CALENDAR_EDIT', 'PROCESS_READ', 'ORDER_READ_ALL'] } },
        { path: 'processes', component: () => import('./pages/processes/ProcessesPage.vue'), meta: { title: 'nav.processes', needs: ['PROCESS_READ', 'PROCESS_DEPLOY'] } },
        { path: 'audit', component: () => import('./pages/audit/AuditPage.vue'), meta: { title: 'nav.audit', needs: ['AUDIT_READ'] } },
        { path: 'me', component: () => import('./pages/me/MePage.vue'), meta: { fluid: true, title: 'nav.me' } },
        { path: 'not-allowed', component: () => import('./pages/LostPage.vue'), props: { code: 403 }, meta: { title: 'error.title403' } },
        { path: ':rest(.*)*', component: () => import('./pages/LostPage.vue'), props: { code: 404 }, meta: { title: 'error.title404' } },
      ],
    },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const session = useSession()
  const me = await session.find().catch(() => null)
  if (!me) return { path: '/sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (to.path === '/') return { path: session.home, replace: true }
  if (to.meta.needs && !session.may(...to.meta.needs)) return { path: '/not-allowed', replace: true }
  return true
})

router.afterEach((to) => {
  const { t } = i18n.global
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('app.name')}` : t('app.name')
})

whenSignedOut(() => {
  useSession().forget()
  const { fullPath, meta } = router.currentRoute.value
  if (!meta.open) void router.push({ path: '/sign-in', query: { next: fullPath, expired: '1' } })
})
