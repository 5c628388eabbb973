import { join } from 'node:path'
import { DemoProfile, indicatorsOf, type PlanPack, simulateAllocations, simulateObservations } from '@workpoints/core'
import type { DemoData } from '@workpoints/core/server'
import { installedPlugins, loadServerHalves } from '@workpoints/plugins/server'
import { readJson } from './read-json.ts'

/**
 * Makes the demonstration of a plan from its profile (`demo.json`). Figures are made for every installed module, mounted or not:
 * a module that is mounted later finds the same months as the others.
 */
export async function readDemo(dir: string, { plan, units }: PlanPack): Promise<DemoData> {
  const profile = await readJson(join(dir, 'demo.json'), DemoProfile)
  const halves = await loadServerHalves(await installedPlugins())
  const demo = { plan, units, indicators: halves.flatMap((half) => indicatorsOf(half.plugin)) }
  return { observations: simulateObservations(demo, profile), allocations: simulateAllocations(demo, profile) }
}
