import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/filings', name: 'filings', component: () => import('./FilingsPage.vue') },
  {
    path: '/filings/:creditCode/:form/:month',
    name: 'filing',
    component: () => import('./FilingPage.vue'),
    props: true,
  },
]

export default routes
