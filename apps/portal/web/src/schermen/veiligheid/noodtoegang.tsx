import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Melding } from '../../onderdelen/melding.js';

/** Hours that somebody can ask for; the server knows how many are allowed. */
const UREN = [2, 4, 8, 24] as const;

/** To read a casus in danger without taking part in it, by the kenmerk that a colleague says on the phone. */
export default function Noodtoegang() {
  const { t } = useTranslation();
  const ga = useNavigate();
  const opdracht = useOpdracht<Waarden, { readonly casusId: string }>(
    ({ kenmerk = '', reden = '', uren }, koppen) =>
      regel.POST('/noodtoegangen', { params: { header: koppen }, body: { kenmerk, reden, uren: Number(uren) } }),
    ({ casusId }) => void ga({ to: '/casussen/$casusId', params: { casusId } }),
  );
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.noodtoegang')}</h1>
      </header>
      <section className="ep-kaart">
        <Melding soort="let-op">
          <p>{t('noodtoegang.let')}</p>
        </Melding>
        <p>{t('noodtoegang.uitleg')}</p>
        <Formulier
          velden={[
            { naam: 'kenmerk', label: t('noodtoegang.kenmerk'), uitleg: t('noodtoegang.kenmerkUitleg') },
            { naam: 'reden', label: t('noodtoegang.reden'), soort: 'tekst', uitleg: t('noodtoegang.redenUitleg') },
            {
              naam: 'uren',
              label: t('noodtoegang.uren'),
              soort: 'keuze',
              keuzes: UREN.map((uren) => [String(uren), t('noodtoegang.aantalUren', { count: uren })] as const),
              standaard: String(UREN[1]),
            },
          ]}
          knop={t('noodtoegang.knop')}
          opdracht={opdracht}
          // About no casus that this one may know of yet.
          onderwerp="noodtoegang-nemen"
        />
      </section>
    </>
  );
}
