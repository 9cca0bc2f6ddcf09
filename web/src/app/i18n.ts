import { createI18n, type LocaleMessageDictionary, type VueMessageType } from 'vue-i18n'
import type { Language } from '@/kernel/period'

type Room = LocaleMessageDictionary<VueMessageType>
type Words = Record<string, Room>

/** The words of every room, each in its own file `src/<room>/messages.ts`, under the name of the room. */
const rooms = import.meta.glob<{ default: Record<Language, Room> }>('/src/*/messages.ts', {
  eager: true,
})

const roomOf = (path: string) => path.split('/').at(-2) ?? ''

export const wordsIn = (language: Language): Words =>
  Object.fromEntries(Object.entries(rooms).map(([path, room]) => [roomOf(path), room.default[language]]))

const LANGUAGE = 'guatu:language'

function languageKept(): Language {
  try {
    return localStorage.getItem(LANGUAGE) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export const i18n = createI18n<[Words], Language, false>({
  legacy: false,
  locale: languageKept(),
  fallbackLocale: 'zh',
  messages: { zh: wordsIn('zh'), en: wordsIn('en') },
})

/** Turns the whole page to a language and keeps it for the next visit, whoever signs in. */
export function speak(language: Language) {
  i18n.global.locale.value = language
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  try {
    localStorage.setItem(LANGUAGE, language)
  } catch {
    // Not remembered; nothing else depends on it.
  }
}

export const applyLanguage = () => speak(i18n.global.locale.value === 'en' ? 'en' : 'zh')
