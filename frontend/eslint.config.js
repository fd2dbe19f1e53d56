import { readdirSync } from 'node:fs';

import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import importX from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import unicorn from 'eslint-plugin-unicorn';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Read from the folders, so that a new feature is fenced on its first day. */
const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const oneWayDoors = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'A feature imports no other feature: compose them in src/app.',
  })),
  {
    target: './src/features/*/!(__tests__)/**',
    from: './src/app',
    message: 'Features are composed by src/app and do not import it.',
  },
  {
    target: ['./src/components', './src/lib', './src/config', './src/types'],
    from: ['./src/features', './src/app'],
    message: 'Shared code knows neither features nor pages.',
  },
  {
    target: [
      './src/{components,lib,config,types}/!(__tests__)/**',
      './src/{lib,config,types}/*',
      './src/features/*/{api,hooks,components}/**',
      './src/app/routes/**',
    ],
    from: './src/testing',
    message: 'Test support stays out of the product.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'test-results', 'playwright-report', 'src/types/api.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX, unicorn },
    settings: { 'import-x/resolver': { typescript: true, node: true } },
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 130],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'no-console': 'error',
      // A scrolling region has to be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
      'no-warning-comments': 'error',
      'unicorn/filename-case': ['error', { case: 'kebabCase', checkDirectories: false }],
      'import-x/no-restricted-paths': ['error', { zones: oneWayDoors }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/order': [
        'error',
        {
          'newlines-between': 'always',
          alphabetize: { order: 'asc' },
          groups: ['builtin', 'external', 'internal', 'parent', 'sibling'],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: ['**/__tests__/**', 'src/testing/**', 'e2e/**'],
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.js', '*.ts', 'e2e/**', 'public/**'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'import-x/no-default-export': 'off' },
  },
  { files: ['public/**', 'eslint.config.js'], ...tseslint.configs.disableTypeChecked },
  prettier,
);
