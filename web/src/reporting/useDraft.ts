import { onBeforeUnmount, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { http } from '@/kernel/http'
import { memory } from '@/kernel/memory'
import { problemIn, slugOf } from '@/kernel/problem'
import { copyOf, here, PAUSE, RETRY, opening, same, send, theirsOf, type Body, type Copy, type Kept } from './draft'
import type { Filing } from './filing'
import { useOnline } from './useOnline'
/** Keeps a half-typed form, so that it survives a closed browser and a dead network, and says where it is. */
export function useDraft(address: MaybeRefOrGetter<string>, body: () => Body) {
  const state = shallowRef<Kept>({ where: 'nowhere' })
  const key = () => `draft:${toValue(address)}`
  const thread = { basedOn: 0, revision: 0 }
  let unanswered: Body | undefined
  let running = false
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const remember = (now: Body, dirty: boolean) =>
    memory.write(key(), { ...now, ...thread, savedAt: new Date().toISOString(), dirty } satisfies Copy)

  const stop = () => clearTimeout(timer)
  function later(pause: number) {
    stop()
    timer = setTimeout(() => void save(), pause)
  }

  async function save() {
    stop()
    again = running
    if (running || state.value.where === 'conflict') return
    running = true
    const now = body()
    const stored = remember(now, true)
    try {
      const kept = await send(toValue(address), thread.basedOn, now)
      thread.basedOn = kept.version
      unanswered = undefined
      again ||= !same(body(), now)
      remember(body(), again)
      state.value = again ? { where: 'saving' } : { where: 'server', at: kept.savedAt }
    } catch (thrown) {
      await failed(thrown, now, stored)
    } finally {
      running = false
      if (again) later(0)
    }
  }

  async function failed(thrown: unknown, now: Body, stored: boolean) {
    const problem = problemIn(thrown)
    if (slugOf(problem) === 'draft-conflict') return compare()
    again = false
    if (problem.status === 0) unanswered = now
    state.value = here(stored)
    if (problem.status === 0 || problem.status >= 500) later(RETRY)
  }

  /** The server has another draft than the one this goes on from. It may be our own, whose answer was lost. */
  async function compare() {
    again = false
    const found = await http.get<Filing>(toValue(address)).catch(() => undefined)
    if (!found) return later(RETRY)
    const theirs = theirsOf(found)
    thread.revision = found.revision
    again = same(theirs, unanswered) || same(theirs, body())
    if (again) thread.basedOn = theirs.version
    else state.value = { where: 'conflict', theirs }
  }

  function changed() {
    const stored = remember(body(), true)
    if (state.value.where === 'conflict') return
    if (state.value.where !== 'browser' || !stored) state.value = { where: stored ? 'saving' : 'unsaved' }
    later(PAUSE)
  }

  function open(found: Filing): Body | undefined {
    const { kept, unsent, state: is } = opening(found, copyOf(memory.read<Copy | undefined>(key(), undefined)))
    Object.assign(thread, { basedOn: found.draft?.version ?? 0, revision: found.revision })
    state.value = is
    if (unsent) later(0)
    return kept
  }

  /** A person has chosen: what stands now goes on from what the other device left. */
  function chosen() {
    thread.basedOn = state.value.theirs?.version ?? 0
    state.value = { where: 'saving' }
    later(0)
  }

  function forget() {
    stop()
    memory.write(key(), undefined)
    state.value = { where: 'nowhere' }
  }
  useOnline(() => state.value.where === 'browser' && void save())
  onBeforeUnmount(() => (state.value.where === 'saving' ? void save() : stop()))
  return { state, changed, forget, open, chosen }
}
