import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/plan', name: 'plan', component: () => import('./PlanPage.vue') },
  { path: '/plan/versions', name: 'plan-versions', component: () => import('./VersionsPage.vue') },
]

export default routes
