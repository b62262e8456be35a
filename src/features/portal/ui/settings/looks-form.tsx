// Name, words, colours, languages and address of the portal. Colours in which somebody could not read are told while they are
// chosen, and the server refuses them too.

import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Checkbox } from '#web/kit/checkbox.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import type { PortalSettings } from '../../contract.ts';
import { CONTRAST_NEEDED, accentContrast } from '../../domain/contrast.ts';
import { ColourField, isColour } from './colour-field.tsx';
import { useSaveSettings } from './use-save-settings.ts';

const LANGUAGES = [
  { id: 'en', name: 'English' },
  { id: 'sv', name: 'Svenska' },
] as const;

export function LooksForm({ settings }: { settings: PortalSettings }) {
  const { t } = useLingui();
  const save = useSaveSettings(() => say(t`Saved.`));
  const [name, setName] = useState(settings.name ?? '');
  const [welcome, setWelcome] = useState(settings.welcome);
  const [accentLight, setLight] = useState(settings.accentLight);
  const [accentDark, setDark] = useState(settings.accentDark);
  const [hostName, setHost] = useState(settings.hostName ?? '');
  const [languages, setLanguages] = useState<readonly ('en' | 'sv')[]>(settings.languages);
  const isReadable =
    isColour(accentLight) &&
    isColour(accentDark) &&
    accentContrast(accentLight, 'light') >= CONTRAST_NEEDED &&
    accentContrast(accentDark, 'dark') >= CONTRAST_NEEDED;
  const why =
    languages.length === 0
      ? t`Offer one language at least.`
      : isReadable
        ? null
        : t`Choose colours in which everybody can read.`;
  const error = save.error;
  const told = ['name', 'welcome', 'hostName', 'accentLight', 'accentDark'].some(
    (field) => wordsFor(error, field) !== undefined,
  );
  return (
    <Panel title={t`Name and looks`}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (why !== null) return;
          save.mutate({
            name: name.trim() === '' ? null : name.trim(),
            welcome: welcome.trim(),
            accentLight,
            accentDark,
            hostName: hostName.trim() === '' ? null : hostName.trim().toLowerCase(),
            languages: [...languages],
          });
        }}
      >
        <TextField
          label={t`Name`}
          help={t`Left empty, it has the name of the organisation.`}
          value={name}
          onChange={setName}
          maxLength={80}
          error={wordsFor(error, 'name')}
        />
        <TextField
          label={t`Welcome`}
          help={t`Plain words above the list of ideas.`}
          lines={3}
          value={welcome}
          onChange={setWelcome}
          maxLength={1000}
          error={wordsFor(error, 'welcome')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <ColourField
            label={t`Colour on light ground`}
            theme="light"
            value={accentLight}
            onChange={setLight}
          />
          <ColourField
            label={t`Colour on dark ground`}
            theme="dark"
            value={accentDark}
            onChange={setDark}
          />
        </div>
        <fieldset>
          <legend className="text-small font-semibold">{t`Languages`}</legend>
          <div className="flex flex-wrap gap-x-6">
            {LANGUAGES.map(({ id, name: language }) => (
              <Checkbox
                key={id}
                isSelected={languages.includes(id)}
                onChange={(isOffered) =>
                  setLanguages(
                    LANGUAGES.map((one) => one.id).filter((one) =>
                      one === id ? isOffered : languages.includes(one),
                    ),
                  )
                }
              >
                <span lang={id}>{language}</span>
              </Checkbox>
            ))}
          </div>
          <p className="text-small text-faint">
            {t`Visitors get the one their browser asks for, and can choose.`}
          </p>
        </fieldset>
        <TextField
          label={t`Host name of its own`}
          placeholder="ideas.example.org"
          help={t`Point this name at this server first. Left empty, the portal stands below Parley at /p/.`}
          value={hostName}
          onChange={setHost}
          maxLength={253}
          error={wordsFor(error, 'hostName')}
        />
        {error && !told ? <Notice tone="bad">{wordsOf(error)}</Notice> : null}
        <div>
          <Button type="submit" look="primary" isPending={save.isPending} why={why}>
            {t`Save`}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
