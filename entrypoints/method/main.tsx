/** The method page: wiring only. */
import { startPage } from '../popup/page.tsx';
import { MethodApp } from './app.tsx';

startPage((ask) => <MethodApp ask={ask} />);
