import { isCounted, type ObservationFact, type Text } from '../index.ts'
import type { View } from './view.ts'

const recorders: Readonly<Record<string, Text>> = {
  '': { zh: '—', en: '—' },
  office: { zh: '市环委办', en: 'Committee office' },
  demo: { zh: '演示程序', en: 'Demonstration' },
}

/** An observation as the pages show it, with the names of the unit it is about and, for whom they are meant, of who recorded it. */
export function observationView(observed: ObservationFact, { facts: { units }, namesPeople, isReadable }: View) {
  const fact = namesPeople ? observed : { ...observed, recordedBy: '', source: { ...observed.source, note: '' } }
  const nameOf = (id: string): Text => units.get(id)?.name ?? recorders[id] ?? { zh: id, en: id }
  return {
    ...fact,
    simulated: fact.source.kind === 'simulated',
    /** Whether a module counted it. */
    counted: isCounted(observed),
    unitName: nameOf(fact.unit),
    /** Whether the reader may open the unit. */
    readable: isReadable(fact.unit),
    recordedByName: nameOf(fact.recordedBy),
  }
}
