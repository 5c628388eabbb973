import { useState } from 'react'
import { Button } from '../src/button.tsx'
import { CodeField } from '../src/code-field.tsx'
import { ConfirmDialog } from '../src/confirm-dialog.tsx'
import { CopyText } from '../src/copy-text.tsx'
import { Menu, type MenuItem } from '../src/menu.tsx'
import { Pager } from '../src/pager.tsx'
import { PasswordField } from '../src/password-field.tsx'
import { Section } from '../src/section.tsx'
import { Switch } from '../src/switch.tsx'

const personItems: readonly MenuItem[] = [
  { key: 'self', label: '我的账号', icon: 'cog', href: '#self', keywords: ['wdzh'] },
  { key: 'zh', label: '中文', current: true, apart: true, keywords: ['zw'] },
  { key: 'en', label: 'English', current: false },
  { key: 'out', label: '退出登录', icon: 'external', onSelect: () => {}, apart: true, keywords: ['tcdl'] },
]

/** Fields of signing in, and what stands beside forms. */
export function FieldShow() {
  const [password, setPassword] = useState('abc12')
  const [code, setCode] = useState('')
  return (
    <Section title="登录与账号">
      <div className="gallery-two" style={{ gap: '1.5rem 2rem', paddingTop: '1rem' }}>
        <PasswordField
          label="新密码"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          required
          error={password === '' ? '新密码没有填写，请按下面的要求填写。' : undefined}
          labels={{
            show: '显示密码',
            hide: '隐藏密码',
            capsLock: '大写锁定已打开',
            met: '（已满足）',
            unmet: '（未满足）',
          }}
          rules={[
            { key: 'length', label: '至少 12 个字符', met: password.length >= 12 },
            { key: 'digit', label: '有数字', met: /\d/.test(password) },
            { key: 'letter', label: '有字母', met: /[a-z]/i.test(password) },
          ]}
        />
        <div style={{ display: 'grid', gap: '1rem' }}>
          <CodeField
            label="动态码"
            hint="打开手机上的验证器，填写 6 位数字。"
            value={code}
            onChange={setCode}
            error={code === '000000' ? '动态码不对或已过期，请填写验证器上现在的 6 位数字。' : undefined}
          />
          <CopyText
            label="一次性密码，只显示这一次"
            value="qk7m-93tx-fhd2"
            copyLabel="复制"
            copiedLabel="已复制"
            failedLabel="浏览器不允许复制，文字已选中，请按 Ctrl C。"
          />
        </div>
        <SwitchShow />
        <MenuShow />
      </div>
      <PagerShow />
    </Section>
  )
}

function SwitchShow() {
  const [on, setOn] = useState<Readonly<Record<string, boolean>>>({ air: true })
  const bind = (name: string) => ({
    checked: on[name] ?? false,
    onChange: (checked: boolean) => setOn({ ...on, [name]: checked }),
  })
  return (
    <div style={{ display: 'grid', justifyItems: 'start' }}>
      <Switch {...bind('air')} label="蓝天保卫战" hint="关闭后，已填报的数据仍保留。" />
      <Switch {...bind('water')} label="碧水保卫战" />
      <Switch {...bind('soil')} label="净土保卫战" busy />
      <Switch checked onChange={() => {}} label="督察整改" disabled />
    </div>
  )
}

function MenuShow() {
  const [asking, setAsking] = useState<'danger' | 'typed' | 'plain'>()
  const close = () => setAsking(undefined)
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '.5rem' }}>
      <Menu label="我的菜单" items={personItems} kind="quiet" align="start" head="市生态环境局 · 部门审核员">
        李明
      </Menu>
      <Menu
        label="对李明的操作"
        items={[
          { key: 'edit', label: '修改', onSelect: () => setAsking('plain') },
          { key: 'release', label: '解除锁定', disabled: true, hint: '这个账号没有被锁定' },
          { key: 'stop', label: '停用账号', danger: true, apart: true, onSelect: () => setAsking('danger') },
        ]}
      />
      <Button onClick={() => setAsking('danger')}>停用账号</Button>
      <Button kind="danger" onClick={() => setAsking('typed')}>
        清除演示数据
      </Button>
      <ConfirmDialog
        open={asking === 'danger' || asking === 'plain'}
        onClose={close}
        onConfirm={close}
        title="停用李明的账号？"
        kind={asking === 'plain' ? 'primary' : 'danger'}
        confirmLabel="停用账号"
        cancelLabel="不停用"
        closeLabel="关闭"
        error={asking === 'danger' ? '没有停用：与服务器的连接已断开，请稍后再试。' : undefined}
      >
        李明将立即从所有设备退出，不能再登录；他填报过的内容和操作记录都保留。
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'typed'}
        onClose={close}
        onConfirm={close}
        title="清除全部演示数据？"
        kind="danger"
        confirmLabel="清除"
        cancelLabel="取消"
        closeLabel="关闭"
        typed={{
          label: '请输入“赣州市 2025”确认',
          expected: '赣州市 2025',
          error: '与“赣州市 2025”不一致，请原样输入。',
        }}
      >
        清除后不能恢复。
      </ConfirmDialog>
    </div>
  )
}

function PagerShow() {
  const [page, setPage] = useState(0)
  return (
    <Pager
      label="操作记录翻页"
      newerLabel="较新"
      olderLabel="较早"
      onNewer={page > 0 ? () => setPage(page - 1) : undefined}
      onOlder={page < 2 ? () => setPage(page + 1) : undefined}
    >
      第 {page * 50 + 1}—{page * 50 + 50} 条，共 150 条
    </Pager>
  )
}
