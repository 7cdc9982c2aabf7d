import { defineConfig } from 'vite'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { alias } from './build/alias.ts'
import { ENTRIES } from './build/budget.mjs'
import { contentPlugin } from './build/content-plugin.ts'
import { cspPlugin } from './build/csp-plugin.ts'
import { modulesPlugin } from './build/modules-plugin.ts'

export default defineConfig({
  // Relative, so that the built folder works from any place it is put.
  base: './',
  resolve: { alias },
  define: {
    __VUE_OPTIONS_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Every browser that runs es2022 preloads modules itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What a newcomer needs before the first question comes as one chunk: it packs a tenth smaller.
        codeSplitting: {
          groups: [{ name: 'first', test: (id) => ENTRIES.some((path) => id.endsWith(path)) }],
        },
      },
    },
  },
  plugins: [
    vue(),
    contentPlugin(),
    cspPlugin(),
    modulesPlugin(),
    VitePWA({
      // A new version is offered, never forced.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: './',
        name: 'Sextant',
        short_name: 'Sextant',
        description: 'How mature is your experience work, and what to do next. Offline and private.',
        start_url: './',
        display: 'standalone',
        background_color: '#faf8f4',
        theme_color: '#12252b',
        icons: [
          { src: 'icons/sextant.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icons/sextant-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/sextant-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/sextant-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // Everything the app can do works offline after the first visit: all chunks, fonts and languages.
        globPatterns: ['**/*.{html,js,css,json,svg,png,woff2,ttf,wasm}'],
        globIgnores: ['.vite/**'],
        maximumFileSizeToCacheInBytes: 4_000_000,
        navigateFallback: 'index.html',
        cleanupOutdatedCaches: true,
        // The first visit is served offline from then on, without a reload.
        clientsClaim: true,
      },
    }),
  ],
})
