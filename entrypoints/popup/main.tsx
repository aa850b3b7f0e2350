/** Toolbar popup: wiring only. */
import { start } from './start.tsx';

start({ fluid: false, followsTab: false });
