import { createRouter, createWebHistory } from 'vue-router'

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: () => ({ top: 0 }),
  routes: [
    { path: '/m', component: () => import('./pages/MyOrdersPage.vue') },
    { path: '/m/sign-in', component: () => import('./pages/SignInPage.vue') },
    { path: '/m/l/:token', component: () => import('./pages/OpenLinkPage.vue'), props: true },
    { path: '/m/orders/:number', component: () => import('./pages/OrderPage.vue'), props: true },
    { path: '/:rest(.*)*', redirect: '/m' },
  ],
})
