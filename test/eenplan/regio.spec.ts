import { describe, expect, it } from '@jest/globals';
import { datum } from '../../apps/eenplan/src/demo/dagen.js';
import { hashVan, opdrachten } from '../../apps/eenplan/src/demo/opdrachten.js';
import { regio } from '../../apps/eenplan/src/demo/regio.js';

const VRAAG = { seed: 'proeftuin', grootte: 20, vandaag: '2026-03-01' };
const lijst = (anders: Partial<typeof VRAAG> = {}) => {
  const vraag = { ...VRAAG, ...anders };
  return [...opdrachten(regio(vraag), vraag.vandaag)];
};

describe('the list of commands', () => {
  it('is the same of the same seed, size and day, and another of another', () => {
    const hash = (anders: Partial<typeof VRAAG> = {}) => regio({ ...VRAAG, ...anders }).hash;
    expect(hash()).toMatch(/^[0-9a-f]{64}$/);
    expect(hash()).toBe(hash());
    const andere = [hash({ seed: 'anders' }), hash({ vandaag: '2026-03-02' }), hash({ grootte: 21 })];
    expect(new Set([hash(), ...andere]).size).toBe(4);
  });

  it('is what the hash is of: who asks what where, in order', () => {
    const { hash, aantal } = regio(VRAAG);
    const alle = lijst();
    expect(hashVan(alle)).toEqual({ hash, aantal });
    expect(aantal).toBe(alle.length);
    const midden = alle.length >> 1;
    const een = alle[midden]!;
    const met = (ander: Partial<typeof een>) => hashVan(alle.with(midden, { ...een, ...ander })).hash;
    expect(met({})).toBe(hash);
    const andere = [
      met({ body: { ...een.body, tekst: 'anders' } }),
      met({ pad: `${een.pad}/anders` }),
      met({ door: 'anders' }),
      hashVan(alle.toReversed()).hash,
      hashVan(alle.slice(1)).hash,
    ];
    expect(new Set([hash, ...andere]).size).toBe(6);
  });
});

describe('the demo', () => {
  const { organisaties, verhalen, extra } = regio({ ...VRAAG, grootte: 15 });

  it('is 3 gemeenten, 22 organisations and 15 gezinnen, each of its own', () => {
    const soort = (naam: string) => organisaties.filter((een) => een.soort === naam).length;
    expect([soort('gemeente'), soort('partner'), verhalen.length, extra.length]).toEqual([3, 22, 15, 0]);
    expect(new Set(organisaties.map(({ naam }) => naam)).size).toBe(25);
    expect(new Set(verhalen.map(({ naam }) => naam)).size).toBe(15);
    expect(new Set(verhalen.map(({ gemeente }) => gemeente))).toEqual(new Set(['0010', '0003', '0024']));
    // A bigger one has the same fifteen, and others.
    const groter = regio({ ...VRAAG, grootte: 40 });
    expect(groter.verhalen).toEqual(verhalen);
    expect(groter.extra).toHaveLength(25);
  });
});

describe.each(['2026-03-01', '2027-05-03', '2028-02-29', '2031-12-31'])('the stories on %s', (vandaag) => {
  const { verhalen, extra } = regio({ seed: 'proeftuin', grootte: 15, vandaag });
  const leeftijd = (geboren: string, dag: string) =>
    Number(dag.slice(0, 4)) - Number(geboren.slice(0, 4)) - (dag.slice(5) < geboren.slice(5) ? 1 : 0);
  const verhaal = (naam: string) => verhalen.find((een) => een.naam === naam)!;

  it('hold a child that is due after the aanmelding and before it is told to be born, which is today', () => {
    const bos = verhaal('bos');
    const [aanmelding] = lijst({ vandaag, grootte: 15 }).filter(
      ({ pad, body }) => pad === '/aanmeldingen' && JSON.stringify(body).includes('Kyra'),
    );
    const { personen } = aanmelding!.body as { personen: Record<string, string>[] };
    const { uitgerekendeDatum } = personen.find(({ ongeboren }) => ongeboren)!;
    const [eerste] = bos.stappen;
    const gemeld = datum(vandaag, (eerste as { dag: number }).dag);
    expect(Date.parse(uitgerekendeDatum!) - Date.parse(gemeld)).toBeGreaterThan(30 * 86_400_000);
    expect(Date.parse(uitgerekendeDatum!) - Date.parse(gemeld)).toBeLessThan(280 * 86_400_000);
    expect(uitgerekendeDatum! < vandaag).toBe(true);
    // Not by then: a home before the birth is what it is about.
    const wensen = bos.stappen.filter((stap) => stap.stap === 'afspraakStand').map(({ dag }) => datum(vandaag, dag));
    expect(wensen[0]! < uitgerekendeDatum!).toBe(true);
    expect(bos.stappen.some((stap) => stap.stap === 'geboren')).toBe(true);
  });

  it('hold Yara, who is seventeen in all of hers and soon no more', () => {
    const { yara } = verhaal('veen').personen;
    const geboren = yara!.geboortedatum!;
    expect(yara!.bsn).toMatch(/^9\d{8}$/);
    for (const dag of [50, 0]) expect(leeftijd(geboren, datum(vandaag, dag))).toBe(17);
    expect(leeftijd(geboren, datum(vandaag, -200))).toBe(18);
  });

  it('name no day that has not come, but for what is agreed, and begin with an aanmelding', () => {
    for (const { naam, personen, stappen } of [...verhalen, ...extra]) {
      for (const { geboortedatum } of Object.values(personen))
        if (geboortedatum) expect(geboortedatum < vandaag).toBe(true);
      const dagen = stappen.flatMap((stap) => ('dag' in stap ? [stap.dag] : []));
      expect([naam, Math.min(...dagen) >= 0]).toEqual([naam, true]);
      expect([naam, stappen[0]!.stap, dagen[0]]).toEqual([naam, 'aanmelden', Math.max(...dagen)]);
    }
  });
});
