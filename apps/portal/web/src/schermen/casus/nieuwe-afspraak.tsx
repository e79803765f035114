import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { nu, useDossier } from './dossier.js';
import type { Veld } from '../../onderdelen/formulier.js';
import { vandaag } from '../../onderdelen/tijd.js';
import { useMedewerkers, wieIsHet } from './medewerkers.js';
import { OpdrachtKnop } from './opdracht-knop.js';

interface Eigenschappen {
  readonly soort?: 'hoofd' | 'bij' | 'licht';
  /** Absent: for the prio-vraag unless another doel is chosen. */
  readonly doelId?: string;
  readonly over?: string | undefined;
}

/** What, who and until when. Whoever does it says yes first, unless that is oneself. */
export function NieuweAfspraak({ soort = 'bij', doelId, over }: Eigenschappen) {
  const { t } = useTranslation();
  const { casus, account, mag } = useDossier();
  const medewerkers = useMedewerkers(casus);
  const { plan } = casus;
  const open = new Set(plan.vragen.filter(({ status }) => status === 'open').map(({ vraagId }) => vraagId));
  const doelen = plan.doelen
    .filter((een) => een.status === 'gesteld' && open.has(een.vraagId) && (doelId ?? een.doelId) === een.doelId)
    .toSorted((a, b) => Number(b.vraagId === plan.prioVraagId) - Number(a.vraagId === plan.prioVraagId));
  if (doelen.length === 0 || !mag.doetMee || casus.status !== 'lopend') return null;

  const ik = account.organisatie
    ? ([[`medewerker:${account.accountId}:${account.organisatie.organisatieId}`, t('nieuweAfspraak.ik')]] as const)
    : [];
  const anderen = medewerkers.filter(([waarde]) => waarde !== ik[0]?.[0]);
  const personen = [...nu(casus.gezinsleden).filter((een) => !een.ongeboren), ...nu(casus.betrokkenen)].map(
    ({ persoon }) => [`persoon:${persoon.persoonId}`, persoon.naam ?? t('tekst.gezinslid'), t('wieKan.gezin')] as const,
  );
  const velden: Veld[] = [
    { naam: 'tekst', label: t('nieuweAfspraak.wat') },
    {
      naam: 'eigenaar',
      label: t('nieuweAfspraak.wie'),
      soort: 'keuze',
      keuzes: [...ik, ...personen, ...anderen],
      standaard: (ik[0] ?? personen[0])?.[0] ?? '',
    },
    {
      naam: 'uiterlijkDatum',
      label: t('nieuweAfspraak.dag'),
      soort: 'dag',
      standaard: vandaag(14),
    },
    ...(doelen.length > 1
      ? [
          {
            naam: 'doelId',
            label: t('nieuweAfspraak.doel'),
            soort: 'keuze' as const,
            keuzes: doelen.map((een) => [een.doelId, een.tekst.tekst ?? t('tekst.nietVoorU')] as const),
            standaard: doelen[0]!.doelId,
          },
        ]
      : []),
    {
      naam: 'maatwerk',
      label: t('nieuweAfspraak.maatwerk'),
      mag: true,
      uitleg: t('nieuweAfspraak.maatwerkUitleg'),
    },
  ];
  return (
    <OpdrachtKnop
      soort={soort}
      tekst={t('nieuweAfspraak.knop')}
      over={over}
      velden={velden}
      concept={['nieuwe-afspraak', ...(doelId ? [doelId] : [])]}
      stuur={(w, naar) =>
        regel.POST('/casussen/{casusId}/afspraken', {
          params: naar(),
          body: {
            doelId: w['doelId'] ?? doelen[0]!.doelId,
            tekst: w['tekst'] ?? '',
            uiterlijkDatum: w['uiterlijkDatum'] ?? '',
            eigenaar: wieIsHet(w['eigenaar']),
            ...(w['maatwerk'] && { oplossing: { soort: 'maatwerk', reden: w['maatwerk'] } }),
          },
        })
      }
    />
  );
}
