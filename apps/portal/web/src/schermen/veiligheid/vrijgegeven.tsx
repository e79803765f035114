import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { type Dossier, nu, type Schema, useDossier } from '../casus/dossier.js';
import { OpdrachtKnop } from '../casus/opdracht-knop.js';

type Soort = Schema['VrijgegevenOnderdeel']['soort'];
interface Onderdeel {
  readonly soort: Soort;
  readonly onderdeelId: string;
  readonly naam: string;
}

/** So much of a text tells which one it is. */
const LANG = 70;

/** What the geweerde may see after all: everything starts closed, and is opened one by one by who answers. */
export function Vrijgegeven({ een, over }: { readonly een: Schema['StaandeAfscherming']; readonly over: string }) {
  const { t } = useTranslation();
  const { casus, account } = useDossier();
  const { afschermingId, vrijgegeven, geweerde } = een;
  const alle = onderdelen(casus, t);
  const isOpen = ({ soort, onderdeelId }: Pick<Onderdeel, 'soort' | 'onderdeelId'>) =>
    vrijgegeven.some((al) => al.soort === soort && al.onderdeelId === onderdeelId);
  const dicht = alle.filter((wat) => !isOpen(wat));
  const antwoordt = casus.regie?.medewerker.medewerkerId === account.accountId;
  const wie = geweerde.naam ?? t('tekst.onbekend');
  if (vrijgegeven.length === 0 && !antwoordt) return null;
  return (
    <details className="ep-meer">
      <summary>{t('veiligheid.vrijgave.titel', { wie, count: vrijgegeven.length })}</summary>
      <p className="ep-zacht">{t('veiligheid.vrijgave.uitleg')}</p>
      <ul className="ep-lijst ep-dicht">
        {vrijgegeven.map(({ soort, onderdeelId }) => {
          const naam = alle.find((wat) => wat.onderdeelId === onderdeelId)?.naam ?? t(`veiligheid.onderdeel.${soort}`);
          return (
            <li key={onderdeelId}>
              <span className="ep-breed">{naam}</span>
              <OpdrachtKnop
                soort="licht"
                tekst={t('veiligheid.vrijgave.sluit')}
                over={naam}
                stuur={(_, naar) =>
                  regel.POST('/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/sluitingen', {
                    params: naar({ afschermingId }),
                    body: { soort, onderdeelId },
                  })
                }
              />
            </li>
          );
        })}
      </ul>
      {antwoordt && dicht.length > 0 && (
        <OpdrachtKnop
          tekst={t('veiligheid.vrijgave.geef')}
          over={over}
          concept={['vrijgave', afschermingId]}
          uitleg={<p>{t('veiligheid.vrijgave.geefUitleg')}</p>}
          velden={[
            {
              naam: 'wat',
              label: t('veiligheid.vrijgave.wat'),
              soort: 'keuze',
              keuzes: dicht.map(({ soort, onderdeelId, naam }) => [`${soort}:${onderdeelId}`, naam] as const),
            },
          ]}
          stuur={({ wat = '' }, naar) => {
            const [soort, onderdeelId = ''] = wat.split(':') as [Soort, string?];
            return regel.POST('/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/vrijgaven', {
              params: naar({ afschermingId }),
              body: { soort, onderdeelId },
            });
          }}
        />
      )}
    </details>
  );
}

/** What of this dossier can be opened, in words by which one knows it. */
function onderdelen({ plan, contactmomenten, bijlagen, organisaties }: Dossier, t: TFunction): Onderdeel[] {
  const maak = (soort: Soort, onderdeelId: string | undefined, tekst: string | undefined): Onderdeel[] =>
    onderdeelId === undefined
      ? []
      : [{ soort, onderdeelId, naam: `${t(`veiligheid.onderdeel.${soort}`)}: ${kort(tekst ?? t('tekst.nietVoorU'))}` }];
  return [
    ...plan.vragen.flatMap((een) => maak('vraag', een.vraagId, een.tekst.tekst)),
    ...plan.doelen.flatMap((een) => maak('doel', een.doelId, een.tekst.tekst)),
    ...plan.afspraken.flatMap((een) => maak('afspraak', een.afspraakId, een.tekst.tekst)),
    ...contactmomenten.flatMap((een) => maak('contactmoment', een.contactmomentId, een.tekst.tekst)),
    ...bijlagen.flatMap((een) => maak('bijlage', een.bijlageId, een.titel.tekst)),
    ...nu(organisaties).flatMap((een) => maak('organisatie', een.organisatie.organisatieId, een.organisatie.naam)),
  ];
}

const kort = (tekst: string): string => (tekst.length > LANG ? `${tekst.slice(0, LANG)}…` : tekst);
