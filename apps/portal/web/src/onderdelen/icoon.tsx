import {
  IconAlertTriangle,
  IconBuildingCommunity,
  IconCheck,
  IconEye,
  IconHeartbeat,
  IconHome2,
  IconInbox,
  IconInfoCircle,
  IconLayoutKanban,
  IconSearch,
  IconTarget,
  IconUsers,
} from '@tabler/icons-react';

const ICONEN: Readonly<Record<string, typeof IconCheck>> = {
  werkbord: IconLayoutKanban,
  postvak: IconInbox,
  casussen: IconHome2,
  caseload: IconUsers,
  organisaties: IconBuildingCommunity,
  plan: IconTarget,
  oog: IconEye,
  zoek: IconSearch,
  hart: IconHeartbeat,
  goed: IconCheck,
  info: IconInfoCircle,
  'let-op': IconAlertTriangle,
};

/** Beside a word, never instead of one. */
export function Icoon({ naam }: { readonly naam: string }) {
  const Een = ICONEN[naam];
  return Een ? <Een size={20} stroke={1.75} aria-hidden="true" style={{ flex: 'none' }} /> : null;
}
