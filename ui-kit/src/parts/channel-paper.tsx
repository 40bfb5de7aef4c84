import type { Channel, Said } from '@kalari/engine/protocol';
import type { ReactNode } from 'react';
import { useT } from '../i18n.tsx';
import type { CommonKey } from '../messages/en.ts';
import { ChannelIcon } from './channel-icon.tsx';
import { Paper } from './paper.tsx';
import { SaidProse, SaidText } from './said.tsx';

export interface ChannelPaperProps {
  readonly channel: Channel;
  readonly from: Said;
  readonly office?: Said | undefined;
  readonly title: Said;
  readonly body?: Said | undefined;
  /** The part that only this role was sent. */
  readonly only?: Said | undefined;
  /** Story time, as written. */
  readonly time: string;
  /** To whom, where the form says so. */
  readonly to?: ReactNode;
  /** Heading level of the title; 1 unless told. */
  readonly level?: 1 | 2 | 3;
}

/** What each form calls the sender, and whether a line for the subject or the addressee belongs to it. */
const forms: Readonly<Record<Channel, { readonly from: CommonKey; readonly mast?: CommonKey; readonly to?: true }>> = {
  'flash-report': { from: 'paper.from', mast: 'paper.flash' },
  'code-cable': { from: 'paper.from', mast: 'paper.restricted', to: true },
  email: { from: 'paper.from', to: true },
  phone: { from: 'paper.caller', mast: 'paper.calling' },
  radio: { from: 'paper.station' },
  meeting: { from: 'paper.with' },
  news: { from: 'paper.from' },
  social: { from: 'paper.from' },
  'staff-note': { from: 'paper.from' },
  letter: { from: 'paper.from' },
};

/** A document in the form of its channel: a reader knows the channel with the title hidden. */
export function ChannelPaper(props: ChannelPaperProps) {
  const { channel, from, office, title, body, only, time, to, level = 1 } = props;
  const t = useT();
  const form = forms[channel];
  const Title = `h${level}` as const;
  return (
    <Paper form={channel}>
      {form.mast !== undefined && (
        <p className="k-paper-mast">
          <ChannelIcon channel={channel} />
          {t(form.mast)}
        </p>
      )}
      <Title className="k-paper-title">
        <SaidText said={title} />
      </Title>
      <dl className="k-paper-head">
        <dt>{t(form.from)}</dt>
        <dd>
          <SaidText said={from} />
          {office !== undefined && (
            <span className="k-paper-office">
              <SaidText said={office} />
            </span>
          )}
        </dd>
        {form.to === true && to !== undefined && (
          <>
            <dt>{t('paper.to')}</dt>
            <dd>{to}</dd>
          </>
        )}
        <dt>{t('paper.time')}</dt>
        <dd>
          <time>{time}</time>
        </dd>
      </dl>
      {body !== undefined && <SaidProse said={body} />}
      {only !== undefined && (
        <aside className="k-paper-only" aria-label={t('paper.only')}>
          <p>{t('paper.only')}</p>
          <SaidProse said={only} />
        </aside>
      )}
    </Paper>
  );
}
