/** How wide a text is drawn, in pixels. */
export type Measure = (text: string, pixels: number, weight?: number) => number;

/** With the browser's own letters; without a canvas, by the width that a condensed letter usually has. */
export function textMeasure(family = "'IBM Plex Sans Condensed', 'Arial Narrow', sans-serif"): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, pixels, weight = 500) => {
    const key = `${weight} ${pixels} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (pen !== null) pen.font = `${weight} ${pixels}px ${family}`;
    const width = pen?.measureText(text).width ?? text.length * pixels * 0.52;
    known.set(key, width);
    return width;
  };
}
