import { computed } from 'vue'
import { useResource } from '@/kernel/useResource'
import { draw, type BaseMap } from './map'

/** The base map that the operator provides, drawn once. */
export function useBaseMap() {
  const { value, busy, problem } = useResource<BaseMap>('/map/prefectures.json')
  return { drawing: computed(() => (value.value ? draw(value.value) : undefined)), busy, problem }
}
