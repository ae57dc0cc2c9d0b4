import { useServices } from '../../app/services.ts';
import { LoadedView } from '../../ui/LoadedView.tsx';
import { useLoaded } from '../../ui/use-loaded.ts';
import { Accounts } from './Accounts.tsx';
import { Groups } from './Groups.tsx';
import { Units } from './Units.tsx';

/** The town office's settings: units, groups, accounts. */
export function Town() {
  const { api } = useServices();
  const loader = useLoaded(api.directory);
  return (
    <LoadedView loader={loader} words="正在取单位名单…">
      {(directory) => (
        <>
          <Units directory={directory} onSaved={loader.reload} />
          <Groups directory={directory} onSaved={loader.reload} />
          <Accounts units={directory.units} />
        </>
      )}
    </LoadedView>
  );
}
