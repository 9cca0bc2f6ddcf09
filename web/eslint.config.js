import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import ts from 'typescript-eslint'

/** A budget that a reader can hold in the head; see style.md B.3. */
const budget = (lines) => ({ 'max-lines': ['error', { max: lines, skipBlankLines: false, skipComments: false }] })

export default ts.config(
  { ignores: ['dist/', 'src/api/schema.d.ts', 'screens-out/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/essential'],
  accessibility.configs['flat/recommended'],
  {
    languageOptions: { globals: globals.browser },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'vue/multi-word-component-names': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/no-static-element-interactions': 'error',
    },
  },
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } }, rules: budget(150) },
  { files: ['src/**/use*.ts'], ignores: ['**/*.test.ts'], rules: budget(100) },
  { files: ['journeys/**', '*.config.*'], languageOptions: { globals: globals.node } },
)
