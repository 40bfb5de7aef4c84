import type { ExerciseEvent } from '../events.ts';
import type { World } from '../world/world.ts';

type SeatEvent = Extract<ExerciseEvent, { type: `seat.${string}` }>;

/** Who is at the door, who sits where. */
export function evolveSeat(world: World, event: SeatEvent): void {
  switch (event.type) {
    case 'seat.claimed':
      world.put('persons', {
        id: event.person,
        name: event.name,
        ...(event.role === undefined ? {} : { role: event.role }),
        state: 'waiting',
      });
      return;
    case 'seat.admitted':
    case 'seat.assigned':
      world.edit('persons', event.person, (person) => {
        person.role = event.role;
        person.state = 'admitted';
      });
      return;
    case 'seat.renamed':
      world.edit('persons', event.person, (person) => {
        person.name = event.name;
      });
      return;
    case 'seat.removed':
      world.edit('persons', event.person, (person) => {
        person.state = 'removed';
      });
      return;
  }
}
