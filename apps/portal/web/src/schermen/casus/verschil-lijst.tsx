import type { ReactNode } from 'react';
import { dag, Woorden } from '../../onderdelen/tekst.js';
import type { PlanVerschil } from './plan-verschil.js';

const KLEUR = { erbij: 'goed', anders: 'info', weg: '' } as const;

interface Eigenschappen {
  readonly verschillen: readonly PlanVerschil[];
  /** In the words of the screen. */
  readonly soort: (een: PlanVerschil['soort']) => string;
  readonly stand: (code: string) => string;
  readonly was: ReactNode;
  readonly dagen: (van: string, naar: string) => string;
}

/** What is otherwise in the plan: with how it was, and what became of what went. */
export const VerschilLijst = ({ verschillen, soort, stand, was, dagen }: Eigenschappen) => (
  <ul className="ep-lijst ep-dicht">
    {verschillen.map((een) => (
      <li key={een.id}>
        <span className={`ep-label ${KLEUR[een.hoe]}`}>{soort(een.soort)}</span>
        <div className="ep-breed">
          <Woorden tekst={een.tekst} />
          {een.wasTekst && (
            <div className="ep-zacht">
              {was} <Woorden tekst={een.wasTekst} />
            </div>
          )}
          {een.wasDag !== undefined && een.dag !== undefined && (
            <div className="ep-zacht">{dagen(dag(een.wasDag), dag(een.dag))}</div>
          )}
        </div>
        {een.hoe === 'weg' && een.stand !== 'open' && een.soort !== 'doel' && (
          <span className="ep-label">{stand(een.stand)}</span>
        )}
      </li>
    ))}
  </ul>
);
