import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import css from './outline.module.css';

/** Where head, inbox, paper and side will stand; on a phone the head and the inbox. Says “loading” once. */
export function Outline() {
  return (
    <div className={css.outline}>
      <div className={css.head} />
      <div className={css.columns}>
        <div>
          <Skeleton lines={9} />
        </div>
        <div aria-hidden="true">
          <Skeleton lines={6} />
        </div>
        <div aria-hidden="true">
          <Skeleton lines={5} />
        </div>
      </div>
    </div>
  );
}
