import { computed } from 'vue'
import { http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { CaseView, Decision, Move } from './inbox'

/** A case, and what is done with it: every deed answers with the case as it is then. */
export function useCase(id: () => string | number | undefined) {
  const base = computed(() => (id() === undefined ? undefined : `/api/cases/${id()}`))
  const { value, busy, problem, load } = useResource<CaseView>(base)
  const deed = useLatest()

  const act = (path: string, body: object) =>
    deed.run(
      () => http.post<CaseView>(`${base.value}${path}`, body),
      (now) => (value.value = now),
    )

  return {
    value,
    busy,
    problem,
    load,
    acting: deed.busy,
    refused: deed.problem,
    decide: (task: number, decision: Decision, text: string) =>
      act(`/tasks/${task}/opinion`, { decision, text, papers: value.value?.papers ?? '' }),
    move: (task: number, move: Move, post: number, reason: string) => act(`/tasks/${task}/${move}`, { post, reason }),
    remove: (task: number, reason: string) => act(`/tasks/${task}/removal`, { reason }),
    receive: (handover: number, receiptNo: string) => act(`/handovers/${handover}/receipt`, { receiptNo }),
    refuse: (handover: number, reason: string) => act(`/handovers/${handover}/refusal`, { reason }),
    stop: (reason: string, document: string) => act('/stop', { reason, document }),
    resume: (lastDay: string, document: string) => act('/resumption', { lastDay, document }),
    resubmit: (answer: string) => act('/resubmission', { answer }),
    silence: () => act('/silence', {}),
    withdraw: (reason: string) => act('/withdrawal', { reason }),
  }
}

export type CaseDeeds = ReturnType<typeof useCase>
