/** Looking back at an earlier moment, and going on from there. */
export const past = {
  'key.lookBack': 'look back at an earlier moment',

  'past.open': 'Look back',
  'past.label': 'An earlier moment',
  'past.title': 'Looking back',
  'past.text': 'Everything as it was then. The exercise goes on meanwhile.',
  'past.failed': 'That moment did not come. Choose it again.',
  'past.moment': 'Moment looked at',
  'past.back': 'Earlier: the moment before ([)',
  'past.on': 'Later: the next moment (])',
  'past.leave': 'Back to now',
  'past.here': 'The room at this moment',
  'past.goOn': 'Go on from here…',
  'past.goOnTitle': 'Go on from {time}',
  'past.goOnText':
    'A new exercise opens, with the story, the desks and everybody’s knowledge as they stood then. Its seats are empty and it has a code of its own; its clock stands until you let it run. This exercise stays as it is.',
  'past.goOnDo': 'Open it',
  'past.goOnOpening': 'Opening…',
  'past.goOnFailed': 'It could not be opened. Nothing has changed here; try again.',
  'past.continues': 'This exercise goes on from {time}',
  'past.continuesText': 'Everything before is another exercise’s. Let people in, then resume.',
  'refusal.past': 'You are looking back: nothing can be done here. Go back to now first.',
  'past.from': 'from {length} on of an earlier one',
} as const;
