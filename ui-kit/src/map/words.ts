import { useMemo } from 'react';
import { type T, translator, useT } from '../i18n.tsx';
import { typeset } from '../messages/typeset.ts';

/* Texts of the map. They come with its download, not with the page: nobody who never opens the map waits for them. */

const en = {
  'map.of': 'Map of {country}',
  'map.zoom': 'View of the map',
  'map.in': 'Closer',
  'map.out': 'Farther',
  'map.whole': 'Whole country',
  'map.keys': 'Arrow keys move the map, plus and minus bring it closer or farther, 0 shows the whole country.',
  'map.km': '{count} km',
  'map.north': 'N',
  'map.legend': 'Legend',
  'map.mark': '{place}: {label}',
  'map.mark.many': '{place}: {count} messages',
  'map.province': 'Province border',
  'map.road.main': 'Main road',
  'map.road.secondary': 'Secondary road',
  'map.road.track': 'Track',
  'map.river': 'River',
  'map.river.dry': 'Dry river bed',
  'map.has.airport': 'Airport',
  'map.has.airstrip': 'Airstrip',
  'map.has.helipad': 'Helicopter pad',
  'map.has.port': 'Port',
  'map.has.hospital': 'Hospital',
  'map.has.clinic': 'Clinic',
  'map.has.headquarters': 'Headquarters',
  'map.has.base': 'Mission base',
  'map.has.police': 'Mission police',
  'map.has.displaced': 'Displaced people',
  'list.title': 'Places and travel times',
  'list.from': 'From',
  'list.to': 'To',
  'list.km': 'Distance',
  'list.air': 'By air',
  'list.road': 'By road',
  'list.choose': 'Show the way to {place}',
  'list.note': 'By air without starting the aircraft. By road at the usual speed, with the bends.',
  'leg.km': '{count} km',
} as const;
export type MapKey = keyof typeof en;

const fr: Record<MapKey, string> = typeset({
  'map.of': 'Carte : {country}',
  'map.zoom': 'Vue de la carte',
  'map.in': 'Rapprocher',
  'map.out': 'Éloigner',
  'map.whole': 'Tout le pays',
  'map.keys': 'Les flèches déplacent la carte, plus et moins la rapprochent ou l’éloignent, 0 montre tout le pays.',
  'map.km': '{count} km',
  'map.north': 'N',
  'map.legend': 'Légende',
  'map.mark': '{place} : {label}',
  'map.mark.many': '{place} : {count} messages',
  'map.province': 'Limite de province',
  'map.road.main': 'Route principale',
  'map.road.secondary': 'Route secondaire',
  'map.road.track': 'Piste',
  'map.river': 'Cours d’eau',
  'map.river.dry': 'Lit à sec',
  'map.has.airport': 'Aéroport',
  'map.has.airstrip': 'Piste d’aviation',
  'map.has.helipad': 'Aire d’hélicoptère',
  'map.has.port': 'Port',
  'map.has.hospital': 'Hôpital',
  'map.has.clinic': 'Clinique',
  'map.has.headquarters': 'État-major',
  'map.has.base': 'Base de la mission',
  'map.has.police': 'Police de la mission',
  'map.has.displaced': 'Personnes déplacées',
  'list.title': 'Lieux et temps de trajet',
  'list.from': 'De',
  'list.to': 'À',
  'list.km': 'Distance',
  'list.air': 'En vol',
  'list.road': 'Par route',
  'list.choose': 'Montrer le trajet vers {place}',
  'list.note': 'En vol : sans la mise en route de l’appareil. Par route : à la vitesse usuelle, virages compris.',
  'leg.km': '{count} km',
});

const languages: Readonly<Record<string, Record<MapKey, string>>> = { en, fr };

/** The map's texts in the language of the page. */
export function useMapT(): T<MapKey> {
  const { language } = useT();
  return useMemo(() => translator(languages[language] ?? en, language), [language]);
}
