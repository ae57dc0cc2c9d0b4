import { Checkbox } from '@fluentui/react-components';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { DutyDetailsProps } from './duty-details-props.ts';
import { DutySpan } from './DutySpan.tsx';
import { optionsOf, REPORTS_ON_LABELS, REVIEW_LABELS, SHIFT_LABELS } from './duty-labels.ts';

const MINUTES_OF_HOUR = 60;

/** What a document seldom says and a town decides. */
export function DutyDetails({ form, onChange }: DutyDetailsProps) {
  return (
    <>
      <Choice
        label="报什么"
        value={form.reportsOn}
        options={optionsOf(REPORTS_ON_LABELS)}
        onChange={(reportsOn) => {
          onChange({ reportsOn });
        }}
      />
      <Choice
        label="截止日不是工作日时"
        value={form.shift}
        options={optionsOf(SHIFT_LABELS)}
        onChange={(shift) => {
          onChange({ shift });
        }}
      />
      <NumberField
        label="宽限（小时）"
        value={form.graceMinutes / MINUTES_OF_HOUR}
        hint="截止后这段时间内报的，仍算按时。"
        onChange={(hours) => {
          onChange({ graceMinutes: Math.round((hours ?? 0) * MINUTES_OF_HOUR) });
        }}
      />
      <NumberField
        label="截止几天后锁定"
        value={form.lockDays}
        hint="不填：封存以前一直可以补报。"
        onChange={(days) => {
          onChange({ lockDays: days === null ? null : Math.round(days) });
        }}
      />
      <Choice
        label="谁审定"
        value={form.review}
        options={optionsOf(REVIEW_LABELS)}
        onChange={(review) => {
          onChange({ review });
        }}
      />
      <TextField
        label="从哪天起"
        type="date"
        value={form.firstDay}
        onChange={(firstDay) => {
          onChange({ firstDay });
        }}
      />
      <DutySpan form={form} onChange={onChange} />
      <Checkbox
        label="审定或锁定后，单位不能再改这些行"
        checked={form.locksRows}
        onChange={(_, { checked }) => {
          onChange({ locksRows: checked === true });
        }}
      />
    </>
  );
}
