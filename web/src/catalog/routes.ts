import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/enterprises', name: 'enterprises', component: () => import('./EnterprisesPage.vue') },
  {
    path: '/enterprises/:creditCode',
    name: 'enterprise',
    component: () => import('./EnterprisePage.vue'),
    props: true,
  },
  { path: '/roster', name: 'roster', component: () => import('./RosterPage.vue') },
  { path: '/codes', name: 'codes', component: () => import('./CodesPage.vue') },
]

export default routes
