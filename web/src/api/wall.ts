/** The shapes of `/api/wall`, as generated. */
import type { Schemas } from './contract'

export type Wall = Schemas['WallView']
export type Headline = Schemas['WallView.WallHeadline']
export type Beside = Schemas['WallView.Beside']
export type Place = Schemas['WallView.WallPlace']
export type Trend = Schemas['Trends.Trend']
export type TrendPoint = Schemas['Trends.Point']
export type Alert = Schemas['WallView.WallAlert']
export type ProjectFigure = Schemas['WallView.ProjectFigure']
export type Project = Schemas['WallView.WallProject']
export type Chosen = Schemas['WallView.ChosenTarget']
