/**
 * What time the server has, whatever this device's clock says: the greatest difference seen on this connection between the
 * server's time in a message and our monotonic clock, since delays only make it smaller.
 */
export interface ServerClock {
  hear(wall: number | undefined): void;
  /** A new connection: the server's clock may have been set meanwhile. */
  forget(): void;
  now(): number;
}

export function serverClock(
  monotonic: () => number = () => performance.now(),
  device: () => number = () => Date.now(),
): ServerClock {
  let ahead: number | null = null;
  let fresh = true;
  return {
    hear(wall) {
      if (wall === undefined) return;
      const seen = wall - monotonic();
      ahead = ahead === null || fresh ? seen : Math.max(ahead, seen);
      fresh = false;
    },
    forget() {
      fresh = true;
    },
    now: () => (ahead === null ? device() : monotonic() + ahead),
  };
}
