import type { Headline, Place } from '@/api/wall'
import type { RouteLocationRaw } from 'vue-router'

export interface WallScope {
  period?: string | undefined
  known?: string | undefined
}

const PROVINCE = '630000'

/** Without what is undefined or empty, which would stand in the address as nothing. */
export const filled = (query: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Record<string, string>

/** The proof of a target's number; undefined where nothing collects it. */
export function figureOf({ indicator, scope }: Headline, { period, known }: WallScope): RouteLocationRaw | undefined {
  if (!indicator) return undefined
  const { region = PROVINCE, park, cluster } = scope ?? {}
  return { name: 'figure', params: { indicator }, query: filled({ region, park, cluster, period, known }) }
}

/** The proof of a place's number for the same target. A code that begins with a letter is a park's. */
export function figureAt(target: Headline, { code }: Place, scope: WallScope): RouteLocationRaw | undefined {
  const place = /^\d/.test(code) ? { region: code } : { region: PROVINCE, park: code }
  return figureOf({ ...target, scope: { ...target.scope, ...place } }, scope)
}

/** Where on the way to the goal, in percent, for a bar. */
export function shareOf(value: string | undefined, goal: string | undefined): number | undefined {
  const [part, whole] = [Number(value ?? Number.NaN), Number(goal ?? Number.NaN)]
  return Number.isFinite(part) && whole > 0 ? (part / whole) * 100 : undefined
}

/** A bar of a ranking: the longest is the best or the whole trajectory, whichever is more. */
export function rankScale(places: readonly Place[]): number {
  return Math.max(100, ...places.map(({ ratioPercent }) => Number(ratioPercent ?? 0)))
}
