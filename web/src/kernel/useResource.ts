import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { http } from './http'
import { useLatest } from './useLatest'

/**
 * The document at an address that may change; nothing is asked while it is undefined.
 *
 * @param options.keep show what was there until the next answer comes: for the pages of one list, never for another
 * subject, whose number would be read as this one's
 */
export function useResource<T>(address: MaybeRefOrGetter<string | undefined>, options: { keep?: boolean } = {}) {
  const value = shallowRef<T>()
  const { busy, problem, run } = useLatest()

  async function load() {
    const from = toValue(address)
    if (!options.keep || from === undefined) value.value = undefined
    if (from !== undefined)
      await run(
        () => http.get<T>(from),
        (found) => (value.value = found),
      )
  }

  watch(() => toValue(address), load, { immediate: true })
  return { value, busy, problem, load }
}
