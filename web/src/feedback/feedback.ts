import type { Schemas } from '@/api/contract'

export type Feedback = Schemas['Feedback']
export type Measure = Schemas['Feedback.Measure']
export type Distance = Schemas['Feedback.Distance']
export type Minutes = Schemas['Minutes.OfFiling']
export type FormMinutes = Schemas['Minutes.OfForms']
export type Twice = Schemas['Minutes.Twice']
export type StateName = Schemas['FilingController.RevisionBody']['states'][string]

/** Seconds as minutes and seconds. */
export const minutesOf = (seconds: number) => ({ m: Math.floor(seconds / 60), s: seconds % 60 })

/** How many amounts are in each state. */
export function countStates(states: Record<string, StateName>): Record<StateName, number> {
  const count = { COLLECTED: 0, MENDED: 0, EXPLAINED: 0 }
  for (const state of Object.values(states)) count[state]++
  return count
}

/** The line of a sparkline through the points that are there, in a box of 100 × 30; a gap breaks it. */
export function sparkline(amounts: readonly (number | undefined)[]): string {
  const known = amounts.filter((amount): amount is number => amount !== undefined)
  if (known.length < 2) return ''
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (at: number) => ((at / (amounts.length - 1)) * 100).toFixed(1)
  const y = (amount: number) => (high === low ? 15 : 28 - ((amount - low) / (high - low)) * 26).toFixed(1)
  let pen = 'M'
  return amounts
    .map((amount, at) => {
      if (amount === undefined) return ''
      const step = `${pen}${x(at)} ${y(amount)}`
      pen = 'L'
      return step
    })
    .join('')
}
