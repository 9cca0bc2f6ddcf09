import { computed, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { addressOf, http } from '@/kernel/http'
import type { Finding } from '@/kernel/problem'
import { useLatest } from '@/kernel/useLatest'
import { brought, filled, opened, sent, type Amounts, type Checked, type Filing, type Taken } from './filing'
import { useDraft } from './useDraft'
import { useMeter } from './useMeter'
import { usePut } from './usePut'

/** One enterprise's filing of a month: what is on record, what is being typed, what the server says of it. */
export function useFiling(address: MaybeRefOrGetter<string>) {
  const filing = shallowRef<Filing>()
  const values = ref<Amounts>({})
  const reasons = ref<Amounts>({})
  const findings = shallowRef<Finding[]>([])
  const taken = shallowRef<Taken>()
  const loading = useLatest()
  const checking = useLatest()
  const acting = useLatest()
  const amounts = () => (filing.value ? sent(filing.value.form, values.value) : {})
  const meter = useMeter()
  const draft = useDraft(address, () => ({ values: amounts(), reasons: filled(reasons.value) }))

  const load = () => loading.run(() => http.get<Filing>(toValue(address)), show)

  function show(found: Filing) {
    filing.value = found
    meter.opened(found)
    findings.value = found.findings
    const kept = found.mayFile ? draft.open(found) : undefined
    values.value = kept ? { ...brought(found), ...opened(found, kept.values) } : found.values
    reasons.value = { ...found.reasons, ...kept?.reasons }
    if (kept) check()
  }

  /** The same checks as on submitting, on what is typed so far. */
  const check = () =>
    checking.run(
      () => http.post<Checked>(`${toValue(address)}/check`, { values: amounts() }),
      (said) => {
        findings.value = said.findings
        values.value = { ...amounts(), ...said.computed }
      },
    )

  let timer: ReturnType<typeof setTimeout> | undefined
  function typed(cells: readonly string[]) {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), 250)
    draft.changed()
    cells.forEach(meter.typed)
  }

  async function submit() {
    clearTimeout(timer)
    const revision = (filing.value?.revision ?? 0) + 1
    const body = { values: amounts(), reasons: filled(reasons.value) }
    const done = await acting.run(
      () => http.put<Taken>(addressOf(`${toValue(address)}/revisions/${revision}`, meter.read()), body),
      (receipt) => (taken.value = receipt),
    )
    if (done) {
      draft.forget()
      await load()
    } else if (acting.problem.value?.findings?.length) findings.value = acting.problem.value.findings
    return done
  }

  const revisionAt = () => `${toValue(address)}/revisions/${filing.value?.revision ?? 0}`
  const then = async (call: () => Promise<unknown>) => (await acting.run(call, () => {})) && (await load())
  watch(() => toValue(address), load, { immediate: true })
  return {
    filing,
    values,
    reasons,
    findings,
    taken,
    kept: draft.state,
    busy: loading.busy,
    problem: loading.problem,
    checking: checking.busy,
    acting: acting.busy,
    refusal: acting.problem,
    mine: computed(() => filing.value?.mayFile === true),
    load,
    ...usePut({ filing, values, reasons, draft, typed, check }),
    explained: draft.changed,
    submit,
    accept: () => then(() => http.post(`${revisionAt()}/acceptance`)),
    giveBack: (reason: string, due: string) =>
      then(() => http.post(addressOf(`${revisionAt()}/return`, { due }), { reason })),
  }
}
