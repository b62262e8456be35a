// The letters that people get before they are in, in the language of the organisation.

import type { Organisation } from '../contract.ts';

type Words = {
  subject: string;
  lang: string;
  paragraphs: readonly string[];
  link: { label: string; url: string };
  closing: string;
};

type From = { organisation: Pick<Organisation, 'name' | 'locale'>; url: string };

export function passwordLetter({ organisation, url, name }: From & { name: string }): Words {
  if (organisation.locale === 'sv') {
    return {
      subject: `Nytt lösenord hos ${organisation.name}`,
      lang: 'sv',
      paragraphs: [
        `Hej ${name},`,
        `någon, antagligen du, bad om ett nytt lösenord till ${organisation.name} i Parley. Välj det här:`,
      ],
      link: { label: 'Välj ett nytt lösenord', url },
      closing:
        'Länken fungerar en gång, i en dag. Var det inte du, så behöver du inte göra något: ditt lösenord gäller som förut.',
    };
  }
  return {
    subject: `A new password for ${organisation.name}`,
    lang: 'en',
    paragraphs: [
      `Hello ${name},`,
      `somebody, probably you, asked for a new password for ${organisation.name} on Parley. Choose it here:`,
    ],
    link: { label: 'Choose a new password', url },
    closing:
      'The link works once, for a day. If it was not you, there is nothing to do: your password stays as it is.',
  };
}

export function invitationLetter({
  organisation,
  url,
  invitedBy,
  days,
}: From & { invitedBy: string; days: number }): Words {
  if (organisation.locale === 'sv') {
    return {
      subject: `${invitedBy} bjuder in dig till ${organisation.name}`,
      lang: 'sv',
      paragraphs: [
        'Hej,',
        `${invitedBy} bjuder in dig till ${organisation.name} i Parley. Kom in här:`,
      ],
      link: { label: 'Ta emot inbjudan', url },
      closing: `Länken fungerar en gång, i ${days === 1 ? 'en dag' : `${days} dagar`}.`,
    };
  }
  return {
    subject: `${invitedBy} invites you to ${organisation.name}`,
    lang: 'en',
    paragraphs: [
      'Hello,',
      `${invitedBy} invites you to ${organisation.name} on Parley. Come in here:`,
    ],
    link: { label: 'Accept the invitation', url },
    closing: `The link works once, for ${days === 1 ? 'a day' : `${days} days`}.`,
  };
}
