import { useEffect } from 'react';

/** The document's title while a page is shown. */
export function PageTitle({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · AST Coach`;
  }, [children]);
  return null;
}
