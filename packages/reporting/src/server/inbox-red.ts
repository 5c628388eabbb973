import { type Context, loadView } from '@workpoints/core/server'
import type { InboxEntry } from '../inbox.ts'

/** For leaders: the targets of the whole that are red and were not a month before. */
export async function redEntries(ctx: Context, plan: string): Promise<InboxEntry[]> {
  if (!ctx.access.grants.some(({ role }) => role === 'leader')) return []
  const { whole, facts } = await loadView(ctx, { plan })
  return facts.plan.targets.flatMap((target): InboxEntry[] => {
    const judgement = whole.get(target.id)
    if (judgement?.light !== 'red' || judgement.previousLight === 'red') return []
    const isTask = facts.plan.tasks.some(({ number }) => number === target.source)
    return [
      {
        ...{ key: `red/${target.id}`, kind: 'red', due: null, count: 1, detail: judgement.assessment.reason },
        href: isTask ? `/tasks/${target.source}?target=${target.id}` : `/?target=${target.id}`,
        title: { zh: `“${target.name.zh}”转为严重滞后`, en: `“${target.name.en}” has turned red` },
      },
    ]
  })
}
