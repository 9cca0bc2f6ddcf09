import { computed, type Ref } from 'vue'
import { useSession } from '@/access/session'
import { formatPeriod } from '@/kernel/period'
import { useResource } from '@/kernel/useResource'
import { useWords } from '@/kernel/words'
import { monthsBefore, type FormLine } from '@/reporting/work'

const FIRST_YEAR = 2021

/** The forms to choose from, and the months of the chosen one. */
export function useReportingForms(form: Readonly<Ref<string>>) {
  const { now, may } = useSession()
  const { language, pick } = useWords()
  const forms = useResource<FormLine[]>(() => (may('READ_FIGURES') ? '/api/forms' : undefined))
  const yearly = computed(() => forms.value.value?.find((one) => one.form === form.value)?.yearly ?? false)
  const nameOf = (code: string) => {
    const found = forms.value.value?.find((one) => one.form === code)
    return found ? `${code} ${pick(found.nameZh, found.nameEn)}` : code
  }
  return {
    yearly,
    nameOf,
    forms: computed(() => (forms.value.value ?? []).map((one) => ({ value: one.form, label: nameOf(one.form) }))),
    months: computed(() =>
      monthsBefore(now.value, FIRST_YEAR, yearly.value).map((one) => ({
        value: one,
        label: formatPeriod(yearly.value ? one.slice(0, 4) : one, language.value),
      })),
    ),
  }
}
