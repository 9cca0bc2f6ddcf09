import { computed } from 'vue'
import { http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { ObligationPageView, PaperView } from './conference'
import type { Page } from '@/api/contract'

/** An obligation, and what is done with it. */
export function useObligation(id: () => string) {
  const base = computed(() => `/api/conference/obligations/${id()}`)
  const { value: view, busy, problem, load } = useResource<ObligationPageView>(base, { keep: true })
  const papers = useResource<Page<PaperView>>(() => `/api/conference/supervision?obligation=${id()}`, { keep: true })
  const step = useLatest()

  const act = (path: string, body: unknown = {}) =>
    step.run(
      () => http.post<ObligationPageView>(`${base.value}/${path}`, body),
      (now) => (view.value = now),
    )

  /** Proposes a supervision paper. */
  const propose = (body: unknown) =>
    step.run(
      () => http.post<{ id: number }>(`${base.value}/papers`, body),
      () => {
        void load()
        void papers.load()
      },
    )

  return { view, busy, problem, load, papers, act, propose, acting: step.busy, refused: step.problem }
}
