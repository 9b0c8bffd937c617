import { createApp } from 'vue'
import { addMessages, currentLocale, i18n } from '@/i18n'
import { drafts } from './drafts'
import { outbox } from './outbox/outbox'
import PhoneApp from './PhoneApp.vue'
import { unsent } from './photo/unsent'
import { router } from './router'
import { seen } from './seen'
import { speakVant } from './speakVant'
import en from './texts/en'
import zh from './texts/zh'
import './phone.css'

addMessages('zh-CN', { phone: zh })
addMessages('en', { phone: en })
speakVant(currentLocale())
void Promise.all([drafts.tidy(), unsent.tidy(), seen.tidy()]).then(outbox.open)
createApp(PhoneApp).use(i18n).use(router).mount('#app')
