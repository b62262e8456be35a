// An optional language model of another server: where it is, what it may be asked, how much a day, and whether it answers.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Loaded } from '#web/kit/loaded.tsx';
import { Page } from '#web/kit/page.tsx';
import { ModelPortForm } from './model-port-form.tsx';
import { modelPortQuery } from './queries.ts';

export function ModelPortScreen() {
  const { t } = useLingui();
  const port = useQuery(modelPortQuery);
  return (
    <Page
      title={t`Language model`}
      detail={t`Parley understands posts by itself, on this machine. Where you have a language model with an OpenAI-compatible address (Ollama, vLLM, llama-server, a hosted one), it can decide labels in Parley's place or propose texts. What it is asked goes to that server; a text that it proposes never leaves without a person.`}
      width="narrow"
    >
      <Loaded query={port}>
        {(state) => <ModelPortForm key={state.port?.changedAt} state={state} />}
      </Loaded>
    </Page>
  );
}
