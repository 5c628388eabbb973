import { chinaClock, InvalidError } from '@workpoints/core'
import {
  type AuditReport,
  anchorOf,
  type CoreTables,
  coreHalf,
  findAuditHead,
  inOrg,
  parseAnchor,
  pendingMigrations,
  readAnchors,
  verifyAudit,
} from '@workpoints/core/server'
import type { Kysely } from 'kysely'
import { anchorsPath } from '../audit-anchors.ts'
import { readConfig } from '../config.ts'
import { openConfigured } from '../platform.ts'
import { findOrg } from '../served.ts'
import { exportAudit, filterOptions, type Place } from './audit-export.ts'
import { type Call, type Command, type Streams, textOption } from './command.ts'

const help = `用法 / usage:
  workpoints audit verify [--anchor TEXT] [--json]   校验全部审计记录，有问题时逐条说明并以 1 退出
                                                     verify the trail; what is wrong is told entry by entry, exit code 1
  workpoints audit head                              打印链头锚点，可印入通报 / print the head, for a bulletin
  workpoints audit export [--out FILE] [FILTERS]     导出 CSV / write CSV

  --anchor TEXT   另行保存或印出的锚点，几个之间用逗号 / anchors kept or printed elsewhere, separated by commas
  --json          以 JSON 打印校验结果 / print the report as JSON
  --out FILE      写入文件（不覆盖已有文件），默认标准输出 / a new file; standard output by default
  FILTERS         --from DAY --to DAY --kind change,refusal --actor ID --subject unit/360702 --unit 360702
                  --procedure NAME --outcome done|refused|failed --text TEXT

  内置数据库同一时间只能由一个程序打开，请先停止平台。
  The embedded database is open to one program at a time; stop the platform first.`

async function verify(db: Kysely<CoreTables>, call: Call, { path, org }: Place): Promise<number> {
  const printed = (textOption(call, 'anchor') ?? '').split(/[,，;；]/).filter((text) => text.trim() !== '')
  const typed = printed.map(parseAnchor)
  const noted = readAnchors(path, org)
  const anchors = (async function* () {
    yield* noted
    yield* typed
  })()
  const report = await verifyAudit(db, { anchors })
  if (call.options['json'] === true) call.streams.out(`${JSON.stringify(report, null, 2)}\n`)
  else tell(report, call.streams)
  return report.faults.length === 0 ? 0 : 1
}

function tell(report: AuditReport, { out }: Streams): void {
  const { entries, head, since, anchors, faults, unlisted } = report
  const from = since === null ? '—' : `${chinaClock(since)} UTC+8`
  out(
    faults.length === 0
      ? '审计记录完整。 / The audit trail is whole.\n'
      : `审计记录有 ${faults.length} 处问题： / The audit trail has ${faults.length} faults:\n`,
  )
  for (const { text } of faults) out(`  ✗ ${text.zh}\n    ${text.en}\n`)
  if (unlisted > 0) out(`  另有 ${unlisted} 条有问题，未逐条列出 / and ${unlisted} more entries\n`)
  out(
    `  记录 / entries   ${entries}\n  起于 / since     ${from}\n  链头 / head      ${head === null ? '—' : anchorOf(head)}\n`,
  )
  out(
    anchors.agreeing + anchors.disagreeing === 0
      ? '  锚点 / anchors   没有可比对的锚点，整链重写或截尾后改链头将无从发现 / none: a chain rewritten as a whole would not show\n'
      : `  锚点 / anchors   相符 ${anchors.agreeing}，不符 ${anchors.disagreeing} / ${anchors.agreeing} agree, ${anchors.disagreeing} do not\n`,
  )
}

async function head(db: Kysely<CoreTables>, { streams }: Call): Promise<number> {
  const found = await findAuditHead(db)
  if (found === undefined) streams.err('还没有审计记录 / there are no entries yet\n')
  else streams.out(`${anchorOf(found)}\n`)
  return 0
}

async function run(call: Call): Promise<number> {
  const [verb] = call.words
  const work = verb === 'verify' ? verify : verb === 'head' ? head : verb === 'export' ? exportAudit : undefined
  if (work === undefined || call.words.length > 1)
    throw new InvalidError('cli.unknown-verb', {
      zh: `${verb === undefined ? '请写明要做什么。' : `没有“${call.words.join(' ')}”。`}\n${help}`,
      en: verb === undefined ? 'Say what to do: verify, head or export.' : `There is no "${call.words.join(' ')}".`,
    })
  const config = readConfig()
  const database = await openConfigured(config, call.streams.err)
  try {
    await requireTrail(database.db)
    const { db } = await database.service([coreHalf])
    const org = config.org ?? (await findOrg(db))
    return await work(inOrg(db, org), call, { org, path: anchorsPath(config) })
  } finally {
    await database.close()
  }
}

/** A database of an earlier version has no trail yet; looking into it must not change it. */
async function requireTrail(db: Kysely<CoreTables>): Promise<void> {
  if ((await pendingMigrations(db, [coreHalf])).length === 0) return
  throw new InvalidError('cli.not-migrated', {
    zh: '数据库结构还不是本版本的，请先运行 workpoints migrate。',
    en: "The database does not have this version's structure yet; run workpoints migrate first.",
  })
}

export const audit: Command = {
  name: 'audit',
  summary: '校验、导出审计记录 / verify and export the audit trail',
  help,
  options: {
    ...filterOptions,
    anchor: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
    help: { type: 'boolean' },
  },
  run,
}
