import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'wall', component: () => import('./WallPage.vue'), meta: { scaled: true } },
]

export default routes
