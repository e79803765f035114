import cliProgress from 'cli-progress';

export interface Voortgang {
  naar(gedaan: number, totaal: number): void;
  klaar(): void;
}

/** A progress bar with the time left on stderr; without a terminal a line at every tenth. */
export function voortgang(wat: string, uit: NodeJS.WritableStream & { isTTY?: boolean } = process.stderr): Voortgang {
  if (!uit.isTTY) return regels(wat, uit);
  const balk = new cliProgress.SingleBar(
    {
      format: `${wat} [{bar}] {percentage}% | {value}/{total} | nog {eta_formatted}`,
      stream: uit,
      hideCursor: true,
      barsize: 30,
    },
    cliProgress.Presets.shades_classic,
  );
  let begonnen = false;
  return {
    naar(gedaan, totaal) {
      if (!begonnen) balk.start(totaal, gedaan);
      begonnen = true;
      balk.setTotal(totaal);
      balk.update(gedaan);
    },
    klaar: () => balk.stop(),
  };
}

function regels(wat: string, uit: NodeJS.WritableStream): Voortgang {
  const begin = Date.now();
  let tiende = -1;
  return {
    naar(gedaan, totaal) {
      const nu = totaal === 0 ? 10 : Math.floor((gedaan / totaal) * 10);
      if (nu === tiende) return;
      tiende = nu;
      const nog =
        gedaan === 0 ? '' : `, nog ${Math.ceil((((Date.now() - begin) / gedaan) * (totaal - gedaan)) / 1000)} s`;
      uit.write(`${wat}: ${gedaan}/${totaal}${nog}\n`);
    },
    klaar: () => undefined,
  };
}
