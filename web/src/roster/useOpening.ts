import { computed, reactive, watch } from 'vue'
import { useSession } from '@/access/session'
import { http } from '@/kernel/http'
import { useLatest } from '@/kernel/useLatest'
import { useResource } from '@/kernel/useResource'
import type { Options } from './roster'

/** A file about to be opened: what may be chosen now, what is filled in, and the way to open it. */
export function useOpening() {
  const { session, may } = useSession()
  const options = useResource<Options>('/api/roster/files/options')
  const own = computed(() => session.value?.scope?.creditCode ?? '')
  const file = reactive({
    creditCode: own.value,
    kind: may('FILE') ? 'ENTRY' : 'EXIT',
    reason: '',
    effect: '',
    productionSince: '',
    stoppedOn: '',
    region: '',
    park: '',
    industry: '',
    others: '',
    note: '',
  })
  const { run, busy, problem } = useLatest()

  const kinds = computed(() => (may('FILE') ? ['ENTRY'] : ['EXIT', 'ENTRY', 'MOVE', 'TRADE', 'MERGER', 'SPLIT']))
  const reasons = computed(() => (options.value.value?.reasons ?? []).filter(({ kind }) => kind === file.kind))
  const chosen = computed(() => reasons.value.find(({ reason }) => reason === file.reason))
  const windows = computed(() =>
    (options.value.value?.windows ?? []).filter(({ timing }) => timing === chosen.value?.timing),
  )

  watch(reasons, (now) => (file.reason = now[0]?.reason ?? ''), { immediate: true })
  watch(windows, (now) => (file.effect = (now.find(({ open }) => open) ?? now[0])?.effect ?? ''), { immediate: true })

  const others = () =>
    file.others
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => {
        const [creditCode = '', share] = line.split(/[,，\s]+/)
        return { creditCode, share: share ?? null }
      })

  const open = (then: (id: number) => void) =>
    run(
      () =>
        http.post<{ id: number }>('/api/roster/files', {
          creditCode: file.creditCode.trim(),
          kind: file.kind,
          reason: file.reason,
          effect: file.effect,
          productionSince: file.productionSince || null,
          stoppedOn: file.stoppedOn || null,
          region: file.region || null,
          park: file.park || null,
          industry: file.industry || null,
          others: others(),
          note: file.note,
        }),
      ({ id }) => then(id),
    )

  return { options, own, file, kinds, reasons, windows, busy, problem, open }
}
