import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/inbox', name: 'inbox', component: () => import('./InboxPage.vue') },
  { path: '/cases/:id', name: 'case', component: () => import('./CasePage.vue'), props: true },
  { path: '/delegations', name: 'delegations', component: () => import('./DelegationsPage.vue') },
]

export default routes
