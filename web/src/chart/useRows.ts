import { shallowRef, watch, type Ref } from 'vue'
import { addressOf, http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import type { ChartRow, ChartRows } from './chart'

const CHUNK = 150

/** What is drawn of rows: asked for when they come into view, kept until the question changes. */
export function useRows(question: Ref<{ from: string; to: string; known: string }>) {
  const rows = shallowRef<ReadonlyMap<number, ChartRow>>(new Map())
  const { run, busy, problem } = useLatest()
  let wanted: readonly number[] = []
  let waiting: ReturnType<typeof setTimeout> | undefined

  async function read(ids: readonly number[]) {
    const { from, to, known } = question.value
    const asked = question.value
    await run(
      () => http.get<ChartRows>(addressOf('/api/chart/rows', { from, to, known, ids: ids.join(',') })),
      (found) => {
        // Nothing new: drawing again would only ask again.
        if (asked !== question.value || found.rows.length === 0) return
        const more = new Map(rows.value)
        for (const row of found.rows) more.set(row.id, row)
        rows.value = more
      },
    )
  }

  /** The rows in view: what is missing is fetched once scrolling has settled for a moment. */
  function see(ids: readonly number[], wait = 50) {
    wanted = ids
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const missing = wanted.filter((id) => !rows.value.has(id)).slice(0, CHUNK)
      if (missing.length > 0) void read(missing)
    }, wait)
  }

  /** All of them, for paper. */
  async function readAll(ids: readonly number[]) {
    for (let at = 0; at < ids.length; at += CHUNK) await read(ids.slice(at, at + CHUNK))
  }

  watch(question, () => {
    rows.value = new Map()
    see(wanted)
  })
  return { rows, see, readAll, busy, problem }
}
