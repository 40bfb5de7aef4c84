/** One open page of a person. */
export interface Device {
  /** Another device of the same person goes on; this one may only read. */
  replaced(): void;
  cut(): void;
}

/** The open pages of each person: the newest may write, the others only show. */
export class Devices {
  readonly #most: number;
  readonly #open = new Map<string, Device[]>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds the newest device; the one before is told, and the oldest is cut when there are too many. */
  add(key: string, device: Device): void {
    const before = this.#open.get(key) ?? [];
    before.at(-1)?.replaced();
    const now = [...before, device];
    this.#open.set(key, now.slice(-this.#most));
    for (const old of now.slice(0, -this.#most)) old.cut();
  }

  drop(key: string, device: Device): void {
    const left = (this.#open.get(key) ?? []).filter((other) => other !== device);
    if (left.length > 0) this.#open.set(key, left);
    else this.#open.delete(key);
  }

  /** Whether this is the device that may write. */
  isNewest(key: string, device: Device): boolean {
    return this.#open.get(key)?.at(-1) === device;
  }

  of(key: string): readonly Device[] {
    return this.#open.get(key) ?? [];
  }
}
