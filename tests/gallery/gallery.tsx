import { render } from 'preact';
import { showCard } from './card-stage.tsx';
import { showPage } from './page-stage.tsx';
import { showPopup } from './popup-stage.tsx';
import { CARD_STATES } from './states-card.tsx';
import { FRAMING_STATES } from './states-framing.tsx';
import { OPTIONS_STATES } from './states-options.tsx';
import { PACK_STATES } from './states-packs.tsx';
import { PAGE_STATES } from './states-pages.tsx';
import { PANEL_STATES } from './states-panel.tsx';
import { POPUP_STATES } from './states-popup.tsx';

/** One state of one component, chosen by the hash; `?dir=rtl` mirrors it, `?text=2` doubles the text, `?fluid` fills the window. */
const params = new URLSearchParams(location.search);
const options = {
  direction: params.get('dir') === 'rtl' ? ('rtl' as const) : ('ltr' as const),
  scale: Number(params.get('text') ?? 1),
  fluid: params.has('fluid'),
  sheet: params.has('sheet'),
};

const framed = { ...POPUP_STATES, ...PANEL_STATES, ...FRAMING_STATES };

function index() {
  const names = [CARD_STATES, framed, PAGE_STATES, OPTIONS_STATES, PACK_STATES].flatMap((states) =>
    Object.keys(states),
  );
  return (
    <ul id="index">
      {names.map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const name = location.hash.slice(1);
const card = CARD_STATES[name];
const popup = framed[name];
const page = PAGE_STATES[name] ?? OPTIONS_STATES[name] ?? PACK_STATES[name];
if (card) showCard(card, options);
else if (popup) showPopup(popup, options);
else if (page) showPage(page, options);
else render(index(), document.body);
addEventListener('hashchange', () => location.reload());
document.documentElement.dataset.ready = 'true';
