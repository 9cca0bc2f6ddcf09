import { computed, onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { problemIn } from '@/kernel/problem'
import { deliverPhotos, deliverText } from './deliver'
import { comesAgain, type Note } from './notes'
import { store } from './store'

/** How long until what could not be sent is tried again, in ms; the network's coming back is tried at once. */
const AGAIN = 10_000

/** Notes of this post that are typed or on their way. They go out one after the other, and leave the browser when taken. */
export function useOutbox(owner: () => string, sent: () => unknown) {
  const notes = shallowRef<Note[]>([])
  const kept = shallowRef(true)
  const online = shallowRef(navigator.onLine)
  let running = false
  let timer: ReturnType<typeof setInterval> | undefined

  const replace = (note: Note) =>
    (notes.value = [...notes.value.filter(({ key }) => key !== note.key), note].sort((a, b) =>
      a.notedAt.localeCompare(b.notedAt),
    ))

  /** Keeps a note in this browser, and says whether it could. */
  async function put(note: Note) {
    const saved = { ...note, savedAt: new Date().toISOString() }
    replace(saved)
    kept.value = await store.put(saved).then(
      () => true,
      () => false,
    )
    return saved
  }

  async function remove(key: string) {
    notes.value = notes.value.filter((note) => note.key !== key)
    await store.remove(key).catch(() => undefined)
  }

  async function send(note: Note) {
    const taken = await deliverText(note)
    if (!note.taken) await put({ ...note, taken })
    await deliverPhotos(note, taken)
    await remove(note.key)
    sent()
  }

  async function flush() {
    if (running) return
    running = true
    try {
      for (const { key } of notes.value.filter(({ state }) => state === 'waiting')) {
        const note = notes.value.find((one) => one.key === key)
        if (note && !(await tried(note))) return
      }
    } finally {
      running = false
    }
  }

  /** Whether there is any use in trying the next. */
  async function tried(note: Note) {
    try {
      await send(note)
      online.value = true
      return true
    } catch (thrown) {
      const problem = problemIn(thrown)
      if (problem.status === 0) online.value = false
      if (comesAgain(problem)) return false
      const now = notes.value.find(({ key }) => key === note.key) ?? note
      await put({ ...now, state: 'refused', problem })
      return true
    }
  }

  const back = () => ((online.value = true), void flush())
  const gone = () => (online.value = false)
  onMounted(async () => {
    window.addEventListener('online', back)
    window.addEventListener('offline', gone)
    notes.value = await store.all(owner()).catch(() => ((kept.value = false), []))
    void flush()
    timer = setInterval(() => void flush(), AGAIN)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('online', back)
    window.removeEventListener('offline', gone)
    clearInterval(timer)
  })

  return { notes, kept, online, put, remove, flush, waiting: computed(() => notes.value.length > 0) }
}

export type Outbox = ReturnType<typeof useOutbox>
