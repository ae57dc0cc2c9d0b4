import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { addPlanSheet } from './plan-sheet.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_TOWN } from './town.ts';

interface DemoWorkbook {
  readonly file: string;
  readonly name: string;
  readonly description: string;
  /** Who works in it. */
  readonly login: string;
  readonly steps: readonly string[];
}

const COORDINATOR_STEPS = [
  '在右边窗格登录。',
  '切换到“重点任务清单”工作表，点“发布”，核对识别结果后发布。',
  '等各单位同步以后，点“汇总”，看全镇汇总、报送情况和逾期清单。',
];

const FILLER_STEPS = [
  '在右边窗格登录。',
  '点“打开我的清单”，本单位的任务会写进一张新工作表。',
  '填写进展状态、完成率、进展情况、存在问题、下一步措施，点“同步”。',
];

const unitWorkbook = (file: string, unit: string, login: string): DemoWorkbook => ({
  file,
  name: `${unit}的工作簿`,
  description: `${unit}填报人用，先登录，再打开我的清单`,
  login,
  steps: FILLER_STEPS,
});

/** Ready-made workbooks for the workbench: the town office, two departments and three villages. */
const DEMO_WORKBOOKS: readonly DemoWorkbook[] = [
  {
    file: 'yingjiban.xlsx',
    name: '镇应急办的工作簿',
    description: '有重点任务清单，用来发布和汇总',
    login: 'yingjiban',
    steps: COORDINATOR_STEPS,
  },
  unitWorkbook('jingfaban.xlsx', '经发办', 'jingfaban'),
  unitWorkbook('guijianban.xlsx', '规建办', 'guijianban'),
  unitWorkbook('shanmu.xlsx', '杉木村', 'shanmu'),
  unitWorkbook('qinglong.xlsx', '青龙村', 'qinglong'),
  unitWorkbook('shuanghe.xlsx', '双河社区', 'shuanghe'),
];

/** Writes the workbooks and `demo-workbooks.json`, the list that the workbench's menu shows, into a folder. */
export async function writeDemoWorkbooks(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const demo of DEMO_WORKBOOKS) {
    await writeFile(join(folder, demo.file), new Uint8Array(await workbookOf(demo)));
  }
  const list = DEMO_WORKBOOKS.map(({ file, name, description }) => ({
    name,
    file: `demo/${file}`,
    description,
  }));
  await writeFile(join(folder, 'demo-workbooks.json'), `${JSON.stringify(list, null, 2)}\n`);
}

async function workbookOf(demo: DemoWorkbook): Promise<ArrayBuffer> {
  const workbook = new exceljs.Workbook();
  if (demo.login === 'yingjiban') addPlanSheet(workbook);
  addGuideSheet(workbook, demo);
  return workbook.xlsx.writeBuffer();
}

function addGuideSheet(workbook: exceljs.Workbook, { name, login, steps }: DemoWorkbook): void {
  const person = DEMO_ACCOUNTS.find((account) => account.login === login);
  const sheet = workbook.addWorksheet('使用说明');
  sheet.getColumn(1).width = 70;
  const lines = [
    `${DEMO_TOWN} · ${name}`,
    `用户名：${login}　密码：${DEMO_PASSWORD}${person ? `　（${person.name}）` : ''}`,
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ];
  for (const [index, line] of lines.entries()) sheet.getCell(index + 1, 1).value = line;
  sheet.getCell('A1').font = { size: 16, bold: true };
}
