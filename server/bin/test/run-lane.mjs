import { spawn } from 'node:child_process';

/**
 * Runs one lane with its output shown as it comes, and answers `passed` or what happened instead. A lane that takes too long
 * is stopped with everything that it started: one test that hangs must not cost the results of the others.
 */
export function runLane(root, { command, minutes }, env) {
  return new Promise((answer) => {
    const grouped = process.platform !== 'win32';
    const child = spawn(process.execPath, command, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: grouped,
    });
    let late = false;
    // First politely: browsers run in groups of their own, and only the test that started them can stop them.
    const stop = () => {
      kill(child, grouped, 'SIGTERM');
      setTimeout(() => kill(child, grouped, 'SIGKILL'), 5_000).unref();
    };
    const interrupted = () => {
      kill(child, grouped, 'SIGTERM');
      process.exit(130);
    };
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, minutes * 60_000);
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      if (late) answer(`FAILED: stopped after ${minutes} minutes`);
      else answer(code === 0 ? 'passed' : `FAILED (${signal ?? `exit ${code}`})`);
    });
  });
}

function kill(child, grouped, signal) {
  try {
    process.kill(grouped ? -child.pid : child.pid, signal);
  } catch {
    // It has ended by itself in the meantime.
  }
}
