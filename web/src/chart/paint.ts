import type { Colour } from './chart'

/** The palette of the page, resolved for a canvas. */
export interface Palette {
  ink: string
  ink2: string
  mute: string
  line: string
  line2: string
  card: string
  paper: string
  hover: string
  track: string
  blue: string
  blueInk: string
  blueWash: string
  green: string
  greenInk: string
  amber: string
  amberInk: string
  red: string
  redInk: string
  grey: string
  greyWash: string
  font: string
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: of('ink'),
    ink2: of('ink-2'),
    mute: of('mute'),
    line: of('line'),
    line2: of('line-2'),
    card: of('card'),
    paper: of('paper'),
    hover: of('hover'),
    track: of('track'),
    blue: of('blue'),
    blueInk: of('blue-ink'),
    blueWash: of('blue-wash'),
    green: of('green'),
    greenInk: of('green-ink'),
    amber: of('amber'),
    amberInk: of('amber-ink'),
    red: of('red'),
    redInk: of('red-ink'),
    grey: of('grey'),
    greyWash: of('grey-wash'),
    font: of('font') || 'sans-serif',
  }
}

/** Paper has one theme. */
export function paperPalette(): Palette {
  const root = document.documentElement
  const theme = root.dataset['theme']
  root.dataset['theme'] = 'light'
  const palette = readPalette()
  if (theme === undefined) delete root.dataset['theme']
  else root.dataset['theme'] = theme
  return palette
}

export const MARKS: Record<Colour, string> = { GREEN: '✓', YELLOW: '!', RED: '×', NO_PLAN: '?', NONE: '·' }

export const fillOf = (colour: Colour, p: Palette): string =>
  ({ GREEN: p.green, YELLOW: p.amber, RED: p.red, NO_PLAN: p.grey, NONE: p.greyWash })[colour]

/** The custom property of a light's fill, for what is drawn in SVG. */
export const varOf = (colour: Colour): string =>
  ({ GREEN: '--green', YELLOW: '--amber', RED: '--red', NO_PLAN: '--grey', NONE: '--track' })[colour]
