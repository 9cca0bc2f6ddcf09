import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/people', name: 'people', component: () => import('./PeoplePage.vue') },
  { path: '/posts', name: 'posts', component: () => import('./PostsPage.vue') },
  { path: '/journal', name: 'journal', component: () => import('./JournalPage.vue') },
]

export default routes
