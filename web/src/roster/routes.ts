import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/roster/files', name: 'roster-files', component: () => import('./FilesPage.vue') },
  { path: '/roster/files/:id', name: 'roster-file', component: () => import('./FilePage.vue'), props: true },
]

export default routes
