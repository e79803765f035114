import { type ReactNode, useEffect, useId, useState } from 'react';

export interface Keuze {
  readonly id: string;
  /** What is searched in. */
  readonly tekst: string;
  readonly inhoud: ReactNode;
  readonly kies: () => void;
  /** One of many: only there once something was typed. */
  readonly pasBijTypen?: boolean | undefined;
}

interface Eigenschappen {
  readonly keuzes: readonly Keuze[];
  /** What one types in. */
  readonly label: string;
  /** Seen above the field; without it the label is only heard. */
  readonly labelZichtbaar?: boolean;
  readonly plaats?: string;
  readonly lijst: string;
  readonly niets: ReactNode;
  /** Hears what was typed, for who looks further for it. */
  readonly bijTypen?: (getypt: string) => void;
  /** The first so many that fit. */
  readonly hoogstens?: number;
}

/** Typing narrows a list; up and down walk through it, Enter or a click chooses. */
export function Keuzelijst({
  keuzes,
  label,
  labelZichtbaar = false,
  plaats,
  lijst,
  niets,
  bijTypen,
  hoogstens = 30,
}: Eigenschappen) {
  const id = useId();
  const [zoek, zetZoek] = useState('');
  const [op, zetOp] = useState(0);
  const woorden = zoek.toLowerCase().split(/\s+/).filter(Boolean);
  const gevonden = keuzes
    .filter(
      ({ tekst, pasBijTypen }) =>
        (woorden.length > 0 || !pasBijTypen) && woorden.every((woord) => tekst.toLowerCase().includes(woord)),
    )
    .slice(0, hoogstens);
  const gekozen = Math.min(op, Math.max(0, gevonden.length - 1));
  useEffect(() => {
    document.getElementById(`${id}-${gekozen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, gekozen]);
  const toets = (gebeurtenis: React.KeyboardEvent) => {
    const stap = { ArrowDown: 1, ArrowUp: -1 }[gebeurtenis.key];
    if (stap !== undefined && gevonden.length > 0) {
      gebeurtenis.preventDefault();
      zetOp((gekozen + stap + gevonden.length) % gevonden.length);
    } else if (gebeurtenis.key === 'Enter') {
      gebeurtenis.preventDefault();
      gevonden[gekozen]?.kies();
    }
  };
  return (
    <div className="ep-kiezen">
      {labelZichtbaar && <label htmlFor={id}>{label}</label>}
      <input
        id={id}
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-lijst`}
        aria-activedescendant={gevonden.length > 0 ? `${id}-${gekozen}` : undefined}
        {...(!labelZichtbaar && { 'aria-label': label })}
        placeholder={plaats}
        value={zoek}
        onKeyDown={toets}
        onChange={({ target }) => {
          zetZoek(target.value);
          bijTypen?.(target.value);
          zetOp(0);
        }}
      />
      <ul role="listbox" id={`${id}-lijst`} aria-label={lijst}>
        {gevonden.map(({ id: keuze, inhoud, kies }, i) => (
          <li key={keuze} id={`${id}-${i}`} role="option" aria-selected={i === gekozen} onClick={kies}>
            {inhoud}
          </li>
        ))}
      </ul>
      {gevonden.length === 0 && <p role="status">{niets}</p>}
    </div>
  );
}
