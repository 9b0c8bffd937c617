import { createRouter, createWebHistory } from 'vue-router'
import MyOrdersPage from './pages/MyOrdersPage.vue'
import OpenLinkPage from './pages/OpenLinkPage.vue'
import OrderPage from './pages/OrderPage.vue'
import SignInPage from './pages/SignInPage.vue'

/** All of it comes with the first page: there may be no network to fetch the second with. */
export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: () => ({ top: 0 }),
  routes: [
    { path: '/m', component: MyOrdersPage },
    { path: '/m/sign-in', component: SignInPage },
    { path: '/m/l/:token', component: OpenLinkPage, props: true },
    { path: '/m/orders/:number', component: OrderPage, props: true },
    { path: '/:rest(.*)*', redirect: '/m' },
  ],
})
