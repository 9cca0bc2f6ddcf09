/** A way into the house: the name of its route, which is also the key of its words and icon. */
export interface Entry {
  route: string
  /** Routes on which the entry is marked as where one is. */
  under: readonly string[]
  /** Shown to a post that may do one of these; to every post when empty. The server decides again. */
  needs: readonly string[]
}

const ACCEPT = ['ACCEPT_COUNTY', 'ACCEPT_PREFECTURE', 'ACCEPT_PROVINCE']

/** In the order of the bar. A firm meets no target while it files (architecture.md, "Law that shapes it"). */
export const ENTRIES: readonly Entry[] = [
  { route: 'leader', under: ['leader'], needs: ['SPONSOR_PROJECTS'] },
  { route: 'wall', under: ['wall', 'figure'], needs: ['READ_TARGETS'] },
  {
    route: 'filings',
    under: ['filings', 'filing', 'board', 'queries', 'chases', 'periods', 'period', 'messages', 'tokens', 'ledger'],
    needs: ['FILE', 'READ_FIGURES', ...ACCEPT],
  },
  { route: 'queue', under: ['queue'], needs: ACCEPT },
  { route: 'inbox', under: ['inbox', 'case', 'delegations'], needs: ['READ_CASES'] },
  { route: 'targets', under: ['targets', 'target'], needs: ['READ_TARGETS'] },
  {
    route: 'projects',
    under: ['projects', 'project', 'project-new', 'project-edit', 'reserves', 'sponsors'],
    needs: ['READ_PROJECTS'],
  },
  {
    route: 'dispatch-lamps',
    under: [
      'dispatch-lamps',
      'dispatch-months',
      'dispatch-month',
      'year-plans',
      'year-plan',
      'dispatch-problems',
      'dispatch-responsibilities',
      'dispatch-certificates',
      'dispatch-rates',
      'dispatch-rate',
    ],
    needs: ['READ_PROJECTS'],
  },
  {
    route: 'chart',
    under: ['chart', 'chart-map', 'chart-differences', 'chart-curves', 'chart-print', 'chart-project'],
    needs: ['READ_PROJECTS'],
  },
  {
    route: 'meetings',
    under: ['meetings', 'meeting', 'obligations', 'obligation', 'supervision', 'conference-bodies'],
    needs: ['READ_CONFERENCE'],
  },
  {
    route: 'enterprises',
    under: ['enterprises', 'enterprise', 'roster', 'roster-files', 'roster-file', 'codes'],
    needs: ['READ_FIGURES', 'EDIT_CATALOG'],
  },
  { route: 'people', under: ['people', 'posts'], needs: ['MANAGE_PEOPLE', 'MANAGE_SESSIONS'] },
  { route: 'journal', under: ['journal'], needs: ['READ_JOURNAL'] },
  { route: 'independence', under: ['independence'], needs: ['READ_INDEPENDENCE'] },
  { route: 'plan', under: ['plan', 'plan-versions', 'plan-drafts', 'plan-draft'], needs: [] },
  { route: 'calendar', under: ['calendar'], needs: [] },
]

const open = ({ needs }: Entry, permissions: readonly string[]) =>
  needs.length === 0 || needs.some((permission) => permissions.includes(permission))

export const entriesFor = (permissions: readonly string[], exists: (route: string) => boolean): Entry[] =>
  ENTRIES.filter((entry) => open(entry, permissions) && exists(entry.route))

/** Pages within a way in that not every post of it meets. */
const INNER: Record<string, string> = {
  'plan-drafts': 'PUBLISH_PLAN',
  'plan-draft': 'PUBLISH_PLAN',
  board: 'READ_TARGETS',
  chases: 'READ_TARGETS',
  periods: 'READ_TARGETS',
  period: 'READ_TARGETS',
  messages: 'FILE',
  tokens: 'FILE',
  ledger: 'FILE',
  delegations: 'HANDLE_CASES',
  posts: 'MANAGE_POSTS',
}

/** Whether a post that may do this much meets a page at all. Pages without an entry are for everyone. */
export function closedTo(permissions: readonly string[], route: string): boolean {
  const inner = INNER[route]
  if (inner && !permissions.includes(inner)) return true
  const entry = ENTRIES.find(({ under }) => under.includes(route))
  return entry !== undefined && !open(entry, permissions)
}

/** Where a post begins its day: the first page of the bar that it meets. */
export const homeOf = (permissions: readonly string[]): string =>
  ENTRIES.find((entry) => open(entry, permissions))?.route ?? 'plan'

/** How many ways of these widths there is room for: all of them, or so many that the word for the rest fits as well. */
export function fitting(widths: readonly number[], room: number, more: number): number {
  const gap = 2
  const ends = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width + gap, 0))
  if ((ends.at(-1) ?? 0) <= room) return widths.length
  return ends.filter((end) => end <= room - more).length
}
