import { closed, type Amounts, type Filing } from './filing'

/** What a person has typed: amounts and reasons. */
export interface Body {
  values: Amounts
  reasons: Amounts
}

/** What this browser remembers of a half-typed form. */
export interface Copy extends Body {
  savedAt: string
  /** the server's draft that it goes on from, 0 for none */
  basedOn: number
  /** the revision that was on record then */
  revision: number
  /** whether the server has not taken it yet */
  dirty: boolean
}

/** What stands with the server, of another device. */
export interface Side extends Body {
  version: number
  savedAt?: string | undefined
}

const sorted = (amounts: Amounts) =>
  JSON.stringify(
    Object.entries(amounts)
      .filter(([, text]) => text.trim() !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Whether two hold the same, whatever their order. */
export const same = (a: Body | undefined, b: Body | undefined): boolean =>
  a !== undefined && b !== undefined && sorted(a.values) === sorted(b.values) && sorted(a.reasons) === sorted(b.reasons)

/** A copy that an earlier release left has no version: it was sent as often as could be. */
export const copyOf = (kept: Copy | undefined): Copy | undefined => (kept && 'dirty' in kept ? kept : undefined)

/** What stands with the server: the draft, or, when it was filed, what was filed. */
export const theirsOf = (found: Filing): Side =>
  found.draft
    ? found.draft
    : { values: found.values, reasons: found.reasons, version: 0, savedAt: found.revisions.at(-1)?.filedAt }

/** The cells that a person fills and in which two differ. */
export const differing = (found: Filing, mine: Amounts, theirs: Amounts): string[] =>
  [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    .filter((cell) => !closed(found.form, cell) && (mine[cell] ?? '') !== (theirs[cell] ?? ''))
    .sort()
