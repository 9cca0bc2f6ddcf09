import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [{ path: '/review', name: 'queue', component: () => import('./QueuePage.vue') }]

export default routes
