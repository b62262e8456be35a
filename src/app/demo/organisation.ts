// The organisation of the demonstration: Solvind, an invented Nordic maker of heat pumps and home
// batteries. Its units, people and topics are data here; seed.ts brings them in through the same
// commands that real people use.

import type { TOPIC_COLOURS } from '#features/listening/contract.ts';
import type { Role } from '#platform/actor.ts';

export type DemoUnit = { key: string; name: string; parent: string | null };

export const DEMO_ORGANISATION = { name: 'Solvind', locale: 'en', hub: 'Dialogue' } as const;

/** The hub itself is made with the organisation; these stand beside and below it. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  { key: 'products', name: 'Products', parent: null },
  { key: 'heat-pumps', name: 'Heat pumps', parent: 'products' },
  { key: 'acoustics', name: 'Acoustics and comfort', parent: 'heat-pumps' },
  { key: 'batteries', name: 'Home batteries', parent: 'products' },
  { key: 'app', name: 'App and cloud', parent: 'products' },
  { key: 'field', name: 'Installation and field', parent: null },
  { key: 'partners', name: 'Installer partners', parent: 'field' },
  { key: 'spare-parts', name: 'Spare parts', parent: 'field' },
  { key: 'markets', name: 'Markets', parent: null },
  { key: 'sweden', name: 'Sweden', parent: 'markets' },
  { key: 'britain', name: 'United Kingdom and Ireland', parent: 'markets' },
  { key: 'works', name: 'Works in Östersund', parent: null },
  { key: 'quality', name: 'Quality', parent: 'works' },
  { key: 'people', name: 'People and culture', parent: null },
  { key: 'sustainability', name: 'Sustainability', parent: null },
  { key: 'legal', name: 'Legal', parent: null },
];

export type DemoPerson = {
  name: string;
  title: string;
  unit: string;
  role: Role;
  languages: readonly string[];
  timeZone: string;
};

const SE = 'Europe/Stockholm';
const UK = 'Europe/London';

/** The first is the administrator who signs in. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    name: 'Karin Åberg',
    title: 'Head of dialogue',
    unit: 'hub',
    role: 'administrator',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Tom Hale',
    title: 'Press and public',
    unit: 'hub',
    role: 'hub',
    languages: ['en'],
    timeZone: UK,
  },
  {
    name: 'Noor Haddad',
    title: 'Customer care lead',
    unit: 'hub',
    role: 'hub',
    languages: ['sv', 'en', 'ar'],
    timeZone: SE,
  },
  {
    name: 'Elias Nyström',
    title: 'Internal communications',
    unit: 'hub',
    role: 'hub',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Ingrid Solheim',
    title: 'Refrigeration engineer',
    unit: 'heat-pumps',
    role: 'expert',
    languages: ['nb', 'sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Mattias Ek',
    title: 'Product manager, S-line',
    unit: 'heat-pumps',
    role: 'expert',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Priya Raman',
    title: 'Acoustics engineer',
    unit: 'acoustics',
    role: 'expert',
    languages: ['en', 'ta'],
    timeZone: SE,
  },
  {
    name: 'Johan Berglund',
    title: 'Comfort laboratory',
    unit: 'acoustics',
    role: 'expert',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Saga Lindqvist',
    title: 'Battery safety',
    unit: 'batteries',
    role: 'expert',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Daniel Okafor',
    title: 'Cell chemistry',
    unit: 'batteries',
    role: 'expert',
    languages: ['en'],
    timeZone: UK,
  },
  {
    name: 'Maja Forsberg',
    title: 'App product owner',
    unit: 'app',
    role: 'expert',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Lukas Wirth',
    title: 'Site reliability',
    unit: 'app',
    role: 'expert',
    languages: ['de', 'en'],
    timeZone: 'Europe/Berlin',
  },
  {
    name: 'Aino Korhonen',
    title: 'Integrations and open API',
    unit: 'app',
    role: 'expert',
    languages: ['fi', 'en'],
    timeZone: 'Europe/Helsinki',
  },
  {
    name: 'Rolf Sundin',
    title: 'Installer training',
    unit: 'partners',
    role: 'expert',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Grace Murphy',
    title: 'Partner manager',
    unit: 'partners',
    role: 'expert',
    languages: ['en', 'ga'],
    timeZone: UK,
  },
  {
    name: 'Hassan Ali',
    title: 'Spare parts planning',
    unit: 'spare-parts',
    role: 'expert',
    languages: ['sv', 'en', 'so'],
    timeZone: SE,
  },
  {
    name: 'Emma Dahl',
    title: 'Grants and subsidies',
    unit: 'sweden',
    role: 'expert',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Owen Pritchard',
    title: 'Grants and tariffs',
    unit: 'britain',
    role: 'expert',
    languages: ['en', 'cy'],
    timeZone: UK,
  },
  {
    name: 'Viktor Hedlund',
    title: 'Works manager',
    unit: 'works',
    role: 'expert',
    languages: ['sv'],
    timeZone: SE,
  },
  {
    name: 'Mei Tanaka',
    title: 'Quality engineer',
    unit: 'quality',
    role: 'expert',
    languages: ['ja', 'en'],
    timeZone: SE,
  },
  {
    name: 'Linnea Holm',
    title: 'Recruiting',
    unit: 'people',
    role: 'expert',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Sofia Marklund',
    title: 'Life-cycle analyst',
    unit: 'sustainability',
    role: 'expert',
    languages: ['sv', 'en'],
    timeZone: SE,
  },
  {
    name: 'Peter Vance',
    title: 'Counsel',
    unit: 'legal',
    role: 'member',
    languages: ['en'],
    timeZone: UK,
  },
];

export type DemoTopic = {
  name: string;
  description: string;
  unit: string;
  colour: (typeof TOPIC_COLOURS)[number];
  query: string;
};

export const DEMO_TOPICS: readonly DemoTopic[] = [
  {
    name: 'Solvind by name',
    description: 'Everything that names us or one of our products.',
    unit: 'hub',
    colour: 'blue',
    query: 'Solvind OR #solvind OR "S-line 8" OR "S-line 12"',
  },
  {
    name: 'Noise outdoors',
    description: 'Sound from outdoor units: neighbours, nights, measurements.',
    unit: 'acoustics',
    colour: 'purple',
    query:
      '("heat pump" OR "outdoor unit" OR värmepump* OR utedel*) AND (noise OR noisy OR loud OR hum* OR decibel* OR buller OR låter OR brumm* OR grannen)',
  },
  {
    name: 'App and connection',
    description: 'The app, the cloud, smart-home integrations, outages.',
    unit: 'app',
    colour: 'teal',
    query:
      '(Solvind OR "heat pump" OR värmepump* OR battery) AND (app OR appen OR offline OR "Home Assistant" OR wifi OR inloggning OR login)',
  },
  {
    name: 'Battery safety',
    description: 'Worries and facts about home batteries and fire.',
    unit: 'batteries',
    colour: 'red',
    query:
      '("home battery" OR hembatteri* OR "battery storage" OR batterilager) AND (fire OR safe OR safety OR smoke OR brand OR säker* OR brandrisk)',
  },
  {
    name: 'Grants and running cost',
    description: 'Subsidies, tariffs, what it costs and saves.',
    unit: 'markets',
    colour: 'green',
    query:
      '("heat pump" OR värmepump*) AND (grant OR subsid* OR bidrag OR tariff OR bill OR elräkning* OR "pay back" OR lönar)',
  },
  {
    name: 'Installation experiences',
    description: 'How it went when the installers came.',
    unit: 'field',
    colour: 'amber',
    query:
      '(installer* OR installatör* OR installation*) AND ("heat pump" OR värmepump* OR Solvind OR battery OR hembatteri*)',
  },
  {
    name: 'Working at Solvind',
    description: 'What people say about us as a place to work.',
    unit: 'people',
    colour: 'pink',
    query:
      'Solvind AND (job OR jobb OR hiring OR rekryterar OR internship OR praktik OR "work at" OR Östersund)',
  },
];
