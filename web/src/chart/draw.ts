import { dayOf, placeOf, yi, type ChartRow, type Item, type Line } from './chart'
import { fillOf, MARKS, type Palette } from './paint'

export const ROW = 30
export const HEAD = 44

/** What a drawing needs to know of its sheet. */
export interface Sheet {
  width: number
  height: number
  /** Width of the column of names. */
  names: number
  months: readonly string[]
  /** Day up to which the past goes. */
  asOf: number
  /** Pixels that have been scrolled off. */
  top: number
  active: number
  lines: readonly Line[]
  rows: ReadonlyMap<number, ChartRow>
  words: Words
  paint: Palette
}

export interface Words {
  groupOf: (key: number) => string
  nameOf: (item: Item) => string
  beside: (item: Item) => string
  year: (year: string) => string
  projects: (count: number, total: string) => string
  asOf: string
  /** All that is known of a row, for the tip and for whoever hears the page. */
  tell: (item: Item, row: ChartRow | undefined) => string
}

type Ink = CanvasRenderingContext2D

/** The whole sheet, as far as it is in view: names at the left, months above, a row a project. */
export function drawChart(ink: Ink, sheet: Sheet) {
  const { width, height, paint: p, top, lines } = sheet
  ink.clearRect(0, 0, width, height)
  ink.fillStyle = p.card
  ink.fillRect(0, 0, width, height)
  const first = Math.max(0, Math.floor(top / ROW))
  const last = Math.min(lines.length - 1, Math.ceil((top + height - HEAD) / ROW))
  months(ink, sheet)
  ink.save()
  ink.beginPath()
  ink.rect(0, HEAD, width, height - HEAD)
  ink.clip()
  for (let at = first; at <= last; at++) {
    const line = lines[at]
    const y = HEAD + at * ROW - top
    if (line?.kind === 'group') group(ink, sheet, line, y)
    else if (line) project(ink, sheet, line.item, y, at === sheet.active)
  }
  ink.restore()
  now(ink, sheet)
}

const unit = ({ width, names, months: all }: Sheet) => (width - names) / all.length
const xOf = (sheet: Sheet, place: number) => sheet.names + place * unit(sheet)

function months(ink: Ink, sheet: Sheet) {
  const { paint: p, names, months: all, height, words } = sheet
  const step = unit(sheet)
  ink.textBaseline = 'middle'
  all.forEach((month, at) => {
    const x = names + at * step
    const january = month.endsWith('-01') || at === 0
    ink.fillStyle = january ? p.line : p.line2
    ink.fillRect(Math.round(x), january ? 4 : HEAD - 4, 1, height)
    if (january) {
      ink.fillStyle = p.ink
      ink.font = `600 13px ${p.font}`
      ink.textAlign = 'left'
      ink.fillText(words.year(month.slice(0, 4)), x + 6, 15)
    }
    const every = step >= 22 ? 1 : step >= 9 ? 3 : 6
    if ((Number(month.slice(5)) - 1) % every === 0 && step >= 4) {
      ink.fillStyle = p.mute
      ink.font = `400 11px ${p.font}`
      ink.textAlign = 'center'
      ink.fillText(String(Number(month.slice(5))), x + step / 2, HEAD - 11)
    }
  })
  ink.fillStyle = p.line
  ink.fillRect(0, HEAD - 1, sheet.width, 1)
}

function group(ink: Ink, sheet: Sheet, line: Extract<Line, { kind: 'group' }>, y: number) {
  const { paint: p, width, words, names } = sheet
  ink.fillStyle = p.greyWash
  ink.fillRect(0, y, width, ROW)
  ink.fillStyle = p.ink
  ink.textBaseline = 'middle'
  ink.textAlign = 'left'
  ink.font = `600 13px ${p.font}`
  ink.fillText(clipped(ink, words.groupOf(line.key), names - 22), 12, y + ROW / 2)
  let x = names + 10
  ink.font = `400 12px ${p.font}`
  ink.fillStyle = p.ink2
  const sum = words.projects(line.items.length, yi(line.total))
  ink.fillText(sum, x, y + ROW / 2)
  x += ink.measureText(sum).width + 18
  for (const colour of ['RED', 'YELLOW', 'GREEN'] as const) {
    const count = line.counts[colour] ?? 0
    if (!count || x > width - 60) continue
    lamp(ink, x, y + ROW / 2, 6, colour, false, p)
    ink.fillStyle = p.ink2
    ink.font = `400 12px ${p.font}`
    ink.textAlign = 'left'
    ink.fillText(String(count), x + 10, y + ROW / 2)
    x += 24 + ink.measureText(String(count)).width
  }
}

