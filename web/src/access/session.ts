import { computed, shallowRef } from 'vue'
import type { Permission, Post, Role, Session } from '@/api/contract'
import { http, whenUnauthorised } from '@/kernel/http'
import { memory } from '@/kernel/memory'

/** Who is asking, with which post. The only thing the browser holds for all pages. */
const session = shallowRef<Session>()

function accept(found: Session) {
  session.value = found
  memory.belongsTo(found.person?.login)
  return found
}

const load = async () => accept(await http.get<Session>('/api/session'))

/** The session as the server knows it; asked once. */
const known = async () => session.value ?? load()

const then = (call: Promise<unknown>) => call.then(load)

whenUnauthorised(() => {
  if (session.value?.signedIn) session.value = { ...session.value, signedIn: false }
})

const permissions = computed(() => session.value?.permissions ?? [])
const role = computed<Role | undefined>(() => session.value?.post?.role)

export const useSession = () => ({
  session,
  role,
  permissions,
  now: computed(() => session.value?.now ?? new Date().toISOString()),
  signedIn: computed(() => session.value?.signedIn === true),
  demo: computed(() => session.value?.demo === true),
  /** For what to show only: the server decides again. */
  may: (permission: Permission) => permissions.value.includes(permission),
  hasRole: (...roles: Role[]) => role.value !== undefined && roles.includes(role.value),
  /** The clock of the house was moved on. */
  tell: (now: string) => {
    if (session.value) session.value = { ...session.value, now }
  },
  known,
  load,
  signIn: (login: string, password: string) => then(http.post('/api/session', { login, password })),
  enterDemo: (post: string) => then(http.post('/api/session/demo', { post })),
  switchPost: (post: Post) => then(http.put('/api/session/post', { post: post.code })),
  signOut: () => then(http.remove('/api/session')),
})
