import { useState } from 'react'
import { Badge } from '../src/badge.tsx'
import { Banner } from '../src/banner.tsx'
import { Button, ButtonLink } from '../src/button.tsx'
import { Dialog } from '../src/dialog.tsx'
import { EmptyState } from '../src/empty-state.tsx'
import { ErrorState } from '../src/error-state.tsx'
import { KeyValue } from '../src/key-value.tsx'
import { LightMark } from '../src/light-mark.tsx'
import { Section } from '../src/section.tsx'
import { Segmented } from '../src/segmented.tsx'
import { Skeleton } from '../src/skeleton.tsx'
import { Sparkline } from '../src/sparkline.tsx'
import { Tabs } from '../src/tabs.tsx'
import type { ToastList } from '../src/toast.tsx'
import { Tooltip } from '../src/tooltip.tsx'
import { lightLabels } from './data.ts'

export function PieceShow({ show }: Pick<ToastList, 'show'>) {
  const [scale, setScale] = useState('month')
  return (
    <>
      <Tabs
        label="任务页"
        tabs={[
          { href: '#progress', label: '进展', active: true },
          { href: '#evidence', label: '佐证材料', active: false, count: 4 },
          { href: '#history', label: '历史', active: false },
        ]}
      />
      <Section
        title="任务信息"
        actions={
          <Segmented
            label="周期"
            value={scale}
            onChange={setScale}
            segments={[
              { value: 'month', label: '按月' },
              { value: 'quarter', label: '按季' },
            ]}
          />
        }
      >
        <KeyValue
          across
          items={[
            { key: 'value', label: '累计完成（公里）', value: '41.6' },
            { key: 'pace', label: '序时进度（公里）', value: '90' },
            { key: 'left', label: '今后每月须完成（公里）', value: '23.1' },
            {
              key: 'trend',
              label: '走势',
              value: (
                <Sparkline
                  label="1—6 月由 3 升至 41.6 公里"
                  values={[3, 9, null, 22, 31, 41.6]}
                  target={60}
                  light="red"
                />
              ),
            },
          ]}
        />
        <KeyValue
          items={[
            {
              key: 'unit',
              label: '责任单位',
              value: (
                <>
                  市住房城乡建设局 <Badge>牵头</Badge>
                </>
              ),
            },
            {
              key: 'light',
              label: '评价',
              value: (
                <>
                  <LightMark light="red" label={lightLabels.red} letter="红" /> 完成 41.6 公里，仅为序时进度的 46%，低于
                  70%。
                </>
              ),
            },
            {
              key: 'source',
              label: '数据来源',
              value: <Tooltip tip="由 18 个县（市、区）6 月填报值求和，7 月 3 日审核通过。">县区填报</Tooltip>,
            },
          ]}
        />
      </Section>
      <StateShow show={show} />
    </>
  )
}

function StateShow({ show }: Pick<ToastList, 'show'>) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Section title="按钮与提示">
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: '.5rem', padding: '1rem 0' }}>
          <Button
            kind="primary"
            onClick={() => show({ message: '已提交 6 月填报', action: { label: '撤销', onPress: () => {} } })}
          >
            提交填报
          </Button>
          <Button onClick={() => setAsking(true)}>退回修改</Button>
          <Button kind="quiet">取消</Button>
          <Button kind="danger" onClick={() => show({ message: '没有网络，草稿已存在本机', kind: 'failure' })}>
            删除草稿
          </Button>
          <Button busy>正在保存</Button>
          <Button disabled>不可用</Button>
          <ButtonLink href="#document">查看原文</ButtonLink>
        </p>
        <Banner>本月调度 7 月 5 日 18:00 截止，还差 3 个县未报。</Banner>
        <Banner kind="danger" action={<Button size="s">重试</Button>}>
          与服务器的连接已断开，您填写的内容已保存在本机。
        </Banner>
        <EmptyState title="这里将显示本任务的佐证材料" action={<Button>上传材料</Button>}>
          支持照片、扫描件、表格，单个文件不超过 20 MB。
        </EmptyState>
        <ErrorState
          title="没有保存成功：完成量 412 公里超过全年目标的两倍"
          kept="其余各栏已保存。"
          todo="请核对单位是否为公里；确认无误的，写明理由后再提交。"
          action={<Button>返回修改</Button>}
          detailsLabel="技术信息"
          details="reporting.value-implausible"
        />
        <Skeleton label="正在载入" kind="rows" count={3} />
      </Section>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="退回于都县 6 月填报？"
        closeLabel="关闭"
        actions={
          <>
            <Button kind="primary" onClick={() => setAsking(false)}>
              退回
            </Button>
            <Button onClick={() => setAsking(false)}>取消</Button>
          </>
        }
      >
        退回后该县可修改并再次提交，截止时间不变。
      </Dialog>
    </>
  )
}
