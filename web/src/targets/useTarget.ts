import { computed, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { addressOf, http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { Breakdown, BreakdownRow, Method, TargetDetail, Trajectory } from './target'

/** A path as a person sets it; the server draws and judges it. */
export interface TrajectoryDraft {
  method: Method
  baseYear: number
  baseValue: string
  baseSource: string
  given: Record<string, string>
  demo: boolean
  reason: string
}

export interface BreakdownDraft {
  source: string
  demo: boolean
  reason: string
  rows: readonly BreakdownRow[]
}

const filled = (values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))

/** One target with its path and shares, and the two deeds of the provincial office. Nothing shows before the server has it. */
export function useTarget(id: MaybeRefOrGetter<string>, when: MaybeRefOrGetter<{ period?: string; known?: string }>) {
  const own = () => `/api/plan/targets/${toValue(id)}`
  const {
    value: detail,
    busy,
    problem,
    load,
  } = useResource<TargetDetail>(() => addressOf(own(), { ...toValue(when) }), {
    keep: true,
  })
  const saving = useLatest()
  const saved = shallowRef<{ what: 'trajectory' | 'breakdown'; revision: number }>()
  const trajectory = computed(() => detail.value?.trajectory)
  const breakdown = computed(() => detail.value?.breakdown)

  function setTrajectory(draft: TrajectoryDraft) {
    const body = { ...draft, replaces: trajectory.value?.revision ?? 0, given: filled(draft.given) }
    return saving.run(
      () => http.put<Trajectory>(`${own()}/trajectory`, body),
      ({ revision }) => {
        saved.value = { what: 'trajectory', revision }
        void load()
      },
    )
  }

  function setBreakdown(draft: BreakdownDraft) {
    const rows = draft.rows.map(({ scopeKind, code, values }) => ({ scope: scopeKind, code, amounts: filled(values) }))
    const body = { ...draft, replaces: breakdown.value?.revision ?? 0, rows }
    return saving.run(
      () => http.put<Breakdown>(`${own()}/breakdown`, body),
      ({ revision }) => {
        saved.value = { what: 'breakdown', revision }
        void load()
      },
    )
  }

  return {
    detail,
    busy,
    problem,
    load,
    saving: saving.busy,
    refused: saving.problem,
    saved,
    setTrajectory,
    setBreakdown,
  }
}
