import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Language } from './period'
import { unitIn } from './units'

/** Whatever the server names in two languages. */
export interface Named {
  nameZh: string
  nameEn?: string
  shortZh?: string
}

/** Qinghai's places as an atlas labels them: without what kind of unit they are. `Haixi Mongol and Tibetan Autonomous Prefecture` → Haixi. */
export const shortEnglish = (name: string): string =>
  name
    .replace(/ \([^)]*\)/g, '')
    .replace(/( \w+)?( and \w+)? Autonomous (Prefecture|County)$| (City|Prefecture|County|District|Province)$/, '')

/** The words of the reader's language: `t` for ours, `pick` for the server's pairs. */
export function useWords() {
  const { t, locale } = useI18n({ useScope: 'global' })
  const language = computed<Language>(() => (locale.value === 'en' ? 'en' : 'zh'))
  const pick = (zh: string | undefined, en: string | undefined): string =>
    (language.value === 'en' ? (en ?? zh) : (zh ?? en)) ?? ''
  const nameOf = (named: Named | undefined): string => (named ? pick(named.nameZh, named.nameEn) : '')
  const shortOf = (named: Named | undefined): string =>
    named ? pick(named.shortZh ?? named.nameZh, named.nameEn && shortEnglish(named.nameEn)) : ''
  const unitOf = (unit: string): string => unitIn(unit, language.value)
  return { t, language, pick, nameOf, shortOf, unitOf }
}
