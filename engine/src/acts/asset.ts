import { requestOf, seesAsset, seesRequest, settlersOf, taskingAuthority } from '../assets/authority.ts';
import { delayOf, soonest } from '../assets/effects.ts';
import { type Stop, stopsOf } from '../assets/journey.ts';
import { limitOf } from '../assets/limits.ts';
import { recallOf, taskOf } from '../assets/orders.ts';
import { type Known, knownAsset } from '../assets/standing.ts';
import type { ExerciseEvent } from '../events.ts';
import type { RejectionCode } from '../rejections.ts';
import { type Act, type Ask, given, isSeat, live, roleOf } from './act.ts';

type Asking = 'asset.request' | 'asset.refuse' | 'asset.escalate' | 'asset.task' | 'asset.recall' | 'asset.set';

/** Asking for an asset, refusing it, taking the matter further, sending it, calling it back; and the facilitator's hand. */
export const assetActs: { [T in Asking]: Act<T> } = {
  'asset.request': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => {
      const { asset, place } = ask.command;
      return refuseSpeaker(ask, asset) ?? refusePlaces(ask, place === undefined ? [] : [place]);
    },
    say: (ask) => {
      const { asset, place, text } = ask.command;
      const asked = { request: `r-${ask.id}`, asset, from: speakerOf(ask), text, recorded: isRecorded(ask) };
      return [{ type: 'asset.requested', ...asked, ...given({ place }) }];
    },
  },
  'asset.refuse': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => {
      const found = knownRequest(ask, ask.command.request);
      if (found === undefined) return 'asset.noRequest';
      const { state } = found.request;
      return (
        refuseSpeaker(ask, found.asset) ?? (state === 'open' || state === 'escalated' ? undefined : 'asset.settled')
      );
    },
    say: (ask) => {
      const { request, reason } = ask.command;
      const asset = requestOf(ask, request)?.asset ?? '';
      const role = speakerOf(ask);
      if (taskingAuthority(ask, asset, role) === 'none') return [oversteppedBy(ask, asset, 'refuse', [], reason)];
      return [{ type: 'asset.refused', request, asset, role, reason, recorded: isRecorded(ask) }];
    },
  },
  'asset.escalate': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => {
      const found = requestOf(ask, ask.command.request);
      const mine = found !== undefined && found.request.from === speakerOf(ask);
      if (found === undefined || !mine) return refuseSeat(ask) ?? 'asset.noRequest';
      const { state, to } = found.request;
      if (to !== undefined || (state !== 'open' && state !== 'refused')) return 'asset.settled';
      return settlersFor(ask, found.asset).length === 0 ? 'asset.noSettler' : undefined;
    },
    say: (ask) => {
      const { request, reason } = ask.command;
      const asset = requestOf(ask, request)?.asset ?? '';
      const to = settlersFor(ask, asset);
      const said = { request, asset, role: speakerOf(ask), to, recorded: isRecorded(ask) };
      return [{ type: 'asset.escalated', ...said, ...given({ reason }) }];
    },
  },
  'asset.task': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => {
      const { asset, stops, request } = ask.command;
      const unknown =
        refuseSpeaker(ask, asset) ??
        refusePlaces(
          ask,
          stops.map(({ place }) => place),
        );
      if (unknown !== undefined) return unknown;
      if (request !== undefined) {
        const found = knownRequest(ask, request);
        if (found?.asset !== asset) return 'asset.noRequest';
        if (found.request.state === 'granted') return 'asset.settled';
      }
      // Whoever may not task it learns nothing about what it could do.
      if (taskingAuthority(whenSaid(ask), asset, speakerOf(ask)) === 'none') return undefined;
      const known = knownAsset(ask, asset);
      return known === undefined ? 'asset.unknown' : limitOf(ask, known, orderedStops(ask, known));
    },
    say: (ask) => {
      const { asset, stops, request, text } = ask.command;
      const role = speakerOf(ask);
      const authority = taskingAuthority(whenSaid(ask), asset, role);
      const known = knownAsset(ask, asset);
      if (authority === 'none' || known === undefined)
        return [
          oversteppedBy(
            ask,
            asset,
            'task',
            stops.map(({ place }) => place),
            text,
          ),
        ];
      const { t: since } = whenSaid(ask);
      const order = { role, authority, recorded: isRecorded(ask), ...given({ request, text }) };
      return taskOf(ask, known, orderedStops(ask, known), since < ask.t ? { ...order, since } : order, since - ask.t);
    },
  },
  'asset.recall': {
    by: ['participant', 'facilitator'],
    during: live,
    refuse: (ask) => {
      const { asset } = ask.command;
      const unknown = refuseSpeaker(ask, asset);
      if (unknown !== undefined || taskingAuthority(ask, asset, speakerOf(ask)) === 'none') return unknown;
      const state = knownAsset(ask, asset)?.row.state ?? 'ready';
      return ['busy', 'moving', 'loading'].includes(state) ? undefined : 'asset.notOut';
    },
    say: (ask) => {
      const { asset, reason } = ask.command;
      const known = knownAsset(ask, asset);
      const role = speakerOf(ask);
      if (known === undefined || taskingAuthority(ask, asset, role) === 'none')
        return [oversteppedBy(ask, asset, 'recall', [], reason)];
      return recallOf(ask, known, { role, recorded: isRecorded(ask), ...given({ reason }) });
    },
  },
  'asset.set': {
    by: ['facilitator'],
    during: live,
    refuse: (ask) => {
      const { asset, place, ready, in: after, hold, crew, aboard } = ask.command;
      const known = knownAsset(ask, asset);
      if (known === undefined) return 'asset.unknown';
      if ([place, ready, hold, crew, aboard].every((it) => it === undefined)) return 'command.malformed';
      if ((ready === 'later') !== (after !== undefined)) return 'command.malformed';
      if (hold !== undefined && known.row.due === undefined) return 'asset.notOut';
      if ((aboard ?? 0) > known.vehicle.carries) return 'asset.tooMuch';
      return refusePlaces(ask, place === undefined ? [] : [place]);
    },
    say: (ask) => settings(ask),
  },
};

