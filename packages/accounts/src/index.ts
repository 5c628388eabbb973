export { agentText } from './agent.ts'
export { auditTitle } from './audit-titles.ts'
export { type OidcFailure, oidcFailureText } from './oidc-failure.ts'
export { maxPasswordLength, type PasswordRule, passwordRules } from './password-rules.ts'
export { GrantFields, NewPerson, PersonFields, PersonStatus, Username } from './person.ts'
export { PersonAction, PersonFilter } from './person-filter.ts'
export { maxImported, maxImportSize, type PersonColumn, type PersonRowError, personColumns } from './person-import.ts'
export { defaultPolicy, Policy } from './policy.ts'
export {
  maxUnitFile,
  maxUnitRows,
  type UnitColumn,
  type UnitRowEffect,
  type UnitRowError,
  unitColumns,
} from './unit-import.ts'
