import { computed, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import { addressOf, http } from '@/kernel/http'
import { problemIn, type Problem } from '@/kernel/problem'
import { upload } from '@/kernel/upload'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { Evidence, Folder } from './evidence'

/** A file on its way: how far it is, or why it was refused. */
export interface Sending {
  name: string
  percent: number
  problem?: Problem
}

/** What is attached to a subject, and the files on their way to it: one after the other, each with its own refusal. */
export function useEvidence(kind: MaybeRefOrGetter<string>, key: MaybeRefOrGetter<string>) {
  const address = computed(() => addressOf('/api/evidence', { kind: toValue(kind), key: toValue(key) }))
  const { value: folder, busy, problem, load } = useResource<Folder>(address, { keep: true })
  const sending = shallowRef<Sending[]>([])
  const withdrawing = useLatest()
  let queue = Promise.resolve()

  const tell = (one: Sending, change: Partial<Sending>) => {
    Object.assign(one, change)
    sending.value = [...sending.value]
  }

  async function send(file: File, label: string, viewpoint: string, one: Sending) {
    const form = new FormData()
    form.append('kind', toValue(kind))
    form.append('key', toValue(key))
    form.append('label', label)
    form.append('viewpoint', viewpoint)
    form.append('file', file)
    try {
      await upload<Evidence>('/api/evidence', form, (percent) => tell(one, { percent }))
      sending.value = sending.value.filter((other) => other !== one)
      await load()
    } catch (thrown) {
      tell(one, { problem: problemIn(thrown) })
    }
  }

  function attach(files: readonly File[], label: string, viewpoint = '') {
    for (const file of files) {
      const one: Sending = { name: file.name, percent: 0 }
      sending.value = [...sending.value, one]
      queue = queue.then(() => send(file, label, viewpoint, one))
    }
  }

  const dismiss = (one: Sending) => (sending.value = sending.value.filter((other) => other !== one))

  const withdraw = ({ id }: Evidence, reason: string) =>
    withdrawing.run(() => http.post<Evidence>(`/api/evidence/${id}/withdrawal`, { reason }), load)

  return { folder, busy, problem, load, sending, attach, dismiss, withdraw, refused: withdrawing.problem }
}
