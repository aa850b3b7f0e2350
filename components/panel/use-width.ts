import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Inner width of an element in pixels, followed as it changes; `before` until it is measured. */
export function useWidth<T extends Element>(before: number): { ref: RefObject<T | null>; width: number } {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(before);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
