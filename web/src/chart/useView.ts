import { computed, ref, type Ref } from 'vue'
import type { Drawing, Point } from '@/wall/map'

const CLOSEST = 24

/** What of the sheet is in view: zoomed with wheel, buttons or keys, moved by dragging. */
export function useView(drawing: Ref<Drawing | undefined>, frame: Ref<HTMLElement | SVGElement | undefined>) {
  const zoom = ref(1)
  const middle = ref<Point>()
  const box = computed(() => {
    const { width = 760, height = 600 } = drawing.value ?? {}
    const [x, y] = middle.value ?? [width / 2, height / 2]
    const [wide, tall] = [width / zoom.value, height / zoom.value]
    const kept = (at: number, size: number, all: number) => Math.min(all - size, Math.max(0, at - size / 2))
    return { x: kept(x, wide, width), y: kept(y, tall, height), width: wide, height: tall }
  })

  /** The sheet's point under a pointer. */
  function under(event: { clientX: number; clientY: number }): Point {
    const rect = frame.value?.getBoundingClientRect()
    if (!rect) return [0, 0]
    const { x, y, width, height } = box.value
    const scale = Math.max(width / rect.width, height / rect.height)
    const [left, top] = [(rect.width - width / scale) / 2, (rect.height - height / scale) / 2]
    return [x + (event.clientX - rect.left - left) * scale, y + (event.clientY - rect.top - top) * scale]
  }

  function zoomTo(factor: number, around?: Point) {
    const before = box.value
    const [x, y] = around ?? [before.x + before.width / 2, before.y + before.height / 2]
    const next = Math.min(CLOSEST, Math.max(1, zoom.value * factor))
    const by = zoom.value / next
    middle.value = [x + (before.x + before.width / 2 - x) * by, y + (before.y + before.height / 2 - y) * by]
    zoom.value = next
  }

  function move(dx: number, dy: number) {
    const { x, y, width, height } = box.value
    middle.value = [x + width / 2 + dx, y + height / 2 + dy]
  }

  function whole() {
    zoom.value = 1
    middle.value = undefined
  }

  return { zoom, box, under, zoomTo, move, whole }
}
