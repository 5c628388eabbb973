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

function count(score: Score, field: string, right: boolean, miss: () => string): void {
  const tally = score.fields.get(field) ?? { right: 0, total: 0 }
  tally.total++
  if (right) tally.right++
  else score.misses.push(`${field}: ${miss()}`)
  score.fields.set(field, tally)
}

/** Compares a reading with a hand-made truth, field by field; every expected and every surplus item counts. */
export function scoreReading(truth: Truth, actual: Truth): Score {
  const score: Score = { fields: new Map(), misses: [] }
  for (const [field, expected] of Object.entries(truth.document))
    count(
      score,
      'document',
      isRight(expected, actual.document[field]),
      () => `${field} ${show(expected)} ≠ ${show(actual.document[field])}`,
    )
  count(
    score,
    'goal count',
    truth.goals.length === actual.goals.length,
    () => `${truth.goals.length} ≠ ${actual.goals.length}`,
  )
  truth.goals.forEach((goal, i) => {
    const read = actual.goals[i]
    count(score, 'goal text', isRight(goal.text, read?.text), () => `${show(goal.text)} ≠ ${show(read?.text)}`)
    scoreTargets(score, `goal ${i + 1}`, goal.targets, read?.targets ?? [])
  })
  const areasOf = (areas: Truth['areas']): string =>
    areas.map((area) => `${String(area.number)} ${String(plain(area.title))} [${area.tasks.join(' ')}]`).join('; ')
  count(
    score,
    'areas',
    areasOf(truth.areas) === areasOf(actual.areas),
    () => `${areasOf(truth.areas)} ≠ ${areasOf(actual.areas)}`,
  )
  count(
    score,
    'task count',
    truth.tasks.length === actual.tasks.length,
    () => `${truth.tasks.length} ≠ ${actual.tasks.length}`,
  )
  for (const task of truth.tasks)
    scoreTask(
      score,
      task,
      actual.tasks.find((each) => each.number === task.number),
    )
  return score
}

function scoreTask(score: Score, task: Truth['tasks'][number], read: Truth['tasks'][number] | undefined): void {
  const at = `task ${task.number}`
  count(score, 'task', read !== undefined && isRight(task.area, read.area), () => at)
  count(score, 'task text', isRight(task.text, read?.text), () => `${at} ${show(task.text)} ≠ ${show(read?.text)}`)
  const unitLine = (unit: TruthUnit): string =>
    `${show(unit.raw)} (${show(unit.name)}, ${show(unit.role)}${unit.collective === true ? ', collective' : ''})`
  const units = read?.units ?? []
  for (let i = 0; i < Math.max(task.units.length, units.length); i++) {
    const expected = task.units[i]
    const unit = units[i]
    const right =
      expected !== undefined &&
      unit !== undefined &&
      (['name', 'raw', 'role', 'collective'] as const).every((field) => isRight(expected[field], unit[field]))
    count(score, 'unit', right, () => `${at} ${expected ? unitLine(expected) : '—'} ≠ ${unit ? unitLine(unit) : '—'}`)
  }
  scoreTargets(score, at, task.targets, read?.targets ?? [])
  if (task.deliverables) scoreDeliverables(score, at, task.deliverables, read?.deliverables ?? [])
}

function scoreTargets(
  score: Score,
  at: string,
  expected: readonly TruthTarget[],
  actual: readonly TruthTarget[],
): void {
  const free = [...actual]
  for (const target of expected) {
    const rank = (read: TruthTarget): number =>
      TARGET_FIELDS.reduce(
        (sum, field) =>
          sum + (isRight(target[field], read[field]) ? (field === 'value' || field === 'name' ? 3 : 1) : 0),
        0,
      )
    const best = free.toSorted((a, b) => rank(b) - rank(a))[0]
    const read = best && rank(best) >= 4 ? best : undefined
    if (read) free.splice(free.indexOf(read), 1)
    count(score, 'target found', read !== undefined, () => `${at} ${show(target)}`)
    let whole = read !== undefined
    for (const field of TARGET_FIELDS) {
      const right = read !== undefined && isRight(target[field], read[field])
      whole &&= right
      if (read)
        count(
          score,
          `target ${field}`,
          right,
          () => `${at} ${show(target[field])} ≠ ${show(read[field])} in ${show(read['quote'])}`,
        )
    }
    count(score, 'target whole', whole, () => `${at} ${show(target['name'])}`)
  }
  for (const read of free)
    count(
      score,
      'target surplus',
      false,
      () => `${at} ${show(read['name'])} ${show(read['value'])} ${show(read['quote'])}`,
    )
}

function scoreDeliverables(
  score: Score,
  at: string,
  expected: readonly TruthTarget[],
  actual: readonly TruthTarget[],
): void {
  const free = [...actual]
  for (const item of expected) {
    const read = free.find((each) => isRight(item['text'], each['text']))
    if (read) free.splice(free.indexOf(read), 1)
    count(
      score,
      'deliverable',
      read !== undefined && isRight(item['due'], read['due']),
      () => `${at} ${show(item)} ≠ ${show(read)}`,
    )
  }
  for (const read of free) count(score, 'deliverable surplus', false, () => `${at} ${show(read['text'])}`)
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
}
