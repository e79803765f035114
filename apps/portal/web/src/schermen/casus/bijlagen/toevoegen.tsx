import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verstuurBestand } from '../../../api/verstuur.js';
import { useOpdracht } from '../../../kader/opdracht.js';
import { useVenster } from '../../../kader/vensters.js';
import { alle, Formulier, type Veld, type Waarden } from '../../../onderdelen/formulier.js';
import { Knop } from '../../../onderdelen/knop.js';
import { useLeefgebieden } from '../../../onderdelen/leefgebieden.js';
import { Venster } from '../../../onderdelen/venster.js';
import { type DossierStand, nu, useDossier } from '../dossier.js';
import { bezwaar, BestandKiezen } from './bestand-kiezen.js';
import './bijlagen.css';

const KLASSEN = ['plan', 'verhaal', 'financien', 'veiligheid'] as const;

interface Verzending {
  readonly waarden: Waarden;
  readonly bestand: File;
  /** Which file: the same question again has the same one. */
  readonly welk: string;
}

/** A file, and what there is to say of it: by that it is decided who reads it. */
export function BijlageToevoegen() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const open = useVenster();
  return (
    <Knop soort="bij" onClick={() => open((sluit) => <Toevoegen casus={casus} sluit={sluit} />)}>
      {t('bijlagen.nieuw')}
    </Knop>
  );
}

interface ToevoegenEigenschappen {
  readonly casus: DossierStand['casus'];
  readonly sluit: () => void;
}

function Toevoegen({ casus, sluit }: ToevoegenEigenschappen) {
  const { t } = useTranslation();
  const leefgebieden = useLeefgebieden();
  const [bestand, zetBestand] = useState<File>();
  const [kiesEerst, zetKiesEerst] = useState(false);
  const [deel, zetDeel] = useState(0);
  const opdracht = useOpdracht<Verzending, unknown>(({ waarden, bestand: inhoud }, koppen) => {
    const { titel, over, klasse, leefgebied } = waarden;
    const wie = alle(over);
    zetDeel(0);
    // Without a version: what is added is in nobody's way, and a large file is not sent twice.
    return verstuurBestand(
      `/casusregie/v1/casussen/${casus.casusId}/bijlagen`,
      { titel, klasse, leefgebied, ...(wie.length > 0 && { over: wie }) },
      inhoud,
      { ...koppen },
      zetDeel,
    );
  }, sluit);
  const waarom = bestand ? bezwaar(bestand) : kiesEerst ? 'kies' : undefined;
  const personen = [...nu(casus.gezinsleden), ...nu(casus.betrokkenen)].map(
    ({ persoon }) => [persoon.persoonId, persoon.naam ?? t('tekst.gezinslid')] as const,
  );
  const velden: Veld[] = [
    { naam: 'titel', label: t('bijlagen.titel'), uitleg: t('bijlagen.titelUitleg') },
    {
      naam: 'klasse',
      label: t('bijlagen.klasse'),
      soort: 'keuze',
      keuzes: KLASSEN.map((een) => [een, t(`klassen.${een}`)] as const),
    },
    {
      naam: 'leefgebied',
      label: t('bijlagen.leefgebied'),
      soort: 'keuze',
      keuzes: leefgebieden,
    },
    { naam: 'over', label: t('bijlagen.over'), soort: 'vinkjes', mag: true, keuzes: [...new Map(personen)] },
  ];
  return (
    <Venster titel={t('bijlagen.nieuw')} sluit={sluit} isBezig={opdracht.isPending}>
      <p className="ep-zacht">{t('bijlagen.wieLeest')}</p>
      <Formulier
        velden={velden}
        knop={t('bijlagen.voegToe')}
        opdracht={{
          ...opdracht,
          mutate: (waarden: Waarden) => {
            if (!bestand) return;
            const { name, size, lastModified } = bestand;
            opdracht.mutate({ waarden, bestand, welk: `${name} ${size} ${lastModified}` });
          },
        }}
        voorGoed={() => {
          zetKiesEerst(!bestand);
          return bestand !== undefined && waarom === undefined;
        }}
        onderwerp={`nieuwe-bijlage.${casus.casusId}`}
        voor={
          <BestandKiezen
            fout={waarom && t(`bijlagen.bezwaar.${waarom}`)}
            kies={(een) => {
              opdracht.reset();
              zetBestand(een);
            }}
          />
        }
      />
      {opdracht.isPending && (
        <p className="ep-vordert" role="status">
          <progress max={1} value={deel} aria-hidden="true" />{' '}
          {t(deel < 1 ? 'bijlagen.onderweg' : 'bijlagen.bewaren', { procent: Math.floor(deel * 100) })}
        </p>
      )}
    </Venster>
  );
}
