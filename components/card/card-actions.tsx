import { IconButton } from '../shared/icon-button.tsx';
import { useStrings } from '../strings/context.ts';

type Props = { pinned: boolean; onPin: () => void; onClose: () => void };

/** Pin and close. */
export function CardActions({ pinned, onPin, onClose }: Props) {
  const t = useStrings();
  return (
    <div class="acts">
      <IconButton icon="pin" label={t.pin} pressed={pinned} onPress={onPin} />
      <IconButton icon="x" label={t.close} onPress={onClose} />
    </div>
  );
}
