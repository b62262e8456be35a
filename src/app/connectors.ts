// The places Parley can listen to. A new connector is a folder in src/connectors and a line here.

import { anyConnector } from '#features/listening/connector.ts';
import type { AnyConnector } from '#features/listening/ports.ts';
import type { Config } from './config.ts';
import { demoConnector } from './demo/connector.ts';

export function createConnectors(options: {
  config: Config;
  isDemonstration: boolean;
}): readonly AnyConnector[] {
  const connectors: AnyConnector[] = [];
  return options.isDemonstration ? [...connectors, anyConnector(demoConnector)] : connectors;
}
