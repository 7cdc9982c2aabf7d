import { createApp } from 'vue'
import { createPinia } from 'pinia'
import { loadMessagesFile } from '@/content/load'
import { followTheme } from '@/composables/preferences'
import { installLocale, loadMessages, setLanguage } from '@/i18n'
import { useStorage } from '@/storage'
import App from './App.vue'
import { startLanguage } from './language'
import { router } from './router'
import { keepSafe } from './safety'
import './styles/index.css'

async function boot() {
  const app = createApp(App)
  installLocale(app, loadMessagesFile)
  followTheme()
  const texts = setLanguage(startLanguage()).then(() => loadMessages('shell'))
  await Promise.all([texts, useStorage().start()])
  app.use(createPinia()).use(router).mount('#app')
  keepSafe()
}

void boot()
