import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Plan, Unit } from '../packages/core/src/index.ts'
import { readPlan } from '../packages/intake/src/index.ts'
import { installedPlugins, readJson, readText, repository } from './installed-plugins.ts'
import { buildPlan, type SeedParts } from './seed-plan.ts'
import type { Review } from './seed-review.ts'

/** Reads what the plan of `seeds/<name>` is made of: the document through the intake, the review, the units and the plugins. */
export async function seedParts(name: string): Promise<SeedParts> {
  const source = readText(`seeds/${name}/source.txt`)
  return {
    source,
    draft: readPlan(source),
    review: readJson<Review>(`seeds/${name}/review.json`),
    units: readJson<Unit[]>(`seeds/${name}/units.json`),
    plugins: await installedPlugins(),
  }
}

/** Writes a plan with one item a line, so that a change of one target is a change of one line. */
export function formatPlan({ goals, areas, tasks, assignments, targets, ...head }: Plan): string {
  const lists = Object.entries({ goals, areas, tasks, assignments, targets }).map(
    ([name, items]) => `"${name}": [\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`,
  )
  return `{${JSON.stringify(head).slice(1, -1)},\n${lists.join(',\n')}}\n`
}

if (import.meta.main) {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [name = 'ganzhou-2025'] = positionals
  const parts = await seedParts(name)
  const plan = buildPlan(parts)
  writeFileSync(new URL(`seeds/${name}/plan.json`, repository), formatPlan(plan))
  const corrections = parts.review.targets.flatMap((target) => target.corrections ?? [])
  const added = parts.review.targets.filter((target) => target.draft === null)
  console.error(
    `${plan.tasks.length} tasks, ${plan.targets.length} targets; reading corrected ${corrections.length} fields, ` +
      `added ${added.length} items and dropped ${parts.review.dropped.length}`,
  )
}
