const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Any RFC 9562 UUID in its usual spelling; the version is not looked at. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
