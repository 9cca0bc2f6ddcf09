import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/conference', redirect: { name: 'meetings' } },
  { path: '/conference/meetings', name: 'meetings', component: () => import('./MeetingsPage.vue') },
  {
    path: '/conference/meetings/:id(\\d+)',
    name: 'meeting',
    component: () => import('./MeetingPage.vue'),
    props: true,
  },
  { path: '/conference/obligations', name: 'obligations', component: () => import('./ObligationsPage.vue') },
  {
    path: '/conference/obligations/:id(\\d+)',
    name: 'obligation',
    component: () => import('./ObligationPage.vue'),
    props: true,
  },
  { path: '/conference/supervision', name: 'supervision', component: () => import('./SupervisionPage.vue') },
  { path: '/conference/bodies', name: 'conference-bodies', component: () => import('./BodiesPage.vue') },
]

export default routes
