import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { type Link, openLink } from '@kalari/ui-kit/link';
import { LinkProvider } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { leaveSeat, mySeat } from '../device/seat.ts';
import { Seated } from './seated.tsx';

/** The page of somebody who has joined: opens the link with the seat kept on this device. */
export function Play() {
  const [, go] = useLocation();
  const [seat] = useState(mySeat);
  const [link, setLink] = useState<Link | null>(null);
  const { wanted } = useLanguage();
  const first = useRef(wanted);
  useEffect(() => {
    if (seat === null) return;
    const { exercise, token } = seat;
    const opened = openLink({ exercise, token, language: first.current });
    setLink(opened);
    return () => opened.close();
  }, [seat]);
  // Another language of the page is also another language of the exercise's texts, over the same link.
  useEffect(() => link?.speak(wanted), [link, wanted]);
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
