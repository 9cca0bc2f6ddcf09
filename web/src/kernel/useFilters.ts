import { computed, onMounted, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { memory } from './memory'

/** The filters of a page by name, with what holds when the address says nothing. Everything is text, as in the address. */
export type Filters = Record<string, string>

/**
 * Filters that live in the address, so that every state has a link, and are remembered per person: who comes back to
 * the bare page finds what was chosen last.
 *
 * @param page the name under which they are remembered; undefined: the address only
 */
export function useFilters<F extends Filters>(page: string | undefined, standard: F) {
  const route = useRoute()
  const router = useRouter()
  const names = Object.keys(standard) as (keyof F & string)[]

  const filters = computed<F>(
    () =>
      Object.fromEntries(
        names.map((name) => {
          const given = route.query[name]
          return [name, typeof given === 'string' ? given : standard[name]]
        }),
      ) as F,
  )

  function queryWith(change: Partial<F>) {
    const query = { ...route.query }
    for (const [name, value] of Object.entries({ ...filters.value, ...change })) {
      if (value === standard[name] || value === undefined) delete query[name]
      else query[name] = value as string
    }
    return query
  }

  /** Sets some and keeps the rest. `page` falls back to the first unless it is what changes. */
  async function set(change: Partial<F>) {
    const turned = 'page' in standard && !('page' in change) ? { ...change, page: standard['page'] } : change
    if (page) memory.write(`filters:${page}`, { ...filters.value, ...turned })
    await router.replace({ query: queryWith(turned as Partial<F>) })
  }

  const reset = () => set({ ...standard })

  /** One filter for `v-model`. */
  const field = (name: keyof F & string): WritableComputedRef<string> =>
    computed({ get: () => filters.value[name] as string, set: (value) => void set({ [name]: value } as Partial<F>) })

  onMounted(() => {
    if (!page || names.some((name) => route.query[name] !== undefined)) return
    const kept = memory.read<Partial<F>>(`filters:${page}`, {})
    const known = Object.fromEntries(Object.entries(kept).filter(([name]) => name in standard && name !== 'page'))
    if (Object.keys(known).length > 0) void router.replace({ query: queryWith(known as Partial<F>) })
  })

  return { filters, set, reset, field }
}
