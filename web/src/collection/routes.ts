import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/board', name: 'board', component: () => import('./BoardPage.vue') },
  { path: '/queries', name: 'queries', component: () => import('./QueriesPage.vue') },
  { path: '/chases', name: 'chases', component: () => import('./ChasesPage.vue') },
  { path: '/calendar', name: 'calendar', component: () => import('./CalendarPage.vue') },
  { path: '/periods', name: 'periods', component: () => import('./PeriodsPage.vue') },
  { path: '/periods/:form/:month', name: 'period', component: () => import('./PeriodPage.vue'), props: true },
  { path: '/messages', name: 'messages', component: () => import('./MessagesPage.vue') },
]

export default routes
