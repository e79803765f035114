import { Delen as AlleDelen } from '../../onderdelen/delen.js';

const DELEN = [
  { deel: 'caseload', icoon: 'caseload', naam: 'wieAlle.deel.caseload', pad: '/caseload' },
  { deel: 'wie-doet-wat', icoon: 'raster', naam: 'wieAlle.deel.wie-doet-wat', pad: '/caseload/wie-doet-wat' },
] as const;

/** How the work lies: who has how much, and who does what. */
export const Delen = ({ deel }: { readonly deel: (typeof DELEN)[number]['deel'] }) => (
  <AlleDelen
    label="wieAlle.delen"
    delen={DELEN}
    deel={deel}
    naar={(gekozen) => DELEN.find((een) => een.deel === gekozen)!.pad}
  />
);
