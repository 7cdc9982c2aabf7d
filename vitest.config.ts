import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import vue from '@vitejs/plugin-vue'
import { alias } from './build/alias.ts'

const setupFiles = ['tests/setup.ts']
// One clock, one zone, one language: a test says the same thing everywhere.
const env = { TZ: 'UTC', LANG: 'en' }

// The build makes this module up; tests take the browser's part in it.
const pwa = {
  'virtual:pwa-register': fileURLToPath(new URL('tests/support/pwa-register.ts', import.meta.url)),
}

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { ...pwa, ...alias } },
  test: {
    env,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          environment: 'node',
          setupFiles,
          // A report takes a busy machine several seconds.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: [...setupFiles, 'tests/support/screen.ts'],
          // A view's first showing fetches its parts, which takes a slow machine a while.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts', 'tests/a11y/**/*.test.ts', 'tests/visual/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'measure',
          include: ['tests/bench/**/*.measure.ts'],
          environment: 'node',
          globalSetup: ['tests/browser/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
