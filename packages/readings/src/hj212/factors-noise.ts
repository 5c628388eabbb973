import type { FactorRow } from './factors.ts'

/** HJ 212-2017, annex B, noise. */
export const noiseRows: readonly FactorRow[] = [
  ['LA', 'A声级', 'A-weighted level', '', 'dB', '', ''],
  ['L5', 'L5', 'L5', '', 'dB', '', ''],
  ['L10', 'L10', 'L10', '', 'dB', '', ''],
  ['L50', 'L50', 'L50', '', 'dB', '', ''],
  ['L90', 'L90', 'L90', '', 'dB', '', ''],
  ['L95', 'L95', 'L95', '', 'dB', '', ''],
  ['Leq', '等效声级', 'equivalent level', '', 'dB', '', ''],
  ['Ldn', '昼夜等效声级', 'day-night equivalent level', '', 'dB', '', ''],
  ['Ld', '昼间等效声级', 'equivalent level by day', '', 'dB', '', ''],
  ['Ln', '夜间等效声级', 'equivalent level by night', '', 'dB', '', ''],
  ['LMx', '最大声级', 'maximum', '', 'dB', '', ''],
  ['LMn', '最小声级', 'minimum', '', 'dB', '', ''],
]
