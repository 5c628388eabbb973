import type { Action, Reach, Text } from '@workpoints/core'
import { actionText } from './action-text.ts'

/** The parts of a held role that its words are made of. */
export interface RoleInWords {
  readonly reach: Readonly<Partial<Record<Action, Reach>>>
  readonly unit: { readonly name: Text } | null
  /** Titles of the modules; null for all. */
  readonly plugins: readonly Text[] | null
}

const orders: readonly Action[] = [
  'read',
  'report',
  'review',
  'correct',
  'manage',
  'export',
  'enable',
  'administer',
  'audit',
]

/** Matters of no unit's figures: to say for which unit they are would say nothing. */
const whole: ReadonlySet<Action> = new Set(['manage', 'administer', 'audit'])

function placeOf(action: Action, reach: Reach, unit: Text): Text | null {
  if (whole.has(action)) return null
  if (reach === 'all') return { zh: '全部单位', en: 'all units' }
  const city = { zh: '工作要点和全市情况', en: 'the plan and the city as a whole' }
  if (reach === 'plan') return city
  return action === 'read' ? { zh: `${city.zh}、${unit.zh}`, en: `${city.en}, ${unit.en}` } : unit
}

/** What a role allows, a line an action: 可填报：章贡区（全部模块）. Actions that reach equally far share a line. */
export function reachLines({ reach, unit, plugins }: RoleInWords): readonly Text[] {
  const modules: Text =
    plugins === null
      ? { zh: '全部模块', en: 'all modules' }
      : { zh: plugins.map(({ zh }) => zh).join('、'), en: plugins.map(({ en }) => en).join(', ') }
  const lines = new Map<string, { place: Text | null; actions: Text[] }>()
  for (const action of orders) {
    const far = reach[action]
    if (far === undefined) continue
    const place = placeOf(action, far, unit?.name ?? { zh: '', en: '' })
    const line = lines.get(place?.zh ?? '') ?? { place, actions: [] }
    line.actions.push(actionText[action])
    lines.set(place?.zh ?? '', line)
  }
  return [...lines.values()].map(({ place, actions }) => {
    const zh = `可${actions.map((action) => action.zh).join('、')}`
    const en = `May ${actions.map((action) => action.en).join(', ')}`
    return place === null
      ? { zh, en }
      : { zh: `${zh}：${place.zh}（${modules.zh}）`, en: `${en}: ${place.en} (${modules.en})` }
  })
}
