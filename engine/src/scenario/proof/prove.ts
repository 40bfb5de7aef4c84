import type { Sheet } from '../checks/findings.ts';
import { proveCourse } from './course.ts';
import { earliestIn } from './earliest.ts';
import { proveCheckpoints } from './judged.ts';
import { provePurpose } from './purpose.ts';
import { proveShort } from './short.ts';
import { proveTexts } from './voice.ts';

/**
 * What has to be walked to be seen: that everything can come, that what is judged can be met and missed, that nothing is
 * there for nothing, and that it is all so in the shortest time as well. Looked at only when nothing is broken before.
 */
export function prove(sheet: Sheet): void {
  proveTexts(sheet);
  const earliest = earliestIn(sheet.scenario, sheet.names);
  if (earliest === undefined) {
    sheet.tell('story.tooLarge', ['storyline'], {}, 'key');
    return;
  }
  proveCourse(sheet, earliest);
  proveCheckpoints(sheet, earliest);
  provePurpose(sheet, earliest);
  proveShort(sheet, earliest);
}
