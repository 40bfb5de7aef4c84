/**
 * Every refusal, once: HTTP status, what it means, and what to do, in English.
 * Screens render the code from their own catalogues; hints to participants reveal nothing about the story.
 */
export const rejections = {
  'exercise.over': { status: 409, message: 'The exercise has ended.', hint: 'Open the report.' },
  'exercise.notStarted': {
    status: 409,
    message: 'The exercise has not started.',
    hint: 'Wait for the facilitator to start it.',
  },
  'exercise.frozen': {
    status: 409,
    message: 'The exercise is paused for reading only.',
    hint: 'Your draft is kept. Wait for the facilitator.',
  },
  'exercise.emergency': {
    status: 409,
    message: 'A real emergency is on. The exercise is stopped.',
    hint: 'Your draft is kept. Control says when all is clear.',
  },
  'exercise.unknown': { status: 404, message: 'There is no such exercise.', hint: 'Check the address or the code.' },
  'exercise.stopped': {
    status: 503,
    message: 'This exercise has stopped on a fault. Nothing recorded is lost.',
    hint: 'The facilitator can restart the server; the other exercises go on.',
  },
  'command.unavailable': {
    status: 409,
    message: 'This cannot be done now.',
    hint: 'The exercise is not in a state that allows it.',
  },
  'command.malformed': { status: 400, message: 'The message could not be read.', hint: 'Reload the page.' },
  'command.tooLarge': {
    status: 413,
    message: 'The message is too long.',
    hint: 'Shorten it to under ten thousand characters.',
  },
  'command.tooMany': { status: 429, message: 'Too many messages at once.', hint: 'Wait a few seconds and try again.' },
  'foresight.tooLong': {
    status: 422,
    message: 'This play is too long to be thought through again from there.',
    hint: 'Ask about a later moment. The exercise goes on as before.',
  },
  'command.notSaved': {
    status: 503,
    message: 'This could not be saved.',
    hint: 'It is kept on this screen. Try again in a moment.',
  },
  'command.oldPage': {
    status: 409,
    message: 'This page is older than the server.',
    hint: 'Reload the page. Nothing is lost.',
  },
  'seat.forbidden': { status: 403, message: 'Your role may not do this.', hint: 'Ask the facilitator.' },
  'seat.full': {
    status: 409,
    message: 'Somebody already sits there.',
    hint: 'Choose another seat or speak to the facilitator.',
  },
  'seat.unknown': {
    status: 404,
    message: 'There is no such seat or person in this exercise.',
    hint: 'Check the list of seats.',
  },
  'seat.waiting': {
    status: 403,
    message: 'The facilitator has not let you in yet.',
    hint: 'Stay on this page; it opens by itself.',
  },
  'seat.removed': {
    status: 403,
    message: 'You no longer have a seat in this exercise.',
    hint: 'Speak to the facilitator.',
  },
  'seat.replaced': {
    status: 409,
    message: 'You continued on another device.',
    hint: 'Write there; this one only shows.',
  },
  'join.unknownCode': {
    status: 404,
    message: 'No exercise has this code.',
    hint: 'Check it with the facilitator. It has eight letters and figures.',
  },
  'join.tooMany': { status: 429, message: 'Too many attempts.', hint: 'Wait a minute and try again.' },
  'session.wrong': {
    status: 401,
    message: 'This does not open the console.',
    hint: 'Use the link or the passphrase printed by the server.',
  },
  'session.missing': { status: 401, message: 'You are not signed in.', hint: 'Open your link again.' },
  'session.origin': {
    status: 403,
    message: 'This address is not allowed.',
    hint: 'Use the address printed by the server.',
  },
  'scenario.unknown': { status: 404, message: 'There is no such scenario.', hint: 'Choose one from the library.' },
  'scenario.broken': {
    status: 422,
    message: 'This scenario has problems and cannot be played.',
    hint: 'Run kalari check on it.',
  },
  'overlay.unknown': {
    status: 404,
    message: 'There are no such rules of a mission.',
    hint: 'Choose them from the list.',
  },
  'overlay.broken': {
    status: 422,
    message: 'The mission’s own rules do not go with this scenario.',
    hint: 'Open them: what is wrong stands beside each.',
  },
  'paper.notPdf': {
    status: 422,
    message: 'This is not a whole PDF.',
    hint: 'Save the document as PDF and choose it again.',
  },
  'paper.unknown': { status: 404, message: 'There is no such document.', hint: 'Choose one from the list.' },
  'inject.unknown': {
    status: 404,
    message: 'There is no such message.',
    hint: 'It may have been withdrawn. Reload the page.',
  },
  'inject.gone': { status: 409, message: 'This has already gone out.', hint: 'Withdraw it, or send a correction.' },
  'inject.notOut': { status: 409, message: 'This has not gone out yet.', hint: 'Release it first.' },
  'inject.done': { status: 409, message: 'This was already done.', hint: 'Nothing more is needed.' },
  'inject.opened': {
    status: 409,
    message: 'Somebody has already opened this.',
    hint: 'Withdraw it, or send a correction.',
  },
  'inject.followed': {
    status: 409,
    message: 'Something has already followed from this.',
    hint: 'Withdraw it, or send a correction.',
  },
  'inject.noTime': {
    status: 422,
    message: 'This has no time yet.',
    hint: 'Only what has a time is moved along.',
  },
  'inject.nothingToUndo': { status: 409, message: 'There is nothing to take back.', hint: 'It stands as planned.' },
  'inject.noRole': {
    status: 422,
    message: 'Nobody in this exercise has that role.',
    hint: 'Choose roles from the list of seats.',
  },
  'length.tooShort': {
    status: 422,
    message: 'The rest of the story does not fit into that time.',
    hint: 'Give it more time, or end the exercise earlier.',
  },
  'effect.unknown': { status: 404, message: 'There is no such effect.', hint: 'Reload the page.' },
  'effect.done': {
    status: 409,
    message: 'This effect can no longer be overruled.',
    hint: 'What has gone out can be withdrawn; say the rest aloud.',
  },
  'desk.unknown': { status: 404, message: 'There is no such desk.', hint: 'Choose one from the list.' },
  'observation.unknown': { status: 404, message: 'There is no such note.', hint: 'It may have been taken back.' },
  'fact.unknown': { status: 404, message: 'There is no such fact or message.', hint: 'Choose one from the list.' },
  'decision.unknown': { status: 404, message: 'There is no such decision.', hint: 'Reload the page.' },
  'decision.closed': {
    status: 409,
    message: 'This decision is closed.',
    hint: 'The record shows who decided and when.',
  },
  'decision.notOpen': { status: 409, message: 'This decision is not open.', hint: 'Wait until it is put to you.' },
  'decision.noOption': {
    status: 422,
    message: 'There is no such option.',
    hint: 'Choose one of the options, or write another course of action.',
  },
  'decision.noOther': {
    status: 422,
    message: 'Only the listed options are possible here.',
    hint: 'Choose one of them.',
  },
  'decision.oneAnswer': {
    status: 422,
    message: 'Choose one option or write another course of action, not both.',
    hint: 'Leave one of them empty.',
  },
  'decision.nothingToRule': {
    status: 409,
    message: 'No course of action waits for a ruling here.',
    hint: 'It may have been ruled on already.',
  },
  'procedure.unknown': { status: 404, message: 'There is no such procedure.', hint: 'Reload the page.' },
  'procedure.noAct': {
    status: 404,
    message: 'There is no such act in this procedure.',
    hint: 'Choose one from the list.',
  },
  'procedure.done': { status: 409, message: 'This was already done.', hint: 'Nothing more is needed.' },
  'procedure.over': { status: 409, message: 'This procedure has come to its end.', hint: 'The record shows its way.' },
  'rfi.unknown': { status: 404, message: 'There is no such question.', hint: 'Reload the page.' },
  'rfi.noAnswer': {
    status: 422,
    message: 'Give one answer.',
    hint: 'Write it, or choose one that is prepared for this desk.',
  },
  'rfi.answered': {
    status: 409,
    message: 'This question was already answered.',
    hint: 'Send another message if more is needed.',
  },
  'asset.unknown': { status: 404, message: 'There is no such asset.', hint: 'Choose one from the list.' },
  'asset.noPlace': { status: 404, message: 'There is no such place.', hint: 'Choose one on the map.' },
  'asset.noWay': {
    status: 422,
    message: 'It cannot go there.',
    hint: 'Choose a place that it can reach, or another asset.',
  },
  'asset.broken': { status: 409, message: 'It is out of order.', hint: 'Choose another one.' },
  'asset.tooMuch': {
    status: 422,
    message: 'That is more than it carries, or more than is aboard.',
    hint: 'Take fewer at a time, or use another one as well.',
  },
  'asset.caveat': {
    status: 409,
    message: 'A restriction that was declared rules this out.',
    hint: 'It stands beside the asset. Choose another one, or another way.',
  },
  'asset.crew': {
    status: 409,
    message: 'Its crew has not enough hours left for this.',
    hint: 'Shorten the way, or use another one. Nobody can order a crew beyond its hours.',
  },
  'asset.notOut': { status: 409, message: 'It is not on a task.', hint: 'It stands where the list says.' },
  'asset.noRequest': { status: 404, message: 'There is no such request.', hint: 'Reload the page.' },
  'asset.settled': {
    status: 409,
    message: 'This request was already answered.',
    hint: 'Make a new one if more is needed.',
  },
  'product.unknown': { status: 404, message: 'There is no such paper.', hint: 'Reload the page.' },
  'product.noForm': { status: 422, message: 'There is no such kind of paper here.', hint: 'Choose one from the list.' },
  'product.noSection': {
    status: 422,
    message: 'The paper has no such section, or it stands there twice.',
    hint: 'Reload the page; your words are kept.',
  },
  'product.changed': {
    status: 409,
    message: 'Somebody has changed this paper since you opened it.',
    hint: 'Your words are kept. Read what stands there now, then save again.',
  },
  'product.out': { status: 409, message: 'This paper has already left.', hint: 'Write a new one to correct it.' },
  'product.notNow': {
    status: 409,
    message: 'This cannot be done with the paper as it stands.',
    hint: 'See how far it has come.',
  },
  'product.notYours': {
    status: 403,
    message: 'This paper is not yours to do that with.',
    hint: 'Speak to whoever wrote it, or to whoever approves it.',
  },
  'product.empty': { status: 422, message: 'Nothing is written in it yet.', hint: 'Fill in one section at least.' },
  'product.nobody': {
    status: 409,
    message: 'Nobody else here can approve it.',
    hint: 'If it is yours to release, release it; else tell control.',
  },
  'asset.noSettler': {
    status: 409,
    message: 'Nobody here settles this.',
    hint: 'Speak to whoever refused it.',
  },
  'decision.noHat': {
    status: 422,
    message: 'This role does not speak in that capacity.',
    hint: 'Choose one of its own, or none.',
  },
  'decision.noNever': { status: 404, message: 'There is no such act.', hint: 'Choose one from the list.' },
  'right.unknown': { status: 404, message: 'There is no such right.', hint: 'Choose one from the list.' },
  'right.notYours': {
    status: 403,
    message: 'This right is not that role’s to pass on.',
    hint: 'Only whoever decides by it can delegate it, or take it back.',
  },
  'right.notTo': {
    status: 422,
    message: 'This right cannot be delegated to that role.',
    hint: 'The list of rights says to whom it can.',
  },
  'right.toNobody': {
    status: 422,
    message: 'Nobody holds that role in this exercise.',
    hint: 'Delegate to somebody at the table, or to a desk.',
  },
  'right.done': {
    status: 409,
    message: 'The delegation already stands as you want it.',
    hint: 'Nothing more is needed.',
  },
  'acting.notNamed': {
    status: 422,
    message: 'That role cannot be named to act.',
    hint: 'The list of roles says who can; nobody does so by himself.',
  },
  'acting.done': { status: 409, message: 'This already stands as you want it.', hint: 'Nothing more is needed.' },
  'team.notYours': {
    status: 403,
    message: 'This is not for your post.',
    hint: 'Ask the facilitator, who can also give you another post.',
  },
  'team.unknown': {
    status: 404,
    message: 'Nobody of the control team fits that.',
    hint: 'Choose somebody from the list.',
  },
  'team.noRole': {
    status: 422,
    message: 'That post does not go with these roles.',
    hint: 'A role-player plays desks and contacts; an evaluator or mentor goes with seats.',
  },
  'control.elsewhere': {
    status: 409,
    message: 'Somebody else has control.',
    hint: 'Take it, then steer.',
  },
  'clock.past': {
    status: 422,
    message: 'That moment has passed.',
    hint: 'Choose a later one: time only goes forward.',
  },
  'phase.unknown': {
    status: 404,
    message: 'There is no such phase, or it is the present one.',
    hint: 'Choose another.',
  },
  'objective.unknown': { status: 404, message: 'There is no such objective.', hint: 'Choose one from the list.' },
  'checkpoint.unknown': { status: 404, message: 'There is no such checkpoint.', hint: 'Choose one from the list.' },
  'server.restarting': {
    status: 503,
    message: 'The server is starting again.',
    hint: 'Wait a few seconds. Nothing is lost.',
  },
} as const satisfies Record<string, { status: number; message: string; hint: string }>;

export type RejectionCode = keyof typeof rejections;

export interface Rejection {
  readonly code: RejectionCode;
}
