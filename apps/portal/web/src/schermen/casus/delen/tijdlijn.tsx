import { useTranslation } from 'react-i18next';
import { dag } from '../../../onderdelen/tekst.js';
import { type Dossier, useDossier } from '../dossier.js';

interface Moment {
  readonly op: string;
  readonly wat: string;
  readonly woorden?: string | undefined;
}

/** What has a date in the dossier: what it does not show is not here either. */
function momenten({ plan, ...casus }: Dossier): Moment[] {
  return [
    { op: casus.geopendOp, wat: 'geopend' },
    ...(casus.gestartOp ? [{ op: casus.gestartOp, wat: 'gestart' }] : []),
    ...(casus.heropendOp ? [{ op: casus.heropendOp, wat: 'heropend' }] : []),
    ...(casus.afsluiting ? [{ op: casus.afsluiting.afgeslotenOp, wat: 'afgesloten' }] : []),
    ...casus.eerdereRegie.map((een) => ({ op: een.vanOp, wat: 'regie', woorden: een.medewerker.naam })),
    ...(casus.regie ? [{ op: casus.regie.sindsOp, wat: 'regie', woorden: casus.regie.medewerker.naam }] : []),
    ...plan.vragen.map((een) => ({ op: een.ingebrachtOp, wat: een.soort, woorden: een.tekst.tekst })),
    ...plan.vragen.flatMap((een) =>
      een.geeindigdOp ? [{ op: een.geeindigdOp, wat: een.status, woorden: een.tekst.tekst }] : [],
    ),
    ...plan.doelen.map((een) => ({ op: een.sindsOp, wat: 'doel', woorden: een.tekst.tekst })),
    ...plan.afspraken.map((een) => ({ op: een.gemaaktOp, wat: 'afspraak', woorden: een.tekst.tekst })),
    ...plan.afspraken
      .filter(({ status }) => status !== 'open' && status !== 'voorgesteld')
      .map((een) => ({ op: een.gewijzigdOp, wat: een.status, woorden: een.tekst.tekst })),
    ...plan.versies.map((een) => ({ op: een.vastgesteldOp, wat: 'versie', woorden: String(een.versie) })),
    ...casus.contactmomenten.map((een) => ({ op: een.contactOp, wat: 'contact', woorden: een.tekst.tekst })),
    ...casus.organisaties.map((een) => ({ op: een.sindsOp, wat: 'organisatie', woorden: een.organisatie.naam })),
  ].sort((a, b) => b.op.localeCompare(a.op));
}

export function Tijdlijn() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('tijdlijn.titel')}</h2>
      <ol className="ep-tijdlijn">
        {momenten(casus).map(({ op, wat, woorden }, i) => (
          <li key={`${op} ${i}`}>
            <strong>{t(`tijdlijn.wat.${wat}`)}</strong> {woorden}
            <div className="ep-zacht">
              <time dateTime={op}>{dag(op)}</time>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
