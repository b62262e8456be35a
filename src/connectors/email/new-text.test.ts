// What is new in a mail, as the common mail programs lay out answers.

import { describe, expect, test } from 'vitest';
import { newHtml } from './new-html.ts';
import { newText } from './new-text.ts';

const fresh = (...lines: string[]) => newText(lines.join('\n'), 'Re: Ferry');

describe('quoted history is left out of the text', () => {
  test.each([
    ['On Sun, 22 Nov 2026 at 09:30, Ann Berg <ann@example.net> wrote:'],
    ['On Sun, 22 Nov 2026 at 09:30, Ann Berg\n<ann@example.net> wrote:'],
    ['Den sön 22 nov. 2026 kl 09:30 skrev Ann Berg <ann@example.net>:'],
    ['Am So., 22. Nov. 2026 um 09:30 Uhr schrieb Ann Berg <ann@example.net>:'],
    ['Le dim. 22 nov. 2026 à 09:30, Ann Berg <ann@example.net> a écrit :'],
    ['El dom, 22 nov 2026 a las 9:30, Ann Berg (<ann@example.net>) escribió:'],
    ['Op zo 22 nov 2026 om 09:30 schreef Ann Berg <ann@example.net>:'],
    ['2026-11-22 09:30 skrev Ann Berg:'],
  ])('after %s', (line) => {
    expect(fresh('Thanks!', '', line, '', '> When does it leave?', '> Ann')).toBe('Thanks!');
    expect(fresh('Thanks!', '', line, '', 'When does it leave?')).toBe('Thanks!');
  });

  test.each([
    ['-----Original Message-----'],
    ['-----Ursprungligt meddelande-----'],
    ['________________________________\nFrom: Ann\nSent: Sunday\nTo: Support\nSubject: Ferry'],
    ['Från: Ann\nSkickat: den 22 november\nTill: Support\nÄmne: Färjan'],
    ['Von: Ann\nGesendet: Sonntag\nAn: Support\nBetreff: Fähre'],
  ])('after Outlook’s %s', (block) => {
    expect(fresh('Thanks!', '', block, '', 'When does it leave?')).toBe('Thanks!');
  });

  test('somebody who answers between the lines keeps their lines', () => {
    const lines = ['Ann wrote:', '> When does it leave?', 'At nine.', '> And back?', 'At six.'];
    expect(fresh(...lines)).toBe('At nine.\nAt six.');
  });

  test('a sentence that only looks like it stays', () => {
    const text = 'On Monday I wrote: nothing.\nFrom: the heart\nand more';
    expect(fresh(text)).toBe(text);
  });

  test('what is forwarded is the news', () => {
    const text = 'See below\n\n---------- Forwarded message ---------\nFrom: Ann\n> quoted';
    expect(newText(text, 'Fwd: Ferry')).toBe(text);
    expect(newText(text, 'Ferry')).toBe(text);
  });

  test('a mail of nothing but quotes is kept whole', () => {
    expect(fresh('> When does it leave?')).toBe('> When does it leave?');
  });
});

describe('signatures are left out', () => {
  test.each([
    ['-- \nAnn Berg\nHarbour office'],
    ['Sent from my iPhone'],
    ['Skickat från min iPhone'],
  ])('%s', (signature) => {
    expect(fresh('When does it leave?', '', signature)).toBe('When does it leave?');
  });
  test('a line of dashes is none', () => {
    expect(fresh('One', '--', '---', 'Two')).toBe('One');
    expect(fresh('One', '---', 'Two')).toBe('One\n---\nTwo');
  });
});

describe('the same in HTML', () => {
  const freshHtml = (html: string) => newHtml(html, 'Re: Ferry');
  test.each([
    ['Gmail', '<div class="gmail_quote"><div class="gmail_attr">On Sunday</div><p>old</p></div>'],
    ['Apple Mail', '<blockquote type="cite"><div>old</div></blockquote>'],
    ['Outlook', '<div id="divRplyFwdMsg">From: Ann</div><div>old</div>'],
    [
      'Outlook',
      '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt">From</div>old',
    ],
    [
      'Thunderbird',
      '<div class="moz-cite-prefix">On Sunday:</div><blockquote type="cite">old</blockquote>',
    ],
    ['a signature of Gmail', '<div class="gmail_signature">Ann Berg, old</div>'],
  ])('as %s writes it', (_program, html) => {
    const left = freshHtml(`<html><body><p>Thanks!</p>${html}</body></html>`);
    expect(left).toContain('<p>Thanks!</p>');
    expect(left).not.toContain('old');
  });
  test('what follows a quote stays', () => {
    const html = '<blockquote type="cite">old</blockquote><p>At nine.</p>';
    expect(freshHtml(html)).toBe('<p>At nine.</p>');
  });
  test('a quotation that the writer chose stays', () => {
    const html = '<p>As it says:</p><blockquote>Mind the gap</blockquote>';
    expect(freshHtml(html)).toBe(html);
  });
  test('elements within elements without end are not read as HTML', () => {
    expect(freshHtml(`${'<div>'.repeat(100_000)}Thanks!`)).toBeNull();
  });
});
