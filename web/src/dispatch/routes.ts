import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/dispatch', redirect: { name: 'dispatch-lamps' } },
  { path: '/dispatch/lamps', name: 'dispatch-lamps', component: () => import('./LampsPage.vue') },
  { path: '/dispatch/months', name: 'dispatch-months', component: () => import('./MonthsPage.vue') },
  {
    path: '/dispatch/months/:project/:month',
    name: 'dispatch-month',
    component: () => import('./MonthPage.vue'),
    props: true,
  },
  { path: '/dispatch/plans', name: 'year-plans', component: () => import('./PlansPage.vue') },
  { path: '/dispatch/plans/:id', name: 'year-plan', component: () => import('./PlanPage.vue'), props: true },
  { path: '/dispatch/problems', name: 'dispatch-problems', component: () => import('./ProblemsPage.vue') },
  { path: '/dispatch/certificates', name: 'dispatch-certificates', component: () => import('./CertificatesPage.vue') },
  { path: '/dispatch/rates', name: 'dispatch-rates', component: () => import('./RatesPage.vue') },
  {
    path: '/dispatch/rates/:month/:rate',
    name: 'dispatch-rate',
    component: () => import('./RatePage.vue'),
    props: true,
  },
  {
    path: '/dispatch/responsibilities',
    name: 'dispatch-responsibilities',
    component: () => import('./ResponsibilitiesPage.vue'),
  },
]

export default routes
