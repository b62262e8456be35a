// Builds the web application as `parley start` would, or says nothing when it is built already.

import { buildWeb, inspectWebBuild } from '#app/web-build.ts';
import { repositoryRoot } from './tree.ts';

const { isCurrent } = await inspectWebBuild(repositoryRoot);
if (!isCurrent) await buildWeb(repositoryRoot);
