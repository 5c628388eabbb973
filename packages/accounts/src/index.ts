export { maxPasswordLength, type PasswordRule, passwordRules } from './password-rules.ts'
export { GrantFields, NewPerson, PersonFields, PersonStatus, Username } from './person.ts'
export { defaultPolicy, Policy } from './policy.ts'
