/** The letter that stands for the option at this place: a, b, c … */
export function letterOf(place: number): string {
  return String.fromCharCode(97 + place);
}

/** The place of an option by the letter pressed, or null when no option has it. */
export function placeOf(key: string, options: number): number | null {
  if (!/^[a-z]$/i.test(key)) return null;
  const place = key.toLowerCase().charCodeAt(0) - 97;
  return place < options ? place : null;
}
