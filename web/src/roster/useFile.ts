import { computed, ref, shallowRef, watch } from 'vue'
import { http } from '@/kernel/http'
import { memory } from '@/kernel/memory'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { Problem } from '@/kernel/problem'
import { amountsOf, filledIn, type Amounts, type RosterFile } from './roster'

type Findings = NonNullable<Problem['findings']>

/** A file: what stands, what is typed and kept in this browser, and what may be done with it. */
export function useFile(id: () => string) {
  const base = computed(() => `/api/roster/files/${id()}`)
  const { value: file, busy, problem, load } = useResource<RosterFile>(base, { keep: true })
  const amounts = ref<Amounts>({})
  const note = ref('')
  const findings = shallowRef<Findings>()
  const step = useLatest()
  const draft = computed(() => `roster-file:${id()}`)

  watch(file, (now, before) => {
    if (!now || (before && before.file.id === now.file.id && before.file.revision === now.file.revision)) return
    const kept = now.may.submit ? memory.read<Amounts>(draft.value, {}) : {}
    amounts.value = { ...amountsOf(now.months), ...kept }
    note.value = now.submissionNote
    findings.value = undefined
  })
  watch(amounts, (now) => file.value?.may.submit && memory.write(draft.value, now), { deep: true })

  const body = () => ({ values: filledIn(file.value?.months ?? [], amounts.value), note: note.value })

  const check = () =>
    step.run(
      () => http.post<{ findings: Findings }>(`${base.value}/check`, body()),
      (found) => (findings.value = found.findings),
    )

  const submit = () =>
    step.run(
      () => http.put<RosterFile>(`${base.value}/revisions/${(file.value?.file.revision ?? 0) + 1}`, body()),
      (now) => {
        memory.write(draft.value, {})
        file.value = now
      },
    )

  const act = (what: 'acceptance' | 'return' | 'withdrawal', reason = '') =>
    step.run(
      () => http.post<RosterFile>(`${base.value}/${what}`, { revision: file.value?.file.revision ?? 0, reason }),
      (now) => (file.value = now),
    )

  return {
    file,
    busy,
    problem,
    load,
    amounts,
    note,
    findings,
    check,
    submit,
    act,
    acting: step.busy,
    refused: step.problem,
  }
}
