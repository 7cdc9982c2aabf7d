import pluginVue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import importX from 'eslint-plugin-import-x'
import ts from 'typescript-eslint'
import prettier from 'eslint-config-prettier'
import { rooms } from './build/rooms.js'

const reservedInPure = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'indexedDB',
  'crypto',
  'performance',
  'fetch',
]

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'src/generated/', 'coverage/'] },
  ...ts.configs.recommended,
  ...pluginVue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  prettier,
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/multi-word-component-names': 'off',
      // A control is labelled by its `for`, by nesting, or by aria: any one will do.
      // Safari takes a list without bullets for no list, unless it is told.
      'vuejs-accessibility/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  { files: ['scripts/**', 'build/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ...rooms.map(({ name, files, ignores = [], mayNot, because }) => ({
    name: `room/${name}`,
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: mayNot.map((room) => ({ group: [`@/${room}`, `@/${room}/**`], message: because })) },
      ],
    },
  })),
  {
    name: 'pure',
    files: [
      'src/shared/**/*.ts',
      'src/content/*.ts',
      'src/content/pack/**/*.ts',
      'src/assessment/*.ts',
      'src/planner/*.ts',
      'src/packs/*.ts',
      'src/report/model/**/*.ts',
      'src/report/tables/**/*.ts',
    ],
    ignores: ['src/*/store.ts', 'src/content/load.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...reservedInPure.map((name) => ({
          name,
          message:
            'This file is pure: it runs in a page, a worker and Node alike. Take what you need as a parameter.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'This file is pure: take the clock as a parameter, so that a result can be repeated.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message:
            'This file is pure: take the random source as a parameter, so that a result can be repeated.',
        },
      ],
    },
  },
  {
    name: 'no cycles',
    files: ['src/**/*.ts'],
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [
        importX.createNodeResolver({
          extensions: ['.ts', '.json'],
          alias: { '@': [import.meta.dirname + '/src'] },
        }),
      ],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true, allowUnsafeDynamicCyclicDependency: true }],
    },
  },
)
