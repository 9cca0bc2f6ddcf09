import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { closedTo, homeOf } from './navigation'
import { useSession } from '@/access/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to whoever is not signed in. */
    open?: boolean
    /** The key of the words for the window's title; by default `app.nav.<name>`. */
    title?: string
    /** Grows with the screen. */
    scaled?: boolean
  }
}

/** Every room names its own pages in `src/<room>/routes.ts`. */
const rooms = import.meta.glob<{ default: RouteRecordRaw[] }>('/src/*/routes.ts', { eager: true })

const own: RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { open: true } },
  { path: '/:rest(.*)*', name: 'lost', component: () => import('./LostPage.vue'), meta: { title: 'app.lost.title' } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes: [...Object.values(rooms).flatMap((room) => room.default), ...own],
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
})

/** Not everyone meets every page; the server would refuse its data, so the way leads to the post's own first page. */
router.beforeEach(async (to) => {
  const { known, permissions } = useSession()
  const session = await known().catch(() => undefined)
  if (!session?.signedIn) return to.meta.open ? true : { name: 'sign-in', query: { to: to.fullPath } }
  const home = homeOf(permissions.value)
  if (closedTo(permissions.value, String(to.name)) && to.name !== home) return { name: home }
  return true
})
