import { onBeforeUnmount, onMounted, shallowRef, type Ref } from 'vue'

/** How wide an element is now, in pixels; 0 before it is there. */
export function useWidth(element: Ref<Element | undefined>) {
  const width = shallowRef(0)
  const observer = new ResizeObserver(([entry]) => (width.value = entry?.contentRect.width ?? 0))
  onMounted(() => element.value && observer.observe(element.value))
  onBeforeUnmount(() => observer.disconnect())
  return width
}
