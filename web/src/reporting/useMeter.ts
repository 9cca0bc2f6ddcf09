import { onBeforeUnmount, onMounted } from 'vue'
import { filled, type Filing } from './filing'

/** Who looks away or leaves the desk is not filling in: after so long without a touch the meter stands still. */
const IDLE = 60_000
const STEP = 1000

/** Counts seconds in which a form is open, in sight and in use, and how many cells were typed. No key is recorded. */
export function useMeter() {
  let seconds = 0
  let touched = 0
  let prefilled = 0
  let cells = new Set<string>()

  const touch = () => (touched = Date.now())
  const tick = () => {
    if (!document.hidden && Date.now() - touched < IDLE) seconds += STEP / 1000
  }
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(tick, STEP)
    for (const event of ['keydown', 'pointerdown', 'wheel']) window.addEventListener(event, touch, { passive: true })
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    for (const event of ['keydown', 'pointerdown', 'wheel']) window.removeEventListener(event, touch)
  })

  return {
    /** A form is opened: what stands in it is not typed by the firm. */
    opened({ values }: Filing) {
      seconds = 0
      touch()
      prefilled = Object.keys(filled(values)).length
      cells = new Set()
    },
    typed: (cell: string) => cells.add(cell),
    read: () => ({ seconds: String(seconds), prefilled: String(prefilled), typed: String(cells.size) }),
  }
}