function project(ink: Ink, sheet: Sheet, item: Item, y: number, active: boolean) {
  const { paint: p, width, names, words, rows } = sheet
  if (active) {
    ink.fillStyle = p.hover
    ink.fillRect(0, y, width, ROW)
    ink.fillStyle = p.blue
    ink.fillRect(0, y, 3, ROW)
  }
  ink.fillStyle = p.line2
  ink.fillRect(0, y + ROW - 1, width, 1)
  lamp(ink, 18, y + ROW / 2, 7, item.colour, item.hatched, p)
  ink.textBaseline = 'middle'
  ink.textAlign = 'left'
  const wide = names > 220
  ink.font = `400 11px ${p.font}`
  const beside = wide ? words.beside(item) : ''
  const room = names - 40 - (beside ? ink.measureText(beside).width + 14 : 0)
  ink.fillStyle = p.mute
  if (beside) {
    ink.textAlign = 'right'
    ink.fillText(beside, names - 10, y + ROW / 2)
    ink.textAlign = 'left'
  }
  ink.fillStyle = p.ink
  ink.font = `400 ${wide ? 13 : 11}px ${p.font}`
  ink.fillText(clipped(ink, words.nameOf(item), room), 32, y + ROW / 2)
  ink.save()
  ink.beginPath()
  ink.rect(names, y, width - names, ROW)
  ink.clip()
  bars(ink, sheet, item, rows.get(item.id), y)
  ink.restore()
}

function bars(ink: Ink, sheet: Sheet, item: Item, row: ChartRow | undefined, y: number) {
  const { paint: p, months: all, asOf } = sheet
  const from = all[0] ?? ''
  const at = (day: number) => xOf(sheet, placeOf(day, from))
  const base = y + 4
  if (item.plannedStart && item.plannedProduction) {
    ink.fillStyle = p.grey
    ink.fillRect(at(item.plannedStart), base, Math.max(2, at(item.plannedProduction) - at(item.plannedStart)), 3)
  }
  if (!row) return
  const top = y + 9
  const tall = 13
  const started = row.started ? dayOf(row.started) : 0
  const ended = row.producing ? dayOf(row.producing) : row.gone ? dayOf(row.gone) : 0
  if (started && started <= asOf) {
    const [left, right] = [at(started), at(Math.min(ended || asOf, asOf))]
    ink.fillStyle = p.blueWash
    ink.fillRect(left, top, Math.max(2, right - left), tall)
    works(ink, sheet, row, top, tall)
    ink.strokeStyle = p.blue
    ink.lineWidth = 1
    ink.strokeRect(left + 0.5, top + 0.5, Math.max(1, right - left - 1), tall - 1)
  }
  const forecast = endOf(item, row)
  if (!ended && forecast > asOf) {
    const begin = Math.max(asOf, started || item.plannedStart || asOf)
    ink.setLineDash([4, 3])
    ink.strokeStyle = p.blueInk
    ink.strokeRect(at(begin) + 0.5, top + 2.5, Math.max(1, at(forecast) - at(begin)), tall - 5)
    ink.setLineDash([])
  }
  if (row.producing) {
    ink.fillStyle = p.green
    ink.fillRect(at(ended) - 2, top - 1, 4, tall + 2)
  }
  for (const flag of row.flags) pennant(ink, at(dayOf(flag.since)), y + 3, flag.until ? p.grey : p.red)
  for (const mark of row.marks) diamond(ink, sheet, mark, top + tall / 2)
}

/** When it is to produce, as its unit forecasts or as it stands in the plan. */
export function endOf(item: Item, row: ChartRow): number {
  const forecasts = row.marks.flatMap(({ done, forecast }) => (forecast && !done ? [dayOf(forecast)] : []))
  return Math.max(item.plannedProduction, ...forecasts)
}

