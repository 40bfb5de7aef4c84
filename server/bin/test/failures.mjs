import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * A place for one lane's results as data, so that what failed can be said again at the very end: of a long log often only the
 * last lines are kept, and the name of a test that fails once in fifty runs must be among them.
 */
export function results(root) {
  const folder = mkdtempSync(join(tmpdir(), 'kalari-lane-'));
  const file = join(folder, 'results.json');
  return {
    options: ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    /** One line a test that failed, with the first line of why; empty when the lane left no results. */
    failures() {
      try {
        return failuresIn(JSON.parse(readFileSync(file, 'utf8')), root);
      } catch {
        return [];
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** The failed tests of a report in Jest's form, which vitest writes; a file that could not even be loaded is one, too. */
function failuresIn({ testResults }, root) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
    return failed.map(({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages[0])}`);
  });
}

function firstLine(message) {
  return stripVTControlCharacters(message ?? '')
    .split('\n', 1)[0]
    .slice(0, 300);
}
