// The sign-in library (better-auth), set up for us: our tables and ids, no accounts made by
// strangers, no telemetry, no network. It checks passwords, passkeys and second factors and writes
// sessions; who may do what is not its matter.

import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { newId } from '#platform/ids.ts';
import type { Platform } from '#platform/feature.ts';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '../domain/password-rules.ts';
import { isOpen } from '../store/logins.ts';
import { createAttemptLimit } from './attempt-limit.ts';
import type { PasswordHasher } from './password-hash.ts';
import { SESSION_DAYS } from './session-cookie.ts';

const DAY_SECONDS = 24 * 3600;

export type SignInOptions = {
  /** The address people use: `https://parley.example.org`; passkeys are bound to its host. */
  publicUrl: string;
  secureCookies: boolean;
};

export function createSignInLibrary(
  platform: Pick<Platform, 'db' | 'clock' | 'log'>,
  options: SignInOptions & { secret: string; addressHeader: string },
  hasher: PasswordHasher,
) {
  const { db, clock, log } = platform;
  const publicUrl = new URL(options.publicUrl);
  return betterAuth({
    appName: 'Parley',
    baseURL: publicUrl.origin,
    basePath: '/api/auth',
    secret: options.secret,
    database: { db, type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
      password: hasher,
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/two-factor/*': { window: 60, max: 10 },
      },
      customStorage: createAttemptLimit(clock),
    },
    advanced: {
      cookiePrefix: 'parley',
      useSecureCookies: options.secureCookies,
      // Every request has passed the origin check of our server, which knows the real host.
      disableCSRFCheck: true,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [options.addressHeader] },
      // A test compares the schema once; here it would cost each start a look at all tables.
      database: { generateId: () => newId(), validateSchema: false },
    },
    logger: {
      level: 'warn',
      log: (level, message, ...details) => {
        const err = details.find((detail) => detail instanceof Error);
        log[level]({ err }, `sign-in: ${message}`);
      },
    },
    onAPIError: {
      onError: (error) => log.warn({ err: error }, 'sign-in: refused'),
    },
    user: {
      modelName: 'logins',
      fields: { emailVerified: 'email_verified', ...TIMES },
    },
    session: {
      modelName: 'sessions',
      expiresIn: SESSION_DAYS * DAY_SECONDS,
      updateAge: DAY_SECONDS,
      fields: {
        ...TIMES,
        userId: 'login_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
      },
    },
    account: {
      modelName: 'login_methods',
      fields: {
        ...TIMES,
        userId: 'login_id',
        providerId: 'provider',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { ...TIMES, expiresAt: 'expires_at' },
    },
    databaseHooks: {
      session: {
        create: {
          // The one gate for every way to sign in: who was deactivated gets no session.
          before: async (session) => isOpen(db, session.userId),
        },
      },
    },
    plugins: [
      passkey({
        rpID: publicUrl.hostname,
        rpName: 'Parley',
        origin: publicUrl.origin,
        schema: {
          passkey: {
            modelName: 'passkeys',
            fields: {
              userId: 'login_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
      twoFactor({
        issuer: 'Parley',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factors',
            fields: {
              userId: 'login_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  });
}

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export type SignInLibrary = ReturnType<typeof createSignInLibrary>;
