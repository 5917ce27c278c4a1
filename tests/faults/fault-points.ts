import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianTool } from '../../scripts/debian.ts';

const control = debianTool('fiu-ctrl', 'fiu-utils');
const preloaded = ['/usr/lib/fiu/fiu_run_preload.so', '/usr/lib/fiu/fiu_posix_preload.so'];

/** Whether calls of the C library can be made to fail here. */
export const canFail = control !== undefined && preloaded.every(existsSync);

const base = join(tmpdir(), 'veche-fiu');

/** Environment of a process whose calls can fail (libfiu). */
export const withFaultPoints = { LD_PRELOAD: preloaded.join(':'), FIU_CTRL_FIFO: base };

/** What a disk does when it breaks or is full: the calls that fail, and with which error of errno(3). */
export const faults = {
  'a sync that fails': { points: ['posix/io/sync/fsync', 'posix/io/sync/fdatasync'], errno: 5 },
  'a write that fails': { points: ['posix/io/rw/pwrite'], errno: 5 },
  'a full disk': { points: ['posix/io/rw/pwrite'], errno: 28 },
};
export type Fault = keyof typeof faults;

/** Lets calls of that process fail, all of them from now on, or none any more. */
export function setFault(pid: number | undefined, fault: Fault, isOn: boolean): void {
  const { points, errno } = faults[fault];
  for (const name of points) {
    const order = isOn ? `enable name=${name},failnum=1,failinfo=${errno}` : `disable name=${name}`;
    execFileSync(control ?? '', ['-f', base, '-c', order, String(pid)]);
  }
}
