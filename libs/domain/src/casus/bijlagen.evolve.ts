import type { BijlageEvent } from './casus.events.js';
import type { BijlageState } from './casus.state.js';
import { vervang } from './lijst.js';

export function evolveBijlagen(bijlagen: readonly BijlageState[], event: BijlageEvent): readonly BijlageState[] {
  switch (event.type) {
    case 'BijlageToegevoegd': {
      const { bijlageId, door } = event.data;
      return [...bijlagen, { bijlageId, door, ingetrokken: false, op: event.op ?? '' }];
    }
    case 'BijlageIngetrokken':
      return vervang(bijlagen, 'bijlageId', event.data.bijlageId, (een) => ({ ...een, ingetrokken: true }));
  }
}
