// Which passwords are good enough: length is what counts (NIST SP 800-63B, 5.1.1.2), plus a refusal
// of what attackers try first and of the person's own name and address.

export const PASSWORD_LENGTH_MIN = 12;
export const PASSWORD_LENGTH_MAX = 200;

// The most common passwords of 12 and more characters in public leaks, and what people write when
// made to write twelve. Compared without case, digits at the end and repeated signs.
const COMMON = new Set([
  'passwordpassword',
  'password',
  'qwertyuiop',
  'qwertyuiopasdf',
  'qwertyuiopasdfghjkl',
  'qwertyqwerty',
  'asdfghjkl',
  'asdfasdfasdf',
  'zxcvbnmasdfgh',
  'letmeinletmein',
  'letmein',
  'iloveyouiloveyou',
  'iloveyou',
  'administrator',
  'adminadmin',
  'adminadminadmin',
  'welcomewelcome',
  'welcome',
  'changemechangeme',
  'changeme',
  'correcthorsebatterystaple',
  'abcdefghijkl',
  'abcdefghijklm',
  'abcdefghijklmnop',
  'abcabcabcabc',
  'qazwsxedcrfv',
  'lqazxswedcvfr',
  'unknown',
  'parleyparley',
  'parley',
  'secretsecret',
  'supersecret',
  'testtesttest',
  'footballfootball',
  'princessprincess',
  'sunshinesunshine',
  'hejhejhejhej',
  'losenordlosenord',
]);

/** @returns null if it is good, or what is wrong with it in words for the person */
export function weaknessOf(
  password: string,
  about: { name: string; email: string },
): string | null {
  if ([...password].length < PASSWORD_LENGTH_MIN) {
    return `Use at least ${PASSWORD_LENGTH_MIN} characters. A few words in a row make a good password.`;
  }
  if ([...password].length > PASSWORD_LENGTH_MAX) {
    return `Use at most ${PASSWORD_LENGTH_MAX} characters.`;
  }
  const core = password.toLowerCase().replace(/[\s\d!?.,_-]+$/u, '');
  if (new Set(password).size < 5 || isRun(password) || COMMON.has(core)) {
    return 'This password is one of the first that attackers try. Choose something less common.';
  }
  const own = [about.email, about.email.split('@')[0] ?? '', about.name.replaceAll(' ', '')];
  if (own.some((word) => word.length > 0 && core === word.toLowerCase())) {
    return 'The password is your own name or address. Choose something others do not know.';
  }
  return null;
}

/** 123456789012, 987654321098: digits that only count up or down. */
function isRun(password: string): boolean {
  if (!/^\d+$/.test(password)) return false;
  const digits = [...password].map(Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return new Set(steps).size === 1;
}
