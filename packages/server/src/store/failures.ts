/** Full, failing, busy, read-only or unreadable disks, memory that ran out, and a town that has moved. */
const sqlite = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|CORRUPT|NOTADB|CONSTRAINT_TRIGGER)/;

/**
 * SQLSTATE classes of PostgreSQL (its manual, appendix A) that tell of the server and not of the statement: connection,
 * read-only transaction, rolled back by a conflict, resources, intervention, system, a transaction that broke before.
 */
const postgres = /^(08|25006|40|53|55P03|57|58|XX00[12]|25P02)/;

/** What Node says of a connection. */
const network = /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)/;

/** What the driver says without a code of a connection that ended or did not come about. */
const driver =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable/i;

/** Whether the database cannot serve now, and trying again later may help. */
export const isPassing = ({ code = '', message = '' }: { code?: string; message?: string }) =>
  [sqlite, postgres, network].some((pattern) => pattern.test(code)) || driver.test(message);
