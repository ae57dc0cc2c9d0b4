import type { LiveRange } from '../wire/live-ranges.ts';
import { HostObject, navigation, type ObjectType } from '../wire/object-type.ts';
import { CONDITIONAL_FORMAT_COLLECTION } from './conditional-format-collection.ts';
import { DATA_VALIDATION } from './data-validation.ts';
import { RANGE_CONTENT } from './range-content.ts';
import { RANGE_EDIT } from './range-edit.ts';
import { RANGE_FORMAT } from './range-format.ts';
import { RANGE_NAVIGATION } from './range-navigation.ts';
import { RANGE_PLACE } from './range-place.ts';
import { RANGE_PROPERTIES } from './range-properties.ts';

export const RANGE: ObjectType<LiveRange> = {
  name: 'Range',
  members: {
    ...RANGE_CONTENT,
    ...RANGE_PLACE,
    ...RANGE_NAVIGATION,
    ...RANGE_EDIT,
    ...RANGE_PROPERTIES,
    Format: navigation('1.1', (range) => HostObject.of(RANGE_FORMAT, [range])),
    ConditionalFormats: navigation('1.6', (range) =>
      HostObject.of(CONDITIONAL_FORMAT_COLLECTION, range),
    ),
    DataValidation: navigation('1.8', (range) => HostObject.of(DATA_VALIDATION, range)),
  },
};
