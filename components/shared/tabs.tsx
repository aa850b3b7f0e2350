import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { useStrings } from '../strings/context.ts';

type Props<Id extends string> = {
  tabs: readonly { id: Id; label: string }[];
  chosen: Id;
  /** Name of the whole list for screen readers. */
  label: string;
  /** Ids in the document: `<prefix>-tab-<id>` and, for the one panel shown, `<prefix>-panel`. */
  prefix: string;
  onChoose: (id: Id) => void;
};

/** A tab list with one stop in the tab order: arrows, Home and End move along it and choose at once. */
export function Tabs<Id extends string>({ tabs, chosen, label, prefix, onChoose }: Props<Id>) {
  const t = useStrings();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const to = target(
      event.key,
      t.direction,
      Math.max(
        0,
        tabs.findIndex((tab) => tab.id === chosen),
      ),
      tabs.length,
    );
    const tab = to === null ? undefined : tabs[to];
    if (to === null || !tab) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[to]?.focus();
    onChoose(tab.id);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map(({ id, label: text }) => (
        <button
          key={id}
          type="button"
          class="tab"
          role="tab"
          id={`${prefix}-tab-${id}`}
          aria-selected={id === chosen}
          aria-controls={id === chosen ? `${prefix}-panel` : undefined}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** The tab a key leads to, around the ends; right is forward where text runs left to right. */
function target(key: string, direction: 'ltr' | 'rtl', at: number, length: number): number | null {
  const forward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const backward = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
  if (key === forward) return (at + 1) % length;
  if (key === backward) return (at - 1 + length) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : null;
}
