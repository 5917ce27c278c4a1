/**
 * Days that are not worked in Russia though they are no weekend, and the other way round.
 * 2026: the Labour Code, article 112, and the transfers of 3 and 4 January to 9 January and 31 December.
 * 2027: the Labour Code alone; the government's transfers were not decided when this was written. A space adds them to its
 * `days_off` and `working_days`.
 */
export const ru = {
  days_off: [
    ...['2026-01-01', '2026-01-02', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'],
    ...['2026-02-23', '2026-03-09', '2026-05-01', '2026-05-11', '2026-06-12', '2026-11-04', '2026-12-31'],
    ...['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08'],
    ...['2027-02-23', '2027-03-08', '2027-05-03', '2027-05-10', '2027-06-14', '2027-11-04'],
  ],
  working_days: [] as string[],
};
