import {
  IconAlertTriangle,
  IconArchive,
  IconArrowsDiff,
  IconBuildingCommunity,
  IconCheck,
  IconEye,
  IconFileDownload,
  IconFilePlus,
  IconGridDots,
  IconHeartbeat,
  IconHistory,
  IconHome2,
  IconInbox,
  IconInfoCircle,
  IconLayoutKanban,
  IconLockOpen,
  IconMailQuestion,
  IconMessage,
  IconTimeline,
  IconUserCheck,
  IconSearch,
  IconStairs,
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
  aanmelding: IconFilePlus,
  zoek: IconSearch,
  versies: IconHistory,
  contact: IconMessage,
  raster: IconGridDots,
  tijdlijn: IconTimeline,
  stappen: IconStairs,
  verschil: IconArrowsDiff,
  slot: IconLockOpen,
  bestand: IconFileDownload,
  regie: IconUserCheck,
  hart: IconHeartbeat,
  verzoek: IconMailQuestion,
  archief: IconArchive,
  goed: IconCheck,
  info: IconInfoCircle,
  'let-op': IconAlertTriangle,
};

/** Beside a word, never instead of one. */
export function Icoon({ naam }: { readonly naam: string }) {
  const Een = ICONEN[naam];
  return Een ? <Een size={20} stroke={1.75} aria-hidden="true" style={{ flex: 'none' }} /> : null;
}
