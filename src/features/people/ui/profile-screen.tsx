// My own profile: picture, name, title, languages, working hours.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { ImagePlus } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { readFailure } from '#web/api/read-failure.ts';
import { Avatar } from '#web/kit/avatar.tsx';
import { Button } from '#web/kit/button.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Page } from '#web/kit/page.tsx';
import { Panel } from '#web/kit/panel.tsx';
import { say } from '#web/kit/say.ts';
import type { Person } from '../contract.ts';
import { ProfileForm } from './profile-form.tsx';
import type { ProfileChange } from './profile-form.tsx';
import { meQuery } from './queries.ts';

export function ProfileScreen() {
  const { t } = useLingui();
  const me = useQuery(meQuery);
  return (
    <Page title={t`Profile`} detail={t`How your colleagues see you.`} width="narrow">
      <Loaded query={me}>{(person) => <Mine person={person} />}</Loaded>
    </Page>
  );
}

function Mine({ person }: { person: Person }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (body: ProfileChange) => answerOf(api.PATCH('/api/v1/me', { body })),
    onSuccess: (saved) => {
      queryClient.setQueryData(meQuery.queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['session'] });
      void queryClient.invalidateQueries({ queryKey: ['people'] });
      say(t`Saved.`);
    },
  });
  return (
    <Panel>
      <div className="flex flex-col gap-5 pt-2">
        <Picture person={person} />
        <ProfileForm person={person} saving={save} onSave={(change) => save.mutate(change)} />
      </div>
    </Panel>
  );
}

function Picture({ person }: { person: Person }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const response = await fetch('/api/v1/me/picture', {
        method: 'PUT',
        credentials: 'same-origin',
        headers: { 'content-type': file.type },
        body: file,
      });
      if (!response.ok) throw await readFailure(response.status, await response.json());
    },
    onSuccess: () => {
      for (const key of ['me', 'session', 'people']) {
        void queryClient.invalidateQueries({ queryKey: [key] });
      }
    },
  });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-4">
        <Avatar name={person.name} pictureUrl={person.pictureUrl} size="large" />
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) upload.mutate(file);
          }}
        >
          <Button icon={<ImagePlus />} isPending={upload.isPending}>
            {t`Choose a picture`}
          </Button>
        </FileTrigger>
      </div>
      {upload.error ? <Notice tone="bad">{wordsOf(upload.error)}</Notice> : null}
    </div>
  );
}
