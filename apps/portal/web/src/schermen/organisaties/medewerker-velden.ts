import type { TFunction } from 'i18next';
import type { components } from '../../api/casusregie.js';
import type { Veld, Waarden } from '../../onderdelen/formulier.js';

type NieuweMedewerker = components['schemas']['NieuweMedewerkerDto'];

/** Who begins to work somewhere, as it is asked. @param rollen asked between; absent: they are known. @param waar where it stands in the command */
export const medewerkerVelden = (t: TFunction, rollen?: Veld, waar = ''): Veld[] => [
  { naam: `${waar}persoon/voornamen`, label: t('mensen.voornamen'), mag: true },
  { naam: `${waar}persoon/voorvoegsel`, label: t('mensen.voorvoegsel'), mag: true },
  { naam: `${waar}persoon/achternaam`, label: t('mensen.achternaam') },
  ...(rollen ? [rollen] : []),
  { naam: `${waar}bereikbaarheid/telefoon`, label: t('organisatie.bereik.telefoon'), mag: true },
  { naam: `${waar}bereikbaarheid/email`, label: t('organisatie.bereik.email'), mag: true },
  { naam: `${waar}medewerkerId`, label: t('mensen.account'), uitleg: t('mensen.accountUitleg') },
];

/** What was filled in there, as the command takes it. */
export function alsMedewerker(w: Waarden, rollen: NieuweMedewerker['rollen'], waar = ''): NieuweMedewerker {
  const uit = (naam: string) => w[waar + naam]?.trim() ?? '';
  const gevuld = (naam: string) => (uit(naam) === '' ? {} : { [naam.split('/')[1] ?? naam]: uit(naam) });
  return {
    medewerkerId: uit('medewerkerId').toLowerCase(),
    rollen,
    persoon: {
      ...gevuld('persoon/voornamen'),
      ...gevuld('persoon/voorvoegsel'),
      achternaam: uit('persoon/achternaam'),
    },
    bereikbaarheid: { ...gevuld('bereikbaarheid/telefoon'), ...gevuld('bereikbaarheid/email') },
  };
}
