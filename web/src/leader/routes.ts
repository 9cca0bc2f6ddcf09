import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [{ path: '/leader', name: 'leader', component: () => import('./LeaderPage.vue') }]

export default routes
