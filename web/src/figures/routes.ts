import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/figures/:indicator', name: 'figure', component: () => import('./FigurePage.vue'), props: true },
]

export default routes
