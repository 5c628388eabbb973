import type { Text } from '@workpoints/core'
import type { Hj212Version } from './flag.ts'

/** Who may send a command: the host to the device, the device to the host, or both. */
export type Direction = 'host->field' | 'field->host' | 'both'

export interface Command {
  readonly code: string
  readonly name: Text
  readonly direction: Direction
  readonly kind: 'request' | 'upload' | 'request/upload' | 'notice' | 'answer'
  /** The texts that have it; from 2025 on some are new and some are gone. */
  readonly versions: readonly Hj212Version[]
}

type Row = readonly [code: string, zh: string, en: string, direction: Direction, kind: Command['kind']]

const old = ['HJ 212-2017'] as const
const both = ['HJ 212-2017', 'HJ 212-2025'] as const
const fresh = ['HJ 212-2025'] as const

const rows: readonly Row[] = [
  ['1000', '设置超时时间及重发次数', 'set time-out and retries', 'host->field', 'request'],
  ['1011', '提取/上传现场机时间', 'get or upload device time', 'both', 'request/upload'],
  ['1012', '设置现场机时间', 'set device time', 'host->field', 'request'],
  ['1013', '现场机时间校准请求', 'device asks for the time', 'field->host', 'notice'],
  ['1061', '提取/上传实时数据间隔', 'get or upload the real-time interval', 'both', 'request/upload'],
  ['1062', '设置实时数据间隔', 'set the real-time interval', 'host->field', 'request'],
  ['1063', '提取/上传分钟数据间隔', 'get or upload the minute interval', 'both', 'request/upload'],
  ['1064', '设置分钟数据间隔', 'set the minute interval', 'host->field', 'request'],
  ['1072', '设置现场机密码', 'set the device password', 'host->field', 'request'],
  ['2011', '取/上传污染物实时数据', 'real-time data', 'both', 'request/upload'],
  ['2012', '停止察看实时数据', 'stop real-time data', 'host->field', 'notice'],
  ['2021', '取/上传设备运行状态', 'state of the facilities', 'both', 'request/upload'],
  ['2022', '停止察看设备运行状态', 'stop the state of the facilities', 'host->field', 'notice'],
  ['2031', '取/上传污染物日历史数据', 'daily data', 'both', 'request/upload'],
  ['2041', '取/上传设备运行时间日历史数据', 'daily running hours', 'both', 'request/upload'],
  ['2051', '取/上传污染物分钟数据', 'minute data', 'both', 'request/upload'],
  ['2061', '取/上传污染物小时数据', 'hourly data', 'both', 'request/upload'],
  ['2081', '上传数采仪开机时间', 'start of the data logger', 'field->host', 'upload'],
  ['3011', '零点校准量程校准', 'calibrate zero and span', 'host->field', 'request'],
  ['3012', '即时采样', 'take a sample now', 'host->field', 'request'],
  ['3013', '启动清洗/反吹', 'start cleaning or back-blowing', 'host->field', 'request'],
  ['3014', '比对采样', 'take a comparison sample', 'host->field', 'request'],
  ['3015', '超标留样 / 上传超标留样信息', 'keep a sample of an exceedance, or upload it', 'both', 'request/upload'],
  ['3016', '设置采样时间周期', 'set the sampling period', 'host->field', 'request'],
  ['3017', '提取/上传采样时间周期', 'get or upload the sampling period', 'both', 'request/upload'],
  ['3018', '提取/上传出样时间', 'get or upload the time of a result', 'both', 'request/upload'],
  ['3019', '提取/上传设备唯一标识', "get or upload the device's own number", 'both', 'request/upload'],
  ['3020', '提取/上传现场机信息', 'get or upload device information', 'both', 'request/upload'],
  ['3021', '设置现场机参数', 'set device parameters', 'host->field', 'request'],
  ['9011', '请求应答', 'answer to a request', 'field->host', 'answer'],
  ['9012', '执行结果', 'result of a request', 'field->host', 'answer'],
  ['9013', '通知应答', 'answer to a notice', 'both', 'answer'],
  ['9014', '数据应答', 'answer to data', 'both', 'answer'],
]

/** New in 2025: known from public implementations, the text itself was not read (to be confirmed). */
const newRows: readonly Row[] = [
  ['1001', '提取/上传数采仪硬件序列号', 'get or upload the hardware serial number', 'both', 'request/upload'],
  ['1002', '设置设备唯一标识 MN', 'set the MN', 'host->field', 'request'],
  ['1014', '设置 SM4 密钥', 'set the SM4 key', 'host->field', 'request'],
  ['2013', '取/上传原始数据', 'raw data', 'both', 'request/upload'],
  ['2052', '取/上传噪声分站数据', 'noise by station', 'both', 'request/upload'],
  ['2062', '取/上传自动标样核查数据', 'automatic check with a standard', 'both', 'request/upload'],
  ['2111', '取/上传炉膛温度五分钟数据', 'furnace temperature, five minutes', 'both', 'request/upload'],
  ['3022', '设置采样任务', 'set a sampling task', 'host->field', 'request'],
  ['3024', '启动标样核查', 'start a check with a standard', 'host->field', 'request'],
  ['9015', '心跳', 'heartbeat', 'field->host', 'notice'],
]

const dropped: readonly string[] = ['3014', '3015', '3016', '3017']

const command = ([code, zh, en, direction, kind]: Row, versions: readonly Hj212Version[]): Command => ({
  ...{ code, name: { zh, en }, direction, kind, versions },
})

/** HJ 212-2017, 命令编码 (CN), and what 2025 added and dropped. */
export const commands: Readonly<Record<string, Command>> = Object.fromEntries(
  [
    ...rows.map((row) => command(row, dropped.includes(row[0]) ? old : both)),
    ...newRows.map((row) => command(row, fresh)),
  ].map((each) => [each.code, each]),
)

/** Uploads whose CP carries values of factors or facilities; the others carry parameters. */
export const dataCommands = ['2011', '2013', '2021', '2031', '2041', '2051', '2052', '2061', '2062', '2111'] as const

/** What the values of a data command cover; DataTime is the moment for 2011 and 2021, the period's beginning for the others. */
export const spanOfCommand: Readonly<Record<string, 'moment' | 'minute' | 'hour' | 'day'>> = {
  ...{ 2011: 'moment', 2013: 'moment', 2021: 'moment', 2051: 'minute', 2052: 'minute', 2111: 'minute' },
  ...{ 2061: 'hour', 2062: 'moment', 2031: 'day', 2041: 'day' },
}
