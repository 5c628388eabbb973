import { useState } from 'react'
import { Button } from '../src/button.tsx'
import { Checkbox } from '../src/checkbox.tsx'
import { CheckboxGroup } from '../src/checkbox-group.tsx'
import { DateField } from '../src/date-field.tsx'
import { FileField } from '../src/file-field.tsx'
import { Form, type FormError } from '../src/form.tsx'
import { FormGrid, FormRow } from '../src/form-grid.tsx'
import { RadioGroup } from '../src/radio-group.tsx'
import { Section } from '../src/section.tsx'
import { SelectField } from '../src/select-field.tsx'
import { TextArea } from '../src/text-area.tsx'
import { TextField } from '../src/text-field.tsx'

const refusals: readonly FormError[] = [
  { message: '另一位管理员在 09:12 改过这个账号，您填写的内容仍在下面，请核对后再保存。' },
  { field: 'name', message: '姓名没有填写，请填写 1—30 个字。' },
  { field: 'amount', message: '“41.6公里”不是数字，请只填数字，如 41.6。' },
  { field: 'roles', message: '系统管理员与安全审计员不能是同一人，请只选一个。' },
  { field: 'place', message: '所在单位没有选择，请选一个单位。' },
  { field: 'start', message: '起始日期早于 2025 年 1 月 1 日，请选当年的日期。' },
]

/** A whole form: press the button to see it refused. */
export function FormShow() {
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [text, setText] = useState<Readonly<Record<string, string>>>({ amount: '41.6公里', unit: 'county', start: '' })
  const [roles, setRoles] = useState<readonly string[]>(['system', 'audit'])
  const [agreed, setAgreed] = useState(false)
  const bind = (name: string) => ({
    name,
    value: text[name] ?? '',
    onChange: (value: string) => setText({ ...text, [name]: value }),
  })
  return (
    <Section title="表单">
      <div style={{ paddingTop: '1rem' }}>
        <Form
          label="新增人员"
          submitLabel="保存"
          errors={errors}
          errorsTitle="没有保存：有 6 处需要修改"
          onSubmit={() => setErrors([...refusals])}
          actions={<Button onClick={() => setErrors([])}>取消</Button>}
        >
          <FormGrid>
            <TextField {...bind('name')} label="姓名" required autoComplete="off" />
            <TextField {...bind('phone')} label="联系电话" type="tel" hint="用于催报时联系，可不填。" />
            <TextField {...bind('amount')} label="累计完成" type="number" suffix="公里" required />
            <DateField {...bind('start')} label="起始日期" min="2025-01-01" max="2025-12-31" required />
            <RadioGroup
              {...bind('unit')}
              label="单位类别"
              across
              choices={[
                { value: 'department', label: '市直部门' },
                { value: 'county', label: '县（市、区）' },
                { value: 'zone', label: '功能区', disabled: true },
              ]}
            />
            <SelectField
              {...bind('place')}
              label="所在单位"
              required
              placeholder="请选择"
              options={[
                { value: 'zhanggong', label: '章贡区', group: '县（市、区）' },
                { value: 'yudu', label: '于都县', group: '县（市、区）' },
                { value: 'jingkai', label: '赣州经开区', group: '功能区' },
              ]}
            />
            <TextField {...bind('code')} label="机构代码" readOnly value="360702" onChange={() => {}} />
            <TextField {...bind('old')} label="原账号" disabled value="zhanggong-01" onChange={() => {}} />
            <CheckboxGroup
              label="角色"
              name="roles"
              required
              value={roles}
              onChange={setRoles}
              hint="系统管理员、安全审计员、数据操作员须由三人分别担任。"
              choices={[
                { value: 'system', label: '系统管理员' },
                { value: 'audit', label: '安全审计员' },
                { value: 'reporter', label: '县区填报员', hint: '只填报本县的任务' },
              ]}
            />
            <TextArea
              {...bind('note')}
              label="备注"
              maxLength={40}
              countLabel={(used, most) => `已写 ${used} 字，最多 ${most} 字`}
            />
            <FormRow>
              <FileShow />
              <Checkbox
                name="agreed"
                label="首次登录须修改密码"
                hint="临时密码 7 天内有效。"
                checked={agreed}
                onChange={setAgreed}
              />
            </FormRow>
          </FormGrid>
        </Form>
      </div>
    </Section>
  )
}

function FileShow() {
  const [file, setFile] = useState<File>()
  return (
    <FileField
      label="人员名单"
      name="people"
      hint="Excel 或 CSV 文件，不超过 5 MB。"
      accept=".xlsx,.csv"
      maxSize={5 * 1024 * 1024}
      file={file}
      onChange={setFile}
      labels={{
        choose: '选择文件',
        drop: '或把文件拖到这里',
        remove: '移除文件',
        wrongType: (name) => `“${name}”不是 Excel 或 CSV 文件，请选 .xlsx 或 .csv 文件。`,
        tooLarge: (name, size) => `“${name}”有 ${size}，超过 5 MB，请分成几个文件。`,
        empty: (name) => `“${name}”是空文件，请选有内容的文件。`,
        several: '一次只能放一个文件，请逐个选择。',
      }}
    />
  )
}
