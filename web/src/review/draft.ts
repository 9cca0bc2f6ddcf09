import type { Schemas } from '@/api/contract'

/** What the compiler made of a text, and what a person said of it. */
export type Draft = Omit<Schemas['DraftView'], 'readings'> & { readings: Reading[] }

export type DraftLine = Schemas['DraftView.DraftLine']

export type DraftClause = Schemas['DraftView.DraftClauseView']

export type DraftSentence = Schemas['DraftView.DraftSentenceView']

export type Verdict = 'PENDING' | 'ACCEPTED' | 'CORRECTED' | 'REJECTED'

/** The description says of a decision only that it is a text. */
export type Reading = Omit<Schemas['DraftView.DraftReadingView'], 'decision'> & { decision: Verdict }

export type Change = Schemas['PlanChange']

/** The members of a reading that a person may set; the first eight are the columns of the table. */
export const COLUMNS = ['nameZh', 'comparator', 'value', 'unit', 'period', 'base', 'within', 'kind'] as const
export const MORE = ['nameEn', 'indicator', 'id', 'park', 'cluster', 'headline', 'definition'] as const
export type Member = (typeof COLUMNS)[number] | (typeof MORE)[number]
export type Form = Record<Member, string>

export const TARGET_KINDS = [
  'LEVEL',
  'STOCK',
  'RATIO',
  'COUNT',
  'CUMULATIVE',
  'CUMULATIVE_RATIO',
  'ANNUAL_FLOW',
  'ALLOCATION',
  'THRESHOLD',
  'STRUCTURAL',
] as const

const text = (value: string | number | undefined) => (value === undefined ? '' : String(value))

/** What is shown and edited: what a person set, else what it would be published as, else what was read. */
export function formOf({ correction = {}, target, ...read }: Reading): Form {
  const set = (member: Member, otherwise: string | number | undefined) => text(correction[member] ?? otherwise)
  return {
    nameZh: set('nameZh', target?.nameZh ?? read.name),
    comparator: set('comparator', target?.comparator ?? read.comparator),
    value: set('value', target?.value ?? read.value),
    unit: set('unit', target?.unit ?? read.unit),
    period: set('period', target?.period ?? read.period),
    base: set('base', target?.base ?? read.base),
    within: set('within', read.within),
    kind: set('kind', target?.kind ?? read.kind),
    nameEn: set('nameEn', target?.nameEn),
    indicator: set('indicator', target?.indicator),
    id: set('id', target?.id),
    park: set('park', undefined),
    cluster: set('cluster', undefined),
    headline: set('headline', undefined),
    definition: set('definition', undefined),
  }
}

export const EMPTY_FORM: Form = {
  ...(Object.fromEntries([...COLUMNS, ...MORE].map((member) => [member, ''])) as Form),
  comparator: '>=',
  kind: 'LEVEL',
}

/**
 * The correction that makes `before` into `after`: what was corrected earlier stays, what a person changed now comes
 * to it. An empty text empties what a target may be without.
 */
export function correctionOf(reading: Reading, after: Form): Partial<Form> {
  const before = formOf(reading)
  const set = (Object.entries(after) as [Member, string][]).filter(([member, value]) => value.trim() !== before[member])
  return { ...reading.correction, ...Object.fromEntries(set.map(([member, value]) => [member, value.trim()])) }
}

/** The members that are filled in, for a reading that a person adds. */
export const filledOf = (form: Form): Partial<Form> =>
  Object.fromEntries(Object.entries(form).filter(([, value]) => value.trim() !== ''))

/** Whether what is shown in a column is another than what the compiler read. */
export function isChanged(reading: Reading, member: Member): boolean {
  const raw: Partial<Form> = {
    nameZh: reading.name,
    comparator: reading.comparator,
    unit: reading.unit,
    period: reading.period,
    base: reading.base,
  }
  if (reading.added || reading.decision === 'PENDING' || reading.decision === 'REJECTED') return false
  if (member === 'value') return Number(formOf(reading).value) !== Number(reading.value)
  if (member === 'kind' || member === 'within') return reading.correction?.[member] !== undefined
  return raw[member] !== undefined && formOf(reading)[member] !== raw[member]
}

export const sentencesOf = (draft: Draft): DraftSentence[] => draft.clauses.flatMap(({ sentences }) => sentences)

/** How far the review is: readings and guessed places together, as the server counts what waits. */
export function progressOf(draft: Draft): { decided: number; all: number } {
  const guessed = sentencesOf(draft).filter(({ guess }) => guess.length > 0).length
  const all = draft.readings.length + guessed
  return { decided: all - draft.pending, all }
}

/** How many code points lie before a place of a text: the server counts these, the browser UTF-16 units. */
export const pointsIn = (part: string): number => [...part].length
