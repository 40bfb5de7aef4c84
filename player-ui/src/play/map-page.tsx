export { MapPanel } from '../features/map/map-panel.tsx';
export { MapView } from '../features/map/map-view.tsx';
