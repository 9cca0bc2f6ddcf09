import '@/ui/tokens.css'
import '@/ui/element.css'
import '@/ui/base.css'
import { createApp } from 'vue'
import AppFrame from './AppFrame.vue'
import { applyLanguage, i18n } from './i18n'
import { router } from './router'

applyLanguage()
createApp(AppFrame).use(i18n).use(router).mount('#app')
