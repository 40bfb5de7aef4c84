import { useEffect, useState } from 'react';
import { useT } from '../i18n.tsx';

/** The outline of what is coming: nothing for the first 400 ms, so that a quick answer does not flicker. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="k-skeleton" data-late={late || undefined} role="status">
      <span className="k-unseen">{late ? t('loading') : ''}</span>
      {Array.from({ length: lines }, (_, place) => (
        <i key={String(place)} />
      ))}
    </div>
  );
}
