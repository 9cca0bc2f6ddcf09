import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/filings/tokens', name: 'tokens', component: () => import('./TokensPage.vue') },
  {
    path: '/filings/:creditCode/:form/:month/ledger',
    name: 'ledger',
    component: () => import('./LedgerPage.vue'),
    props: true,
  },
]

export default routes
