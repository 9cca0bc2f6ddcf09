import { ref } from 'vue'
import { http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'

/** A part of a project that is read from one address and changed by deeds; after each it is read anew. */
export function useBoard<T>(address: () => string | undefined) {
  const { value, busy, problem, load } = useResource<T>(address, { keep: true })
  const step = useLatest()
  /** Which deed is being filled in; empty for none. */
  const open = ref('')

  function begin(what: string) {
    step.problem.value = undefined
    open.value = what
  }

  /** Whether the server took it. The dialog closes then, and only then. */
  const post = (to: string, body: unknown) =>
    step.run(
      () => http.post<unknown>(to, body),
      () => {
        open.value = ''
        void load()
      },
    )

  return { value, busy, problem, load, open, begin, post, acting: step.busy, refused: step.problem }
}
