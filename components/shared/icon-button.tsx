import { Icon, type IconName } from './icon.tsx';

type Props = {
  icon: IconName;
  /** What it does, read by screen readers and shown on hover. */
  label: string;
  /** Set for a button that stays down. */
  pressed?: boolean;
  onPress: () => void;
};

/** A square button with a sign. */
export function IconButton({ icon, label, pressed, onPress }: Props) {
  return (
    <button type="button" class="ib" aria-label={label} title={label} aria-pressed={pressed} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}
