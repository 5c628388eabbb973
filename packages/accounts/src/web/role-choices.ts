import { Role, roleRules } from '@workpoints/core'
import { useText } from '@workpoints/core/web'
import type { Choice } from '@workpoints/ui/checkbox-group'

/** The roles to choose from, each with how many of its people have no second factor yet. */
export function useRoleChoices(unenrolled: Readonly<Partial<Record<Role, number>>>): readonly Choice[] {
  const t = useText()
  return Role.options.map((role) => {
    const count = unenrolled[role] ?? 0
    const title = t(roleRules[role].title)
    return count === 0
      ? { value: role, label: title }
      : { value: role, label: title, hint: t(`${count} 人尚未绑定`, `${count} without one`) }
  })
}
