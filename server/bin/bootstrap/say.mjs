/** Everything that the preparation says goes to stderr: stdout belongs to the verbs, whose output programs may read. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Says what is being done and, when it is done, how long it took. */
export async function timed(what, work) {
  say(`${what} …`);
  const started = Date.now();
  const result = await work();
  say(`  done in ${seconds(Date.now() - started)}`);
  return result;
}

export function seconds(milliseconds) {
  if (milliseconds < 9_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const whole = Math.round(milliseconds / 1000);
  return whole < 90 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
