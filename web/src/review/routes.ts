import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/plan/drafts', name: 'plan-drafts', component: () => import('./DraftsPage.vue') },
  { path: '/plan/drafts/:id(\\d+)', name: 'plan-draft', component: () => import('./DraftPage.vue'), props: true },
]

export default routes
