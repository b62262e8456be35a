// What people say about an idea, inside and on the portal, in the order written. Who decides lets held words through and
// hides others; a comment that asks for something else becomes an idea of its own, or joins another.

import { useInfiniteQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Ellipsis, Eye, EyeOff, Lightbulb, SquarePen } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { useCan, useSession } from '#web/api/session.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Loaded } from '#web/kit/loaded.tsx';
import { Menu } from '#web/kit/menu.tsx';
import { say } from '#web/kit/say.ts';
import { ShowMore } from '#web/kit/show-more.tsx';
import type { Comment, Idea } from '../../../contract/ideas.ts';
import type { Standing } from '../../../contract/kinds.ts';
import { useIdeaChange } from '../../use-idea-change.ts';
import { commentsQuery } from './idea-queries.ts';
import { SaidLine } from './said-line.tsx';
import { TalkField } from './talk-field.tsx';

const OriginDialog = lazy(async () => {
  const { OriginDialog: component } = await import('../../origin-dialog.tsx');
  return { default: component };
});

export function Comments({ idea }: { idea: Idea }) {
  const { t } = useLingui();
  const ideaId = idea.card.id;
  const mayWrite = useCan('ideas.take-part');
  const comments = useInfiniteQuery(commentsQuery(ideaId));
  return (
    <div className="flex flex-col gap-4">
      <Loaded query={comments} small>
        {(items) =>
          items.length === 0 ? (
            <p className="text-small text-quiet">{t`Nobody has said anything about it yet.`}</p>
          ) : (
            <ol className="flex flex-col gap-4">
              {items.map((comment) => (
                <CommentLine key={comment.id} comment={comment} />
              ))}
            </ol>
          )
        }
      </Loaded>
      <ShowMore query={comments}>{t`Show newer`}</ShowMore>
      {mayWrite && idea.card.mergedInto === null ? (
        <TalkField
          label={t`Say something about it`}
          placeholder={t`@Name tells somebody`}
          action={t`Add the comment`}
          keep={(body) =>
            answerOf(
              api.POST('/api/v1/ideas/{ideaId}/comments', { params: { path: { ideaId } }, body }),
            )
          }
        />
      ) : null}
    </div>
  );
}

function CommentLine({ comment }: { comment: Comment }) {
  const { t } = useLingui();
  const { author, shownAs, standing } = comment;
  const name = author?.name || shownAs || t`Somebody`;
  const [isChanging, setChanging] = useState(false);
  if (isChanging) {
    const { ideaId, id: commentId } = comment;
    return (
      <li>
        <TalkField
          label={t`Your comment`}
          placeholder=""
          action={t`Save`}
          begin={comment.text}
          onCancel={() => setChanging(false)}
          keep={async ({ text }) => {
            await answerOf(
              api.PATCH('/api/v1/ideas/{ideaId}/comments/{commentId}', {
                params: { path: { ideaId, commentId } },
                body: { text },
              }),
            );
            setChanging(false);
          }}
        />
      </li>
    );
  }
  return (
    <SaidLine
      name={name}
      isOutside={author?.kind === 'contact'}
      at={comment.at}
      more={
        <>
          {shownAs !== null && shownAs !== name ? <span>{t`shown as ${shownAs}`}</span> : null}
          {comment.editedAt === null ? null : <span>{t`edited`}</span>}
          {standing === 'held' ? <Badge tone="warn">{t`Waits for a look`}</Badge> : null}
          {standing === 'hidden' ? <Badge tone="bad">{t`Hidden`}</Badge> : null}
        </>
      }
      actions={<CommentActs comment={comment} name={name} onChange={() => setChanging(true)} />}
    >
      <p
        dir="auto"
        className={
          standing === 'open'
            ? 'wrap-anywhere whitespace-pre-line'
            : 'wrap-anywhere whitespace-pre-line text-faint'
        }
      >
        {comment.text}
      </p>
    </SaidLine>
  );
}

function CommentActs(props: { comment: Comment; name: string; onChange(): void }) {
  const { t } = useLingui();
  const { comment, name } = props;
  const isMine = comment.author?.id === useSession().person.id;
  const mayWork = useCan('ideas.work');
  const mayDecide = useCan('ideas.decide');
  const [isOrigin, setOrigin] = useState(false);
  const change = useIdeaChange((standing: Standing) =>
    answerOf(
      api.PATCH('/api/v1/ideas/{ideaId}/comments/{commentId}', {
        params: { path: { ideaId: comment.ideaId, commentId: comment.id } },
        body: { standing },
      }),
    ),
  );
  const set = (standing: Standing) =>
    change.mutate(standing, { onError: (error) => say(wordsOf(error)) });
  if (!mayWork && !mayDecide && !isMine) return null;
  return (
    <>
      <Menu
        label={t`Acts for what ${name} said`}
        icon={<Ellipsis />}
        placement="bottom end"
        entries={[
          ...(isMine
            ? [
                {
                  id: 'change',
                  label: t`Change your words`,
                  icon: <SquarePen />,
                  onAction: props.onChange,
                },
              ]
            : []),
          ...(mayWork
            ? [
                {
                  id: 'origin',
                  label: t`Make it an idea of its own, or join one…`,
                  icon: <Lightbulb />,
                  onAction: () => setOrigin(true),
                },
              ]
            : []),
          ...(mayDecide && comment.standing !== 'open'
            ? [
                {
                  id: 'open',
                  label: t`Let it through`,
                  icon: <Eye />,
                  onAction: () => set('open'),
                },
              ]
            : []),
          ...(mayDecide && comment.standing !== 'hidden'
            ? [
                {
                  id: 'hide',
                  label: t`Hide`,
                  icon: <EyeOff />,
                  danger: true,
                  onAction: () => set('hidden'),
                },
              ]
            : []),
        ]}
      />
      <Suspense>
        {isOrigin ? (
          <OriginDialog
            origin={{ kind: 'comment', id: comment.id }}
            words={comment.text}
            onClose={() => setOrigin(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
