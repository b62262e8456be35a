// Where short words are shown, above everything. Fetched with the first of them.

import { CircleCheck, X } from 'lucide-react';
import { useLingui } from '@lingui/react/macro';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from './button.tsx';
import { toastQueue as queue } from './say.ts';

export function Toasts() {
  const { t } = useLingui();
  return (
    <ToastRegion
      queue={queue}
      aria-label={t`Messages`}
      className="fixed inset-x-4 bottom-20 z-50 flex flex-col items-center gap-2 outline-none lg:bottom-5"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          className="flex min-h-control max-w-lg items-center gap-2.5 rounded-panel bg-ink ps-3.5 pe-1 text-body text-paper shadow-float outline-none entering:animate-[rise_160ms_var(--ease-out)] focus-ring:ring-focus"
        >
          <CircleCheck className="size-4 shrink-0" aria-hidden />
          <ToastContent className="min-w-0 py-1.5 wrap-anywhere">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action === undefined ? null : (
            <Button
              look="quiet"
              size="small"
              className="text-paper! underline underline-offset-2 hovered:bg-paper/15!"
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton
            label={t`Close`}
            size="small"
            className="text-paper! hovered:bg-paper/15!"
            icon={<X />}
            onPress={() => queue.close(toast.key)}
          />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
