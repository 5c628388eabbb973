import type { Text } from '@workpoints/core'
import { commonPasswords } from './common-passwords.ts'
import type { Policy } from './policy.ts'

/** One rule for a password, in words, and whether it is met. */
export interface PasswordRule {
  readonly id: 'length' | 'kinds' | 'name' | 'common' | 'repeats'
  readonly text: Text
  readonly met: boolean
}

/** Longest password that is read: hashing must not be made to work on a novel. */
export const maxPasswordLength = 128

const kindsOf = (password: string): number =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** True when the password is one of the common ones, with or without figures and signs around it. */
function isCommon(password: string): boolean {
  const plain = letters(password)
  return (
    commonPasswords.has(password.toLowerCase()) ||
    commonPasswords.has(plain) ||
    commonPasswords.has(plain.replace(/\d+$/, ''))
  )
}

const isRepetitive = (password: string): boolean => new Set(password).size < 5 || /(.)\1\1\1/.test(password)

/**
 * The rules for a password and which are met: length, three of four kinds of signs unless it has 16 or more, not the user name, none of the
 * common ones, not one sign over and over. Complexity: GB/T 22239-2019 8.1.4.1 a; the common ones: ASVS v5.0.0-6.2.4.
 */
export function passwordRules(
  password: string,
  { username, policy }: { readonly username: string; readonly policy: Pick<Policy, 'minLength'> },
): readonly PasswordRule[] {
  const { minLength } = policy
  const name = letters(username)
  return [
    {
      id: 'length',
      text: {
        zh: `${minLength} 至 ${maxPasswordLength} 个字符`,
        en: `${minLength} to ${maxPasswordLength} characters`,
      },
      met: password.length >= minLength && password.length <= maxPasswordLength,
    },
    {
      id: 'kinds',
      text: {
        zh: '大写字母、小写字母、数字、符号中至少三种（满 16 个字符不要求）',
        en: 'Three of: capitals, small letters, digits, signs (not asked of 16 characters or more)',
      },
      met: kindsOf(password) >= 3 || password.length >= 16,
    },
    {
      id: 'name',
      text: { zh: '不含用户名', en: 'Without the user name' },
      met: password !== '' && (name.length < 3 || !letters(password).includes(name)),
    },
    {
      id: 'common',
      text: { zh: '不是常见密码', en: 'Not a common password' },
      met: password !== '' && !isCommon(password),
    },
    {
      id: 'repeats',
      text: { zh: '不是同一字符的重复', en: 'Not one sign over and over' },
      met: password !== '' && !isRepetitive(password),
    },
  ]
}
