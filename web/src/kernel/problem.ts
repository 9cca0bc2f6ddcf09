/** What a rule has to say about one value. */
export interface Finding {
  ruleId: string
  severity: 'BLOCKS' | 'EXPLAIN' | 'HINT'
  /** A cell (`03.month`), a field or a line of a file. */
  at: string
  met: string
  expected: string
  advice: string
  adviceEn?: string
}

/** A problem document after RFC 9457, as the server sends it for every refusal. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  findings?: Finding[]
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

/** The server cannot be reached: also a problem, so that a page shows it like any other. */
export const UNREACHABLE: Problem = { type: '/problems/unreachable', title: 'Unreachable', status: 0 }

/** The problem inside whatever was thrown; what is no problem of ours is passed on. */
export function problemIn(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  throw thrown
}

export const slugOf = ({ type }: Problem): string => type.split('/').at(-1) ?? ''
