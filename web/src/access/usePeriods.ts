import { computed } from 'vue'
import { cumulativesUntil } from '@/kernel/period'
import { formatDate } from '@/kernel/time'
import { useSession } from './session'

/** The first year of which filings are kept. */
const FIRST_YEAR = 2021

/** The periods that may be asked for: up to the month before the office's today, the latest first. */
export function usePeriods() {
  const { now } = useSession()
  const periods = computed(() => {
    const [year = 0, month = 0] = formatDate(now.value).split('-').map(Number)
    // January is not filed, so in January and February the latest is last December.
    const latest = month > 2 ? { year, number: month - 1 } : { year: year - 1, number: 12 }
    return cumulativesUntil(latest, FIRST_YEAR)
  })
  return { periods, latest: computed(() => periods.value[0] ?? '') }
}
