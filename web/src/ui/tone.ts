/** The five things a colour may say. */
export type Tone = 'green' | 'blue' | 'amber' | 'red' | 'grey'

const TONES: Record<string, Tone> = {
  REACHED: 'green',
  ON_COURSE: 'green',
  BEHIND: 'amber',
  FAR_BEHIND: 'red',
  ACCEPTED_PROVINCE: 'green',
  ACCEPTED_PREFECTURE: 'green',
  ACCEPTED_COUNTY: 'green',
  SUBMITTED: 'blue',
  DRAFT: 'blue',
  RETURNED: 'red',
  NOT_FILED: 'amber',
  BLOCKS: 'red',
  EXPLAIN: 'amber',
  HINT: 'blue',
}

/** From this share of its trajectory on, what is behind is only slightly behind: a matter of colour, the word stays. */
const SLIGHTLY = 90

export function toneOf(state: string | undefined, ratioPercent?: string): Tone {
  if (state === 'BEHIND' && ratioPercent !== undefined && Number(ratioPercent) >= SLIGHTLY) return 'blue'
  return TONES[state ?? ''] ?? 'grey'
}
