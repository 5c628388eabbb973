import type { Context, ModuleWaiting, PlanSummary } from '@workpoints/core/server'
import { matterOf } from '../exclusion.ts'
import { air } from '../index.ts'
import { airDb, lastActs, listExclusions } from './exclusion.store.ts'
import { decides } from './exclusion-rules.ts'

/** Dust days that others proposed, for who decides on them: whoever reviews the city as a whole. */
export async function exclusionWaiting(ctx: Context, plan: PlanSummary | null): Promise<readonly ModuleWaiting[]> {
  if (plan === null || !ctx.access.somewhere('review', air.id)) return []
  const span = { from: `${plan.year}-01-01`, to: `${plan.year}-12-31` }
  const proposed = [...lastActs(await listExclusions(airDb(ctx.db), span)).values()].filter(
    ({ act, person }) => act === 'propose' && (person === null || person !== ctx.actor?.id),
  )
  if (proposed.length === 0) return []
  if (!(await decides(ctx))) return []
  const matters = new Set(proposed.map(({ acted_by: by, reason, basis }) => matterOf({ by, reason, basis })))
  const days = [...new Set(proposed.map(({ day }) => day))].toSorted()
  const counties = new Set(proposed.map(({ unit_id: unit }) => unit)).size
  const [from = '', to = ''] = [days[0], days.at(-1)]
  const spanText = from === to ? { zh: from, en: from } : { zh: `${from} 至 ${to}`, en: `${from} to ${to}` }
  return [
    {
      ...{ key: 'air/exclusion', kind: 'decide', due: null, count: matters.size, href: '/air/sky' },
      title: { zh: `沙尘日剔除申报待审批（${spanText.zh}）`, en: `Dust days to decide (${spanText.en})` },
      detail: {
        zh: `${counties} 个县（市、区），共 ${proposed.length} 个县日；批准前仍计入 PM2.5 均值`,
        en: `${counties} counties, ${proposed.length} days; until approved they count in the mean of PM2.5`,
      },
    },
  ]
}
