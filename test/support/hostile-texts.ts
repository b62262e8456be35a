// Words that mean harm to whoever shows them: our own, and those that others collected in the shared data.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const shared = join(import.meta.dirname, '../../../shared/data/security');

const own = [
  '</title><script>alert(1)</script>',
  '</textarea><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  'javascript:alert(1)',
  'https://a.example/"onmouseover="alert(1)',
  "https://a.example/'onmouseover='alert(1)",
  'https://a.example/<script>alert(1)</script>',
  'https://javascript:alert(1)@a.example/',
  'data:text/html,<script>alert(1)</script>',
  '\u202e gnp.exe \u202d',
  '\u0000\u0008\u001b[31m<b>',
  '\u2028alert(1)\u2029',
  '\ud800 lone \udfff',
  '\uffff\ufffe',
  '${alert(1)} {{constructor.constructor("alert(1)")()}} <%= 1 %>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#x3c;script&#x3e;',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '\r\nSet-Cookie: a=b\r\n\r\n<html>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<style>*{background:url(https://evil.example)}</style>',
  '<form action=https://evil.example><button>x',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  'a'.repeat(20_000),
];

export const hasCollectedTexts = existsSync(shared);

const line = z.object({ payload: z.string() });

const TEXTS_MAX = 220;

/** Ours first. Of the collected every fourth: they come in families, and each is tried in many places. */
export function hostileTexts(): string[] {
  if (!hasCollectedTexts) console.log('Skipped: the collected attacks need ../shared/data.');
  const collected = hasCollectedTexts ? ['dompurify.jsonl', 'xss.jsonl'].flatMap(readTexts) : [];
  return [...new Set([...own, ...collected.filter((_, at) => at % 4 === 0)])].slice(0, TEXTS_MAX);
}

function readTexts(name: string): string[] {
  return readFileSync(join(shared, name), 'utf8')
    .trim()
    .split('\n')
    .map((each) => line.parse(JSON.parse(each)).payload)
    .filter((payload) => payload.includes('<') || payload.includes('javascript:'));
}
