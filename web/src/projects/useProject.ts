import { computed } from 'vue'
import { http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { ProjectView } from './projects'

/** A project: what stands, and what is done with it. Every deed answers with the page as it is then. */
export function useProject(id: () => string) {
  const base = computed(() => `/api/projects/${id()}`)
  const { value: view, busy, problem, load } = useResource<ProjectView>(base, { keep: true })
  const step = useLatest()

  const act = (path: string, body: unknown = {}) =>
    step.run(
      () => http.post<ProjectView>(`${base.value}/${path}`, body),
      (now) => (view.value = now),
    )

  /** Asks for the next reserve, which a case decides on. */
  const promote = (note: string) =>
    step.run(
      () => http.post<{ id: number }>(`${base.value}/promotions`, { note }),
      () => void load(),
    )

  return { view, busy, problem, load, act, promote, acting: step.busy, refused: step.problem }
}
