/** The plan as a document. */
export interface Reading {
  target: string
  from: number
  to: number
}

export interface PlanSentence {
  id: string
  textZh: string
  textEn: string
  note: string
  targets: string[]
  readings: Reading[]
}

export interface PlanClause {
  id: string
  level: number
  headingZh: string
  headingEn: string
  missing: boolean
  note: string
  sentences: PlanSentence[]
}

export interface PlanDocument {
  titleZh: string
  titleEn: string
  document: string
  issuedOn?: string
  source: string
  version: { no: number; hash: string; publishedAt: string }
  clauses: PlanClause[]
}

export interface Change {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  subject: string
  key: string
  field: string
  before: string
  after: string
}

export interface Version {
  no: number
  hash: string
  publishedAt: string
  postTitle: string
  draft?: number
  note: string
  changes: Change[]
}

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
