import { big, type Figure, readAmount, type Text } from '@workpoints/core'
import type Big from 'big.js'
import { type Comparison, isAbove } from './exceedance.ts'

/** A content of soil as a laboratory wrote it, mg/kg; below the limit of detection `value` is that limit. */
export interface Content {
  readonly value: Big
  readonly isBelowDetection: boolean
}

const belowForm = /^\s*(?:[<＜]\s*(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)\s*L)\s*$/
const noneForm = /^\s*(?:ND|未检出)\s*$/i

/** Reads `0.35`, and what lies below the limit of detection: `<0.01`, `0.01L`, `ND`, `未检出`; null for anything else. */
export function readContent(written: Figure): Content | null {
  if (typeof written === 'string' && noneForm.test(written)) return { value: big(0), isBelowDetection: true }
  const below = typeof written === 'string' ? belowForm.exec(written) : null
  const value = readAmount(below?.[1] ?? below?.[2] ?? written)
  return value === null ? null : { value, isBelowDetection: below !== null }
}

/** The content to hold against a limit, or why there is none: it is missing, or its limit of detection lies above the limit. */
export function contentFor(
  written: Figure,
  { limit, comparison }: { readonly limit: string; readonly comparison: Comparison },
): { readonly value: Big } | { readonly reason: Text } {
  const content = readContent(written)
  if (content === null)
    return { reason: { zh: '含量缺失或不是有效数值', en: 'the value is missing or no valid amount' } }
  if (!content.isBelowDetection || !isAbove(content.value, limit, comparison)) return { value: content.value }
  return {
    reason: {
      zh: '未检出，但检出限高于筛选值',
      en: 'not detected, with a limit of detection above the screening value',
    },
  }
}
