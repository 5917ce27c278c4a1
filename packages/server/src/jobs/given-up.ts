/** Trying again is of no use: a job that fails with this stays as failed. */
export class GivenUp extends Error {
  readonly code: string;

  constructor(code: string) {
    super('A job was given up');
    this.code = code;
  }
}
