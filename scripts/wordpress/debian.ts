/** What the trial takes of Debian: WordPress, unpacked and not installed, so that no web server starts and no setting of the machine changes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const run = (command: string, args: string[], cwd?: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

/** Debian's word for the release that runs here. */
const ownSuite = () => /^VERSION_CODENAME=(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];

/** Lists of its own, so that it needs no rights, and can ask for another release. */
function aptOf(folder: string, suite: string) {
  const inside = (name: string) => resolve(folder, name);
  mkdirSync(inside('lists/partial'), { recursive: true });
  mkdirSync(inside('archives/partial'), { recursive: true });
  writeFileSync(inside('sources.list'), `deb http://deb.debian.org/debian ${suite} main\n`);
  const options = {
    'Dir::Etc::SourceList': inside('sources.list'),
    'Dir::Etc::SourceParts': '-',
    'Dir::State::Lists': inside('lists'),
    'Dir::Cache': folder,
    'APT::Sandbox::User': '',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return (command: string, ...args: string[]) => run(command, [...flags, ...args], folder);
}

/** The packages of files that WordPress is made of, and the theme that comes with it. */
const isPart = (name: string) => /^(wordpress-l10n|wordpress-theme-|libjs-|php-getid3)/.test(name);

/** The folder of an unpacked WordPress; `suite` is a release of Debian, this machine's unless named. */
export function unpackWordPress(suite = ownSuite() ?? 'stable'): string {
  const folder = resolve('.cache/wordpress', suite);
  const root = join(folder, 'root');
  if (!existsSync(join(root, 'usr/share/wordpress/wp-login.php'))) {
    mkdirSync(folder, { recursive: true });
    const apt = aptOf(folder, suite);
    apt('apt-get', 'update', '-q');
    const parts = [...apt('apt-cache', 'depends', 'wordpress').matchAll(/(?:Depends|Recommends): ([\w-]+)/g)]
      .map(([, name = '']) => name)
      .filter(isPart);
    apt('apt-get', 'download', '-q', 'wordpress', ...parts);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb')))
      run('dpkg-deb', ['-x', join(folder, file), root]);
  }
  return join(root, 'usr/share/wordpress');
}

const needed = {
  php: ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring'],
  mariadbd: ['mariadb-server-core', 'mariadb-client-core'],
};

/** Installs PHP and the programs of MariaDB, without its service, where they are missing. */
export function ensurePrograms(): void {
  const places = [...(process.env.PATH ?? '').split(':'), '/usr/sbin'];
  const missing = Object.entries(needed)
    .filter(([program]) => !places.some((place) => existsSync(join(place, program))))
    .flatMap(([, packages]) => packages);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0)
    throw new Error(`Install these, as root: apt-get install ${missing.join(' ')}`);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-qy', '--no-install-recommends', ...missing]);
}
