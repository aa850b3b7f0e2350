import { render } from 'preact';
import { showCard } from './card-stage.tsx';
import { showPage } from './page-stage.tsx';
import { showPopup } from './popup-stage.tsx';
import { CARD_STATES } from './states-card.tsx';
import { OPTIONS_STATES } from './states-options.tsx';
import { PAGE_STATES } from './states-pages.tsx';
import { POPUP_STATES } from './states-popup.tsx';

/** One state of one component, chosen by the hash; `?dir=rtl` mirrors it, `?text=2` doubles the text, `?fluid` fills the window. */
const params = new URLSearchParams(location.search);
const options = {
  direction: params.get('dir') === 'rtl' ? ('rtl' as const) : ('ltr' as const),
  scale: Number(params.get('text') ?? 1),
  fluid: params.has('fluid'),
  sheet: params.has('sheet'),
};

function index() {
  const names = [CARD_STATES, POPUP_STATES, PAGE_STATES, OPTIONS_STATES].flatMap((states) => Object.keys(states));
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
const popup = POPUP_STATES[name];
const page = PAGE_STATES[name] ?? OPTIONS_STATES[name];
if (card) showCard(card, options);
else if (popup) showPopup(popup, options);
else if (page) showPage(page, options);
else render(index(), document.body);
addEventListener('hashchange', () => location.reload());
document.documentElement.dataset.ready = 'true';
