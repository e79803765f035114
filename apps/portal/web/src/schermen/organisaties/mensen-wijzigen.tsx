import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { alle } from '../../onderdelen/formulier.js';
import { alsMedewerker, medewerkerVelden } from './medewerker-velden.js';
import { OrganisatieKnop } from './organisatie-knop.js';

interface Van {
  readonly organisatieId: string;
  readonly etag: string;
}
interface VanIemand extends Van {
  readonly medewerkerId: string;
  readonly naam: string | undefined;
}

/** Which roles can be given where; the server decides. Who supervises is chosen by none of those who are supervised. */
const ROLLEN = {
  gemeente: ['medewerker', 'teamleider', 'casuscoordinator'],
  partner: ['medewerker', 'teamleider'],
} as const;

/** Somebody begins to work here. The account is there already: who keeps the accounts gives its number. */
export function NieuweMedewerker({ soort, ...van }: Van & { readonly soort: keyof typeof ROLLEN }) {
  const { t } = useTranslation();
  const beheert = useAccount().data?.rollen.includes('beheerder') ?? false;
  const rollen: readonly string[] = [...ROLLEN[soort], ...(beheert && soort === 'gemeente' ? ['auditor'] : [])];
  return (
    <OrganisatieKnop
      {...van}
      soort="bij"
      tekst={t('mensen.nieuw')}
      titel={t('mensen.nieuw')}
      concept={['nieuwe-medewerker']}
      velden={medewerkerVelden(t, {
        naam: 'rollen',
        label: t('mensen.rollen'),
        soort: 'vinkjes',
        keuzes: rollen.map((rol) => [rol, t(`rollen.${rol}`)] as const),
        standaard: 'medewerker',
      })}
      knop={t('mensen.voegToe')}
      stuur={(w, op) =>
        regel.POST('/organisaties/{organisatieId}/medewerkers', {
          params: op(),
          body: alsMedewerker(w, alle(w['rollen']) as 'medewerker'[]),
        })
      }
    />
  );
}

/** Somebody works here no more: there is no way back, so it is asked once more, with what becomes of the casussen. */
export function Uitschrijven({ medewerkerId, naam, ...van }: VanIemand) {
  const { t } = useTranslation();
  return (
    <OrganisatieKnop
      {...van}
      tekst={t('mensen.vertrek')}
      titel={t('mensen.vertrekTitel', { naam: naam ?? t('organisatie.zonderNaam') })}
      uitleg={<p>{t('mensen.vertrekUitleg')}</p>}
      velden={[]}
      knop={t('mensen.schrijfUit')}
      stuur={(_, op) =>
        regel.POST('/organisaties/{organisatieId}/medewerkers/{medewerkerId}/vertrek', {
          params: op({ medewerkerId }),
        })
      }
    />
  );
}

/** Of a gemeente there is always exactly one: who is it now is relieved by this one. */
export function VanDienst({ medewerkerId, naam, ...van }: VanIemand) {
  const { t } = useTranslation();
  return (
    <OrganisatieKnop
      {...van}
      tekst={t('mensen.vanDienst')}
      titel={t('mensen.vanDienstTitel', { naam: naam ?? t('organisatie.zonderNaam') })}
      uitleg={<p>{t('mensen.vanDienstUitleg')}</p>}
      velden={[]}
      knop={t('mensen.vanDienst')}
      stuur={(_, op) =>
        regel.POST('/organisaties/{organisatieId}/van-dienst', { params: op(), body: { medewerkerId } })
      }
    />
  );
}
