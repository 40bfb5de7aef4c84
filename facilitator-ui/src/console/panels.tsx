import { CreatePanel } from '../features/conduct/create-panel.tsx';
import { DropPanels } from '../features/conduct/drop-panels.tsx';
import { DelegatePanel } from '../features/decisions/delegate-panel.tsx';
import { MeetingPanel } from '../features/decisions/meeting-panel.tsx';
import { OralPanel } from '../features/decisions/oral-panel.tsx';
import { RulePanel } from '../features/decisions/rule-panel.tsx';
import { StandInPanel } from '../features/decisions/stand-in-panel.tsx';
import { OverrulePanel } from '../features/effects/overrule-panel.tsx';
import { ToldPanel } from '../features/feed/told-panel.tsx';
import { KnewPanel } from '../features/hindsight/knew-panel.tsx';
import { OtherwisePanel } from '../features/hindsight/otherwise-panel.tsx';
import { JoinPanel } from '../features/join/join-panel.tsx';
import { RemovePanel } from '../features/join/remove-panel.tsx';
import { LengthPanel } from '../features/length/length-panel.tsx';
import { PaperPanel } from '../features/papers/paper-panel.tsx';
import { ForcePanel } from '../features/storyline/force-panel.tsx';
import { MarkPanel } from '../features/storyline/mark-panel.tsx';
import { useAtHand } from '../parts/at-hand.tsx';
import { EmergencyPanel } from './emergency.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { EndPanel, TimePanel } from './time-panel.tsx';

/** The panel that is open, if one is. */
export function Panels() {
  const [{ panel }] = useAtHand();
  switch (panel) {
    case null:
      return null;
    case 'told':
      return <ToldPanel />;
    case 'oral':
      return <OralPanel />;
    case 'rule':
      return <RulePanel />;
    case 'meeting':
      return <MeetingPanel />;
    case 'delegate':
      return <DelegatePanel />;
    case 'standIn':
      return <StandInPanel />;
    case 'paper':
      return <PaperPanel />;
    case 'otherwise':
      return <OtherwisePanel />;
    case 'knew':
      return <KnewPanel />;
    case 'create':
      return <CreatePanel />;
    case 'join':
      return <JoinPanel />;
    case 'person':
      return <RemovePanel />;
    case 'keys':
      return <KeysPanel />;
    case 'jump':
      return <TimePanel />;
    case 'emergency':
      return <EmergencyPanel />;
    case 'end':
      return <EndPanel />;
    case 'force':
      return <ForcePanel />;
    case 'mark':
      return <MarkPanel />;
    case 'length':
      return <LengthPanel />;
    case 'overrule':
      return <OverrulePanel />;
    case 'skip':
    case 'withdraw':
      return <DropPanels />;
  }
}
