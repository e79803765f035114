import { describe, expect, it } from '@jest/globals';
import { uuid5 } from './uuid.js';

describe('uuid5', () => {
  it('is that of RFC 9562, also for a name that is not ASCII', () => {
    const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    expect(uuid5('www.example.com', DNS)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
    expect(uuid5('één', DNS)).toBe('2051be51-3a2e-5bd2-9e1b-42e84ea79ed0');
  });
});
