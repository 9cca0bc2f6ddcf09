import type { Schemas } from '@/api/contract'

/** The plan as a document. */
export type Reading = Schemas['PlanController.DocumentReading']

export type PlanSentence = Schemas['PlanController.DocumentSentence']

export type PlanClause = Schemas['PlanController.DocumentClause']

export type PlanDocument = Schemas['PlanController.PlanDocument']

export type Change = Schemas['PlanChange']

export type Version = Schemas['PlanController.PlanVersionView']

export interface Piece {
  text: string
  targets: string[]
}

/**
 * A sentence in pieces, each with the targets that were read from it. Spans count code points, as the server counts them,
 * and may overlap: a piece belongs to every target whose span covers it.
 */
export function piecesOf(text: string, readings: readonly Reading[]): Piece[] {
  const points = [...text]
  const inside = readings.filter(({ from, to }) => from < to && to <= points.length)
  const cuts = new Set([0, points.length, ...inside.flatMap(({ from, to }) => [from, to])])
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? points.length
    const covering = inside.filter((reading) => reading.from <= from && reading.to >= to)
    return { text: points.slice(from, to).join(''), targets: covering.map(({ target }) => target) }
  })
}
