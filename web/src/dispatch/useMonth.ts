import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { http } from '@/kernel/http'
import { memory } from '@/kernel/memory'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { Problem } from '@/kernel/problem'
import { bodyOf, emptyBody, type MonthBody, type MonthView } from './dispatch'

type Findings = NonNullable<Problem['findings']>
const PAUSE = 1500

/** A project's month: what stands, what is typed and kept (here at once, then with the server), and steps. */
export function useMonth(project: () => string, month: () => string) {
  const base = computed(() => `/api/projects/${project()}/months/${month()}`)
  const { value: view, busy, problem, load } = useResource<MonthView>(base, { keep: true })
  const body = ref<MonthBody>(emptyBody())
  const findings = shallowRef<Findings>()
  const kept = ref<'nowhere' | 'here' | 'server' | 'conflict'>('nowhere')
  const step = useLatest()
  const local = computed(() => `project-month:${project()}:${month()}`)
  let version = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let filling = false

  watch(view, (now, before) => {
    if (
      !now ||
      (before && before.project === now.project && before.month === now.month && before.revision === now.revision)
    )
      return
    filling = true
    version = now.draftVersion
    const typedHere = now.may.submit ? memory.read<MonthBody | null>(local.value, null) : null
    body.value = { ...bodyOf(now), ...(typedHere ?? {}) }
    kept.value = typedHere ? 'here' : now.draftVersion > 0 ? 'server' : 'nowhere'
    findings.value = undefined
    setTimeout(() => (filling = false))
  })
  watch(
    body,
    (now) => {
      if (filling || !view.value?.may.submit) return
      memory.write(local.value, now)
      kept.value = 'here'
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), PAUSE)
    },
    { deep: true },
  )
  onBeforeUnmount(() => clearTimeout(timer))

  async function keep() {
    try {
      const answer = await http.put<{ version: number }>(`${base.value}/draft`, { version, values: body.value })
      version = answer.version
      memory.write(local.value, undefined)
      kept.value = 'server'
    } catch (thrown) {
      kept.value = (thrown as { problem?: Problem }).problem?.status === 409 ? 'conflict' : 'here'
    }
  }

  const check = () =>
    step.run(
      () => http.post<{ findings: Findings }>(`${base.value}/check`, body.value),
      (found) => (findings.value = found.findings),
    )

  const submit = () =>
    step.run(
      () => http.put<MonthView>(`${base.value}/revisions/${(view.value?.revision ?? 0) + 1}`, body.value),
      (now) => {
        clearTimeout(timer)
        memory.write(local.value, undefined)
        view.value = now
      },
    )

  const act = (what: 'acceptance' | 'return' | 'reopening', more: Record<string, unknown> = {}) =>
    step.run(
      () =>
        http.post<MonthView>(
          `${base.value}/${what}`,
          what === 'reopening' ? more : { revision: view.value?.revision ?? 0, ...more },
        ),
      (now) => (view.value = now),
    )

  const steps = { check, submit, act, acting: step.busy, refused: step.problem }
  return { view, busy, problem, load, body, findings, kept, ...steps }
}
