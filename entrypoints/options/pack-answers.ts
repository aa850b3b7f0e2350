/** Answers about packs: where no answer came, that is a fault like any other. */
import type { Done, Previewed } from '../../lib/messaging/pack-table.ts';
import type { Result } from '../../lib/model/result.ts';
import type { PackFault } from '../../lib/packs/faults.ts';

type NoAnswer = { code: string; message: string };

const unanswered = ({ code, message }: NoAnswer): PackFault => ({
  code: 'E_STORAGE',
  message: `${message} (${code})`,
  remedy: 'Reload this page, then try again. Nothing of yours was deleted.',
});

export const faultOf = (answer: Result<Done, NoAnswer>): PackFault | null =>
  answer.ok ? answer.value.fault : unanswered(answer.error);

export const previewed = (answer: Result<Previewed, NoAnswer>): Previewed =>
  answer.ok ? answer.value : { preview: null, fault: unanswered(answer.error) };
