// The form of a connector, drawn from the fields it declares; for a new source, or for the settings
// of one that exists. Settings can be tried before they are kept, and where the network wants it, a
// person signs in there instead of typing a secret.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { LogIn, PlugZap } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useGo } from '#web/address.ts';
import { answerOf, api } from '#web/api/client.ts';
import { wordsFor, wordsOf } from '#web/api/failure-words.ts';
import { Button } from '#web/kit/button.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { TextField } from '#web/kit/text-field.tsx';
import { say } from '#web/kit/say.ts';
import { paths } from '#web/paths.ts';
import { spoken } from './connector-words.ts';
import { SettingField } from './setting-field.tsx';
import type { Connector, Settings, Source } from './shapes.ts';
import { TestResult } from './test-result.tsx';

type Filled = { connector: Connector; source?: Source; name: string; settings: Settings };

export function ConnectorForm({ connector, source }: { connector: Connector; source?: Source }) {
  const { t } = useLingui();
  const [name, setName] = useState(source?.name ?? '');
  const [settings, setSettings] = useState<Settings>(source?.settings ?? {});
  const fields = connector.fields.filter((field) => isAsked(field, settings));
  const asked = Object.fromEntries(
    fields.flatMap(({ name: field }) => (field in settings ? [[field, settings[field]]] : [])),
  );
  const filled: Filled = { connector, name, settings: asked, ...(source ? { source } : {}) };
  const save = useSave(filled);
  const test = useTest(filled);
  const signIn = useSignIn(filled);
  const missing = fields.find(
    (field) => field.required && field.kind !== 'secret' && isEmpty(settings[field.name]),
  );
  const needed = missing === undefined ? null : t`Still needed: ${spoken(missing.label)}`;
  const why = name.trim() === '' ? t`Give it a name first.` : needed;
  const error = save.error ?? signIn.error;
  const known = new Set(['name', ...fields.map((field) => `settings.${field.name}`)]);
  const told = [...known].some((field) => wordsFor(error, field) !== undefined);
  return (
    <Form
      className="flex max-w-xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (why === null) save.mutate();
      }}
    >
      <TextField
        label={t`Name`}
        value={name}
        onChange={setName}
        error={wordsFor(error, 'name')}
        maxLength={200}
      />
      {fields.map((field) => (
        <SettingField
          key={field.name}
          field={field}
          value={settings[field.name]}
          isKept={source !== undefined && field.kind === 'secret'}
          error={wordsFor(error, `settings.${field.name}`)}
          onChange={(value) => {
            setSettings((current) => ({ ...current, [field.name]: value }));
            // What was tried is no longer what stands here.
            test.reset();
          }}
        />
      ))}
      {error && !told ? <Notice tone="bad">{wordsOf(error)}</Notice> : null}
      {test.error ? <Notice tone="bad">{wordsOf(test.error)}</Notice> : null}
      {test.data ? <TestResult result={test.data} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" isPending={save.isPending} why={why}>
          {source ? t`Save` : t`Listen to this`}
        </Button>
        {connector.authorises ? (
          <Button
            icon={<LogIn />}
            isPending={signIn.isPending}
            why={why}
            onPress={() => signIn.mutate()}
          >
            {source ? t`Sign in there again` : t`Sign in there and listen`}
          </Button>
        ) : null}
        {connector.tests ? (
          <Button
            icon={<PlugZap />}
            isPending={test.isPending}
            why={needed}
            onPress={() => test.mutate()}
          >
            {t`Test the connection`}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}

function useSave({ connector, source, name, settings }: Filled) {
  const { t } = useLingui();
  const go = useGo();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      source
        ? answerOf(
            api.PATCH('/api/v1/sources/{sourceId}', {
              params: { path: { sourceId: source.id } },
              body: { name, settings: changesOf(connector, settings, source.settings) },
            }),
          )
        : answerOf(
            api.POST('/api/v1/sources', { body: { connector: connector.name, name, settings } }),
          ),
    onSuccess: (saved) => {
      void queryClient.invalidateQueries({ queryKey: ['sources'] });
      say(source ? t`Saved.` : t`Parley listens to ${saved.name} now.`);
      if (!source) go(paths.sources());
    },
  });
}

function useTest({ connector, source, settings }: Filled) {
  return useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/sources/test', {
          body: {
            connector: connector.name,
            settings: source ? withoutKept(settings) : settings,
            ...(source ? { sourceId: source.id } : {}),
          },
        }),
      ),
  });
}

/** The person leaves for the network, which sends them back to the source. */
function useSignIn({ connector, source, name, settings }: Filled) {
  return useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/sources/authorisations', {
          body: {
            connector: connector.name,
            name,
            settings: source ? withoutKept(settings) : settings,
            ...(source ? { sourceId: source.id } : {}),
          },
        }),
      ),
    onSuccess: ({ url }) => window.location.assign(url),
  });
}

/** Some settings matter only while another is set so. */
function isAsked({ when }: Connector['fields'][number], settings: Settings): boolean {
  if (when === undefined) return true;
  const value = settings[when.field];
  // A secret that is kept reads as null.
  if (when.is === undefined) return value !== undefined && value !== '';
  return when.is.includes(typeof value === 'string' ? value : '');
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/**
 * A secret that nobody touched reads as null and must not be sent back as such; null is what takes a setting away, so
 * it is sent for those that are asked no longer.
 */
function changesOf(connector: Connector, settings: Settings, before: Settings): Settings {
  const unasked = connector.fields.filter(({ name }) => name in before && !(name in settings));
  return Object.fromEntries([
    ...unasked.map(({ name }) => [name, null]),
    ...Object.entries(settings).filter(([name, value]) => value !== before[name]),
  ]);
}

function withoutKept(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}
