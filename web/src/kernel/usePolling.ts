import { onScopeDispose } from 'vue'

/** Does something every few seconds while the page is looked at, one call at a time, and at once on coming back. */
export function usePolling(everyMs: number, call: () => Promise<unknown>) {
  let running = false

  async function beat() {
    if (running || document.hidden) return
    running = true
    try {
      await call()
    } finally {
      running = false
    }
  }

  const timer = setInterval(beat, everyMs)
  document.addEventListener('visibilitychange', beat)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', beat)
  })
}
