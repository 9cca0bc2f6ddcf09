/** The page's colours and sizes as a chart needs them: resolved, in pixels. */
export interface ChartPaint {
  ink: string
  mute: string
  line: string
  card: string
  paper: string
  blue: string
  grey: string
  font: string
  /** Pixels of a length in rem: charts grow with the screen as the text does. */
  rem: (size: number) => number
}

export function readPaint(): ChartPaint {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const root = Number.parseFloat(style.fontSize) || 16
  return {
    ink: colour('ink'),
    mute: colour('mute'),
    line: colour('line'),
    card: colour('card'),
    paper: colour('paper'),
    blue: colour('blue'),
    grey: colour('grey'),
    font: colour('font') || 'sans-serif',
    rem: (size) => Math.round(size * root),
  }
}
