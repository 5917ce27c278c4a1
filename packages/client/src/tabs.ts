/** Runs `act` while no other tab of this site runs one of the same name; at once where locks are missing, as without https. */
export async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? await locks.request(name, act) : act();
}

/** Lets the tabs of a site hear each other. */
export function openChannel(name: string, heard: () => void): { tell(): void } {
  if (!globalThis.BroadcastChannel) return { tell() {} };
  const channel = new BroadcastChannel(name);
  // In Node it would keep the process alive.
  (channel as { unref?(): void }).unref?.();
  channel.onmessage = heard;
  return { tell: () => channel.postMessage(null) };
}
