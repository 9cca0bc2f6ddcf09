import { computed } from 'vue'
import type { Page, Schemas } from '@/api/contract'
import type { ProblemRow, Responsibility } from '@/dispatch/dispatch'
import { addressOf } from '@/kernel/http'
import { useResource } from '@/kernel/useResource'
import type { ProjectView, SponsorBoard } from '@/projects/projects'
import { dayOf, monthsOf, type ChartRows, type Columns, type Item, type Lights, itemsOf } from './chart'

type Tasks = Schemas['TaskController.TaskView']

/** Everything that stands on the one page of a project (项目一张图). */
export function useProjectSheet(id: () => string, known: () => string, month: () => string, day: () => string) {
  const at = (path: string) => computed(() => path.replace('#', id()))
  const project = useResource<ProjectView>(at('/api/projects/#'))
  const sponsors = useResource<SponsorBoard>(at('/api/projects/#/sponsors'))
  const tasks = useResource<Tasks>(at('/api/projects/#/tasks'))
  const problems = useResource<Page<ProblemRow>>(at('/api/dispatch/problems?project=#&size=50'))
  const name = computed(() => project.value.value?.project.nameZh)
  const held = useResource<Page<Responsibility>>(
    computed(() => (name.value ? addressOf('/api/dispatch/responsibilities', { q: name.value, size: 50 }) : undefined)),
  )
  const heads = useResource<Columns>(computed(() => addressOf('/api/chart/projects', { ids: id(), known: known() })))
  const lights = useResource<Lights>(
    computed(() => (month() ? addressOf(`/api/chart/lights/${month()}`, { known: known() }) : undefined)),
  )
  const item = computed<Item | undefined>(() =>
    itemsOf(heads.value.value, lights.value.value).find((one) => String(one.id) === id()),
  )
  const months = computed(() => {
    const year = Number(day().slice(0, 4))
    return monthsOf(`${year - 1}-01`, `${year + 1}-12`)
  })
  const rows = useResource<ChartRows>(
    computed(() =>
      addressOf('/api/chart/rows', {
        ids: id(),
        from: months.value[0],
        to: months.value.at(-1),
        known: known(),
      }),
    ),
  )
  return {
    project,
    sponsors: sponsors.value,
    tasks: computed(() => tasks.value.value?.tasks ?? []),
    problems: computed(() => problems.value.value?.items ?? []),
    held: computed(() => (held.value.value?.items ?? []).filter((one) => String(one.project) === id())),
    columns: heads.value,
    item,
    months,
    row: computed(() => rows.value.value?.rows[0]),
    asOfDay: computed(() => dayOf(day())),
    busy: computed(() => project.busy.value || rows.busy.value || heads.busy.value),
    problem: computed(() => project.problem.value ?? rows.problem.value ?? heads.problem.value),
  }
}
