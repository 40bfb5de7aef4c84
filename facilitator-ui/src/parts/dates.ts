/** Real dates as this house writes them, `24 Nov 2026`, and hours of the day in 24. */
export function dateOf(wall: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'short', year: 'numeric' }).format(wall);
}

export function dateAndHourOf(wall: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(wall);
}

/** English alone would put the month first. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
