import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/targets', name: 'targets', component: () => import('./TargetsPage.vue') },
  { path: '/targets/:id', name: 'target', component: () => import('./TargetPage.vue'), props: true },
]

export default routes
