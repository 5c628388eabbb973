import { InvalidError, monthOf, Period, today } from '@workpoints/core'
import { computeObservations, listPlans } from '@workpoints/core/server'
import { readConfig } from '../config.ts'
import { loadPlatform, openConfigured } from '../platform.ts'
import { cliContext } from './cli-context.ts'
import { type Command, textOption } from './command.ts'

export const compute: Command = {
  name: 'compute',
  summary: '由模块计算指标值并入库 / compute the figures that modules derive themselves',
  help: `用法 / usage: workpoints compute [--period 2025-06] [--plan ID]

  --period P   期别，默认为本月 / period, this month by default
  --plan ID    工作要点编号，默认为最新一份 / plan, the newest by default`,
  options: { period: { type: 'string' }, plan: { type: 'string' }, help: { type: 'boolean' } },
  async run(call) {
    const asked = Period.safeParse(textOption(call, 'period') ?? monthOf(today()))
    if (!asked.success)
      throw new InvalidError('cli.bad-period', {
        zh: '期别有误，应如 2025-06、2025-Q2。',
        en: 'The period is not valid; write it like 2025-06 or 2025-Q2.',
      })
    const config = readConfig()
    const platform = await loadPlatform(config)
    const database = await openConfigured(config, call.streams.err)
    try {
      const { db } = await database.service(platform.halves)
      const ctx = await cliContext(db, platform, config)
      const [newest] = await listPlans(ctx.db)
      const plan = textOption(call, 'plan') ?? newest?.id ?? ''
      const count = await computeObservations(ctx, platform, { plan, period: asked.data })
      call.streams.err(
        `${platform.calculators.size} 个计算指标，写入 ${count} 个值 / ${platform.calculators.size} computed indicators, ${count} figures recorded\n`,
      )
      return 0
    } finally {
      await database.close()
    }
  },
}
