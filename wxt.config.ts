import { defineConfig } from 'wxt';
import { GRANTED_HOSTS } from './demo/hosts.ts';

/** Extension pages may load nothing but their own files; packs are fetched over https or from this machine, on request only. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'connect-src https: http://127.0.0.1:* http://localhost:*',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * Every permission with its reason:
 * - `storage`: settings, and the page context of open tabs (session area, gone with the browser).
 * - `unlimitedStorage`: packs in IndexedDB are not evicted under disk pressure.
 * - `alarms`: wakes the background to go on with an interrupted import.
 * - `scripting`: registers the content script for sites the reader switched on.
 * - `activeTab`: reads the current page once, when the reader asks.
 * - `contextMenus`: looks up selected words.
 * Optional hosts are asked for one site at a time, from the popup; a store build holds none at install.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'],
    omnibox: { keyword: 'sl' },
    optional_host_permissions: ['*://*/*'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'step-marks': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandStep__' },
    },
    // A build for demo and end-to-end tests: the permission prompt cannot be answered without a person.
    ...(mode === 'granted' && { host_permissions: GRANTED_HOSTS.map((host) => `*://*.${host}/*`) }),
    content_security_policy: { extension_pages: PAGE_POLICY },
    icons: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png', 48: 'icons/icon-48.png', 128: 'icons/icon-128.png' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@sidelight.invalid',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser !== 'firefox' && { minimum_chrome_version: '137' }),
  }),
});
