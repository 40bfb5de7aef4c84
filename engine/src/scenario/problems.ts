import { assetProblems } from './problems-assets.ts';
import { authorityProblems } from './problems-authority.ts';

/** Problems beyond this many are counted, not told: nobody reads them, and a hostile file has a million. */
export const MOST_PROBLEMS = 200;

/**
 * Everything that can be wrong with a scenario or a setting, once: what is wrong, and what to write instead.
 * Words in braces are filled in where the problem is found. Errors keep a scenario from being played; warnings do not.
 */
export const problems = {
  'file.tooLarge': {
    severity: 'error',
    message: 'This file has {size} characters; {limit} are allowed.',
    hint: 'Keep pictures and long annexes out of it.',
  },
  'file.tooMany': {
    severity: 'error',
    message: 'This file holds too many entries to be a scenario.',
    hint: 'A whole exercise needs a few thousand lines at most.',
  },
  'file.tooDeep': {
    severity: 'error',
    message: 'Entries stand more than {limit} levels deep here.',
    hint: 'No part of a scenario needs more than ten. Look for a bracket that was never closed.',
  },
  'file.empty': { severity: 'error', message: 'This file is empty.', hint: 'Start with the line: kalari: 1' },
  'file.unreadable': {
    severity: 'error',
    message: 'This file cannot be read: {why}.',
    hint: 'See that the file is there and may be read.',
  },
  'file.tooHard': {
    severity: 'error',
    message: 'Reading this took more than {seconds} s or {megabytes} MB, and was given up.',
    hint: 'Look for something that is repeated or nested without end. An exercise needs a few thousand lines at most.',
  },
  'file.notTable': {
    severity: 'error',
    message: 'This file does not start with keys.',
    hint: 'Start with the line: kalari: 1',
  },
  'yaml.syntax': { severity: 'error', message: '{what}', hint: '{remedy}' },
  'yaml.alias': {
    severity: 'error',
    message: 'Anchors (&) and aliases (*) are not used in scenarios.',
    hint: 'Write the text out, or put it in quotes if it only begins with that sign.',
  },
  'yaml.tag': {
    severity: 'error',
    message: 'Tags such as {tag} are not used in scenarios.',
    hint: 'Leave it out, or put the text in quotes if it only begins with "!".',
  },
  'yaml.documents': {
    severity: 'error',
    message: 'A second document begins here, after "---".',
    hint: 'Write one scenario a file and leave the line "---" out.',
  },
  'key.duplicate': {
    severity: 'error',
    message: '"{key}" is written twice; the first one is on line {first}.',
    hint: 'Give one of them another name, or join the two.',
  },
  'key.unknown': { severity: 'error', message: 'There is no key "{key}" {where}.', hint: '{hint}' },
  'key.missing': { severity: 'error', message: 'The key "{key}" is missing {where}.', hint: '{hint}' },
  'key.reserved': {
    severity: 'error',
    message: '"{key}" cannot be used as a key.',
    hint: 'Use lower-case words joined by hyphens, starting with a letter.',
  },
  'key.notText': {
    severity: 'error',
    message: 'A key must be a plain word.',
    hint: 'Write it as word: value, with one space after the colon.',
  },
  'format.version': {
    severity: 'error',
    message: 'This file does not say that it is written in format {version}.',
    hint: 'Write kalari: {version} on the first line.',
  },
  'id.wrong': {
    severity: 'error',
    message: '"{key}" cannot be an id.',
    hint: 'Use lower-case words joined by hyphens, starting with a letter, such as first-alert. At most 64 characters.',
  },
  'language.wrong': {
    severity: 'error',
    message: '"{key}" is not a language.',
    hint: 'Write each text under its language, as in { en: "…", fr: "…" }.',
  },
  'value.type': { severity: 'error', message: '"{key}" needs {wanted}, but this is {found}.', hint: '{hint}' },
  'value.choice': { severity: 'error', message: '"{value}" is not possible for "{key}".', hint: '{hint}' },
  'value.range': { severity: 'error', message: '"{key}" is out of bounds: {bounds}.', hint: '{hint}' },
  'value.empty': { severity: 'error', message: 'Nothing is written after "{key}".', hint: '{hint}' },
  'value.wrong': { severity: 'error', message: '{why}', hint: '{hint}' },
  'effect.unknown': { severity: 'error', message: '{what}.', hint: '{hint}' },
  'file.more': {
    severity: 'error',
    message: 'There are more problems, {count} at least.',
    hint: 'They will be listed once these are gone.',
  },

  'reference.setting': { severity: 'error', message: 'There is no setting "{id}".', hint: '{hint}' },
  'reference.role': { severity: 'error', message: 'There is no role "{id}".', hint: '{hint}' },
  'reference.seat': {
    severity: 'error',
    message: 'Nobody sits as "{id}" in this scenario.',
    hint: 'Give it a seat under "seats", or choose another. {hint}',
  },
  'reference.sender': {
    severity: 'error',
    message: 'There is no contact or role "{id}" in the setting.',
    hint: '{hint}',
  },
  'reference.inject': { severity: 'error', message: 'There is no inject "{id}".', hint: '{hint}' },
  'reference.decision': { severity: 'error', message: 'There is no decision "{id}".', hint: '{hint}' },
  'reference.option': { severity: 'error', message: 'The decision "{decision}" has no option "{id}".', hint: '{hint}' },
  'reference.fact': { severity: 'error', message: 'There is no fact "{id}".', hint: '{hint}' },
  'reference.objective': { severity: 'error', message: 'There is no objective "{id}".', hint: '{hint}' },
  'reference.phase': { severity: 'error', message: 'There is no phase "{id}" in the storyline.', hint: '{hint}' },
  'reference.indicator': { severity: 'error', message: 'There is no indicator "{id}".', hint: '{hint}' },
  'reference.place': { severity: 'error', message: 'There is no place "{id}".', hint: '{hint}' },
  'reference.province': { severity: 'error', message: 'There is no province "{id}".', hint: '{hint}' },

  'trigger.missing': {
    severity: 'error',
    message: 'Nothing ever sends "{id}".',
    hint: 'Say when: at, with, when, or by-hand: true. Or let an effect release it: { release: {id} }.',
  },
  'trigger.unopened': {
    severity: 'error',
    message: 'Nothing ever opens the decision "{id}".',
    hint: 'Say when: at, with, when, or by-hand: true. Or let an effect open it: { open: {id} }.',
  },
  'trigger.several': {
    severity: 'error',
    message: '"{id}" has more than one start: {given}.',
    hint: 'Keep one of them. Several reasons can be joined in one "when" with ||.',
  },
  'trigger.with': {
    severity: 'error',
    message: '"with" must name one thing.',
    hint: 'Write one of { phase: … }, { inject: … } or { decision: …, option: … }.',
  },
  'trigger.option': {
    severity: 'error',
    message: '"option" needs the decision it belongs to.',
    hint: 'Write { decision: …, option: … }.',
  },
  'trigger.never': {
    severity: 'error',
    message: '"{id}" waits for what can never come: {cause}.',
    hint: 'They wait for each other. Give one of them a start of its own.',
  },
  'trigger.delay': { severity: 'warning', message: 'Nothing is put off by this "delay".', hint: '{instead}' },
  'trigger.late': {
    severity: 'warning',
    message: 'This is later than the whole exercise lasts.',
    hint: 'Bring it forward, or make "length" longer.',
  },

  'phase.unreachable': {
    severity: 'error',
    message: 'No way leads to the phase "{id}".',
    hint: 'Name it in the "next" of another phase. The story begins with the first one, "{first}".',
  },
  'phase.self': {
    severity: 'error',
    message: 'The phase "{id}" leads to itself.',
    hint: 'Name another phase, or leave this line out.',
  },
  'phase.noReason': {
    severity: 'error',
    message: 'Nothing says when the story moves on to "{to}".',
    hint: 'Add a condition (when), a time in this phase (after), or both.',
  },
  'phase.circle': {
    severity: 'error',
    message: 'These phases can chase each other without end: {circle}.',
    hint: 'Put a time on one of the branches (after: 1min), or make the conditions exclude each other.',
  },

  'phase.never': {
    severity: 'error',
    message: 'The phase "{id}" can never begin: no way to it can open.',
    hint: 'Look at the conditions of the branches that lead to it.',
  },
  'phase.late': {
    severity: 'warning',
    message: 'The phase "{id}" can begin only after the exercise is over.',
    hint: 'Shorten a time on the way to it, or make "length" longer.',
  },
  'phase.endless': {
    severity: 'warning',
    message: 'From the phase "{id}" no way leads to an end of the story.',
    hint: 'Give the story a phase without "next".',
  },
  'story.tooLarge': {
    severity: 'warning',
    message: 'This story is too large to be walked through: it is read, but not proved.',
    hint: 'An exercise of some hours needs a few hundred injects at most.',
  },

  'condition.never': {
    severity: 'warning',
    message: 'This condition can never be met.',
    hint: 'Something that it asks for never comes, or two of its parts exclude each other.',
  },
  'condition.always': {
    severity: 'warning',
    message: 'This condition is met whatever happens.',
    hint: 'Leave it out, or ask for something that can fail.',
  },
  'condition.wrong': { severity: 'error', message: '{why}', hint: '{hint}' },
  'condition.constant': {
    severity: 'warning',
    message: 'This condition always has the same answer.',
    hint: 'Ask about an inject, a decision, a fact, an indicator, a checkpoint or the phase.',
  },

  'text.missing': {
    severity: 'error',
    message: '"{key}" is not written in: {languages}.',
    hint: 'Write it, or take the language out of "languages".',
  },
  'text.language': {
    severity: 'warning',
    message: 'This scenario is not offered in "{language}"; this text will not be read.',
    hint: 'Add it to "languages" (now {languages}), or leave the text out.',
  },
  'text.setting': {
    severity: 'warning',
    message: 'The setting has {count} texts that are not in all languages of this scenario ({languages}).',
    hint: 'They will be shown in a language that is there.',
  },
  'language.twice': { severity: 'warning', message: '"{language}" stands here twice.', hint: 'Leave one out.' },

  'id.reserved': {
    severity: 'error',
    message: 'An option cannot be called "{id}".',
    hint: 'Conditions use that word for another course of action (other) and for no answer at all (none).',
  },
  'inject.silence': {
    severity: 'error',
    message: 'After which silence "if-silent" happens is not said.',
    hint: 'Add "within", such as within: 15min.',
  },
  'inject.never': {
    severity: 'error',
    message: '"{id}" can never go out.',
    hint: 'What it waits for cannot come, or its "only-if" cannot be met.',
  },
  'decision.never': {
    severity: 'error',
    message: 'The decision "{id}" can never be put to anybody.',
    hint: 'What it waits for cannot come.',
  },
  'decision.closesLate': {
    severity: 'warning',
    message: 'This deadline passes only after the exercise is over.',
    hint: 'Open the decision earlier, or give less time.',
  },
  'decision.unseen': {
    severity: 'error',
    message: 'Nobody who may take this decision sees it.',
    hint: 'Add one of those who decide to "seen-by", or leave "seen-by" out.',
  },
  'option.nowhere': {
    severity: 'warning',
    message: 'Nothing follows from the option "{id}".',
    hint: 'Give it an effect, let something wait for it, or ask about the decision in a condition.',
  },
  'objective.noInject': {
    severity: 'warning',
    message: 'No inject exercises the objective "{id}".',
    hint: 'Name it under "objectives" or in "expect" of an inject.',
  },
  'objective.noDecision': {
    severity: 'warning',
    message: 'No decision exercises the objective "{id}".',
    hint: 'Name it under "objectives" of a decision, or judge a decision for it in a checkpoint.',
  },
  'indicator.beyond': {
    severity: 'warning',
    message: 'Whatever is decided, "{id}" runs into its bound, {bound}.',
    hint: 'Start it elsewhere, or make the effects smaller.',
  },
  'short.inject': {
    severity: 'warning',
    message: 'In the shortest time "{id}" never goes out: what it waits for is optional.',
    hint: 'Make this optional as well, or give it another start.',
  },
  'short.decision': {
    severity: 'warning',
    message: 'In the shortest time the decision "{id}" is never put: what it waits for is optional.',
    hint: 'Make this optional as well, or give it another start.',
  },
  'short.phase': {
    severity: 'warning',
    message: 'In the shortest time the phase "{id}" can never begin: the way to it needs something optional.',
    hint: 'Leave that in, or add another way.',
  },
  'short.checkpoint': {
    severity: 'warning',
    message: 'In the shortest time "{id}" can never be met: it needs something optional.',
    hint: 'Begin it with what is left out ("from"), say when it applies, or leave that in.',
  },
  'short.objective': {
    severity: 'warning',
    message: 'In the shortest time the objective "{id}" is no longer exercised.',
    hint: 'Leave in one inject and one decision that exercise it.',
  },
  'length.pace': {
    severity: 'error',
    message: 'The story cannot be told in the shortest time: it would have to run more than four times as fast.',
    hint: 'Make "shortest" longer or "real-time" shorter.',
  },
  'text.long': {
    severity: 'warning',
    message: 'This has {count} words; {via} bears about {limit}.',
    hint: 'Cut it, or send it through another channel.',
  },
  'text.sentence': {
    severity: 'warning',
    message: 'A sentence in this text has {count} words.',
    hint: 'Make two of it.',
  },
  'decision.nobody': {
    severity: 'error',
    message: 'Nobody at the table can take this decision: {roles} without a seat.',
    hint: 'Give it to one of the seats: {seats}.',
  },
  'decision.noDefault': {
    severity: 'warning',
    message: 'When the deadline passes, nothing happens.',
    hint: 'Say with "otherwise" which option then counts.',
  },
  'decision.noDeadline': {
    severity: 'warning',
    message: '"otherwise" never happens without a deadline.',
    hint: 'Say with "closes" how long they have, such as closes: 12min.',
  },
  'checkpoint.order': {
    severity: 'error',
    message: '"late-until" comes before "within" is over.',
    hint: 'It is counted from the same moment and must be at least as long.',
  },
  'checkpoint.noLimit': {
    severity: 'warning',
    message: '"late-until" says nothing without "within".',
    hint: 'Say first within which time the act is in time.',
  },
  'checkpoint.from': {
    severity: 'error',
    message: '"from" must name one thing.',
    hint: 'Write one of { inject: … }, { decision: … } or { phase: … }; leave it out to count from the start.',
  },
  'checkpoint.impossible': {
    severity: 'error',
    message: 'This can never be done: nobody could meet this checkpoint.',
    hint: 'Something that it asks for never comes, or somebody is asked to do what never reaches him.',
  },
  'checkpoint.certain': {
    severity: 'warning',
    message: 'This is already so before anybody has done anything: nobody could miss this checkpoint.',
    hint: 'Ask for an act: something taken, answered, asked or told.',
  },
  'checkpoint.tooSoon': {
    severity: 'warning',
    message: 'Nobody can do this so soon: what it asks for comes later.',
    hint: 'Give more time, or count from what brings it.',
  },
  'checkpoint.who': {
    severity: 'warning',
    message: 'None of these may take the decision that is judged: whoever takes it is the wrong decider.',
    hint: 'Name somebody who decides it.',
  },
  ...authorityProblems,
  'role.unseated': {
    severity: 'warning',
    message: 'Nobody sits as "{role}" in this scenario.',
    hint: 'Control answers for that desk. Give it a seat if somebody should.',
  },
  'fact.uncarried': {
    severity: 'warning',
    message: 'Nobody ever learns the fact "{id}".',
    hint: 'Let an inject carry it ("carries"), or say who knows it first ("first").',
  },
  'fact.unneeded': {
    severity: 'warning',
    message: 'Nothing needs the fact "{id}".',
    hint: 'Say which decision it matters to ("matters-to"), or ask about it in a condition.',
  },
  'fact.tooLate': {
    severity: 'warning',
    message: 'This comes only after "{decision}" has been decided.',
    hint: 'Bring it earlier, or say which later decision it matters to.',
  },
  'fact.itself': {
    severity: 'error',
    message: 'The fact "{id}" contradicts itself.',
    hint: 'Name the other account, or leave this out.',
  },
  'fact.bothTrue': {
    severity: 'error',
    message: '"{id}" and "{other}" contradict each other, but both are true.',
    hint: 'Say of one of them that it is false, or that nobody knows: truth: unknown.',
  },
  'fact.oneAccount': {
    severity: 'error',
    message: '"{id}" and "{other}" contradict each other, but both begin with "{role}" alone.',
    hint: 'Give one of them to another desk, so that two people have to find out.',
  },
  'drift.often': {
    severity: 'error',
    message: 'This comes again too soon.',
    hint: 'Leave at least 1min between two times.',
  },
  'drift.late': {
    severity: 'warning',
    message: 'The exercise is over before this happens once.',
    hint: 'Make "every" shorter, or "length" longer.',
  },
  'desk.seated': {
    severity: 'error',
    message: 'The role "{id}" has a seat and a desk.',
    hint: 'Leave one of them out: a desk is a role that nobody plays.',
  },
  'length.shortest': {
    severity: 'error',
    message: 'The shortest time is longer than the exercise.',
    hint: 'It is the least time in the room; "length" is the time of the story.',
  },
  'length.realTime': {
    severity: 'error',
    message: 'Nothing is left to be played faster.',
    hint: '"real-time" must be shorter than "shortest".',
  },
  'reference.procedure': { severity: 'error', message: 'There is no procedure "{id}" in the setting.', hint: '{hint}' },
  'reference.act': { severity: 'error', message: 'The procedure has no act "{id}".', hint: '{hint}' },
  'reference.state': { severity: 'error', message: 'The procedure has no state "{id}".', hint: '{hint}' },
  'trigger.unbegun': {
    severity: 'error',
    message: 'Nothing says when "{id}" begins.',
    hint: 'Write at, with or when; or leave "starts" out, and it begins with the exercise.',
  },
  'procedure.noTrigger': {
    severity: 'error',
    message: 'Nothing says when the procedure moves on to "{to}".',
    hint: 'Write on: an act, once: [several], or after: a time.',
  },
  'procedure.triggers': {
    severity: 'error',
    message: 'This way to "{to}" waits for more than one thing: {given}.',
    hint: 'Write one way for each.',
  },
  'procedure.sameTrigger': {
    severity: 'error',
    message: 'This way to "{to}" is never taken: the same trigger leads elsewhere from here.',
    hint: 'Leave one of the two out, or give it another act or time.',
  },
  'procedure.zero': {
    severity: 'error',
    message: 'No time passes here.',
    hint: 'Write at least 1s, or let an act lead on.',
  },
  'procedure.from': {
    severity: 'error',
    message: '"from" goes with "after" only.',
    hint: 'Leave it out: an act leads on when it is done.',
  },
  'procedure.circle': {
    severity: 'error',
    message: 'These states follow each other by time alone, without end: {circle}.',
    hint: 'Let an act lead on somewhere in the circle.',
  },
  'procedure.unreachable': {
    severity: 'error',
    message: 'No way leads to the state "{id}".',
    hint: 'Name it in the "next" of another state. The procedure begins with the first one, "{first}".',
  },
  'procedure.whoOrEach': {
    severity: 'error',
    message: '"{id}" has both "who" and "each".',
    hint: 'Keep "who" if one of them is enough, "each" if all of them must.',
  },
  'procedure.since': {
    severity: 'warning',
    message: '"since" says nothing without "within".',
    hint: 'Say within which time it is meant to be done, or leave it out.',
  },
  'procedure.idleAct': {
    severity: 'warning',
    message: 'The act "{id}" leads nowhere.',
    hint: 'Name it in "on" or "once" of a state, or leave it out.',
  },
  'procedure.neverAct': {
    severity: 'error',
    message: '"{id}" is an act of the procedure and one that nobody may do.',
    hint: 'Leave it out of one of the two.',
  },
  'procedure.nobody': {
    severity: 'warning',
    message: 'Nobody here can do these acts of "{procedure}": {acts}.',
    hint: 'Give one of their roles a seat or a desk, or say under "acts" what does them in this story.',
  },
  'procedure.stuck': {
    severity: 'warning',
    message: 'Nothing leads out of these states of "{procedure}" here: {states}.',
    hint: 'Every way on needs an act that nobody can do. The facilitator alone could record it.',
  },
  'place.outside': {
    severity: 'error',
    message: 'The place "{id}" lies outside the map.',
    hint: 'x goes from 0 to {width}, y from 0 to {height}.',
  },
  'place.offLand': {
    severity: 'error',
    message: 'The place "{id}" lies outside the country that the map draws.',
    hint: 'Move it, or draw coast and borders around it.',
  },
  'place.province': {
    severity: 'error',
    message: 'The place "{id}" does not lie in its province, "{province}".',
    hint: 'Its point is outside the outline that the map draws for it.',
  },
  'map.outside': {
    severity: 'error',
    message: 'This point lies outside the map.',
    hint: 'x goes from 0 to {width}, y from 0 to {height}.',
  },
  'map.open': {
    severity: 'error',
    message: 'The edge of the country has a gap here.',
    hint: 'Begin where the line before it ends: [{x}, {y}].',
  },
  ...assetProblems,
} as const satisfies Record<string, { severity: 'error' | 'warning'; message: string; hint: string }>;

export type ProblemCode = keyof typeof problems;
