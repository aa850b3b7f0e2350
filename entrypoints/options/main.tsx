/** Settings: wiring only. */
import { startPage } from '../popup/page.tsx';
import { OptionsApp } from './app.tsx';

startPage((ask) => <OptionsApp ask={ask} />);
