import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Component, type ReactNode } from 'react';
import { useT } from '../use-t.ts';
import { Notice } from './notice.tsx';

/** If a part of the page breaks, it says so in words and offers a way on; what was sent is safe in the outbox. */
export class Safe extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const t = useT();
  const reload = (
    <Button kind="primary" size="big" onClick={() => location.reload()}>
      {t('state.oldPage.reload')}
    </Button>
  );
  return (
    <Notice icon="warn" title={t('state.broken')} action={reload}>
      {t('state.broken.detail')}
    </Notice>
  );
}
