import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/chart', name: 'chart', component: () => import('./WallChartPage.vue') },
  { path: '/chart/map', name: 'chart-map', component: () => import('./MapPage.vue') },
  { path: '/chart/differences', name: 'chart-differences', component: () => import('./DifferencesPage.vue') },
  { path: '/chart/curves', name: 'chart-curves', component: () => import('./CurvesPage.vue') },
  { path: '/chart/print', name: 'chart-print', component: () => import('./PrintPage.vue') },
  {
    path: '/chart/projects/:id(\\d+)',
    name: 'chart-project',
    component: () => import('./ProjectSheetPage.vue'),
    props: true,
  },
]

export default routes
