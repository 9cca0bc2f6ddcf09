import { http } from '@/kernel/http'
import { closed, type Amounts, type Filing } from './filing'

/** How long typing rests before it is sent, and a dead network before it is tried again; in ms. */
export const PAUSE = 800
export const RETRY = 5000

/** Where what is typed is kept: with the server, in this browser while the network is away, or nowhere yet. */
export interface Kept {
  where: 'nowhere' | 'saving' | 'server' | 'browser' | 'unsaved' | 'conflict'
  at?: string | undefined
  /** What another device made of the same form: both are shown, and a person chooses. */
  theirs?: Side
}

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

/** What a filing is opened with: the server's draft, or what this browser could not send. */
export function opening(
  found: Filing,
  copy: Copy | undefined,
): { kept: Body | undefined; state: Kept; unsent: boolean } {
  const draft = found.draft
  const state: Kept = draft ? { where: 'server', at: draft.savedAt } : { where: 'nowhere' }
  if (!copy?.dirty || same(copy, draft)) return { kept: draft, state, unsent: false }
  const goesOn = copy.basedOn === (draft?.version ?? 0) && copy.revision === found.revision
  return goesOn
    ? { kept: copy, state: { where: 'browser', at: copy.savedAt }, unsent: true }
    : { kept: copy, state: { where: 'conflict', theirs: theirsOf(found) }, unsent: false }
}

/** Sends a draft in place of the one that it goes on from. */
export const send = (address: string, basedOn: number, body: Body) =>
  http.put<{ savedAt: string; version: number }>(`${address}/draft?basedOn=${basedOn}`, body)

/** The server was not reached. */
export const here = (stored: boolean): Kept => ({
  where: stored ? 'browser' : 'unsaved',
  at: new Date().toISOString(),
})
