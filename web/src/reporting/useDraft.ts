import { onBeforeUnmount, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { http } from '@/kernel/http'
import { memory } from '@/kernel/memory'
import type { Amounts } from './filing'

/** Where what is typed is kept now: with the server, or only in this browser while the network is away. */
export type Kept = { where: 'nowhere' | 'saving' | 'server' | 'browser'; at?: string | undefined }

/** Keeps a half-typed form, so that it survives a closed browser and a dead network, and says where it is. */
export function useDraft(address: MaybeRefOrGetter<string>, body: () => { values: Amounts; reasons: Amounts }) {
  const state = shallowRef<Kept>({ where: 'nowhere' })
  const key = () => `draft:${toValue(address)}`
  let timer: ReturnType<typeof setTimeout> | undefined

  async function save() {
    const now = body()
    memory.write(key(), { ...now, savedAt: new Date().toISOString() })
    try {
      const { savedAt } = await http.put<{ savedAt: string }>(`${toValue(address)}/draft`, now)
      state.value = { where: 'server', at: savedAt }
      memory.write(key(), { ...now, savedAt })
    } catch {
      state.value = { where: 'browser', at: new Date().toISOString() }
    }
  }

  function changed() {
    state.value = { where: 'saving' }
    clearTimeout(timer)
    timer = setTimeout(() => void save(), 800)
  }

  function forget() {
    clearTimeout(timer)
    memory.write(key(), undefined)
    state.value = { where: 'nowhere' }
  }

  onBeforeUnmount(() => clearTimeout(timer))
  return {
    state,
    key,
    changed,
    forget,
    settled: (at: string | undefined) => (state.value = at ? { where: 'server', at } : { where: 'nowhere' }),
  }
}
