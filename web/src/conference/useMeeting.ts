import { computed } from 'vue'
import { http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { MeetingPageView, Options } from './conference'

/** A meeting: what stands, and what is done with it. Every deed answers with the page as it is then. */
export function useMeeting(id: () => string) {
  const base = computed(() => `/api/conference/meetings/${id()}`)
  const { value: view, busy, problem, load } = useResource<MeetingPageView>(base, { keep: true })
  const { value: options } = useResource<Options>('/api/conference/options')
  const step = useLatest()

  const act = (path: string, body: unknown = {}) =>
    step.run(
      () => http.post<MeetingPageView>(`${base.value}/${path}`, body),
      (now) => (view.value = now),
    )

  /** Moves or times an item, and reads the page again. */
  const change = (item: number, path: string, body: unknown) =>
    step.run(
      () => http.post<void>(`/api/conference/items/${item}/${path}`, body),
      () => void load(),
    )

  return { base, view, options, busy, problem, load, act, change, acting: step.busy, refused: step.problem }
}
