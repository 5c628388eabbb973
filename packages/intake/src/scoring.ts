/** One expected value, or a list of values that are all right. */
type Expected = unknown

interface TruthTarget {
  readonly [field: string]: Expected
}

interface TruthUnit {
  readonly name: Expected
  readonly raw: Expected
  readonly role: Expected
  readonly collective: Expected
}

/** A hand-made reading of a document. Wherever a field holds a list, each of its values counts as right. */
export interface Truth {
  readonly document: Readonly<Record<string, Expected>>
  readonly goals: readonly { readonly text: Expected; readonly targets: readonly TruthTarget[] }[]
  readonly areas: readonly { readonly number: Expected; readonly title: Expected; readonly tasks: readonly unknown[] }[]
  readonly tasks: readonly {
    readonly number: number | string
    readonly area: Expected
    readonly text: Expected
    readonly units: readonly TruthUnit[]
    readonly targets: readonly TruthTarget[]
    readonly deliverables?: readonly TruthTarget[]
  }[]
}

/** Right and total per field, and a line for every miss. */
export interface Score {
  readonly fields: Map<string, { right: number; total: number }>
  readonly misses: string[]
}

const TARGET_FIELDS = ['name', 'comparator', 'value', 'valueTo', 'unit', 'scope', 'due', 'commitment'] as const

function plain(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s/g, '') : (value ?? null)
}

function isRight(expected: Expected, actual: unknown): boolean {
  const options = Array.isArray(expected) ? expected : [expected]
  return options.some((option) => plain(option) === plain(actual))
}

/** Counts one comparison; `miss` says what is wrong, null that it is right. */
function count(score: Score, field: string, miss: string | null): void {
  const tally = score.fields.get(field) ?? { right: 0, total: 0 }
  tally.total++
  if (miss === null) tally.right++
  else score.misses.push(`${field}: ${miss}`)
  score.fields.set(field, tally)
}

/** Compares a reading with a hand-made truth, field by field; every expected and every surplus item counts. */
export function scoreReading(truth: Truth, actual: Truth): Score {
  const score: Score = { fields: new Map(), misses: [] }
  for (const [field, expected] of Object.entries(truth.document))
    compare(score, 'document', { at: field, expected, actual: actual.document[field] })
  compare(score, 'goal count', { at: '', expected: truth.goals.length, actual: actual.goals.length })
  truth.goals.forEach((goal, i) => {
    const at = `goal ${i + 1}`
    const read = actual.goals[i]
    compare(score, 'goal text', { at, expected: goal.text, actual: read?.text })
    scoreTargets(score, at, { expected: goal.targets, actual: read?.targets ?? [] })
  })
  compare(score, 'areas', { at: '', expected: areaLine(truth.areas), actual: areaLine(actual.areas) })
  compare(score, 'task count', { at: '', expected: truth.tasks.length, actual: actual.tasks.length })
  for (const task of truth.tasks) {
    const read = actual.tasks.find((each) => each.number === task.number)
    scoreTask(score, task, read)
  }
  return score
}

interface Comparison {
  readonly at: string
  readonly expected: Expected
  readonly actual: unknown
}

function compare(score: Score, field: string, { at, expected, actual }: Comparison): boolean {
  const right = isRight(expected, actual)
  count(score, field, right ? null : `${at} ${show(expected)} ≠ ${show(actual)}`)
  return right
}

function areaLine(areas: Truth['areas']): string {
  return areas.map((area) => `${String(area.number)} ${String(area.title)} [${area.tasks.join('|')}]`).join('; ')
}

function scoreTask(score: Score, task: Truth['tasks'][number], read: Truth['tasks'][number] | undefined): void {
  const at = `task ${task.number}`
  compare(score, 'task', { at, expected: task.area, actual: read?.area })
  compare(score, 'task text', { at, expected: task.text, actual: read?.text })
  const units = read?.units ?? []
  for (let i = 0; i < Math.max(task.units.length, units.length); i++) {
    const right = isSameUnit(task.units[i], units[i])
    count(score, 'unit', right ? null : `${at} ${show(task.units[i])} ≠ ${show(units[i])}`)
  }
  scoreTargets(score, at, { expected: task.targets, actual: read?.targets ?? [] })
  if (task.deliverables) scoreDeliverables(score, at, { expected: task.deliverables, actual: read?.deliverables ?? [] })
}

function isSameUnit(expected: TruthUnit | undefined, unit: TruthUnit | undefined): boolean {
  if (!expected || !unit) return false
  return (['name', 'raw', 'role', 'collective'] as const).every((field) => isRight(expected[field], unit[field]))
}

interface Lists {
  readonly expected: readonly TruthTarget[]
  readonly actual: readonly TruthTarget[]
}

function scoreTargets(score: Score, at: string, { expected, actual }: Lists): void {
  const free = [...actual]
  for (const target of expected) {
    const best = free.toSorted((a, b) => likeness(target, b) - likeness(target, a))[0]
    const read = best && likeness(target, best) >= 4 ? best : undefined
    count(score, 'target found', read ? null : `${at} ${show(target)}`)
    if (read) free.splice(free.indexOf(read), 1)
    const wrong = TARGET_FIELDS.filter((field) => {
      const where = `${at} «${show(read?.['quote'])}»`
      return (
        read === undefined ||
        !compare(score, `target ${field}`, { at: where, expected: target[field], actual: read[field] })
      )
    })
    count(score, 'target whole', wrong.length === 0 ? null : `${at} ${show(target['name'])}: ${wrong.join(' ')}`)
  }
  for (const read of free) count(score, 'target surplus', `${at} ${show(read['name'])} ${show(read['quote'])}`)
}

/** How well a reading fits an expected target; name and value weigh most. */
function likeness(target: TruthTarget, read: TruthTarget): number {
  const weight = (field: string): number => (field === 'value' || field === 'name' ? 3 : 1)
  return TARGET_FIELDS.reduce((sum, field) => sum + (isRight(target[field], read[field]) ? weight(field) : 0), 0)
}

function scoreDeliverables(score: Score, at: string, { expected, actual }: Lists): void {
  const free = [...actual]
  for (const item of expected) {
    const read = free.find((each) => isRight(item['text'], each['text']))
    if (read) free.splice(free.indexOf(read), 1)
    const right = read !== undefined && isRight(item['due'], read['due'])
    count(score, 'deliverable', right ? null : `${at} ${show(item)} ≠ ${show(read)}`)
  }
  for (const read of free) count(score, 'deliverable surplus', `${at} ${show(read['text'])}`)
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
}
