import { shallowRef } from 'vue'
import { problemIn, type Problem } from './problem'

/** Runs calls of which only the latest may answer: what comes late for another month is dropped. */
export function useLatest() {
  const busy = shallowRef(false)
  const problem = shallowRef<Problem>()
  let turn = 0

  /** Whether the call was answered and its answer accepted. */
  async function run<T>(call: () => Promise<T>, accept: (answer: T) => void): Promise<boolean> {
    const mine = ++turn
    busy.value = true
    problem.value = undefined
    try {
      const answer = await call()
      if (mine === turn) accept(answer)
      return mine === turn
    } catch (thrown) {
      if (mine === turn) problem.value = problemIn(thrown)
      return false
    } finally {
      if (mine === turn) busy.value = false
    }
  }

  return { busy, problem, run }
}
