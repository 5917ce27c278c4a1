/** Every time zone by its name, with how far it is from the UTC now; `chosen` too where a browser does not know it. */
export function timeZones(lang: string, chosen: string): Record<string, string> {
  const offset = (zone: string) =>
    new Intl.DateTimeFormat(lang, { timeZone: zone, timeZoneName: 'shortOffset' })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')?.value;
  const all = new Set([chosen, ...Intl.supportedValuesOf('timeZone')]);
  return Object.fromEntries([...all].sort().map((zone) => [zone, `${zone}, ${offset(zone)}`]));
}
