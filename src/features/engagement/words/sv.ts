// What the checks say, in Swedish.

import type { FindingReason, PersonalKind } from '../domain/checks/reasons.ts';
import type { Words } from './words.ts';

const personal: Readonly<Record<PersonalKind, string>> = {
  card: 'ser ut som ett kortnummer',
  'identity-number': 'ser ut som ett personnummer',
  'bank-account': 'ser ut som ett bankkonto',
  'mail-address': 'ser ut som en privat mejladress',
  'phone-number': 'ser ut som ett privat telefonnummer',
  'street-address': 'ser ut som en gatuadress',
  'date-of-birth': 'ser ut som ett födelsedatum',
  health: 'berättar om någons hälsa eller familj',
};

const moods = { grief: 'Någon sörjer här', upset: 'Den du svarar är upprörd' } as const;
const units = { graphemes: 'tecken', characters: 'tecken', bytes: 'byte' } as const;

function why(of: FindingReason): string {
  switch (of.code) {
    case 'not-disclosed':
      return `Det framgår inte att du jobbar på ${of.organisation}. Det ska stå i själva inlägget; en rad i din profil räcker inte.`;
    case 'perhaps-disclosed':
      return `${of.organisation} nämns, men framgår det att du jobbar där? Det ska stå i själva inlägget.`;
    case 'confidential':
      return `”${of.words}” är konfidentiellt hos oss.`;
    case 'embargoed':
      return `”${of.words}” får inte nämnas före ${of.until}.`;
    case 'in-confidence':
      return `”${of.words}” låter som något som inte är för alla. Låt någon titta på det.`;
    case 'not-to-be-named':
      return of.isNamedInThread
        ? `${of.client} nämndes i tråden, men har inte sagt ja till att vi talar om dem.`
        : `${of.client} har inte sagt ja till att bli nämnd.`;
    case 'personal':
      return `”${of.words}” ${personal[of.what]}. Andra läser med, och det står kvar.`;
    case 'claim':
      return `”${of.words}” är något som folk kan vilja kontrollera. Länka till var det visas, eller ta i lite mindre.`;
    case 'long-quotation':
      return `Här citeras ${of.count} ord av någon annan. Citera meningen som spelar roll och länka till resten.`;
    case 'copied':
      return `”${of.words}”: är det vårt att sprida? Länka hellre dit där ägaren visar det.`;
    case 'belittles':
      return `”${of.words}” är nedlåtande.`;
    case 'blames':
      return `”${of.words}” låter som en anklagelse. Säg hellre vad du gör åt saken.`;
    case 'too-light':
      return `${moods[of.mood]}, och ”${of.words}” tar lätt på det.`;
    case 'unanswered':
      return `Du fick frågan: ”${of.question}” Svara på den, eller säg när du vet.`;
    case 'placeholder':
      return `”${of.words}” är en lucka som ingen har fyllt i.`;
    case 'form-letter':
      return `”${of.words}” låter som ett standardbrev. Säg det som du skulle säga det till en granne.`;
    case 'said-before':
      return 'Det här är nästan ord för ord vad du har svarat förut. Vad är annorlunda den här gången?';
    case 'not-whole':
      return `”${of.words}” är ingen fullständig adress.`;
    case 'own-machine':
      return 'Det här leder till en fil på din egen dator.';
    case 'internal':
      return `Ingen utanför kan öppna ${of.host}.`;
    case 'no-such-place':
      return `Det finns ingen adress som heter ${of.host}.`;
    case 'disguised':
      return `${of.host} liknar vår adress, men är inte vår.`;
    case 'dead':
      return 'Länken leder ingenstans längre.';
    case 'shortened':
      return 'En förkortad länk döljer vart den leder. Skriv ut hela adressen.';
    case 'no-address':
      return 'Länken saknar adress.';
    case 'no-link':
      return 'Du nämner en länk, men det finns ingen.';
    case 'too-long':
      return `Här ryms ${of.max} ${units[of.unit]}, och det här är ${of.length}.`;
    case 'hardly-anything':
      return 'Det här säger nästan ingenting.';
    case 'shouting':
      return 'Bara stora bokstäver ser ut som att man skriker.';
    case 'hashtags':
      return `${of.count} hashtaggar ser ut som reklam; här räcker det med ${of.max}.`;
    case 'other-language':
      return 'Inlägget du svarar på är på ett annat språk.';
    case 'wider-than-thread':
      return 'Fler skulle kunna läsa det här än inlägget du svarar på.';
  }
}

export const sv: Words = {
  why,
  says({ says, text }) {
    switch (says) {
      case 'begin-with':
        return `Börja med ”${text.trim()}”`;
      case 'leave-out':
        return 'Ta bort det';
      case 'leave-name-out':
        return 'Ta bort namnet';
    }
  },
};
