import type { ComponentChildren } from 'preact';

export type Point = { lead: string; text: ComponentChildren };

/** Short statements under hairlines, each with its first words in bold. */
export function Points({ points }: { points: readonly Point[] }) {
  return (
    <ul class="points">
      {points.map(({ lead, text }) => (
        <li key={lead}>
          <b>{lead}</b> {text}
        </li>
      ))}
    </ul>
  );
}
