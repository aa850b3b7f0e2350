/** Progress of an import, to every page that shows it. */
import type { CorpusStatus } from '../model/status.ts';
import { channel } from './channel.ts';

export const { announce, accept: onProgressPort, follow: followProgress } = channel<CorpusStatus>('progress');
