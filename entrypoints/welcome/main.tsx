/** The page after the first install: wiring only. */
import { startPage } from '../popup/page.tsx';
import { WelcomeApp } from './app.tsx';

startPage((ask) => <WelcomeApp ask={ask} />);
