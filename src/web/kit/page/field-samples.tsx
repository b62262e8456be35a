// Everything that is filled in or chosen: empty, filled, wrong, off.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Checkbox } from '../checkbox.tsx';
import { ColourChoice } from '../colour-choice.tsx';
import { ComboBox } from '../combo-box.tsx';
import { CopyField } from '../copy-field.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { SearchField } from '../search-field.tsx';
import { Segments } from '../segments.tsx';
import { Select } from '../select.tsx';
import { Switch } from '../switch.tsx';
import { TextField } from '../text-field.tsx';
import type { TopicColour } from '../topic-name.tsx';
import { Sample } from './sample.tsx';

type Some = 'one' | 'two' | 'three';

export function FieldSamples() {
  const { t } = useLingui();
  const [some, setSome] = useState<Some>('one');
  const [colour, setColour] = useState<TopicColour>('teal');
  const [text, setText] = useState('');
  const choices: { id: Some; label: string; detail?: string }[] = [
    { id: 'one', label: t`The first`, detail: t`with a sentence that helps` },
    { id: 'two', label: t`The second` },
    { id: 'three', label: t`The third` },
  ];
  return (
    <>
      <Sample name={t`Fields`}>
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <TextField
            label={t`Text`}
            value={text}
            onChange={setText}
            placeholder={t`A hint`}
            help={t`A sentence that helps.`}
          />
          <TextField label={t`Wrong`} defaultValue="12:65" error={t`An hour has sixty minutes.`} />
          <TextField label={t`Off`} defaultValue={t`Nothing to do here`} isDisabled />
          <TextField
            label={t`Several lines`}
            lines={2}
            defaultValue={t`It grows with what is typed.`}
          />
          <SearchField label={t`Search`} placeholder={t`Search`} value={text} onChange={setText} />
          <CopyField label={t`To take along`} value="https://parley.example/invitation" />
          <Select label={t`One of a few`} choices={choices} value={some} onChange={setSome} />
          <ComboBox
            label={t`One of many`}
            placeholder={t`Type to find`}
            choices={choices}
            value={null}
            onChange={(id) => setSome(choices.find((choice) => choice.id === id)?.id ?? 'one')}
          />
        </div>
      </Sample>
      <Sample name={t`Choices`}>
        <RadioGroup label={t`All in sight`} choices={choices} value={some} onChange={setSome} />
        <div className="flex flex-col">
          <Checkbox defaultSelected>{t`Chosen`}</Checkbox>
          <Checkbox>{t`Not chosen`}</Checkbox>
          <Checkbox isDisabled>{t`Off`}</Checkbox>
          <Switch>{t`At once`}</Switch>
        </div>
        <Segments label={t`Views`} choices={choices} value={some} onChange={setSome} />
        <ColourChoice value={colour} onChange={setColour} />
      </Sample>
    </>
  );
}
