import { InvalidError, UnavailableError } from '../../errors.ts'

/** An address of a database in words that may be shown and logged: everything but the password. */
export function describeTarget(url: string): string {
  const { hostname, port, pathname, username, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? (hostname || 'localhost')
  const user = username ? `${decodeURIComponent(username)}@` : ''
  return `${user}${host}:${searchParams.get('port') ?? (port || '5432')}${decodeURIComponent(pathname)}`
}

/** The database's address is not one. The text does not repeat it, since it may hold a password. */
export function badUrlError(): InvalidError {
  return new InvalidError('database.bad-url', {
    zh: 'DATABASE_URL 不是有效的 PostgreSQL 地址。格式：postgresql://用户:密码@主机:5432/数据库（密码中的特殊字符须按百分号编码）。',
    en: 'DATABASE_URL is no address of a PostgreSQL. It looks like postgresql://user:password@host:5432/database (special characters of the password percent-encoded).',
  })
}

interface Advice {
  readonly code: string
  readonly zh: string
  readonly en: string
}

const unreachable: Advice = {
  code: 'database.unreachable',
  zh: '请检查主机名和端口、服务是否已启动、listen_addresses、pg_hba.conf 和防火墙。',
  en: 'Check the host name and port, that the server runs, listen_addresses, pg_hba.conf and the firewall.',
}
const signIn: Advice = {
  code: 'database.sign-in',
  zh: '请检查用户名、密码和 pg_hba.conf。',
  en: 'Check the user name, the password and pg_hba.conf.',
}
const missing: Advice = {
  code: 'database.missing',
  zh: '请先建立这个数据库（UTF8 编码），并把它授予该用户。',
  en: 'Create that database first (encoding UTF8) and grant it to the user.',
}
const full: Advice = {
  code: 'database.full',
  zh: '连接数已满：请提高 max_connections，或减少连接它的程序。',
  en: 'It has no connection left: raise max_connections or let fewer programs connect.',
}
const startup: Advice = {
  code: 'database.startup-options',
  zh: '服务器或连接池不接受连接参数（options）。经连接池连接时，请在 DATABASE_URL 中使用属于 workpoints_app 的登录用户，并另设 DATABASE_OWNER_URL。',
  en: 'The server or a connection pooler refuses the options of the connection. Behind a pooler, sign in with a login role that is a member of workpoints_app (DATABASE_URL), and give the owner in DATABASE_OWNER_URL.',
}

/** By the codes of PostgreSQL (appendix A of its manual); everything else failed on the way there. */
const byCode: Readonly<Record<string, Advice>> = {
  '28000': signIn,
  '28P01': signIn,
  '08P01': startup,
  '3D000': missing,
  '53300': full,
}

/** Puts a failed connection into words: where to, what was answered, what to check. */
export function connectionError(url: string, cause: unknown): UnavailableError {
  const code = codeOf(cause)
  const advice = byCode[code] ?? unreachable
  const reason = code || (cause instanceof Error ? cause.message : String(cause))
  const target = describeTarget(url)
  return new UnavailableError(
    advice.code,
    {
      zh: `无法连接数据库 ${target}（${reason}）。${advice.zh}`,
      en: `The database ${target} cannot be reached (${reason}). ${advice.en}`,
    },
    { cause },
  )
}

/** The code of an error of Node or PostgreSQL, empty without one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The oldest PostgreSQL that the migrations are tested on, as `server_version_num` counts. */
const oldest = 150_000

/** Refuses a server that is too old (`version`: server_version_num) or not UTF-8, with UnavailableError. */
export function checkServer(version: number, encoding: string): void {
  if (version < oldest) {
    const found = `${Math.floor(version / 10_000)}.${version % 10_000}`
    throw new UnavailableError('database.too-old', {
      zh: `数据库是 PostgreSQL ${found}，需要 15 或更高版本。请升级，或换用另一个服务器。`,
      en: `The database is PostgreSQL ${found}; 15 or newer is needed. Upgrade it, or use another server.`,
    })
  }
  if (encoding !== 'UTF8')
    throw new UnavailableError('database.encoding', {
      zh: `数据库的编码是 ${encoding}，需要 UTF8。请用 create database … encoding 'UTF8' template template0 重建。`,
      en: `The database's encoding is ${encoding}; UTF8 is needed. Make it with create database … encoding 'UTF8' template template0.`,
    })
}
