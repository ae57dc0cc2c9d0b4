import { HostObject, navigation, type ObjectType } from '../wire/object-type.ts';
import { CHART_AXIS, type AxisTarget } from './chart-axis.ts';
import type { ChartTarget } from './chart-target.ts';

const axis = (name: AxisTarget['axis']) =>
  navigation<ChartTarget>('1.1', (target) => HostObject.of(CHART_AXIS, { ...target, axis: name }));

export const CHART_AXES: ObjectType<ChartTarget> = {
  name: 'ChartAxes',
  members: { CategoryAxis: axis('categoryAxis'), ValueAxis: axis('valueAxis') },
};
