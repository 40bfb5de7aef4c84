/** Raised whenever a message changes its meaning. A page with another version is asked to reload. */
export const PROTOCOL_VERSION = 1;
