// The calls of facade.ts about programmes, each handed to the command or query that does it.

import { answerInvitation, answerRound } from './commands/answer-programme.ts';
import { creditParticipant, invite, linkFeedback } from './commands/participate.ts';
import {
  addRound,
  changeProgrammeState,
  keepProgramme,
  publishResult,
  remind,
} from './commands/run-programme.ts';
import type { Ideas } from './context.ts';
import type { ProgrammeCalls } from './facade.ts';
import {
  ambassadorsFor,
  readFeedback,
  readParticipants,
  readProgrammes,
  showRound,
} from './queries/show-programmes.ts';
import { findProgramme, listRounds } from './store/programmes.ts';

export function programmeCalls(ideas: Ideas): ProgrammeCalls {
  const { db } = ideas.platform;
  return {
    list: () => readProgrammes(ideas),
    plan: (actor, input) => keepProgramme(ideas, actor, { programmeId: null, input }),
    changeState: (actor, change) => changeProgrammeState(ideas, actor, change),
    proposals: (programmeId) => ambassadorsFor(ideas, programmeId),
    invite: (actor, invitation) => invite(ideas, actor, { ...invitation, by: 'hand', lang: null }),
    async join(actor, { programmeId, who, shownAs }) {
      const consentVersion = (await findProgramme(db, programmeId))?.consentVersion ?? 0;
      const key = { who, programmeId };
      await answerInvitation(ideas, actor, { key, state: 'joined', consentVersion, shownAs });
    },
    async addRound(actor, round) {
      await addRound(ideas, actor, round);
      return (await listRounds(db, round.programmeId)).map(showRound);
    },
    answer: (actor, { programmeId, who, ...said }) =>
      answerRound(ideas, actor, { key: { who, programmeId }, ...said }),
    async linkToIdea(actor, { roundId, who, ideaId }) {
      for (const feedback of await readFeedback(ideas, roundId)) {
        if (feedback.who.id !== who.id) continue;
        await linkFeedback(ideas, actor, { feedbackId: feedback.id, ideaId });
      }
    },
    async thank(actor, { programmeId, who, credit }) {
      const participants = await readParticipants(ideas, programmeId);
      const participantId = participants.find((each) => each.who.id === who.id)?.id ?? '';
      await creditParticipant(ideas, actor, { programmeId, participantId, credit });
    },
    remind: (actor, of) => remind(ideas, actor, of),
    publish: (actor, given) => publishResult(ideas, actor, { ...given, isPublished: true }),
  };
}
