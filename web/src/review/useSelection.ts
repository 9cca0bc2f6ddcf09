import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { pointsIn } from './draft'
import type { Span } from './useDraft'

/** What a person has marked in one sentence of the text. */
export interface Marked extends Span {
  text: string
}

const sentenceAt = (node: Node | null) =>
  (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-sentence]') ?? undefined

/** Code points of a sentence before a place in it. */
function pointsBefore(sentence: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange()
  range.selectNodeContents(sentence)
  range.setEnd(node, offset)
  return pointsIn(range.toString())
}

/** The selection, when it lies inside one sentence and holds more than spaces. */
export function markedIn(selection: Selection | null): Marked | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const sentence = sentenceAt(range.startContainer)
  const text = range.toString()
  if (!sentence || sentence !== sentenceAt(range.endContainer) || text.trim() === '') return undefined
  return {
    sentence: Number(sentence.dataset['sentence']),
    from: pointsBefore(sentence, range.startContainer, range.startOffset),
    to: pointsBefore(sentence, range.endContainer, range.endOffset),
    text,
  }
}

/** Follows what is marked, by mouse, finger or keyboard. */
export function useSelection() {
  const marked = shallowRef<Marked>()
  const look = () => (marked.value = markedIn(document.getSelection()))
  onMounted(() => document.addEventListener('selectionchange', look))
  onBeforeUnmount(() => document.removeEventListener('selectionchange', look))
  return { marked, forget: () => (marked.value = undefined) }
}
