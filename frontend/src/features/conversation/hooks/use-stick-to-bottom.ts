import { useCallback, useEffect, useRef, useState } from 'react';

const NEAR_PIXELS = 80;

/**
 * Keeps a scrolling box at its end while its content grows, unless the reader has scrolled up.
 *
 * @returns refs for the box and its content, whether the reader is away from the end, a jump there, and a
 *     way to stay where the box is now
 */
export function useStickToBottom() {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const [away, setAway] = useState(false);

  const jump = useCallback(() => {
    following.current = true;
    setAway(false);
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, []);

  const stay = useCallback(() => {
    const scroller = box.current;
    following.current = false;
    setAway(scroller !== null && distanceBelow(scroller) >= NEAR_PIXELS);
  }, []);

  useEffect(() => {
    const scroller = box.current;
    const grown = content.current;
    if (!scroller || !grown) {
      return;
    }
    let lastTop = scroller.scrollTop;
    // Only the reader moves up; growing content must not count as having scrolled away.
    const look = () => {
      const movedUp = scroller.scrollTop < lastTop;
      lastTop = scroller.scrollTop;
      if (distanceBelow(scroller) < NEAR_PIXELS) {
        following.current = true;
      } else if (movedUp) {
        following.current = false;
      }
      setAway(!following.current);
    };
    const observer = new ResizeObserver(() => {
      if (following.current) {
        scroller.scrollTo({ top: scroller.scrollHeight });
      }
    });
    scroller.addEventListener('scroll', look, { passive: true });
    observer.observe(grown);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, []);

  return { box, content, away, jump, stay };
}

function distanceBelow({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number {
  return scrollHeight - scrollTop - clientHeight;
}
