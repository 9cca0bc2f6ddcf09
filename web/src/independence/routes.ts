import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/independence', name: 'independence', component: () => import('./IndependencePage.vue') },
]

export default routes
