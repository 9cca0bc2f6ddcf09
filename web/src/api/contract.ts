/**
 * The shapes of the HTTP API, by the names the pages use: each is the generated one. What stands here by hand is what
 * the description cannot say: a page of anything, and a code with or without a short name.
 */
import type { components } from './schema'

export type Schemas = components['schemas']

export type Post = Schemas['Post']
export type Role = Post['role']
/** The description says of its role only that it is a text. */
export type DemoPost = Omit<Schemas['DemoPosts.DemoPost'], 'role'> & { role: Role }
export type Session = Schemas['SessionView']
export type Permission = Session['permissions'][number]

export interface Page<T> {
  items: T[]
  total: number
  page: number
  size: number
}

/** A code with its names; a region or a park also has a short one. */
export type Code = Schemas['Label'] & { shortZh?: string }

export type Indicator = Schemas['Indicator']
export type Figure = Schemas['FigureView']
export type FigureState = Figure['state']
export type FigurePart = Schemas['FigureView.PartView']
export type Coverage = Schemas['Figure.Coverage']
export type SeriesPoint = Schemas['FigureView.PointView']
export type BreakdownRow = Schemas['FigureView.RowView']
export type Member = Schemas['DrillViews.MemberView']
export type MemberPage = Schemas['DrillViews.MembersView']
export type Leg = Schemas['DrillViews.LegView']
/** `publishedLastYear + same + entered + left + missing + reclassified + revised = now`. */
export type Bridge = Schemas['DrillViews.BridgeView']
export type Almost = Schemas['DrillViews.AlmostView']
export type Published = Schemas['TargetView.PublishedView']
export type TargetState = Schemas['StandingView']['state']
