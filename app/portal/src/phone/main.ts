import { createApp, h } from 'vue'
import { i18n } from '@/i18n'

createApp({ render: () => h('main') }).use(i18n).mount('#app')
