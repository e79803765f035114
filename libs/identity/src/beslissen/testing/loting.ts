/** Draws lots that are the same for the same seed (mulberry32). */
export class Loting {
  #stand: number;

  constructor(zaad: number) {
    this.#stand = zaad >>> 0;
  }

  getal(): number {
    this.#stand = (this.#stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.#stand ^ (this.#stand >>> 15), this.#stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  kans(deel: number): boolean {
    return this.getal() < deel;
  }

  een<T>(uit: readonly T[]): T {
    return uit[Math.floor(this.getal() * uit.length)]!;
  }

  /** Each with this chance. */
  enkele<T>(uit: readonly T[], deel: number): T[] {
    return uit.filter(() => this.kans(deel));
  }
}
