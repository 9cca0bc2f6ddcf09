import { onBeforeUnmount, onMounted, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { http } from '@/kernel/http'
import { memory } from '@/kernel/memory'
import { problemIn, slugOf } from '@/kernel/problem'
import { copyOf, same, theirsOf, type Body, type Copy, type Side } from './draft'
import type { Filing } from './filing'

/** Where what is typed is kept: with the server, in this browser while the network is away, or nowhere yet. */
export interface Kept {
  where: 'nowhere' | 'saving' | 'server' | 'browser' | 'unsaved' | 'conflict'
  at?: string | undefined
  /** What another device made of the same form: both are shown, and a person chooses. */
  theirs?: Side
}

const PAUSE = 800
const RETRY = 5000

/** Keeps a half-typed form, so that it survives a closed browser and a dead network, and says where it is. */
export function useDraft(address: MaybeRefOrGetter<string>, body: () => Body) {
  const state = shallowRef<Kept>({ where: 'nowhere' })
  const key = () => `draft:${toValue(address)}`
  let basedOn = 0
  let revision = 0
  let unanswered: Body | undefined
  let running = false
  let again = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const remember = (now: Body, dirty: boolean) =>
    memory.write(key(), { ...now, savedAt: new Date().toISOString(), basedOn, revision, dirty } satisfies Copy)

  function later(pause: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), pause)
  }

  async function save() {
    clearTimeout(timer)
    if (state.value.where === 'conflict') return
    again = running
    if (running) return
    running = true
    const now = body()
    const stored = remember(now, true)
    try {
      const kept = await http.put<{ savedAt: string; version: number }>(`${toValue(address)}/draft`, {
        ...now,
        basedOn,
      })
      basedOn = kept.version
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
    state.value = { where: stored ? 'browser' : 'unsaved', at: new Date().toISOString() }
    if (problem.status === 0 || problem.status >= 500) later(RETRY)
  }

  /** The server has another draft than the one this goes on from. It may be our own, whose answer was lost. */
  async function compare() {
    again = false
    const found = await http.get<Filing>(toValue(address)).catch(() => undefined)
    if (!found) return later(RETRY)
    const theirs = theirsOf(found)
    revision = found.revision
    if (same(theirs, unanswered) || same(theirs, body())) {
      basedOn = theirs.version
      again = true
    } else state.value = { where: 'conflict', theirs }
  }

  function changed() {
    const stored = remember(body(), true)
    if (state.value.where === 'conflict') return
    if (state.value.where !== 'browser' || !stored) state.value = { where: stored ? 'saving' : 'unsaved' }
    later(PAUSE)
  }

  /** What to go on from when a filing is opened: the server's draft, or what this browser could not send. */
  function open(found: Filing): Body | undefined {
    const copy = copyOf(memory.read<Copy | undefined>(key(), undefined))
    basedOn = found.draft?.version ?? 0
    revision = found.revision
    state.value = found.draft ? { where: 'server', at: found.draft.savedAt } : { where: 'nowhere' }
    if (!copy?.dirty || same(copy, found.draft)) return found.draft
    if (copy.basedOn === basedOn && copy.revision === revision) {
      state.value = { where: 'browser', at: copy.savedAt }
      later(0)
    } else state.value = { where: 'conflict', theirs: theirsOf(found) }
    return copy
  }

  /** A person has chosen: what stands now goes on from what the other device left. */
  function chosen() {
    basedOn = state.value.theirs?.version ?? 0
    state.value = { where: 'saving' }
    void save()
  }

  function forget() {
    clearTimeout(timer)
    memory.write(key(), undefined)
    state.value = { where: 'nowhere' }
  }

  const resend = () => state.value.where === 'browser' && void save()
  onMounted(() => window.addEventListener('online', resend))
  onBeforeUnmount(() => {
    window.removeEventListener('online', resend)
    clearTimeout(timer)
    if (state.value.where === 'saving') void save()
  })
  return { state, changed, forget, open, chosen }
}
