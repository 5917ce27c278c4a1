/** The name under which this device keeps a value for an endpoint. */
export const keyOn = (endpoint: string, key: string) => `veche ${endpoint} ${key}`;
