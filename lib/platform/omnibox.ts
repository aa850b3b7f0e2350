/** The address bar as a search box: a keyword, suggestions while words are typed, and what was chosen. */
import { browser } from './browser.ts';

export type Suggestion = { content: string; description: string };

/** Chromium reads a description as markup, Firefox as text. */
const asText = browser.runtime.getURL('/').startsWith('moz-extension:')
  ? (text: string): string => text
  : (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;'); // biome-ignore format: one chain

/** `suggest` answers what is typed; `open` gets what was chosen, or typed and sent off. */
export function followOmnibox(
  hint: string,
  suggest: (typed: string) => Promise<Suggestion[]>,
  open: (words: string) => void,
): void {
  browser.omnibox.setDefaultSuggestion({ description: asText(hint) });
  browser.omnibox.onInputChanged.addListener((typed, answer) => {
    void suggest(typed).then((found) =>
      answer(found.map(({ content, description }) => ({ content, description: asText(description) }))),
    );
  });
  browser.omnibox.onInputEntered.addListener((words) => open(words));
}

/** Opens the search over the whole window: a popup cannot be opened from the address bar. */
export const openSearchTab = async (): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
};
