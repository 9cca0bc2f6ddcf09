import { computed, ref, shallowRef, watch } from 'vue'
import { http } from '@/kernel/http'
import { memory } from '@/kernel/memory'
import type { Problem } from '@/kernel/problem'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import {
  fieldKept,
  fieldShown,
  yearsKept,
  yearsShown,
  type ProjectView,
  type RecordFieldView,
  type RecordForm,
} from './projects'

type Findings = NonNullable<Problem['findings']>

/** A record as it is typed: kept in this browser, checked and sent in the units of the record. */
export function useRecord(id: () => string | undefined) {
  const form = useResource<RecordForm>('/api/projects/form')
  const view = useResource<ProjectView>(() => (id() ? `/api/projects/${id()}` : undefined))
  const values = ref<Record<string, string | undefined>>({})
  const reason = ref('')
  const findings = shallowRef<Findings>()
  const step = useLatest()
  const draft = computed(() => `project:${id() ?? 'new'}`)
  const fields = computed(() => (form.value.value?.groups ?? []).flatMap((group) => group.fields))
  const ready = ref(false)

  const shown = ({ kind, unit }: RecordFieldView, kept: string) =>
    kind === 'YEARS' ? yearsShown(kept) : fieldShown(unit, kept)
  const kept = ({ kind, unit }: RecordFieldView, typed: string) =>
    kind === 'YEARS' ? yearsKept(typed) : fieldKept(unit, typed)

  watch([fields, view.value], ([all, project]) => {
    if (ready.value || !all.length || (id() && !project)) return
    const stands = Object.fromEntries(all.map((one) => [one.key, shown(one, project?.sheet[one.key] ?? '')]))
    values.value = { ...stands, ...memory.read<Record<string, string>>(draft.value, {}) }
    ready.value = true
  })
  watch(values, (now) => ready.value && memory.write(draft.value, now), { deep: true })

  const body = () => ({
    values: Object.fromEntries(fields.value.map((one) => [one.key, kept(one, values.value[one.key] ?? '')])),
    reason: reason.value,
  })

  const check = () =>
    step.run(
      () => http.post<{ findings: Findings }>(`/api/projects/check?project=${id() ?? 0}`, body()),
      (found) => (findings.value = found.findings),
    )

  const send = (then: (project: number) => void) => {
    findings.value = undefined
    const project = view.value.value
    return step.run(
      () =>
        project
          ? http
              .put<ProjectView>(`/api/projects/${id()}/versions/${project.version + 1}`, body())
              .then((now) => now.project.id)
          : http.post<{ id: number }>('/api/projects', body()).then((made) => made.id),
      (made) => {
        memory.write(draft.value, {})
        then(made)
      },
    )
  }

  return {
    form: form.value,
    values,
    reason,
    findings,
    ready,
    check,
    send,
    busy: step.busy,
    refused: step.problem,
    problem: computed(() => form.problem.value ?? view.problem.value),
    load: () => void (form.load(), view.load()),
  }
}
