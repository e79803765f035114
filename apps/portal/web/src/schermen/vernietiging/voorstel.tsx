import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { opStand } from '../../kader/botsing.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { useLaatst, useVenster } from '../../kader/vensters.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Melding } from '../../onderdelen/melding.js';
import { dag, Wie, Woorden } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gedeeld } from './gedeeld.js';
import { Gevolgen } from './gevolgen.js';
import { Persoon } from '../../onderdelen/persoon.js';

type Regel = components['schemas']['VernietigingRegel'];
interface Eigenschappen {
  readonly voorstel: Regel;
}

/** A proposal and what became of it, with what this reader can do about it. */
export function Voorstel({ voorstel }: Eigenschappen) {
  const { t } = useTranslation();
  const { persoon, grond, gemeente, reden, status, voorgesteldDoor, voorgesteldOp, goedgekeurdDoor } = voorstel;
  const { vernietigdOp, tekstenGewist = 0, tekstenGelakt = 0 } = voorstel;
  return (
    <li>
      <div className="ep-breed">
        <Persoon persoon={persoon} />
        {/* With the person her words are gone, and what was said about her. */}
        {!vernietigdOp && (
          <div>
            <Woorden tekst={reden} />
          </div>
        )}
        <div className="ep-zacht">
          {t(`gemeente.${gemeente}`, gemeente)} · {t(`vernietiging.grond.${grond}`, grond)} ·{' '}
          {t('vernietiging.voorgesteldOp', { dag: dag(voorgesteldOp) })} <Wie medewerker={voorgesteldDoor} />
          {goedgekeurdDoor && (
            <>
              {' '}
              · {t('vernietiging.akkoordVan')} <Wie medewerker={goedgekeurdDoor} />
            </>
          )}
        </div>
        {vernietigdOp && (
          <div className="ep-zacht">
            {t('vernietiging.vernietigdOp', { dag: dag(vernietigdOp), gewist: tekstenGewist, gelakt: tekstenGelakt })}
          </div>
        )}
      </div>
      {voorstel.wachtOpAndereGemeente && <span className="ep-label">{t('vernietiging.andereGemeente')}</span>}
      {status === 'voorgesteld' && <Knoppen voorstel={voorstel} />}
    </li>
  );
}

/** The second yes is two clicks, for there is no way back; taking it back is one. */
function Knoppen({ voorstel }: Eigenschappen) {
  const { t } = useTranslation();
  const open = useVenster();
  const laatst = useLaatst(voorstel);
  const { persoon, magGoedkeuren } = voorstel;
  const wie = persoon.naam ?? t('tekst.naamWeg');
  const trekIn = useOpdracht<void, unknown>((_, koppen) =>
    regel.POST('/personen/{persoonId}/vernietigingen/huidige/intrekking', { params: params(voorstel, koppen) }),
  );
  return (
    <>
      {trekIn.isError && <FoutMelding fout={trekIn.error} />}
      <div className="ep-knoppen">
        {magGoedkeuren && (
          <Knop
            aria-label={`${t('vernietiging.beoordeel')}: ${wie}`}
            onClick={() => open((sluit) => <Goedkeuren gelezen={voorstel} laatst={laatst} sluit={sluit} />)}
          >
            {t('vernietiging.beoordeel')}
          </Knop>
        )}
        <Knop
          soort="bij"
          aria-label={`${t('vernietiging.trekIn')}: ${wie}`}
          disabled={trekIn.isPending}
          onClick={() => trekIn.mutate()}
        >
          {t('vernietiging.trekIn')}
        </Knop>
      </div>
    </>
  );
}

const zonderVersie = (voorstel: Regel): unknown => ({ ...voorstel, versie: undefined });
const params = ({ persoon, versie }: Regel, koppen: Koppen) => ({
  path: { persoonId: persoon.persoonId },
  header: { ...koppen, 'If-Match': `"${versie}"` },
});

interface GoedkeurenEigenschappen {
  readonly gelezen: Regel;
  readonly laatst: RefObject<Regel>;
  readonly sluit: () => void;
}

/** What is approved is what was read here; the person may have asked something else meanwhile. */
function Goedkeuren({ gelezen, laatst, sluit }: GoedkeurenEigenschappen) {
  const { t } = useTranslation();
  const { persoon, voorgesteldDoor, reden } = gelezen;
  const keurGoed = useOpdracht<void, unknown>(
    (_, koppen) =>
      regel.POST('/personen/{persoonId}/vernietigingen/huidige/goedkeuring', {
        params: params(opStand(gelezen, laatst.current, zonderVersie), koppen),
      }),
    sluit,
  );
  return (
    <Venster
      titel={t('vernietiging.vraagAkkoord', { wie: persoon.naam ?? t('tekst.naamWeg') })}
      sluit={sluit}
      isBezig={keurGoed.isPending}
    >
      {keurGoed.isError && <FoutMelding fout={keurGoed.error} />}
      <p>
        <Wie medewerker={voorgesteldDoor} />: <Woorden tekst={reden} />
      </p>
      <Gevolgen persoonId={persoon.persoonId} />
      <Gedeeld persoonId={persoon.persoonId}>
        <Melding soort="let-op">
          <p>{t('vernietiging.nietTerug')}</p>
        </Melding>
        <Knop disabled={keurGoed.isPending} onClick={() => keurGoed.mutate()}>
          {t('vernietiging.keurGoed')}
        </Knop>
      </Gedeeld>
    </Venster>
  );
}
