import type { Schemas } from '@/api/contract'
import type { Tone } from '@/ui/tone'
import type { Evidence } from './evidence'

export type Photo = Schemas['PhotoView']
export type PhotoFinding = Schemas['PhotoView.PhotoFindingView']
export type SeriesPhoto = Schemas['EvidenceController.SeriesView']

/** A photo of a series that is one: the server sends no others. */
export interface Shot {
  kind: string
  key: string
  evidence: Evidence
  photo: Photo
}

/** Photos from one viewpoint, by month: what stands beside each other to be compared. */
export interface Viewpoint {
  name: string
  months: { month: string; shots: Shot[] }[]
}

/** The viewpoints every project has, as the form of the month names them; others have names of their own. */
export const VIEWPOINTS = ['fixed', 'gate', 'works'] as const

const LAST = VIEWPOINTS.length + 1

const rank = (name: string): number => {
  const known = (VIEWPOINTS as readonly string[]).indexOf(name)
  return known >= 0 ? known : name === '' ? LAST : VIEWPOINTS.length
}

export const shotsOf = (series: readonly SeriesPhoto[]): Shot[] =>
  series.flatMap(({ kind, key, evidence }) => (evidence.photo ? [{ kind, key, evidence, photo: evidence.photo }] : []))

/** The month a photo stands for: its subject's, else when it was taken, else when it came. */
export const monthOf = ({ photo, evidence }: Shot): string =>
  photo.month ?? (photo.takenAt ?? evidence.at).slice(0, 'yyyy-mm'.length)

/** By viewpoint, the known ones first and the nameless last; by month within it, the earlier first. */
export function byViewpoint(shots: readonly Shot[]): Viewpoint[] {
  const names = [...new Set(shots.map(({ photo }) => photo.viewpoint))]
  names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
  return names.map((name) => {
    const own = shots.filter(({ photo }) => photo.viewpoint === name)
    const months = [...new Set(own.map(monthOf))].sort()
    return { name, months: months.map((month) => ({ month, shots: own.filter((shot) => monthOf(shot) === month) })) }
  })
}

/** In the order of the rows, as the arrow keys go through them. */
export const inOrder = (viewpoints: readonly Viewpoint[]): Shot[] =>
  viewpoints.flatMap(({ months }) => months.flatMap(({ shots }) => shots))

/** The same photo elsewhere is graver than a camera's clock. */
export function toneOfFinding({ finding }: PhotoFinding): Tone {
  if (/^photo-(used|alike)-/.test(finding.ruleId)) return 'red'
  return finding.severity === 'HINT' ? 'grey' : 'amber'
}

/** Where the same photo is, as an address of ours; nothing for kinds that have no page. */
export function pageOf(kind: string, key: string): string | undefined {
  if (kind === 'filing') return `/filings/${key}`
  if (kind === 'query') return `/filings/${key.split('/').slice(0, 3).join('/')}`
  if (kind === 'roster-file') return `/roster/files/${key}`
  return undefined
}

export const shownOf = ({ id }: Evidence, size: 'thumb' | 'large'): string => `/api/evidence/${id}/photo?size=${size}`
