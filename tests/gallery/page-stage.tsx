import { type ComponentChildren, render } from 'preact';
import { StringsContext } from '../../components/strings/context.ts';
import { english } from '../../components/strings/en.ts';
import optionsCss from '../../components/styles/options.css?inline';
import packsCss from '../../components/styles/packs.css?inline';
import sitesCss from '../../components/styles/sites.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import uiCss from '../../components/styles/ui.css?inline';
import welcomeCss from '../../components/styles/welcome.css?inline';
import { GALLERY_DAY } from './fixtures/day.ts';

export type PageExample = {
  view: ComponentChildren;
  /** Labels whose controls are pressed once the page stands, in this order. */
  press?: readonly string[];
};
type Options = { direction: 'ltr' | 'rtl'; scale: number };

/** A page of the extension as it fills a tab. */
export function showPage({ view, press = [] }: PageExample, { direction, scale }: Options): void {
  for (const css of [tokensCss, uiCss, welcomeCss, sitesCss, optionsCss, packsCss]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }
  document.documentElement.style.fontSize = `${scale * 100}%`;
  render(
    <StringsContext value={{ ...english('en-GB', () => GALLERY_DAY), direction }}>{view}</StringsContext>,
    document.body,
  );
  for (const label of press) control(label)?.click();
}

const control = (label: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('label, button')].find((one) => one.textContent.includes(label));
