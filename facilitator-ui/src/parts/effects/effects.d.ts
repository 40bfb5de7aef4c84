import type { ControlView, DecisionView, EffectView, Said } from '@kalari/engine/protocol';
type Decisions = Readonly<Record<string, DecisionView>>;
/** Whether an effect can still be kept from having happened: what has gone out or been put cannot. */
export declare function canOverrule(effect: EffectView, control: Pick<ControlView, 'injects'>, decisions: Decisions): boolean;
export interface Cause {
    readonly kind: 'decision' | 'inject' | 'phase';
    /** How it is numbered, where it is. */
    readonly number?: string;
    readonly title: Said;
}
/** What brought an effect about: a decision, an inject that nobody answered, a way the story went. */
export declare function causeOf({ source }: EffectView, control: ControlView, decisions: Decisions): Cause | undefined;
export {};
