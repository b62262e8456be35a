// The list of commands. Each is small to load; what it works with is loaded when it runs.

import { queryCheck } from '#features/listening/cli/query-check.ts';
import type { Command } from '#platform/cli/command.ts';
import { configCommand } from './cli/config.ts';
import { doctor } from './cli/doctor.ts';

export const commands: readonly Command[] = [configCommand, doctor, queryCheck];
