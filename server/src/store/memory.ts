import {
  type Answered,
  type Append,
  type EventStore,
  type ExerciseEntry,
  NotSaved,
  type Receipt,
  type SessionEntry,
  StaleSeq,
} from './event-store.ts';

interface Kept {
  entry: ExerciseEntry;
  readonly lines: string[];
  readonly answered: Map<string, Answered>;
  readonly receipts: Map<string, Receipt>;
}

/** Keeps everything in memory, for tests and trials: the same promises, but for as long as the process lives. */
export function memoryStore(): EventStore {
  const kept = new Map<string, Kept>();
  const sessions = new Map<string, SessionEntry>();

  const of = (exercise: string): Kept => {
    const found = kept.get(exercise);
    if (found === undefined) throw new NotSaved(`There is no exercise ${exercise}.`);
    return found;
  };

  return {
    async create(entry, lines) {
      const codeTaken = [...kept.values()].some((other) => other.entry.joinCode === entry.joinCode);
      if (kept.has(entry.id) || codeTaken) throw new NotSaved(`The exercise ${entry.id} or its code exists already.`);
      kept.set(entry.id, { entry, lines: [...lines], answered: new Map(), receipts: new Map() });
    },
    exercises: () => [...kept.values()].map(({ entry }) => entry),
    async append(append) {
      const found = of(append.exercise);
      refuseTaken(found, append);
      found.lines.push(...append.lines);
      for (const answered of append.answered) {
        found.answered.set(answered.id, answered);
        if (answered.receipt) found.receipts.set(answered.person, answered.receipt);
      }
      if (append.ended === true) found.entry = { ...found.entry, ended: true };
    },
    async room() {},
    lines: (exercise, after = 0) => of(exercise).lines.slice(after),
    answered: (exercise, commandId) => kept.get(exercise)?.answered.get(commandId),
    receipt: (exercise, person) => kept.get(exercise)?.receipts.get(person),

    async saveSession(session) {
      sessions.set(session.hash, session);
    },
    session: (hash) => sessions.get(hash),
    async dropSession(hash) {
      sessions.delete(hash);
    },
    async dropSessionsOf(exercise, who) {
      dropWhere(sessions, (it) => it.exercise === exercise && (it.person === who || it.member === who));
    },
    async dropExpired(wall) {
      dropWhere(sessions, (session) => session.expires <= wall);
    },
    async close() {},
  };
}

function refuseTaken(found: Kept, append: Append): void {
  if (append.after !== found.lines.length) throw new StaleSeq(found.lines.length);
  const ids = append.answered.map(({ id }) => id);
  if (new Set(ids).size < ids.length || ids.some((id) => found.answered.has(id))) {
    throw new NotSaved('A command with this id was answered already.');
  }
}

function dropWhere(sessions: Map<string, SessionEntry>, gone: (session: SessionEntry) => boolean): void {
  for (const [hash, session] of sessions) if (gone(session)) sessions.delete(hash);
}
