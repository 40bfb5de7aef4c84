import type { MapResponse } from '@kalari/engine/protocol';

export type Facility = MapResponse['places'][number]['has'][number];

/** What a place has, as a sign sixteen units wide. Its word stands in the legend and in the list. */
export function FacilitySign({ facility }: { readonly facility: Facility }) {
  return (
    <svg className="k-map-sign" data-facility={facility} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {signs[facility]}
    </svg>
  );
}

const disc = <circle cx="8" cy="8" r="6.7" />;
const box = <rect x="1" y="3.2" width="14" height="9.6" />;

const signs: Readonly<Record<Facility, React.ReactNode>> = {
  airport: (
    <>
      {disc}
      <path d="M4 9.6 12 6.4M6.4 4.2l3.2 7.6" />
    </>
  ),
  airstrip: (
    <>
      {disc}
      <path d="M4.2 9.6 11.8 6.4" />
    </>
  ),
  helipad: (
    <>
      {disc}
      <path d="M5.8 4.8v6.4M10.2 4.8v6.4M5.8 8h4.4" />
    </>
  ),
  port: (
    <>
      {disc}
      <path d="M8 4.2v7.4M5.8 5.8h4.4M4.4 9c.4 1.8 1.8 2.6 3.6 2.6S11.2 10.8 11.6 9" />
    </>
  ),
  hospital: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="1.5" />
      <path d="M8 4.300v7.400M4.3 8h7.4" />
    </>
  ),
  clinic: (
    <>
      {disc}
      <path d="M8 5v6M5 8h6" />
    </>
  ),
  headquarters: (
    <>
      {box}
      <circle className="k-map-dot" cx="8" cy="8" r="2.2" />
    </>
  ),
  base: (
    <>
      {box}
      <path d="M1 3.2 15 12.800M15 3.2 1 12.8" />
    </>
  ),
  police: (
    <>
      {box}
      <path d="M6.6 11V5h1.900a1.9 1.9 0 0 1 0 3.800H6.6" />
    </>
  ),
  displaced: (
    <>
      <path d="M8 2 15 14H1Z" />
      <path className="k-map-dot" d="M8 7.5 11 14H5Z" />
    </>
  ),
};