/** Each month stands as high as what was done of what was planned; a month that stood still is hatched. */
function works(ink: Ink, sheet: Sheet, row: ChartRow, top: number, tall: number) {
  const { paint: p, names } = sheet
  const step = unit(sheet)
  row.done.forEach((done, at) => {
    const planned = row.planned[at] ?? -1
    const x = names + at * step
    if (row.stopped.includes(at)) {
      ink.fillStyle = p.grey
      for (let line = 1; line < step; line += 4) ink.fillRect(x + line, top + 2, 1, tall - 4)
    } else if (done > 0) {
      const share = planned > 0 ? Math.min(1, done / planned) : 1
      ink.fillStyle = p.blue
      ink.fillRect(x + 0.5, top + tall - tall * share, Math.max(1, step - 1), tall * share)
    }
  })
}

function diamond(ink: Ink, sheet: Sheet, mark: ChartRow['marks'][number], y: number) {
  const { paint: p, months: all, asOf } = sheet
  const from = all[0] ?? ''
  const due = mark.done ?? mark.due
  if (!due) return
  const late = !mark.done && dayOf(due) <= asOf
  rhombus(ink, xOf(sheet, placeOf(dayOf(due), from)), y, 5)
  ink.fillStyle = mark.done ? p.ink : p.card
  ink.fill()
  ink.lineWidth = 1.5
  ink.strokeStyle = late ? p.red : p.ink
  ink.stroke()
  if (mark.forecast && !mark.done) {
    rhombus(ink, xOf(sheet, placeOf(dayOf(mark.forecast), from)), y, 4)
    ink.fillStyle = p.amber
    ink.fill()
  }
}

function rhombus(ink: Ink, x: number, y: number, half: number) {
  ink.beginPath()
  ink.moveTo(x, y - half)
  ink.lineTo(x + half, y)
  ink.lineTo(x, y + half)
  ink.lineTo(x - half, y)
  ink.closePath()
}

function pennant(ink: Ink, x: number, y: number, colour: string) {
  ink.fillStyle = colour
  ink.fillRect(x, y, 1.5, 16)
  ink.beginPath()
  ink.moveTo(x + 1, y)
  ink.lineTo(x + 9, y + 3)
  ink.lineTo(x + 1, y + 6)
  ink.fill()
}

function lamp(ink: Ink, x: number, y: number, r: number, colour: Item['colour'], hatched: boolean, p: Palette) {
  ink.beginPath()
  ink.arc(x, y, r, 0, Math.PI * 2)
  ink.fillStyle = fillOf(colour, p)
  ink.fill()
  if (hatched) {
    ink.strokeStyle = p.card
    ink.lineWidth = 1.5
    for (const off of [-4, 0, 4]) {
      ink.beginPath()
      ink.moveTo(x + off - 3, y + 4)
      ink.lineTo(x + off + 3, y - 4)
      ink.stroke()
    }
  }
  if (r < 7) return
  ink.fillStyle = colour === 'NONE' ? p.mute : p.card
  ink.font = `700 10px ${p.font}`
  ink.textAlign = 'center'
  ink.textBaseline = 'middle'
  ink.fillText(MARKS[colour], x, y + 0.5)
}

function now(ink: Ink, sheet: Sheet) {
  const { paint: p, months: all, asOf, height, words, names, width } = sheet
  const x = xOf(sheet, placeOf(asOf, all[0] ?? ''))
  if (x < names || x > width) return
  ink.fillStyle = p.redInk
  ink.fillRect(Math.round(x), HEAD - 4, 1, height)
  ink.font = `600 11px ${p.font}`
  const room = ink.measureText(words.asOf).width + 10
  const left = Math.min(x - room / 2, width - room)
  ink.beginPath()
  ink.roundRect(left, HEAD - 20, room, 16, 3)
  ink.fill()
  ink.fillStyle = p.card
  ink.textAlign = 'left'
  ink.textBaseline = 'middle'
  ink.fillText(words.asOf, left + 5, HEAD - 12)
}

function clipped(ink: Ink, text: string, room: number): string {
  if (ink.measureText(text).width <= room) return text
  let [low, high] = [0, text.length]
  while (low < high) {
    const half = Math.ceil((low + high) / 2)
    if (ink.measureText(`${text.slice(0, half)}…`).width <= room) low = half
    else high = half - 1
  }
  return `${text.slice(0, low)}…`
}
