import type { Bridge } from '@/api/contract'
import { differenceOf, negated, signOf, sumOf } from '@/kernel/decimal'

const LEGS = ['same', 'entered', 'left', 'missing', 'reclassified', 'restructured', 'revised'] as const
export type LegName = (typeof LEGS)[number]

export interface Step {
  name: LegName
  enterprises: number
  /** The operator before it, and what stands after the operator. */
  operator: '+' | '−'
  amount: string
  tone: 'up' | 'down' | 'flat'
}

/** The steps between last year and now, without those that nothing happened in. */
export function stepsOf(bridge: Bridge): Step[] {
  return LEGS.flatMap((name) => {
    const leg = bridge[name]
    if (!leg || (signOf(leg.amount) === 0 && leg.enterprises === 0)) return []
    const sign = signOf(leg.amount)
    return [
      {
        name,
        enterprises: leg.enterprises,
        operator: sign < 0 ? '−' : '+',
        amount: sign < 0 ? negated(leg.amount) : leg.amount,
        tone: sign > 0 ? 'up' : sign < 0 ? 'down' : 'flat',
      } as const,
    ]
  })
}

/** What the steps do not explain; zero, or the page must not say that they add up. */
export function unexplained(bridge: Bridge): string {
  const legs = LEGS.flatMap((name) => (bridge[name] ? [bridge[name].amount] : []))
  return differenceOf(bridge.now, sumOf([bridge.publishedLastYear, ...legs]))
}
