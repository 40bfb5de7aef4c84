/** Refusals that only the control team can meet: kept out of what participants download. */
export const enControl = {
  'refusal.foresight.tooLong':
    'This play is too long to be thought through again from there. Ask about a later moment; the exercise goes on as before.',
  'refusal.session.wrong': 'This does not open the console. Use the link or the passphrase printed by the server.',
  'refusal.scenario.unknown': 'There is no such scenario. Choose one from the library.',
  'refusal.overlay.unknown': 'These rules are no longer there. Choose others.',
  'refusal.overlay.broken': 'These rules do not go with the scenario. Open them: what is wrong stands beside each.',
  'refusal.paper.unknown': 'There is no such document. Choose one from the list.',
  'refusal.paper.notPdf': 'This is not a whole PDF. Save the document as PDF and choose it again.',
  'refusal.scenario.broken': 'This scenario has problems and cannot be opened.',
  'refusal.inject.gone': 'This has already gone out. Withdraw it, or send a correction.',
  'refusal.inject.followed': 'Something has already followed from this. Withdraw it, or send a correction.',
  'refusal.inject.noTime': 'This has no time yet, so nothing can be moved along with it.',
  'refusal.inject.nothingToUndo': 'There is nothing to take back here.',
  'refusal.inject.notOut': 'This has not gone out yet.',
  'refusal.decision.nothingToRule': 'No course of action waits for a ruling here.',
  'refusal.procedure.unknown': 'There is no such procedure.',
  'refusal.procedure.noAct': 'There is no such act in this procedure.',
  'refusal.procedure.done': 'This was already done.',
  'refusal.procedure.over': 'This procedure has come to its end.',
  'refusal.rfi.unknown': 'There is no such question.',
  'refusal.rfi.noAnswer': 'Give one answer: write it, or choose one that is prepared for this desk.',
  'refusal.rfi.answered': 'This question was already answered.',
  'refusal.team.notYours': 'This is not for your post in the control team.',
  'refusal.team.unknown': 'Nobody of the control team fits that. Choose somebody from the list.',
  'refusal.team.noRole':
    'That post does not go with these roles: a role-player plays desks and contacts, an evaluator or mentor goes with seats.',
  'refusal.control.elsewhere': 'Somebody else has control. Take it, then steer.',
  'refusal.clock.past': 'That moment has passed. Time only goes forward.',
  'refusal.phase.unknown': 'There is no such phase, or it is the present one.',
  'refusal.length.tooShort':
    'The rest of the story does not fit into that time. Give it more, or end the exercise earlier.',
  'refusal.effect.unknown': 'There is no such effect.',
  'refusal.effect.done': 'This effect can no longer be overruled. Withdraw what has gone out; say the rest aloud.',
  'refusal.observation.unknown': 'There is no such note.',
  'refusal.objective.unknown': 'There is no such objective. Choose one from the list.',
  'refusal.checkpoint.unknown': 'There is no such checkpoint. Choose one from the list.',
} as const;

export type ControlKey = keyof typeof enControl;
