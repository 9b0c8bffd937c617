import { createApp } from 'vue'
import { addMessages, currentLocale, i18n } from '@/i18n'
import { drafts } from './drafts'
import PhoneApp from './PhoneApp.vue'
import { router } from './router'
import { speakVant } from './speakVant'
import en from './texts/en'
import zh from './texts/zh'
import './phone.css'

addMessages('zh-CN', { phone: zh })
addMessages('en', { phone: en })
speakVant(currentLocale())
drafts.tidy()
createApp(PhoneApp).use(i18n).use(router).mount('#app')
