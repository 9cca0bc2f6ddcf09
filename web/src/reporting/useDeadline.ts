import { useSession } from '@/access/session'
import { formatInstantShort } from '@/kernel/time'
import { useWords } from '@/kernel/words'
import { daysUntil } from './filing'

/** A deadline in the words of the office: 截止还有 2 天, 今天截止, 已逾期 3 天. */
export function useDeadline() {
  const { now } = useSession()
  const { t } = useWords()

  const late = (until: string) => Date.parse(until) < Date.parse(now.value)

  function inWords(until: string): string {
    const days = daysUntil(until, now.value)
    const at = formatInstantShort(until)
    if (late(until)) return t('reporting.overdue', { days: Math.max(1, -days), at })
    return days === 0 ? t('reporting.dueToday', { at }) : t('reporting.dueIn', { days, at })
  }
  return { inWords, late, now }
}
