import { useTranslation } from 'react-i18next';
import { EenVeld, type Veld } from '../../onderdelen/formulier.js';
import { useLeefgebieden } from '../../onderdelen/leefgebieden.js';
import { Knop } from '../../onderdelen/knop.js';
import { type Stand, sprekers, type Vraag } from './stand.js';

interface Eigenschappen {
  readonly nummer: number;
  readonly vraag: Vraag;
  readonly stand: Stand;
  readonly fout: (veld: string) => string | undefined;
  readonly zet: (deel: Partial<Vraag>) => void;
  readonly weg: (() => void) | undefined;
}

/** A hulpvraag in somebody's own words, or a zorg of who reports; each about one leefgebied. */
export function VraagVelden({ nummer, vraag, stand, fout, zet, weg }: Eigenschappen) {
  const { t } = useTranslation();
  const leefgebieden = useLeefgebieden();
  const hulpvraag = vraag.soort === 'hulpvraag';
  const veld = (naam: keyof Vraag, label: string, meer: Partial<Veld> = {}) => (
    <EenVeld
      veld={{ naam, label: t(`nieuweAanmelding.vraag.${label}`), ...meer }}
      waarde={vraag[naam]}
      fout={fout(naam)}
      zet={(waarde) => zet({ [naam]: waarde })}
    />
  );
  return (
    <fieldset className="ep-deel">
      <legend>{t('nieuweAanmelding.vraag.titel', { nummer })}</legend>
      {veld('soort', 'soort', {
        soort: 'rondjes',
        keuzes: (['hulpvraag', 'zorg'] as const).map((een) => [een, t(`nieuweAanmelding.vraag.${een}`)] as const),
      })}
      {veld('tekst', hulpvraag ? 'eigenWoorden' : 'zorgWoorden', { soort: 'tekst' })}
      <div className="ep-naast">
        {hulpvraag &&
          veld('vraagsteller', 'vanWie', {
            soort: 'keuze',
            keuzes: [
              ['', t('nieuweAanmelding.kies')],
              ...sprekers(stand).map((i) => {
                const { voornamen, achternaam } = stand.personen[i]!;
                const naam = `${voornamen} ${achternaam}`.trim();
                return [String(i), naam || t('nieuweAanmelding.persoon.titel', { nummer: i + 1 })] as const;
              }),
            ],
          })}
        {veld('leefgebied', 'leefgebied', {
          soort: 'keuze',
          keuzes: [['', t('nieuweAanmelding.kies')], ...leefgebieden],
        })}
      </div>
      {weg && (
        <Knop soort="licht" aria-label={t('nieuweAanmelding.vraag.wegVan', { nummer })} onClick={weg}>
          {t('nieuweAanmelding.weg')}
        </Knop>
      )}
    </fieldset>
  );
}