type Speaking = Pick<Ask, 'scenario' | 'world' | 'by'> & { readonly command: { readonly role?: string | undefined } };

/** The asking participant, or the role on whose behalf the facilitator records what was said. */
function speakerOf({ by, command }: Speaking): string {
  return by.kind === 'participant' ? roleOf(by) : (command.role ?? '');
}

/** Delegations and acting count as they were when the order was given, whenever it is recorded. */
function whenSaid({ scenario, world, t, command: { since = t } }: Ask<'asset.task'>) {
  return { scenario, world, t: Math.min(since, t) };
}

function isRecorded({ by }: Pick<Ask, 'by'>): boolean {
  return by.kind !== 'participant';
}

function refuseSeat(ask: Speaking): RejectionCode | undefined {
  return isSeat(ask.scenario, speakerOf(ask)) ? undefined : 'seat.unknown';
}

/** An asset that a role does not see does not exist for it. */
function refuseSpeaker(ask: Speaking, asset: string): RejectionCode | undefined {
  return refuseSeat(ask) ?? (seesAsset(ask, asset, speakerOf(ask)) ? undefined : 'asset.unknown');
}

/** A request that is none of a participant's business does not exist for it. */
function knownRequest(ask: Speaking & Pick<Ask, 't'>, id: string): ReturnType<typeof requestOf> {
  const found = requestOf(ask, id);
  if (found === undefined || ask.by.kind !== 'participant') return found;
  return seesRequest(ask, found.asset, found.request, roleOf(ask.by)) ? found : undefined;
}

function refusePlaces({ scenario }: Pick<Ask, 'scenario'>, places: readonly string[]): RejectionCode | undefined {
  const known = places.every((place) => Object.hasOwn(scenario.setting.places, place));
  return known ? undefined : 'asset.noPlace';
}

function settlersFor(ask: Speaking, asset: string): string[] {
  const authored = ask.scenario.assets[asset];
  return authored === undefined ? [] : settlersOf(ask, authored).filter((role) => isSeat(ask.scenario, role));
}

function orderedStops({ command }: Pick<Ask<'asset.task'>, 'command'>, { vehicle, row }: Known): Stop[] {
  return stopsOf(command.stops, vehicle.carries, row.aboard);
}

function oversteppedBy(
  ask: Ask<'asset.task'> | Ask<'asset.recall'> | Ask<'asset.refuse'>,
  asset: string,
  what: 'task' | 'recall' | 'refuse',
  stops: string[],
  text: Ask<'asset.recall'>['command']['reason'],
): ExerciseEvent {
  const { command, t } = ask;
  const since = 'since' in command ? Math.min(command.since ?? t, t) : t;
  const order = { asset, role: speakerOf(ask), what, stops, since, recorded: isRecorded(ask) };
  return { type: 'asset.overstepped', ...order, ...given({ text }) };
}

/** A new place, a new crew or other people aboard end whatever it was doing; readiness and a hold-up do not. */
function settings(ask: Ask<'asset.set'>): ExerciseEvent[] {
  const { asset, place, ready, in: after, hold, crew, aboard, reason } = ask.command;
  const known = knownAsset(ask, asset);
  if (known === undefined) return [];
  const { row } = known;
  const due = after === undefined ? undefined : ask.t + after;
  const why = given({ reason });
  const events: ExerciseEvent[] = [];
  if (place !== undefined || crew !== undefined || aboard !== undefined) {
    const waits = row.readyAt !== undefined && row.readyAt > ask.t;
    const stands = row.state === 'broken' ? 'broken' : waits ? 'later' : 'ready';
    events.push({
      type: 'asset.placed',
      asset,
      place: place ?? row.place ?? row.way?.to ?? '',
      ready: ready ?? stands,
      aboard: aboard ?? row.aboard,
      ...given({ crew: crew ?? row.crew, due: ready === undefined && waits ? row.readyAt : due }),
      ...why,
    });
  } else if (ready !== undefined) {
    const soon = ready === 'ready' ? soonest(ask, known) : due;
    events.push({ type: 'asset.readied', asset, ready, ...given({ due: soon }), ...why });
  }
  return hold === undefined ? events : [...events, ...delayOf(ask, known, { later: hold, ...why })];
}
