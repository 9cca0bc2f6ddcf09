import { shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { http } from '@/kernel/http'
import { problemIn, type Problem } from '@/kernel/problem'
import { useResource } from '@/kernel/useResource'
import type { Draft, Form } from './draft'

export interface Span {
  sentence: number
  from: number
  to: number
}

export interface Publication {
  note: string
  asNewPlan: boolean
}

type Verdict = 'ACCEPTED' | 'CORRECTED' | 'REJECTED'

/**
 * A draft and what may be done to it. Every deed answers with the whole draft; deeds wait for one another, so that a
 * person may decide faster than the server answers and no answer is older than what is shown.
 */
export function useDraft(id: MaybeRefOrGetter<string>) {
  const own = () => `/api/plan/drafts/${toValue(id)}`
  const { value: draft, busy, problem, load } = useResource<Draft>(own)
  const waiting = shallowRef(0)
  const refused = shallowRef<Problem>()
  let queue = Promise.resolve<unknown>(undefined)

  /** Whether it was done. */
  function then(deed: () => Promise<Draft>): Promise<boolean> {
    waiting.value++
    refused.value = undefined
    const done = queue.then(async () => {
      try {
        draft.value = await deed()
        return true
      } catch (thrown) {
        refused.value = problemIn(thrown)
        return false
      } finally {
        waiting.value--
      }
    })
    queue = done.catch(() => undefined)
    return done
  }

  const decide = (no: number, decision: Verdict, correction?: Partial<Form>) =>
    then(() => http.patch<Draft>(`${own()}/readings/${no}`, { decision, ...(correction ? { correction } : {}) }))

  const place = (sentence: number, clause: string) =>
    then(() => http.patch<Draft>(`${own()}/sentences/${sentence}`, { clause }))

  /** One after the other until one is refused. */
  async function each<T>(subjects: readonly T[], deed: (subject: T) => Promise<boolean>) {
    for (const subject of subjects) if (!(await deed(subject))) return
  }

  const publishing = shallowRef(false)
  const notPublished = shallowRef<Problem>()

  /** The number of the version it became; undefined when it was refused. */
  async function publish(publication: Publication): Promise<number | undefined> {
    publishing.value = true
    notPublished.value = undefined
    try {
      await queue
      const { version } = await http.post<{ version: number }>(`${own()}/publication`, publication)
      await load()
      return version
    } catch (thrown) {
      notPublished.value = problemIn(thrown)
      return undefined
    } finally {
      publishing.value = false
    }
  }

  return {
    draft,
    busy,
    problem,
    load,
    waiting,
    refused,
    decide,
    place,
    acceptAll: (nos: readonly number[]) => each(nos, (no) => decide(no, 'ACCEPTED')),
    placeAll: (places: readonly [sentence: number, clause: string][]) => each(places, (one) => place(...one)),
    add: (span: Span, target: Partial<Form>) => then(() => http.post<Draft>(`${own()}/readings`, { ...span, target })),
    undo: () => then(() => http.post<Draft>(`${own()}/undo`)),
    publishing,
    notPublished,
    publish,
  }
}
