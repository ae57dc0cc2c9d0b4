import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../addin/features/publish-plan/people-way.ts';

describe('how names that run together are parted', () => {
  it.each([
    ['周小兰、郑国强', ['周小兰', '郑国强']],
    ['周小兰 郑国强', ['周小兰', '郑国强']],
    ['周小兰，郑国强，', ['周小兰', '郑国强']],
    ['周小兰郑国强', ['周小兰郑国强']],
  ])('«%s» is a way', (typed, names) => {
    expect(namesOf('周小兰郑国强', typed)).toEqual(names);
  });

  it.each(['', '周小兰', '周小兰、郑国墙', '周小兰郑国、强', '郑国强、周小兰'])(
    '«%s» loses or changes a name, and is none',
    (typed) => {
      expect(namesOf('周小兰郑国强', typed)).toBeNull();
    },
  );
});
