import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useT } from '../../use-t.ts';

/** Somebody else has changed the paper since: one's own words are kept, the newer ones stand beside them. */
export function Apart({ onSettle }: { readonly onSettle: (take: 'theirs' | 'mine') => void }) {
  const t = useT();
  return (
    <Banner
      tone="due"
      icon="warn"
      title={t('papers.apart')}
      aside={
        <>
          <Button size="big" onClick={() => onSettle('theirs')}>
            {t('papers.apart.take')}
          </Button>
          <Button size="big" onClick={() => onSettle('mine')}>
            {t('papers.apart.keep')}
          </Button>
        </>
      }
    >
      {t('papers.apart.detail')}
    </Banner>
  );
}
