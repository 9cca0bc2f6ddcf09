import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useResource } from '@/kernel/useResource'
import { useWords, type Named } from '@/kernel/words'
import type { CodeRow } from './catalog'

export const TABLES = [
  'parameters',
  'regions',
  'parks',
  'industries',
  'clusters',
  'cluster-shares',
  'value-added-rates',
] as const

/** Whatever a table of codes has; each table has its own part of it. */
interface Any extends Named {
  code?: string
  value?: string
  unit?: string
  tag?: string
  validFrom?: string
  validTo?: string
  parent?: string
  source?: string
  cluster?: string
  industry?: string
  share?: string
  year?: number
  rateBp?: number
}

/** The rows of one of the tables of codes, in the shape of the page. */
export function useCodes(table: MaybeRefOrGetter<string>) {
  const { nameOf, t } = useWords()
  const { value, ...rest } = useResource<Any[]>(() => `/api/catalog/${toValue(table)}`)

  const span = ({ validFrom, validTo }: Any) => (validFrom ? `${validFrom} — ${validTo ?? t('catalog.today')}` : '')
  const amount = (row: Any) => {
    if (row.rateBp !== undefined) return `${row.year} · ${(row.rateBp / 100).toFixed(2)}%`
    if (row.share !== undefined) return `${row.industry} · ${row.share}`
    return row.value === undefined ? (row.parent ?? '') : `${row.value} ${row.unit ?? ''} ${row.tag ?? ''}`
  }
  const rowOf = (row: Any): CodeRow => ({
    code: row.code ?? row.cluster ?? row.industry ?? '',
    name: nameOf(row.nameZh ? row : undefined) || (row.industry ?? ''),
    more: [amount(row), span(row)].filter(Boolean).join(' · '),
    source: row.source ?? '',
  })

  return { rows: computed(() => value.value?.map(rowOf)), ...rest }
}
