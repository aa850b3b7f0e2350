/**
 * Corrections to what Sidelight says about how it counts, the newest first. An entry is made in the same change as the
 * correction; entries are never taken out.
 */
export const CORRECTIONS: readonly { day: string; what: string }[] = [
  {
    day: '2026-11-22',
    what: 'A speaker with a long name, such as “the representatives of the residents of the region of Azerbaijan”, was counted for the country that the name ends in. It is now counted by its whole name.',
  },
  {
    day: '2026-11-22',
    what: '“Everybody”, “reports from …” and “rumours” were listed as speakers. They no longer are.',
  },
  {
    day: '2026-11-22',
    what: 'A wording that stands only inside a longer one was said to stand in no article of the pack. It is now said to stand in none by itself, with the rule.',
  },
];
