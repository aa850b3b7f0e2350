import { render } from 'preact';
import { Card, type CardState } from '../../components/card/card.tsx';
import { StringsContext } from '../../components/strings/context.ts';
import { english } from '../../components/strings/en.ts';
import cardCss from '../../components/styles/card.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import uiCss from '../../components/styles/ui.css?inline';
import { GALLERY_DAY } from './fixtures/day.ts';
import pageCss from './news-page.css?inline';

export type CardExample = { state: CardState; pinned?: boolean; whyOpen?: boolean };
type Options = { direction: 'ltr' | 'rtl'; scale: number; sheet: boolean };

const TEXT = [
  'Baku / 06.22.20 / Turan: Representatives of civil society in Azerbaijan agreed to take a number of steps to resolve the issue of returning citizens to their homeland.',
  'These initiatives were put forward during a Sunday video conference organized by the Institute for Reporters’ Freedom and Safety in connection with the events on the Russian-Azerbaijani border on June 16.',
  'As a result of clashes with Russian law enforcement bodies, dozens of protesters and seven policemen were injured, arrests were made, and criminal proceedings were instituted.',
];

const nothing = () => {};

/** The card as it stands in a page: own host, own shadow root, constructed sheet, and page rules that would spoil it. */
export function showCard(example: CardExample, { direction, scale, sheet }: Options): void {
  document.documentElement.lang = 'az';
  adopt(document, pageCss);
  document.body.append(newsPage());
  const host = document.createElement('sidelight-card');
  const place = sheet
    ? 'inset: auto 8px 8px 8px !important'
    : 'inset-inline-start: 12px !important; top: 8px !important';
  host.style.cssText = `all: initial !important; position: fixed !important; ${place}; z-index: 1 !important; --base: ${16 * scale}px !important`;
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  adopt(root, tokensCss + uiCss + cardCss);
  render(
    <StringsContext value={{ ...english('en-GB', () => GALLERY_DAY), direction }}>
      <Card
        state={example.state}
        pinned={example.pinned ?? false}
        whyOpen={example.whyOpen ?? false}
        sheet={sheet}
        onPin={nothing}
        onClose={nothing}
        onToggleWhy={nothing}
        onHide={nothing}
        more={{ where: 'beside', onOpen: nothing }}
        onOpenArticle={nothing}
      />
    </StringsContext>,
    root,
  );
}

function adopt(root: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}

function newsPage(): HTMLElement {
  const main = document.createElement('main');
  main.lang = 'en';
  const title = document.createElement('h1');
  title.textContent = 'A page of news';
  main.append(title);
  for (const text of TEXT) main.append(Object.assign(document.createElement('p'), { textContent: text }));
  return main;
}
