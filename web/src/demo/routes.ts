import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  {
    path: '/demo/clock',
    name: 'demo-clock',
    component: () => import('./ClockPage.vue'),
    meta: { title: 'demo.clock' },
  },
]

export default routes
