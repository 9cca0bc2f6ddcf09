import { computed, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import type { Schemas } from '@/api/contract'
import { headersFor } from '@/kernel/http'
import { ProblemError, UNREACHABLE, type Finding, type Problem } from '@/kernel/problem'
import { upload } from '@/kernel/upload'
import { useLatest } from '@/kernel/useLatest'
import { closed, type Amounts, type Form } from '@/reporting/filing'

export type Tried = Schemas['WorkbookController.Tried']

const formOf = (file: File) => {
  const form = new FormData()
  form.append('file', file)
  return form
}

/** Hands a file to the person, under a name. */
function hand(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

async function noted(address: string, file: File): Promise<Blob> {
  const body = formOf(file)
  const answer = await fetch(`${address}/workbook/check`, {
    method: 'POST',
    headers: headersFor('POST', body),
    body,
  }).catch(() => {
    throw new ProblemError(UNREACHABLE)
  })
  if (!answer.ok) throw new ProblemError((await answer.json()) as Problem)
  return answer.blob()
}

/** A workbook that the firm brings back: tried first, taken as what was typed only when the firm says so. */
export function useWorkbook(address: MaybeRefOrGetter<string>) {
  const { run, busy, problem } = useLatest()
  const returning = useLatest()
  const file = shallowRef<File>()
  const tried = shallowRef<Tried>()
  const findings = computed(() => (tried.value?.findings ?? []) as Finding[])
  const counts = computed(() => ({
    blocks: findings.value.filter(({ severity }) => severity === 'BLOCKS').length,
    explain: findings.value.filter(({ severity }) => severity === 'EXPLAIN').length,
    hint: findings.value.filter(({ severity }) => severity === 'HINT').length,
  }))

  function attempt(chosen: File) {
    file.value = chosen
    tried.value = undefined
    returning.problem.value = undefined
    return run(
      () => upload<Tried>(`${toValue(address)}/workbook`, formOf(chosen), () => {}),
      (said) => (tried.value = said),
    )
  }
  const notes = () =>
    returning.run(
      () => noted(toValue(address), file.value!),
      (blob) => hand(blob, file.value!.name.replace(/\.xlsx$/i, '-批注.xlsx')),
    )
  return {
    file,
    tried,
    findings,
    counts,
    busy,
    problem,
    attempt,
    notes,
    returning: returning.busy,
    refused: returning.problem,
  }
}

const plain = (text: string) => (/^-?\d+\.\d*0+$/.test(text) ? text.replace(/\.?0+$/, '') : text)

/** Where a file differs from what stands on the page, and how many of these cells it leaves empty. */
export function changesOf(form: Form, page: Amounts, file: Amounts) {
  const cells = [...new Set([...Object.keys(page), ...Object.keys(file)])].filter(
    (cell) => !closed(form, cell) && plain(page[cell] ?? '') !== plain(file[cell] ?? ''),
  )
  return { n: cells.length, emptied: cells.filter((cell) => !file[cell]).length }
}
