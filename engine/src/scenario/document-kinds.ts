/** What sorts of documents a mission looks things up in. */
export const documentKinds = [
  'mandate',
  'rules-of-engagement',
  'use-of-force',
  'authority',
  'casevac',
  'contacts',
  'country',
  'procedure',
] as const;
