import { onScopeDispose, watch } from 'vue'
import { useRoute } from 'vue-router'
import { useSession } from '@/access/session'
import { http } from '@/kernel/http'
import type { ClockView } from './clock'

/** A move of the clock by somebody else is heard of on the way to the next page, and on coming back to this one. */
const SELDOM_MS = 3000

export function useHouseTime() {
  const route = useRoute()
  const { demo, tell } = useSession()
  let asked = Date.now()

  async function ask() {
    if (!demo.value || document.hidden || Date.now() - asked < SELDOM_MS) return
    asked = Date.now()
    const clock = await http.get<ClockView>('/api/demo/clock').catch(() => undefined)
    if (clock) tell(clock.now)
  }

  watch(() => route.path, ask)
  document.addEventListener('visibilitychange', ask)
  onScopeDispose(() => document.removeEventListener('visibilitychange', ask))
}
