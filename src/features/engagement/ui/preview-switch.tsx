// Whether an answer is shown as it will look there: asked once there are words, and fetched then.

import { useLingui } from '@lingui/react/macro';
import { Switch } from '#web/kit/switch.tsx';

export function PreviewSwitch(props: { isOn: boolean; onChange(isOn: boolean): void }) {
  const { t } = useLingui();
  return (
    <Switch isSelected={props.isOn} onChange={props.onChange}>
      {t`Preview`}
    </Switch>
  );
}
