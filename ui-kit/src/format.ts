const day = 86_400_000;
const hour = 3_600_000;
const minute = 60_000;

/** The day and hour of the story at exercise time `t`, for an exercise that `starts` so many milliseconds after 00:00 of day 0. */
export interface StoryTime {
  readonly day: number;
  /** 24 hours, `07:52`. */
  readonly clock: string;
}

export function storyTime(starts: number, t: number): StoryTime {
  const moment = starts + t;
  const within = moment - Math.floor(moment / day) * day;
  return {
    day: Math.floor(moment / day),
    clock: `${two(Math.floor(within / hour))}:${two(Math.floor((within % hour) / minute))}`,
  };
}

/** A length in whole hours and minutes, rounded up: nobody is shown less time than has passed, nor zero minutes left. */
export function lengthOf(milliseconds: number): { readonly hours: number; readonly minutes: number } {
  const whole = Math.max(0, Math.ceil(milliseconds / minute));
  return { hours: Math.floor(whole / 60), minutes: whole % 60 };
}

/** The hour in the room, `14:36`, in this device's zone. */
export function roomTime(wall: number): string {
  const date = new Date(wall);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

const two = (figure: number) => String(figure).padStart(2, '0');
