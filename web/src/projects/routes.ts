import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/projects', name: 'projects', component: () => import('./ProjectsPage.vue') },
  { path: '/projects/new', name: 'project-new', component: () => import('./RecordPage.vue') },
  { path: '/projects/reserves', name: 'reserves', component: () => import('./ReservesPage.vue') },
  { path: '/projects/sponsors', name: 'sponsors', component: () => import('./SponsorsPage.vue') },
  { path: '/projects/:id(\\d+)', name: 'project', component: () => import('./ProjectPage.vue'), props: true },
  { path: '/projects/:id(\\d+)/edit', name: 'project-edit', component: () => import('./RecordPage.vue'), props: true },
]

export default routes
