import { computed, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { useRoute } from 'vue-router'
import type { Almost, Bridge, Figure } from '@/api/contract'
import { http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import { shallowRef } from 'vue'
import { apiOf, queryIn } from './figureQuery'

/** One figure with its way from last year and what almost counts; the latter two only where there is a value. */
export function useFigure(indicator: MaybeRefOrGetter<string>) {
  const route = useRoute()
  const query = computed(() => queryIn(route.query))
  const at = (tail: string) => apiOf(toValue(indicator), query.value, tail)
  const { value: figure, busy, problem, load } = useResource<Figure>(() => at(''))

  const bridge = shallowRef<Bridge>()
  const almost = shallowRef<Almost[]>([])
  const ways = useLatest()
  watch(figure, (found) => {
    bridge.value = undefined
    almost.value = []
    if (found?.state !== 'COMPUTED') return
    void ways.run(
      () => Promise.all([http.find<Bridge>(at('/bridge')), http.find<Almost[]>(at('/almost'))]),
      ([way, waiting]) => {
        bridge.value = way
        almost.value = waiting ?? []
      },
    )
  })
  return { query, figure, bridge, almost, busy, waysBusy: ways.busy, problem, load }
}
