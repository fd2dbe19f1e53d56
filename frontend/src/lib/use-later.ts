import { useEffect, useState } from 'react';

/** True once {@code waiting} has held for {@code millis} without a break; false at once after. */
export function useLater(waiting: boolean, millis: number): boolean {
  const [due, setDue] = useState(false);
  useEffect(() => {
    if (!waiting) {
      return;
    }
    const timer = setTimeout(() => {
      setDue(true);
    }, millis);
    return () => {
      clearTimeout(timer);
      setDue(false);
    };
  }, [waiting, millis]);
  return waiting && due;
}
