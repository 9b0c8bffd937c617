import { Locale as Vant } from 'vant'
import enUS from 'vant/es/locale/lang/en-US'
import zhCN from 'vant/es/locale/lang/zh-CN'
import type { Locale } from '@/i18n'

/** Vant's own few words follow the page's language. */
export function speakVant(locale: Locale): void {
  if (locale === 'en') Vant.use('en-US', enUS)
  else Vant.use('zh-CN', zhCN)
}
