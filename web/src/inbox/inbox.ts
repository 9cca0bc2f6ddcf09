import type { Schemas } from '@/api/contract'
import type { Tone } from '@/ui/tone'

export type InboxRow = Schemas['InboxRow']
export type InboxOptions = Schemas['InboxController.InboxOptions']
export type OfficePerson = Schemas['OfficePerson']
export type CasePost = Schemas['InboxController.CasePost']
export type CaseView = Schemas['CaseView']
export type CaseRound = Schemas['CaseView.CaseRoundView']
export type CaseTask = Schemas['CaseView.CaseTask']
export type CaseStep = Schemas['CaseView.CaseStepView']
export type CaseDays = Schemas['HolderDays.CaseDays']
export type Delegation = Schemas['DelegationController.DelegationView']
export type Decision = NonNullable<CaseTask['opinion']>['decision']

export const DECISIONS: readonly Decision[] = ['AGREE', 'AGREE_WITH_CONDITION', 'OBJECT', 'RETURN', 'ABSTAIN']

/** What is done with a task beside signing it. */
export type Move = 'transfer' | 'sub-task' | 'signers' | 'handover'
export const MOVES: readonly Move[] = ['transfer', 'sub-task', 'signers', 'handover']

const TONES: Record<string, Tone> = {
  GREEN: 'green',
  YELLOW: 'amber',
  ORANGE: 'amber',
  RED: 'red',
  OPEN: 'blue',
  RETURNED: 'amber',
  APPROVED: 'green',
  PASSED: 'green',
  REFUSED: 'red',
}
export const toneOf = (state: string): Tone => TONES[state] ?? 'grey'

/** What a key means in the inbox; undefined for keys that are not ours, and while a person types. */
export function keyDeed(
  event: KeyboardEvent,
): 'next' | 'previous' | 'open' | 'agree' | 'return' | 'object' | 'help' | undefined {
  const target = event.target as HTMLElement | null
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (target?.closest('input, textarea, select, [contenteditable], .el-message-box, [role="dialog"]')) return undefined
  if (event.key === 'Enter' && target?.closest('a, button')) return undefined
  return (
    {
      j: 'next',
      ArrowDown: 'next',
      k: 'previous',
      ArrowUp: 'previous',
      Enter: 'open',
      a: 'agree',
      r: 'return',
      o: 'object',
      '?': 'help',
    } as const
  )[event.key as 'j']
}

/** What tells one row from another: a case by its number, what other rooms have by their page. */
export const keyOf = (row: InboxRow): string => row.link || String(row.id)

/** The row so many steps on from the one with this key; the first where it is not in the list. */
export function rowFrom(rows: readonly InboxRow[], key: string | undefined, steps: number): InboxRow | undefined {
  const at = rows.findIndex((row) => keyOf(row) === key)
  return at < 0 ? rows[0] : rows[Math.min(Math.max(at + steps, 0), rows.length - 1)]
}

/** Tasks with the parts that were lent under them. */
export const topTasks = (step: CaseStep): CaseTask[] => step.tasks.filter(({ parent }) => parent === undefined)
export const partsOf = (step: CaseStep, task: CaseTask): CaseTask[] =>
  step.tasks.filter(({ parent }) => parent === task.id)

/** Widths of a bar, in percent with one decimal, that add to 100 as far as there are days. */
export function widthsOf(days: readonly CaseDays[]): number[] {
  const all = days.reduce((sum, one) => sum + one.days, 0)
  return days.map((one) => (all ? Math.round((one.days * 1000) / all) / 10 : 0))
}
