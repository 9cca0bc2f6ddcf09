import type { Schemas } from '@/api/contract'

export type Evidence = Schemas['EvidenceController.EvidenceView']
export type Folder = Schemas['EvidenceController.EvidenceFolder']

const STEP = 1000

/** 1.2 MB; 1 MB is 1,000,000 bytes, as the limits count it. */
export function sizeInWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  let size = bytes
  let unit = 0
  while (size >= STEP && unit < units.length - 1) {
    size /= STEP
    unit++
  }
  return `${unit === 0 ? size : size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`
}

export const contentOf = ({ id }: Evidence, view = false): string =>
  `/api/evidence/${id}/content${view ? '?view=true' : ''}`
