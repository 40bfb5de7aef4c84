/** Harmful slips that pass, each with why no reader of the file could know. */
export const escapes: Readonly<Record<string, string>> = {
  'the-gate: left out: what happens in silence: base-asks':
    'The message that asks again can also be sent by hand; that silence alone should bring it shows only in play.',
  'everyone-stay: left out: a branch: alone → by-radio, 2':
    'Another way leads to the same phase; that this one is for those who do nothing shows only in play.',
  'everyone-stay: left out: a release or an opening: decisions/exempt/options/by-name/then/{"release":"crisis-room-full","in":"22min"}':
    'Another option releases the same message; that this one should, too, shows only in play.',
  'ten-one-two: moved: an asset to the other end of the country: kestrel-2':
    'From there it flies as well, and comes too late for one message; that it should be nearer shows only in play.',
};
