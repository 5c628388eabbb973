import type { Text } from '@workpoints/core'

/** What the procedures that the trail names are called; sentences and lists of choices use it. */
const titles: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'accounts.session.signIn': ['登录', 'Sign in'],
  'accounts.session.oidc': ['统一身份认证登录', 'Sign in by the government sign-on'],
  'accounts.session.prove': ['验证动态口令', 'Second factor'],
  'accounts.session.signOut': ['退出登录', 'Sign out'],
  'accounts.self.changePassword': ['修改本人密码', 'Change own password'],
  'accounts.self.endSessions': ['结束本人的其他会话', 'End own sessions'],
  'accounts.self.startEnrolment': ['申请绑定动态口令', 'Begin the second factor'],
  'accounts.self.confirmEnrolment': ['绑定动态口令', 'Set up the second factor'],
  'accounts.self.removeFactor': ['解除动态口令', 'Remove the second factor'],
  'accounts.person.create': ['新增人员', 'Add a person'],
  'accounts.person.update': ['修改人员信息', 'Change a person'],
  'accounts.person.grant': ['授予角色', 'Give a role'],
  'accounts.person.revoke': ['收回角色', 'Take a role away'],
  'accounts.person.disable': ['停用账号', 'Disable an account'],
  'accounts.person.enable': ['恢复账号', 'Enable an account'],
  'accounts.person.remove': ['删除账号', 'Remove an account'],
  'accounts.person.resetPassword': ['重置密码', 'Reset a password'],
  'accounts.person.resetFactor': ['清除动态口令', 'Reset a second factor'],
  'accounts.person.unlock': ['解除锁定', 'Open a lock'],
  'accounts.person.endSessions': ['结束会话', 'End sessions'],
  'accounts.person.importPreview': ['预览导入人员', 'Preview an import of people'],
  'accounts.person.importCommit': ['导入人员', 'Import people'],
  'accounts.policy.update': ['修改登录安全设置', 'Change the sign-in settings'],
  'accounts.liveSession.end': ['结束会话', 'End a session'],
  'accounts.liveSession.endAll': ['结束全部会话', 'End all sessions of a person'],
  'accounts.lock.unlock': ['解除锁定', 'Open a lock'],
  'accounts.unit.exportTable': ['导出单位表', 'Export the units'],
  'accounts.unit.importPreview': ['预览导入单位', 'Preview an import of units'],
  'accounts.unit.importCommit': ['导入单位', 'Import units'],
  'accounts.audit.verify': ['校验审计记录', 'Verify the audit trail'],
  'accounts.audit.export': ['导出审计记录', 'Export the audit trail'],
  'cli.audit.export': ['导出审计记录（命令行）', 'Export the audit trail (command line)'],
  'core.unit.enable': ['启停模块', 'Switch a module'],
  'core.unit.enableMany': ['批量启停模块', 'Switch modules'],
  'core.unit.save': ['修改单位', 'Change a unit'],
  'core.indicator.record': ['填报数值', 'Record figures'],
  'core.plan.clearDemo': ['清除演示数据', 'Clear the demonstration'],
  'start.firstAccounts': ['建立首批账号', 'Make the first accounts'],
}

/** A procedure's name in words; undefined for one that has none of its own. */
export function auditTitle(procedure: string): Text | undefined {
  const found = Object.hasOwn(titles, procedure) ? titles[procedure] : undefined
  return found && { zh: found[0], en: found[1] }
}
