/** The only importer of the browser's extension API. A test replaces this one path. */
export { browser } from 'wxt/browser';
