import type { Role } from '@workpoints/core'
import type { FormError } from '@workpoints/ui/form'
import type { Policy } from '../policy.ts'
import { type PolicyNumber, policyFields } from './policy-words.ts'

/** The settings while somebody types them: numbers are texts. */
export interface PolicyDraft {
  readonly numbers: Readonly<Record<PolicyNumber, string>>
  readonly secondFactor: readonly Role[]
}

/** The settings as they are typed. */
export const draftOf = (policy: Policy): PolicyDraft => ({
  numbers: Object.fromEntries(
    policyFields.map(({ key }) => [key, policy[key] === null ? '' : String(policy[key])]),
  ) as PolicyDraft['numbers'],
  secondFactor: policy.secondFactor,
})

/** What was typed as settings, or what is wrong with it, by field. */
export function readDraft(
  draft: PolicyDraft,
  t: (zh: string, en: string) => string,
): { readonly policy: Policy } | { readonly errors: readonly FormError[] } {
  const errors: FormError[] = []
  const numbers = policyFields.map(({ key, label, min, max, optional = false }) => {
    const text = draft.numbers[key].trim()
    if (text === '' && optional) return [key, null] as const
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= min && value <= max))
      errors.push({
        field: key,
        message: t(
          `“${label.zh}”应为 ${min} 至 ${max} 的整数${optional ? '，不填为不限' : ''}。`,
          `“${label.en}” must be a whole number from ${min} to ${max}${optional ? ', or empty' : ''}.`,
        ),
      })
    return [key, value] as const
  })
  if (errors.length > 0) return { errors }
  return { policy: { ...(Object.fromEntries(numbers) as unknown as Policy), secondFactor: [...draft.secondFactor] } }
}
