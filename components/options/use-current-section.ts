import { useEffect, useState } from 'preact/hooks';
import { SECTIONS, type SectionId } from './sections.ts';

/** Pixels from the top of the window above which a heading counts as passed. */
const READING_LINE = 160;

/** The section being read: the last one whose beginning has passed the reading line. Goes to the fragment of the address first. */
export function useCurrentSection(): SectionId {
  const [current, setCurrent] = useState<SectionId>(SECTIONS[0]);
  useEffect(() => {
    const update = () => setCurrent(sectionInView());
    // The sections stand only now, so the browser could not go there by itself.
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
    update();
    const passive = { passive: true };
    addEventListener('scroll', update, passive);
    addEventListener('resize', update, passive);
    addEventListener('hashchange', update);
    return () => {
      removeEventListener('scroll', update);
      removeEventListener('resize', update);
      removeEventListener('hashchange', update);
    };
  }, []);
  return current;
}

function sectionInView(): SectionId {
  const tops = SECTIONS.map((id) => ({ id, top: document.getElementById(id)?.getBoundingClientRect().top ?? 0 }));
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  if (scrollHeight - clientHeight - scrollTop < 2 && scrollTop > 0) {
    // The end of the page: its last sections cannot reach the line, so the one that was asked for counts.
    const asked = tops.find(({ id, top }) => `#${id}` === location.hash && top >= 0 && top < clientHeight);
    return (asked ?? tops.at(-1))?.id ?? SECTIONS[0];
  }
  return tops.findLast(({ top }) => top <= READING_LINE)?.id ?? SECTIONS[0];
}
