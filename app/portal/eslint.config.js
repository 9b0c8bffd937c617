import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'src/api/schema.d.ts', 'test-output/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-undef': 'off',
      // layout belongs to the editor, not to the linter
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      // a page shows, a useX thinks: what grows past this belongs elsewhere
      'vue/max-lines-per-block': ['error', { script: 150, template: 150, skipBlankLines: true }],
      'vue/no-v-html': 'error',
      'vue/no-bare-strings-in-template': ['error', { allowlist: ['·', '—', '–', '-', '/', '：', ':', '°C', '℃', '*', '+', '×', '%', '#', '(', ')', '→', 'HL', '⤢', '↺', '↵', '403', '404', 'Ctrl ↵', 'C', '>', '…', '←', '↑', '↓', '（', '）', 'EN', '中文', 'j', 'k', 'c', '?', 'Ctrl', 'Enter', 'Esc', ','] }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/no-autofocus': 'off',
    },
  },
  { files: ['scripts/**', 'stories/**'], rules: { 'no-console': 'off' } },
)
