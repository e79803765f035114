/** Accounts of the development issuer that belong to no organisation, the same in every installation. */
export const ONTWIKKEL_BEHEERDER = '00000000-0000-4000-8000-000000000001';
export const ONTWIKKEL_AUDITOR = '00000000-0000-4000-8000-000000000002';
