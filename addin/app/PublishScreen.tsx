import { OpenFile } from '../features/open-file/OpenFile.tsx';
import { PublishPlan } from '../features/publish-plan/PublishPlan.tsx';
import { Stack } from '../ui/Stack.tsx';

/** 发布: the open sheet; before that, the way into a sheet for a list that came as a file. */
export function PublishScreen() {
  return (
    <Stack>
      <PublishPlan />
      <OpenFile />
    </Stack>
  );
}
