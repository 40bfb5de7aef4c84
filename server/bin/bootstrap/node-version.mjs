/** The oldest Node that Kalari promises to run on. The same floor stands in `engines` of package.json. */
const oldest = [20, 19];

/** Ends with a plain sentence when this Node is too old; otherwise the first import of newer syntax would end it with a riddle. */
export function checkNodeVersion(version = process.versions.node) {
  if (isNewEnough(version)) return;
  console.error(
    `Kalari needs Node ${oldest.join('.')} or newer; this is Node ${version}. Node 24 LTS from https://nodejs.org is a good choice.`,
  );
  process.exit(3);
}

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
