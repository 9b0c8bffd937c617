import { createI18n } from 'vue-i18n'
import zh, { type Messages } from './zh-CN'
import en from './en'

export type Locale = 'zh-CN' | 'en'
const KEY = 'heatline.locale'

function remembered(): Locale {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

export const i18n = createI18n<[Messages], Locale, false>({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh, en },
})

export function currentLocale(): Locale {
  return i18n.global.locale.value as Locale
}

/** Switches every text, the document's language and what the next visit starts with. */
export function switchLocale(locale: Locale): void {
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // private browsing: the choice lasts as long as the page
  }
}

/** Lets another entry (the phone pages) bring its own texts under its own key. */
export function addMessages(locale: Locale, messages: Record<string, unknown>): void {
  i18n.global.mergeLocaleMessage(locale, messages)
}

document.documentElement.lang = remembered()
