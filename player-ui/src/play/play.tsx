import { type Link, openLink } from '@kalari/ui-kit/link';
import { LinkProvider } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { keptLanguage } from '../device/language.ts';
import { leaveSeat, mySeat } from '../device/seat.ts';
import { Seated } from './seated.tsx';

/** The page of somebody who has joined: opens the link with the seat kept on this device. */
export function Play() {
  const [, go] = useLocation();
  const [seat] = useState(mySeat);
  const [link, setLink] = useState<Link | null>(null);
  useEffect(() => {
    if (seat === null) return;
    const language = keptLanguage();
    const { exercise, token } = seat;
    const opened = openLink({ exercise, token, ...(language === null ? {} : { language }) });
    setLink(opened);
    return () => opened.close();
  }, [seat]);
  if (seat === null) return <Redirect to="/join" replace />;
  if (link === null) return null;
  return (
    <LinkProvider link={link}>
      <Seated
        onLeave={() => {
          leaveSeat(seat);
          go(`/join/${seat.code}`);
        }}
      />
    </LinkProvider>
  );
}
