import type { Schemas } from '@/api/contract'

export type Queue = Schemas['ReviewView.Queue']
export type Item = Schemas['ReviewView.Item']
export type Opened = Schemas['ReviewView.Opened']
export type Point = Schemas['ReviewView.Point']
export type Peer = Schemas['ReviewView.Peer']

/** The item so many steps on from the one with this code; the first where it is not in the list. */
export function stepFrom(items: readonly Item[], creditCode: string | undefined, steps: number): Item | undefined {
  const at = items.findIndex((item) => item.creditCode === creditCode)
  return at < 0 ? items[0] : items[Math.min(Math.max(at + steps, 0), items.length - 1)]
}

/** What a key means on the page; undefined for keys that are not ours, and while a person types. */
export function deedOf(event: KeyboardEvent): 'next' | 'previous' | 'accept' | 'return' | 'help' | undefined {
  const target = event.target as HTMLElement | null
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (target?.closest('input, textarea, select, [contenteditable], .el-message-box, [role="dialog"]')) return undefined
  return (
    { j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', a: 'accept', r: 'return', '?': 'help' } as const
  )[event.key as 'j']
}

/** Points of a line in a field of this width and height, from values where undefined leaves a gap. */
export function lineOf(values: readonly (number | undefined)[], top: number, width: number, height: number): string {
  const step = values.length > 1 ? width / (values.length - 1) : 0
  return values
    .flatMap((value, at) =>
      value === undefined ? [] : [`${(at * step).toFixed(1)},${(height - (height * value) / (top || 1)).toFixed(1)}`],
    )
    .join(' ')
}
