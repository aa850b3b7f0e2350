/** Strokes on a 16 × 16 grid. */
const PATHS = {
  pin: 'M6 1.8h4l-.6 4.4 2.4 2.6H4.2l2.4-2.6L6 1.8zM8 8.8v5.4',
  x: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  panel: 'M2 3h12v10H2zM10 3v10',
  set: 'M2 4.5h7M13 4.5h1M2 11.5h1M7 11.5h7M12.75 4.5a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 1 1 3.5 0M6.75 11.5a1.75 1.75 0 1 1-3.5 0a1.75 1.75 0 1 1 3.5 0',
  mag: 'M11.5 7a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0M10.5 10.5L14 14',
  back: 'M9.5 3.5L5 8l4.5 4.5M5.3 8H13',
  external: 'M6.5 3H3v10h10V9.5M9 2.5h4.5V7M13.2 2.8L7.5 8.5',
  chevron: 'M4 6l4 4 4-4',
};

export type IconName = keyof typeof PATHS;

/** Signs that point along the line of text and turn with it. */
const MIRRORED = new Set<IconName>(['panel', 'back', 'external']);

/** A line drawing beside or instead of a label; the label always exists in text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={MIRRORED.has(name) ? 'i flip' : 'i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
