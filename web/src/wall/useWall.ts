import { computed, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import type { Wall } from '@/api/wall'
import { addressOf, http, type Marked } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { usePolling } from '@/kernel/usePolling'

/** What a county accepts stands on the wall within a second. */
const EVERY_MS = 700

export interface WallQuery {
  target?: string | undefined
  period?: string | undefined
  known?: string | undefined
}

/**
 * The wall as it is now, kept fresh: more than once a second the server is asked whether it has changed. What was known on a
 * past date does not change and is not asked for again.
 */
export function useWall(query: MaybeRefOrGetter<WallQuery>) {
  const wall = shallowRef<Wall>()
  /** Since when the server has not answered: what is shown is of that time. */
  const staleSince = shallowRef<Date>()
  const { busy, problem, run } = useLatest()
  const address = computed(() => addressOf('/api/wall', { ...toValue(query) }))
  let mark: string | undefined
  let text = ''

  function accept(found: Marked<Wall> | undefined) {
    staleSince.value = undefined
    if (!found) return
    mark = found.mark
    const now = JSON.stringify(found.body)
    if (now !== text) wall.value = found.body
    text = now
  }

  const load = () => run(() => http.changed<Wall>(address.value, undefined), accept)

  async function refresh() {
    if (busy.value || toValue(query).known || !wall.value) return
    const asked = address.value
    try {
      const found = await http.changed<Wall>(asked, mark)
      if (asked === address.value) accept(found)
    } catch {
      staleSince.value ??= new Date()
    }
  }

  watch(address, load, { immediate: true })
  usePolling(EVERY_MS, refresh)
  return { wall, busy, problem, staleSince, load }
}
