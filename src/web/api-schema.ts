// Written by `npm run generate` from the routes of the product; never edited by hand.

export interface paths {
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API tokens, newest first, also those revoked or run out */
        get: operations["getTokens"];
        put?: never;
        /** Make an API token; its secret is answered this once */
        post: operations["postTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API token at once */
        delete: operations["deleteTokensByTokenId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every permission, what it means and which roles hold it */
        get: operations["getPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people and tokens changed, newest first */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sessions of the signed-in person, this one too */
        post: operations["postSessionSignOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/sign-in-ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How oneself signs in, beside the password */
        get: operations["getSessionSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one’s own password; ends all other sessions */
        post: operations["postSessionPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this Parley still waits for its first run */
        get: operations["getSetup"];
        put?: never;
        /** The first run: make organisation, hub and first administrator, and sign in */
        post: operations["postSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations, newest first */
        get: operations["getInvitations"];
        put?: never;
        /** Invite somebody; the link is answered this once */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an invitation back */
        delete: operations["deleteInvitationsByInvitationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/by-link/{linkToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation link invites to */
        get: operations["getInvitationsByLinkByLinkToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/by-link/{linkToken}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation: become a person here, and sign in */
        post: operations["postInvitationsByLinkByLinkTokenAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, language or contact of the organisation */
        patch: operations["patchOrganisation"];
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All units by name; `parentId` makes a tree of them */
        get: operations["getUnits"];
        put?: never;
        /** Add a unit */
        post: operations["postUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a unit; one that is not empty needs another that takes over */
        delete: operations["deleteUnitsByUnitId"];
        options?: never;
        head?: never;
        /** Rename a unit or move it in the tree */
        patch: operations["patchUnitsByUnitId"];
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by name */
        get: operations["getPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["getPeopleByPersonId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a person’s profile or unit */
        patch: operations["patchPeopleByPersonId"];
        trace?: never;
    };
    "/api/v1/people/{personId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a person exactly these roles */
        put: operations["putPeopleByPersonIdGrants"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a person out everywhere and let them in no more */
        post: operations["postPeopleByPersonIdDeactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a deactivated person in again */
        post: operations["postPeopleByPersonIdReactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own profile */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one’s own profile */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/api/v1/me/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set one’s own picture: PNG, JPEG or WebP of at most 512 kB */
        put: operations["putMePicture"];
        post?: never;
        /** Remove one’s own picture */
        delete: operations["deleteMePicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to a new password by mail; the answer is the same for every address */
        post: operations["postPasswordLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/password-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a one-time link to a new password, valid for a day; the older one ends */
        post: operations["postPeopleByPersonIdPasswordLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-links/{linkToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password a link sets */
        get: operations["getPasswordLinksByLinkToken"];
        put?: never;
        /** Set a new password by link: ends all sessions, and signs in */
        post: operations["postPasswordLinksByLinkToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The topics, by name */
        get: operations["getTopics"];
        put?: never;
        /** Add a topic; stored posts are looked through for it */
        post: operations["postTopics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{topicId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One topic */
        get: operations["getTopicsByTopicId"];
        put?: never;
        post?: never;
        /** Remove a topic and hide its mentions */
        delete: operations["deleteTopicsByTopicId"];
        options?: never;
        head?: never;
        /** Change a topic; a new query is a new version */
        patch: operations["patchTopicsByTopicId"];
        trace?: never;
    };
    "/api/v1/topics/{topicId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of its query, newest first */
        get: operations["getTopicsByTopicIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a query on stored posts before it is saved */
        post: operations["postTopicsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Why a stored post matches a query, or why not */
        post: operations["postTopicsExplain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each topic has cost in this process */
        get: operations["getTopicsCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{topicId}/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a changed query would gain and lose, or what a version did */
        post: operations["postTopicsByTopicIdCompare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{topicId}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clauses and words that the verdicts propose */
        get: operations["getTopicsByTopicIdSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{topicId}/cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a topic has cost in this process */
        get: operations["getTopicsByTopicIdCost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stored posts, newest heard first, whether a topic found them or not */
        get: operations["getPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shared lists that queries refer to, by name */
        get: operations["getLists"];
        put?: never;
        /** Add a shared list */
        post: operations["postLists"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a shared list that no topic uses */
        delete: operations["deleteListsByListId"];
        options?: never;
        head?: never;
        /** Change a shared list; the topics that use it are made anew */
        patch: operations["patchListsByListId"];
        trace?: never;
    };
    "/api/v1/sources/opml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All feeds as an OPML list, which other readers take */
        get: operations["getSourcesOpml"];
        put?: never;
        /** Add a source for each feed of an OPML list (at most 1,000) */
        post: operations["postSourcesOpml"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Parley can listen to, and the settings each needs */
        get: operations["getConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sources, by name, with their health */
        get: operations["getSources"];
        put?: never;
        /** Add a source; its first look follows at once */
        post: operations["postSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/discover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What can be listened to at an address, with a preview */
        post: operations["postSourcesDiscover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try settings without keeping them; a problem is an answer, not an error */
        post: operations["postSourcesTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source */
        get: operations["getSourcesBySourceId"];
        put?: never;
        post?: never;
        /** Listen there no more; what was heard stays */
        delete: operations["deleteSourcesBySourceId"];
        options?: never;
        head?: never;
        /** Rename, change, pause or resume a source */
        patch: operations["patchSourcesBySourceId"];
        trace?: never;
    };
    "/api/v1/sources/{sourceId}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address at which its network calls; whoever knows it can speak for the network */
        get: operations["getSourcesBySourceIdCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{sourceId}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look now; listening.source-polled tells how it went */
        post: operations["postSourcesBySourceIdPoll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/authorisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in at the network of a source; a new one stays paused until then */
        post: operations["postSourcesAuthorisations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/authorised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the network sends the person back to; leads on to the source */
        get: operations["getSourcesAuthorised"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mentions, newest first */
        get: operations["getMentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many mentions, per topic and day */
        get: operations["getMentionsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/{mentionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mention */
        get: operations["getMentionsByMentionId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/{mentionId}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a mention relevant or not relevant; null takes the mark back */
        put: operations["putMentionsByMentionIdVerdict"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is new */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person’s picture */
        get: operations["getPeopleByPersonIdPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/in/{sourceId}/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls of networks to a source: subscriptions verified, posts delivered */
        get: operations["getInBySourceIdBySecret"];
        put?: never;
        /** Calls of networks to a source: subscriptions verified, posts delivered */
        post: operations["postInBySourceIdBySecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                /** @description Stable and dotted: `listening.topic-not-found` */
                code: string;
                /** @enum {unknown} */
                kind: "invalid" | "forbidden" | "not-found" | "conflict" | "limited" | "unavailable";
                /** @description For people */
                message: string;
                details: {
                    [key: string]: unknown;
                };
                requestId: string;
            };
        };
        Nested1: unknown;
        QueryCost: {
            /** @enum {string} */
            level: "cheap" | "moderate" | "expensive";
            /** @description In words, for the owner of the topic */
            because: string;
            /** @description The words that decide: a post with none of them is never looked at. Empty when nothing is always needed */
            anchors: string[];
            /** @description Posts of the sample that must be looked at closely */
            candidates: number;
            /** @description Posts in the sample */
            postsSeen: number;
        };
        QueryForecast: {
            /** @description Length of the time looked at; less than asked if less is stored */
            days: number;
            /** @description Matches a day to expect */
            perDay: number;
            /** @description Matches by name of the source, most first */
            bySource: {
                name: string;
                posts: number;
            }[];
            /** @description Matches by language code, most first */
            byLanguage: {
                name: string;
                posts: number;
            }[];
            /** @description Posts that depend on labels or counts they do not have yet */
            undecided: number;
        };
    };
    responses: {
        /** @description Why it failed */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getTokens: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @description What the token is for */
                            name: string;
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            unitId: string | null;
                            /** @description The last four characters of the secret, to tell tokens apart */
                            hint: string;
                            /** @description Name of who made it */
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            expiresAt: string | null;
                            /** @description To the minute */
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the token is for */
                    name: string;
                    /**
                     * @description What one may do; GET /api/v1/permissions lists it
                     * @enum {string}
                     */
                    role: "administrator" | "hub" | "expert" | "member";
                    /** @default null */
                    unitId?: string | null;
                    /** @default null */
                    expiresInDays?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: {
                            /** Format: uuid */
                            id: string;
                            /** @description What the token is for */
                            name: string;
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            unitId: string | null;
                            /** @description The last four characters of the secret, to tell tokens apart */
                            hint: string;
                            /** @description Name of who made it */
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            expiresAt: string | null;
                            /** @description To the minute */
                            lastUsedAt: string | null;
                            revokedAt: string | null;
                        };
                        /** @description Shown this once: send it as `Authorization: Bearer SECRET` */
                        secret: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    deleteTokensByTokenId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            name: string;
                            /** @description One sentence for people */
                            meaning: string;
                            roles: ("administrator" | "hub" | "expert" | "member")[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description An event type, or a feature: `people` */
                type?: string;
                /** @description An actor key: `person:0199…` */
                actor?: string;
                /** @description A subject: `unit:0199…` */
                subject?: string;
                /** @description Not before */
                from?: string;
                /** @description Before */
                until?: string;
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            occurredAt: string;
                            /** @description What happened: `people.unit-created` */
                            type: string;
                            /** @description What it happened to: `unit:0199…` */
                            subject: string;
                            actor: {
                                key: string;
                                name: string;
                            };
                            payload: {
                                [key: string]: unknown;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSessionSignOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getSessionSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether a code is asked for after the password */
                        secondFactor: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSessionPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    /** @description At least 12 characters */
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                        /** @description Whether a link to a new password can be asked for by mail */
                        sendsMail: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description From the link that `parley start` prints */
                    linkToken: string;
                    organisation: {
                        name: string;
                        /**
                         * @description Language of the screens and mails
                         * @default en
                         * @enum {string}
                         */
                        locale?: "en" | "sv";
                    };
                    hub: {
                        name: string;
                    };
                    person: {
                        name: string;
                        /** Format: email */
                        email: string;
                        /** @description At least 12 characters */
                        password: string;
                        /** @description Of the browser; default UTC */
                        timeZone?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string;
                            pictureUrl: string | null;
                        };
                        organisation: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /**
                             * @description Language of the screens and mails
                             * @enum {string}
                             */
                            locale: "en" | "sv";
                            /** @description Whether this is a demonstration */
                            demo: boolean;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        /** @description Every permission held anywhere */
                        permissions: string[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getInvitations: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @description Whom it is for; null: whoever has the link */
                            email: string | null;
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description Where the role will hold; null: everywhere */
                            scopeUnitId: string | null;
                            /** @description The unit the person will belong to */
                            unitId: string | null;
                            /** @enum {string} */
                            state: "open" | "accepted" | "revoked" | "expired";
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    email?: string | null;
                    /**
                     * @description What one may do; GET /api/v1/permissions lists it
                     * @enum {string}
                     */
                    role: "administrator" | "hub" | "expert" | "member";
                    /** @default null */
                    scopeUnitId?: string | null;
                    /** @default null */
                    unitId?: string | null;
                    /** @default 14 */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitation: {
                            /** Format: uuid */
                            id: string;
                            /** @description Whom it is for; null: whoever has the link */
                            email: string | null;
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description Where the role will hold; null: everywhere */
                            scopeUnitId: string | null;
                            /** @description The unit the person will belong to */
                            unitId: string | null;
                            /** @enum {string} */
                            state: "open" | "accepted" | "revoked" | "expired";
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                        /** @description Shown this once */
                        linkToken: string;
                        /** @description The link to hand over */
                        url: string;
                        /** @description Whether it was also sent to the mail address */
                        mailed: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    deleteInvitationsByInvitationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getInvitationsByLinkByLinkToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisation: {
                            name: string;
                            /**
                             * @description Language of the screens and mails
                             * @enum {string}
                             */
                            locale: "en" | "sv";
                        };
                        email: string | null;
                        /**
                         * @description What one may do; GET /api/v1/permissions lists it
                         * @enum {string}
                         */
                        role: "administrator" | "hub" | "expert" | "member";
                        unitName: string | null;
                        invitedBy: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postInvitationsByLinkByLinkTokenAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkToken: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: email */
                    email: string;
                    /** @description At least 12 characters */
                    password: string;
                    /** @description Of the browser; default UTC */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /**
                         * @description Language of the screens and mails
                         * @enum {string}
                         */
                        locale: "en" | "sv";
                        /** @description Mail or web address told to the sites we read, in the User-Agent */
                        contact: string | null;
                        /** @description Whether this is a demonstration */
                        demo: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    patchOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /**
                     * @description Language of the screens and mails
                     * @enum {string}
                     */
                    locale?: "en" | "sv";
                    contact?: (string) | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /**
                         * @description Language of the screens and mails
                         * @enum {string}
                         */
                        locale: "en" | "sv";
                        /** @description Mail or web address told to the sites we read, in the User-Agent */
                        contact: string | null;
                        /** @description Whether this is a demonstration */
                        demo: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @description The unit above it; null at the top */
                            parentId: string | null;
                            /** @enum {string} */
                            kind: "hub" | "spoke";
                            name: string;
                            /** @description Active people in it, without the units below */
                            peopleCount: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postUnits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    parentId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description The unit above it; null at the top */
                        parentId: string | null;
                        /** @enum {string} */
                        kind: "hub" | "spoke";
                        name: string;
                        /** @description Active people in it, without the units below */
                        peopleCount: number;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    deleteUnitsByUnitId: {
        parameters: {
            query?: {
                /** @description The unit that takes over people, units below, roles and invitations */
                moveTo?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    patchUnitsByUnitId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    parentId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getPeople: {
        parameters: {
            query?: {
                /** @description Part of a name, mail address or title */
                q?: string;
                /** @description In this unit or below it */
                unitId?: string;
                state?: "active" | "deactivated" | "all";
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            email: string;
                            pictureUrl: string | null;
                            title: string;
                            unitId: string | null;
                            /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                            languages: string[];
                            /** @description IANA name: `Europe/Stockholm` */
                            timeZone: string;
                            /** @description When the person works, by weekday in their time zone; null is a day off */
                            workingHours: {
                                monday: {
                                    from: string;
                                    until: string;
                                } | null;
                                tuesday: {
                                    from: string;
                                    until: string;
                                } | null;
                                wednesday: {
                                    from: string;
                                    until: string;
                                } | null;
                                thursday: {
                                    from: string;
                                    until: string;
                                } | null;
                                friday: {
                                    from: string;
                                    until: string;
                                } | null;
                                saturday: {
                                    from: string;
                                    until: string;
                                } | null;
                                sunday: {
                                    from: string;
                                    until: string;
                                } | null;
                            };
                            grants: {
                                /**
                                 * @description What one may do; GET /api/v1/permissions lists it
                                 * @enum {string}
                                 */
                                role: "administrator" | "hub" | "expert" | "member";
                                /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                                unitId: string | null;
                            }[];
                            deactivatedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getPeopleByPersonId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        pictureUrl: string | null;
                        title: string;
                        unitId: string | null;
                        /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                        languages: string[];
                        /** @description IANA name: `Europe/Stockholm` */
                        timeZone: string;
                        /** @description When the person works, by weekday in their time zone; null is a day off */
                        workingHours: {
                            monday: {
                                from: string;
                                until: string;
                            } | null;
                            tuesday: {
                                from: string;
                                until: string;
                            } | null;
                            wednesday: {
                                from: string;
                                until: string;
                            } | null;
                            thursday: {
                                from: string;
                                until: string;
                            } | null;
                            friday: {
                                from: string;
                                until: string;
                            } | null;
                            saturday: {
                                from: string;
                                until: string;
                            } | null;
                            sunday: {
                                from: string;
                                until: string;
                            } | null;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        deactivatedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    patchPeopleByPersonId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    title?: string;
                    languages?: string[];
                    timeZone?: string;
                    /** @description When the person works, by weekday in their time zone; null is a day off */
                    workingHours?: {
                        monday: {
                            from: string;
                            until: string;
                        } | null;
                        tuesday: {
                            from: string;
                            until: string;
                        } | null;
                        wednesday: {
                            from: string;
                            until: string;
                        } | null;
                        thursday: {
                            from: string;
                            until: string;
                        } | null;
                        friday: {
                            from: string;
                            until: string;
                        } | null;
                        saturday: {
                            from: string;
                            until: string;
                        } | null;
                        sunday: {
                            from: string;
                            until: string;
                        } | null;
                    };
                    unitId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        pictureUrl: string | null;
                        title: string;
                        unitId: string | null;
                        /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                        languages: string[];
                        /** @description IANA name: `Europe/Stockholm` */
                        timeZone: string;
                        /** @description When the person works, by weekday in their time zone; null is a day off */
                        workingHours: {
                            monday: {
                                from: string;
                                until: string;
                            } | null;
                            tuesday: {
                                from: string;
                                until: string;
                            } | null;
                            wednesday: {
                                from: string;
                                until: string;
                            } | null;
                            thursday: {
                                from: string;
                                until: string;
                            } | null;
                            friday: {
                                from: string;
                                until: string;
                            } | null;
                            saturday: {
                                from: string;
                                until: string;
                            } | null;
                            sunday: {
                                from: string;
                                until: string;
                            } | null;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        deactivatedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    putPeopleByPersonIdGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    grants: {
                        /**
                         * @description What one may do; GET /api/v1/permissions lists it
                         * @enum {string}
                         */
                        role: "administrator" | "hub" | "expert" | "member";
                        /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                        unitId: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        pictureUrl: string | null;
                        title: string;
                        unitId: string | null;
                        /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                        languages: string[];
                        /** @description IANA name: `Europe/Stockholm` */
                        timeZone: string;
                        /** @description When the person works, by weekday in their time zone; null is a day off */
                        workingHours: {
                            monday: {
                                from: string;
                                until: string;
                            } | null;
                            tuesday: {
                                from: string;
                                until: string;
                            } | null;
                            wednesday: {
                                from: string;
                                until: string;
                            } | null;
                            thursday: {
                                from: string;
                                until: string;
                            } | null;
                            friday: {
                                from: string;
                                until: string;
                            } | null;
                            saturday: {
                                from: string;
                                until: string;
                            } | null;
                            sunday: {
                                from: string;
                                until: string;
                            } | null;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        deactivatedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postPeopleByPersonIdDeactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        pictureUrl: string | null;
                        title: string;
                        unitId: string | null;
                        /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                        languages: string[];
                        /** @description IANA name: `Europe/Stockholm` */
                        timeZone: string;
                        /** @description When the person works, by weekday in their time zone; null is a day off */
                        workingHours: {
                            monday: {
                                from: string;
                                until: string;
                            } | null;
                            tuesday: {
                                from: string;
                                until: string;
                            } | null;
                            wednesday: {
                                from: string;
                                until: string;
                            } | null;
                            thursday: {
                                from: string;
                                until: string;
                            } | null;
                            friday: {
                                from: string;
                                until: string;
                            } | null;
                            saturday: {
                                from: string;
                                until: string;
                            } | null;
                            sunday: {
                                from: string;
                                until: string;
                            } | null;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        deactivatedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postPeopleByPersonIdReactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        pictureUrl: string | null;
                        title: string;
                        unitId: string | null;
                        /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                        languages: string[];
                        /** @description IANA name: `Europe/Stockholm` */
                        timeZone: string;
                        /** @description When the person works, by weekday in their time zone; null is a day off */
                        workingHours: {
                            monday: {
                                from: string;
                                until: string;
                            } | null;
                            tuesday: {
                                from: string;
                                until: string;
                            } | null;
                            wednesday: {
                                from: string;
                                until: string;
                            } | null;
                            thursday: {
                                from: string;
                                until: string;
                            } | null;
                            friday: {
                                from: string;
                                until: string;
                            } | null;
                            saturday: {
                                from: string;
                                until: string;
                            } | null;
                            sunday: {
                                from: string;
                                until: string;
                            } | null;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        deactivatedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        pictureUrl: string | null;
                        title: string;
                        unitId: string | null;
                        /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                        languages: string[];
                        /** @description IANA name: `Europe/Stockholm` */
                        timeZone: string;
                        /** @description When the person works, by weekday in their time zone; null is a day off */
                        workingHours: {
                            monday: {
                                from: string;
                                until: string;
                            } | null;
                            tuesday: {
                                from: string;
                                until: string;
                            } | null;
                            wednesday: {
                                from: string;
                                until: string;
                            } | null;
                            thursday: {
                                from: string;
                                until: string;
                            } | null;
                            friday: {
                                from: string;
                                until: string;
                            } | null;
                            saturday: {
                                from: string;
                                until: string;
                            } | null;
                            sunday: {
                                from: string;
                                until: string;
                            } | null;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        deactivatedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    title?: string;
                    languages?: string[];
                    timeZone?: string;
                    /** @description When the person works, by weekday in their time zone; null is a day off */
                    workingHours?: {
                        monday: {
                            from: string;
                            until: string;
                        } | null;
                        tuesday: {
                            from: string;
                            until: string;
                        } | null;
                        wednesday: {
                            from: string;
                            until: string;
                        } | null;
                        thursday: {
                            from: string;
                            until: string;
                        } | null;
                        friday: {
                            from: string;
                            until: string;
                        } | null;
                        saturday: {
                            from: string;
                            until: string;
                        } | null;
                        sunday: {
                            from: string;
                            until: string;
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        pictureUrl: string | null;
                        title: string;
                        unitId: string | null;
                        /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                        languages: string[];
                        /** @description IANA name: `Europe/Stockholm` */
                        timeZone: string;
                        /** @description When the person works, by weekday in their time zone; null is a day off */
                        workingHours: {
                            monday: {
                                from: string;
                                until: string;
                            } | null;
                            tuesday: {
                                from: string;
                                until: string;
                            } | null;
                            wednesday: {
                                from: string;
                                until: string;
                            } | null;
                            thursday: {
                                from: string;
                                until: string;
                            } | null;
                            friday: {
                                from: string;
                                until: string;
                            } | null;
                            saturday: {
                                from: string;
                                until: string;
                            } | null;
                            sunday: {
                                from: string;
                                until: string;
                            } | null;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        deactivatedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    putMePicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/png": string;
                "image/jpeg": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        email: string;
                        pictureUrl: string | null;
                        title: string;
                        unitId: string | null;
                        /** @description BCP 47 tags, best first: `sv`, `en-GB` */
                        languages: string[];
                        /** @description IANA name: `Europe/Stockholm` */
                        timeZone: string;
                        /** @description When the person works, by weekday in their time zone; null is a day off */
                        workingHours: {
                            monday: {
                                from: string;
                                until: string;
                            } | null;
                            tuesday: {
                                from: string;
                                until: string;
                            } | null;
                            wednesday: {
                                from: string;
                                until: string;
                            } | null;
                            thursday: {
                                from: string;
                                until: string;
                            } | null;
                            friday: {
                                from: string;
                                until: string;
                            } | null;
                            saturday: {
                                from: string;
                                until: string;
                            } | null;
                            sunday: {
                                from: string;
                                until: string;
                            } | null;
                        };
                        grants: {
                            /**
                             * @description What one may do; GET /api/v1/permissions lists it
                             * @enum {string}
                             */
                            role: "administrator" | "hub" | "expert" | "member";
                            /** @description The unit in which, with all units below it, the role holds; null: everywhere */
                            unitId: string | null;
                        }[];
                        deactivatedAt: string | null;
                        /** Format: date-time */
                        createdAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    deleteMePicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postPasswordLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postPeopleByPersonIdPasswordLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Using the link also removes the second factor, for who has lost that too
                     * @default false
                     */
                    removeSecondFactor?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The link to hand over, shown this once */
                        url: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getPasswordLinksByLinkToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whose password it sets */
                        name: string;
                        /** @description With which they sign in */
                        email: string;
                        organisation: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postPasswordLinksByLinkToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkToken: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description At least 12 characters */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description False when the second factor is still to be given: sign in */
                        signedIn: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getTopics: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            description: string;
                            query: string;
                            /** @description The query as Parley reads it, with every parenthesis */
                            normalForm: string;
                            /** @enum {string} */
                            colour: "blue" | "teal" | "green" | "olive" | "amber" | "orange" | "red" | "pink" | "purple" | "slate";
                            ownerUnitId: string | null;
                            version: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            changedAt: string;
                            rematch: {
                                /** @enum {string} */
                                state: "waiting" | "running" | "done";
                                topicVersion: number;
                                scanned: number;
                                matched: number;
                                /** @description Posts to look through, counted at the start */
                                total: number;
                                startedAt: string | null;
                                finishedAt: string | null;
                            } | null;
                            mentions: {
                                total: number;
                                last7Days: number;
                                lastAt: string | null;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postTopics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default  */
                    description?: string;
                    query: string;
                    /**
                     * @description Chosen in turn when left out
                     * @enum {string}
                     */
                    colour?: "blue" | "teal" | "green" | "olive" | "amber" | "orange" | "red" | "pink" | "purple" | "slate";
                    /** @description The unit that looks after it; left out: the hub */
                    ownerUnitId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        query: string;
                        /** @description The query as Parley reads it, with every parenthesis */
                        normalForm: string;
                        /** @enum {string} */
                        colour: "blue" | "teal" | "green" | "olive" | "amber" | "orange" | "red" | "pink" | "purple" | "slate";
                        ownerUnitId: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                        rematch: {
                            /** @enum {string} */
                            state: "waiting" | "running" | "done";
                            topicVersion: number;
                            scanned: number;
                            matched: number;
                            /** @description Posts to look through, counted at the start */
                            total: number;
                            startedAt: string | null;
                            finishedAt: string | null;
                        } | null;
                        mentions: {
                            total: number;
                            last7Days: number;
                            lastAt: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getTopicsByTopicId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        query: string;
                        /** @description The query as Parley reads it, with every parenthesis */
                        normalForm: string;
                        /** @enum {string} */
                        colour: "blue" | "teal" | "green" | "olive" | "amber" | "orange" | "red" | "pink" | "purple" | "slate";
                        ownerUnitId: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                        rematch: {
                            /** @enum {string} */
                            state: "waiting" | "running" | "done";
                            topicVersion: number;
                            scanned: number;
                            matched: number;
                            /** @description Posts to look through, counted at the start */
                            total: number;
                            startedAt: string | null;
                            finishedAt: string | null;
                        } | null;
                        mentions: {
                            total: number;
                            last7Days: number;
                            lastAt: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    deleteTopicsByTopicId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    patchTopicsByTopicId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    query?: string;
                    /** @enum {string} */
                    colour?: "blue" | "teal" | "green" | "olive" | "amber" | "orange" | "red" | "pink" | "purple" | "slate";
                    ownerUnitId?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        query: string;
                        /** @description The query as Parley reads it, with every parenthesis */
                        normalForm: string;
                        /** @enum {string} */
                        colour: "blue" | "teal" | "green" | "olive" | "amber" | "orange" | "red" | "pink" | "purple" | "slate";
                        ownerUnitId: string | null;
                        version: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                        rematch: {
                            /** @enum {string} */
                            state: "waiting" | "running" | "done";
                            topicVersion: number;
                            scanned: number;
                            matched: number;
                            /** @description Posts to look through, counted at the start */
                            total: number;
                            startedAt: string | null;
                            finishedAt: string | null;
                        } | null;
                        mentions: {
                            total: number;
                            last7Days: number;
                            lastAt: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getTopicsByTopicIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            query: string;
                            /** @description What it refers to and was changed, as list:name; null: the query itself was changed */
                            because: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postTopicsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                    /**
                     * Format: uuid
                     * @description The topic being edited: its verdicts tell noisy branches
                     */
                    topicId?: string;
                    /** @default 7 */
                    days?: number;
                    /**
                     * @description Posts in the sample
                     * @default 20
                     */
                    limit?: number;
                    /** @default UTC */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        /** @description What the text shows, and what the stored posts show of it */
                        diagnostics: {
                            /** @enum {string} */
                            severity: "error" | "warning";
                            code: string;
                            message: string;
                            from: number;
                            to: number;
                            hint?: string;
                        }[];
                        normalForm: string | null;
                        /** @description Stored posts looked at, newest first */
                        scanned: number;
                        /** @description The oldest of them; later than asked if there were too many */
                        scannedFrom: string | null;
                        matched: number;
                        perDay: {
                            day: string;
                            count: number;
                        }[];
                        sample: {
                            post: {
                                /** @description An id of ours; in previews of a source the one its network gave */
                                id: string;
                                /** @description Null in previews: nothing is stored yet */
                                sourceId: string | null;
                                title: string | null;
                                /** @description Plain text; empty once the post was deleted at its source */
                                text: string;
                                /** @description Sanitised; null when the source gave plain text */
                                html: string | null;
                                author: string | null;
                                authorUrl: string | null;
                                url: string | null;
                                /** @description BCP-47; und when unknown */
                                lang: string;
                                /**
                                 * Format: date-time
                                 * @description When it was said, never later than fetchedAt
                                 */
                                createdAt: string;
                                /** Format: date-time */
                                fetchedAt: string;
                                /** @description 1 for the first text we saw; each edit counts on */
                                revision: number;
                                deletedAt: string | null;
                            };
                            reasons: {
                                clause: string;
                                field: string;
                                from: number;
                                to: number;
                                text: string;
                            }[];
                        }[];
                        /** @description Null while the query cannot be read */
                        cost: components["schemas"]["QueryCost"] | null;
                        /** @description Null while the query cannot be read */
                        forecast: components["schemas"]["QueryForecast"] | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postTopicsExplain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query: string;
                    /** Format: uuid */
                    postId: string;
                    /**
                     * Format: uuid
                     * @description The topic the query belongs to, if it is saved
                     */
                    topicId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "match" | "undecided" | "no-match";
                        reasons: {
                            clause: string;
                            field: string;
                            from: number;
                            to: number;
                            text: string;
                        }[];
                        /** @description Clauses that wait for a label or a count */
                        pending: string[];
                        /** @description The first clause that failed; null unless no-match */
                        failed: {
                            clause: string;
                            from: number;
                            to: number;
                            why: string;
                        } | null;
                        post: {
                            /** @description An id of ours; in previews of a source the one its network gave */
                            id: string;
                            /** @description Null in previews: nothing is stored yet */
                            sourceId: string | null;
                            title: string | null;
                            /** @description Plain text; empty once the post was deleted at its source */
                            text: string;
                            /** @description Sanitised; null when the source gave plain text */
                            html: string | null;
                            author: string | null;
                            authorUrl: string | null;
                            url: string | null;
                            /** @description BCP-47; und when unknown */
                            lang: string;
                            /**
                             * Format: date-time
                             * @description When it was said, never later than fetchedAt
                             */
                            createdAt: string;
                            /** Format: date-time */
                            fetchedAt: string;
                            /** @description 1 for the first text we saw; each edit counts on */
                            revision: number;
                            deletedAt: string | null;
                        };
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getTopicsCosts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: this process matches no posts */
                        since: string | null;
                        /** @description Posts matched in this process since then */
                        posts: number;
                        topics: {
                            /** Format: uuid */
                            topicId: string;
                            /** @description Posts the index proposed for this topic */
                            candidates: number;
                            /** @description Posts its query was worked out for */
                            evaluations: number;
                            matches: number;
                            /** @description Its part of the work for all topics, 0 to 1: by candidates, evaluations and matches */
                            cpuShare: number;
                            /** @description No word is always needed: every post is tried. Expensive */
                            everyPost: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postTopicsByTopicIdCompare: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    query?: string;
                    fromVersion?: number;
                    toVersion?: number;
                    /** @default 7 */
                    days?: number;
                    /**
                     * @description Of each kind, at most
                     * @default 10
                     */
                    examples?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scanned: number;
                        scannedFrom: string | null;
                        /** @description Posts the older query finds */
                        before: number;
                        /** @description Posts the newer query finds */
                        after: number;
                        kept: number;
                        gained: number;
                        lost: number;
                        gainedExamples: {
                            post: {
                                /** @description An id of ours; in previews of a source the one its network gave */
                                id: string;
                                /** @description Null in previews: nothing is stored yet */
                                sourceId: string | null;
                                title: string | null;
                                /** @description Plain text; empty once the post was deleted at its source */
                                text: string;
                                /** @description Sanitised; null when the source gave plain text */
                                html: string | null;
                                author: string | null;
                                authorUrl: string | null;
                                url: string | null;
                                /** @description BCP-47; und when unknown */
                                lang: string;
                                /**
                                 * Format: date-time
                                 * @description When it was said, never later than fetchedAt
                                 */
                                createdAt: string;
                                /** Format: date-time */
                                fetchedAt: string;
                                /** @description 1 for the first text we saw; each edit counts on */
                                revision: number;
                                deletedAt: string | null;
                            };
                            reasons: {
                                clause: string;
                                field: string;
                                from: number;
                                to: number;
                                text: string;
                            }[];
                        }[];
                        lostExamples: {
                            post: {
                                /** @description An id of ours; in previews of a source the one its network gave */
                                id: string;
                                /** @description Null in previews: nothing is stored yet */
                                sourceId: string | null;
                                title: string | null;
                                /** @description Plain text; empty once the post was deleted at its source */
                                text: string;
                                /** @description Sanitised; null when the source gave plain text */
                                html: string | null;
                                author: string | null;
                                authorUrl: string | null;
                                url: string | null;
                                /** @description BCP-47; und when unknown */
                                lang: string;
                                /**
                                 * Format: date-time
                                 * @description When it was said, never later than fetchedAt
                                 */
                                createdAt: string;
                                /** Format: date-time */
                                fetchedAt: string;
                                /** @description 1 for the first text we saw; each edit counts on */
                                revision: number;
                                deletedAt: string | null;
                            };
                            failed: {
                                clause: string;
                                from: number;
                                to: number;
                                why: string;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getTopicsByTopicIdSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        judged: {
                            relevant: number;
                            notRelevant: number;
                        };
                        /** @description The best first */
                        proposals: {
                            /** @enum {string} */
                            kind: "not" | "not-near";
                            /** @description What is added: NOT pie, apple NOT NEAR/2 pie */
                            clause: string;
                            /** @description The whole new query */
                            query: string;
                            before: {
                                relevantFound: number;
                                noiseFound: number;
                                relevantAll: number;
                                noiseAll: number;
                                precision: number;
                                recall: number;
                            };
                            after: {
                                relevantFound: number;
                                noiseFound: number;
                                relevantAll: number;
                                noiseAll: number;
                                precision: number;
                                recall: number;
                            };
                            /** @description Judged posts it would take away, relevant ones first */
                            examples: {
                                post: {
                                    /** @description An id of ours; in previews of a source the one its network gave */
                                    id: string;
                                    /** @description Null in previews: nothing is stored yet */
                                    sourceId: string | null;
                                    title: string | null;
                                    /** @description Plain text; empty once the post was deleted at its source */
                                    text: string;
                                    /** @description Sanitised; null when the source gave plain text */
                                    html: string | null;
                                    author: string | null;
                                    authorUrl: string | null;
                                    url: string | null;
                                    /** @description BCP-47; und when unknown */
                                    lang: string;
                                    /**
                                     * Format: date-time
                                     * @description When it was said, never later than fetchedAt
                                     */
                                    createdAt: string;
                                    /** Format: date-time */
                                    fetchedAt: string;
                                    /** @description 1 for the first text we saw; each edit counts on */
                                    revision: number;
                                    deletedAt: string | null;
                                };
                                relevant: boolean;
                            }[];
                        }[];
                        /** @description Words that tell relevant posts from the rest */
                        relatedWords: {
                            clause: string;
                            /** @description The whole new query with it added by OR */
                            query: string;
                            inWanted: number;
                            wantedAll: number;
                            inOthers: number;
                            othersAll: number;
                            /** @description How telling it is; the list is sorted by it */
                            weight: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getTopicsByTopicIdCost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topicId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: this process matches no posts */
                        since: string | null;
                        /** @description Posts matched in this process since then */
                        posts: number;
                        /** Format: uuid */
                        topicId: string;
                        /** @description Posts the index proposed for this topic */
                        candidates: number;
                        /** @description Posts its query was worked out for */
                        evaluations: number;
                        matches: number;
                        /** @description Its part of the work for all topics, 0 to 1: by candidates, evaluations and matches */
                        cpuShare: number;
                        /** @description No word is always needed: every post is tried. Expensive */
                        everyPost: boolean;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getPosts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description Words the title or text must hold */
                q?: string;
                sourceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description An id of ours; in previews of a source the one its network gave */
                            id: string;
                            /** @description Null in previews: nothing is stored yet */
                            sourceId: string | null;
                            title: string | null;
                            /** @description Plain text; empty once the post was deleted at its source */
                            text: string;
                            /** @description Sanitised; null when the source gave plain text */
                            html: string | null;
                            author: string | null;
                            authorUrl: string | null;
                            url: string | null;
                            /** @description BCP-47; und when unknown */
                            lang: string;
                            /**
                             * Format: date-time
                             * @description When it was said, never later than fetchedAt
                             */
                            createdAt: string;
                            /** Format: date-time */
                            fetchedAt: string;
                            /** @description 1 for the first text we saw; each edit counts on */
                            revision: number;
                            deletedAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getLists: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            description: string;
                            entries: string[];
                            usedBy: {
                                /** Format: uuid */
                                topicId: string;
                                name: string;
                            }[];
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            changedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default  */
                    description?: string;
                    /** @description Words, phrases, #tags, @names, or values of a field */
                    entries: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        entries: string[];
                        usedBy: {
                            /** Format: uuid */
                            topicId: string;
                            name: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    deleteListsByListId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    patchListsByListId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    /** @description Words, phrases, #tags, @names, or values of a field */
                    entries?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        entries: string[];
                        usedBy: {
                            /** Format: uuid */
                            topicId: string;
                            name: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getSourcesOpml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fileName: string;
                        opml: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSourcesOpml: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The file as it is */
                    opml: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Sources made by this import */
                        added: number;
                        /** @description Feeds that Parley listens to already */
                        known: number;
                        /** @description Feeds that could not be added, and why */
                        refused: {
                            name: string;
                            url: string;
                            problem: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getConnectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        label: string;
                        description: string;
                        /**
                         * @description Asked now and then, or listened to all the time
                         * @enum {string}
                         */
                        kind: "poll" | "stream";
                        /** @description Whether settings can be tried before they are kept */
                        tests: boolean;
                        /** @description Whether people sign in there instead of typing a secret */
                        authorises: boolean;
                        /** @description Whether its network calls an address of ours */
                        isCalled: boolean;
                        /** @description Whether edits and deletions are found out by asking again */
                        rechecks: boolean;
                        /** @description Whether an approved answer can go back */
                        answers: boolean;
                        /** @description Whether an address is enough to add a source */
                        discovers: boolean;
                        fields: {
                            name: string;
                            label: string;
                            /** @enum {string} */
                            kind: "url" | "text" | "secret" | "number" | "choice" | "flag" | "mapping";
                            required: boolean;
                            help: string;
                            placeholder?: string;
                            choices?: {
                                value: string;
                                label: string;
                            }[];
                            /** @description Asked only while another field has one of these values */
                            when?: {
                                field: string;
                                is: string[];
                            };
                        }[];
                    }[];
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getSources: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            connector: string;
                            name: string;
                            /** @description Secrets show as null */
                            settings: {
                                [key: string]: components["schemas"]["Nested1"];
                            };
                            /**
                             * @description stopped: the source itself said so, or it is read to its end
                             * @enum {string}
                             */
                            state: "listening" | "paused" | "stopped";
                            keepUnmatchedDays: number;
                            /** Format: date-time */
                            createdAt: string;
                            health: {
                                /** @enum {string} */
                                level: "new" | "good" | "failing" | "stopped" | "paused";
                                /** @description In words: the last error, or why it stopped */
                                message: string | null;
                                /** @description A look is going on right now */
                                looking: boolean;
                                lastLookAt: string | null;
                                lastSuccessAt: string | null;
                                /** @description When the newest post seen was said */
                                lastPostAt: string | null;
                                /** @description When a new post, an edit or a deletion last came in */
                                lastEventAt: string | null;
                                nextLookAt: string | null;
                                intervalSeconds: number | null;
                                /** @description In a row */
                                failures: number;
                                lagSeconds: number | null;
                                /** @description As the network says */
                                requestsLeft: number | null;
                                /** @description When the network allows more again */
                                limitsResetAt: string | null;
                                /** @description The newest ten */
                                gaps: {
                                    /** Format: date-time */
                                    from: string;
                                    /** Format: date-time */
                                    until: string;
                                    reason: string;
                                    /** @description When what was missed had been fetched after all */
                                    filledAt: string | null;
                                    /** @description Null: filled, or it cannot be */
                                    nextTryAt: string | null;
                                    /** @description Why it is not filled yet, in words */
                                    note: string | null;
                                }[];
                            };
                            counts: {
                                posts: number;
                                matched: number;
                                posts7Days: number;
                                revised: number;
                                /** @description Deleted at their origin, and so here */
                                deleted: number;
                            };
                            /** @description Which part of its place it hears, where its connector can say */
                            share: {
                                /** @description Null: it cannot be known */
                                share: number | null;
                                because: string;
                            } | null;
                            /** @description The last 30, oldest first; days without anything are left out */
                            days: {
                                /** Format: date */
                                day: string;
                                posts: number;
                                matched: number;
                                revised: number;
                                /** @description Deleted at their origin, and so here */
                                deleted: number;
                            }[];
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    connector: string;
                    name: string;
                    /** @default {} */
                    settings?: {
                        [key: string]: components["schemas"]["Nested1"];
                    };
                    keepUnmatchedDays?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        connector: string;
                        name: string;
                        /** @description Secrets show as null */
                        settings: {
                            [key: string]: components["schemas"]["Nested1"];
                        };
                        /**
                         * @description stopped: the source itself said so, or it is read to its end
                         * @enum {string}
                         */
                        state: "listening" | "paused" | "stopped";
                        keepUnmatchedDays: number;
                        /** Format: date-time */
                        createdAt: string;
                        health: {
                            /** @enum {string} */
                            level: "new" | "good" | "failing" | "stopped" | "paused";
                            /** @description In words: the last error, or why it stopped */
                            message: string | null;
                            /** @description A look is going on right now */
                            looking: boolean;
                            lastLookAt: string | null;
                            lastSuccessAt: string | null;
                            /** @description When the newest post seen was said */
                            lastPostAt: string | null;
                            /** @description When a new post, an edit or a deletion last came in */
                            lastEventAt: string | null;
                            nextLookAt: string | null;
                            intervalSeconds: number | null;
                            /** @description In a row */
                            failures: number;
                            lagSeconds: number | null;
                            /** @description As the network says */
                            requestsLeft: number | null;
                            /** @description When the network allows more again */
                            limitsResetAt: string | null;
                            /** @description The newest ten */
                            gaps: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                until: string;
                                reason: string;
                                /** @description When what was missed had been fetched after all */
                                filledAt: string | null;
                                /** @description Null: filled, or it cannot be */
                                nextTryAt: string | null;
                                /** @description Why it is not filled yet, in words */
                                note: string | null;
                            }[];
                        };
                        counts: {
                            posts: number;
                            matched: number;
                            posts7Days: number;
                            revised: number;
                            /** @description Deleted at their origin, and so here */
                            deleted: number;
                        };
                        /** @description Which part of its place it hears, where its connector can say */
                        share: {
                            /** @description Null: it cannot be known */
                            share: number | null;
                            because: string;
                        } | null;
                        /** @description The last 30, oldest first; days without anything are left out */
                        days: {
                            /** Format: date */
                            day: string;
                            posts: number;
                            matched: number;
                            revised: number;
                            /** @description Deleted at their origin, and so here */
                            deleted: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSourcesDiscover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        candidates: {
                            connector: string;
                            settings: {
                                [key: string]: components["schemas"]["Nested1"];
                            };
                            title: string;
                            description: string;
                            format: string;
                            preview: {
                                /** @description An id of ours; in previews of a source the one its network gave */
                                id: string;
                                /** @description Null in previews: nothing is stored yet */
                                sourceId: string | null;
                                title: string | null;
                                /** @description Plain text; empty once the post was deleted at its source */
                                text: string;
                                /** @description Sanitised; null when the source gave plain text */
                                html: string | null;
                                author: string | null;
                                authorUrl: string | null;
                                url: string | null;
                                /** @description BCP-47; und when unknown */
                                lang: string;
                                /**
                                 * Format: date-time
                                 * @description When it was said, never later than fetchedAt
                                 */
                                createdAt: string;
                                /** Format: date-time */
                                fetchedAt: string;
                                /** @description 1 for the first text we saw; each edit counts on */
                                revision: number;
                                deletedAt: string | null;
                            }[];
                        }[];
                        /** @description In words, when nothing was found */
                        problem: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSourcesTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    connector: string;
                    /** @default {} */
                    settings?: {
                        [key: string]: components["schemas"]["Nested1"];
                    };
                    /**
                     * Format: uuid
                     * @description Of a source that is there: secrets left out are taken from it
                     */
                    sourceId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ok: boolean;
                        /** @description One sentence for people */
                        message: string;
                        /** @description Worth seeing: the name signed in as, the number of folders */
                        facts: {
                            label: string;
                            value: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getSourcesBySourceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        connector: string;
                        name: string;
                        /** @description Secrets show as null */
                        settings: {
                            [key: string]: components["schemas"]["Nested1"];
                        };
                        /**
                         * @description stopped: the source itself said so, or it is read to its end
                         * @enum {string}
                         */
                        state: "listening" | "paused" | "stopped";
                        keepUnmatchedDays: number;
                        /** Format: date-time */
                        createdAt: string;
                        health: {
                            /** @enum {string} */
                            level: "new" | "good" | "failing" | "stopped" | "paused";
                            /** @description In words: the last error, or why it stopped */
                            message: string | null;
                            /** @description A look is going on right now */
                            looking: boolean;
                            lastLookAt: string | null;
                            lastSuccessAt: string | null;
                            /** @description When the newest post seen was said */
                            lastPostAt: string | null;
                            /** @description When a new post, an edit or a deletion last came in */
                            lastEventAt: string | null;
                            nextLookAt: string | null;
                            intervalSeconds: number | null;
                            /** @description In a row */
                            failures: number;
                            lagSeconds: number | null;
                            /** @description As the network says */
                            requestsLeft: number | null;
                            /** @description When the network allows more again */
                            limitsResetAt: string | null;
                            /** @description The newest ten */
                            gaps: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                until: string;
                                reason: string;
                                /** @description When what was missed had been fetched after all */
                                filledAt: string | null;
                                /** @description Null: filled, or it cannot be */
                                nextTryAt: string | null;
                                /** @description Why it is not filled yet, in words */
                                note: string | null;
                            }[];
                        };
                        counts: {
                            posts: number;
                            matched: number;
                            posts7Days: number;
                            revised: number;
                            /** @description Deleted at their origin, and so here */
                            deleted: number;
                        };
                        /** @description Which part of its place it hears, where its connector can say */
                        share: {
                            /** @description Null: it cannot be known */
                            share: number | null;
                            because: string;
                        } | null;
                        /** @description The last 30, oldest first; days without anything are left out */
                        days: {
                            /** Format: date */
                            day: string;
                            posts: number;
                            matched: number;
                            revised: number;
                            /** @description Deleted at their origin, and so here */
                            deleted: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    deleteSourcesBySourceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    patchSourcesBySourceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Only the ones to change; null removes one */
                    settings?: {
                        [key: string]: components["schemas"]["Nested1"];
                    };
                    keepUnmatchedDays?: number;
                    paused?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        connector: string;
                        name: string;
                        /** @description Secrets show as null */
                        settings: {
                            [key: string]: components["schemas"]["Nested1"];
                        };
                        /**
                         * @description stopped: the source itself said so, or it is read to its end
                         * @enum {string}
                         */
                        state: "listening" | "paused" | "stopped";
                        keepUnmatchedDays: number;
                        /** Format: date-time */
                        createdAt: string;
                        health: {
                            /** @enum {string} */
                            level: "new" | "good" | "failing" | "stopped" | "paused";
                            /** @description In words: the last error, or why it stopped */
                            message: string | null;
                            /** @description A look is going on right now */
                            looking: boolean;
                            lastLookAt: string | null;
                            lastSuccessAt: string | null;
                            /** @description When the newest post seen was said */
                            lastPostAt: string | null;
                            /** @description When a new post, an edit or a deletion last came in */
                            lastEventAt: string | null;
                            nextLookAt: string | null;
                            intervalSeconds: number | null;
                            /** @description In a row */
                            failures: number;
                            lagSeconds: number | null;
                            /** @description As the network says */
                            requestsLeft: number | null;
                            /** @description When the network allows more again */
                            limitsResetAt: string | null;
                            /** @description The newest ten */
                            gaps: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                until: string;
                                reason: string;
                                /** @description When what was missed had been fetched after all */
                                filledAt: string | null;
                                /** @description Null: filled, or it cannot be */
                                nextTryAt: string | null;
                                /** @description Why it is not filled yet, in words */
                                note: string | null;
                            }[];
                        };
                        counts: {
                            posts: number;
                            matched: number;
                            posts7Days: number;
                            revised: number;
                            /** @description Deleted at their origin, and so here */
                            deleted: number;
                        };
                        /** @description Which part of its place it hears, where its connector can say */
                        share: {
                            /** @description Null: it cannot be known */
                            share: number | null;
                            because: string;
                        } | null;
                        /** @description The last 30, oldest first; days without anything are left out */
                        days: {
                            /** Format: date */
                            day: string;
                            posts: number;
                            matched: number;
                            revised: number;
                            /** @description Deleted at their origin, and so here */
                            deleted: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getSourcesBySourceIdCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null: not called, or Parley has no public address */
                        url: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSourcesBySourceIdPoll: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        connector: string;
                        name: string;
                        /** @description Secrets show as null */
                        settings: {
                            [key: string]: components["schemas"]["Nested1"];
                        };
                        /**
                         * @description stopped: the source itself said so, or it is read to its end
                         * @enum {string}
                         */
                        state: "listening" | "paused" | "stopped";
                        keepUnmatchedDays: number;
                        /** Format: date-time */
                        createdAt: string;
                        health: {
                            /** @enum {string} */
                            level: "new" | "good" | "failing" | "stopped" | "paused";
                            /** @description In words: the last error, or why it stopped */
                            message: string | null;
                            /** @description A look is going on right now */
                            looking: boolean;
                            lastLookAt: string | null;
                            lastSuccessAt: string | null;
                            /** @description When the newest post seen was said */
                            lastPostAt: string | null;
                            /** @description When a new post, an edit or a deletion last came in */
                            lastEventAt: string | null;
                            nextLookAt: string | null;
                            intervalSeconds: number | null;
                            /** @description In a row */
                            failures: number;
                            lagSeconds: number | null;
                            /** @description As the network says */
                            requestsLeft: number | null;
                            /** @description When the network allows more again */
                            limitsResetAt: string | null;
                            /** @description The newest ten */
                            gaps: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                until: string;
                                reason: string;
                                /** @description When what was missed had been fetched after all */
                                filledAt: string | null;
                                /** @description Null: filled, or it cannot be */
                                nextTryAt: string | null;
                                /** @description Why it is not filled yet, in words */
                                note: string | null;
                            }[];
                        };
                        counts: {
                            posts: number;
                            matched: number;
                            posts7Days: number;
                            revised: number;
                            /** @description Deleted at their origin, and so here */
                            deleted: number;
                        };
                        /** @description Which part of its place it hears, where its connector can say */
                        share: {
                            /** @description Null: it cannot be known */
                            share: number | null;
                            because: string;
                        } | null;
                        /** @description The last 30, oldest first; days without anything are left out */
                        days: {
                            /** Format: date */
                            day: string;
                            posts: number;
                            matched: number;
                            revised: number;
                            /** @description Deleted at their origin, and so here */
                            deleted: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postSourcesAuthorisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    connector: string;
                    name: string;
                    /** @default {} */
                    settings?: {
                        [key: string]: components["schemas"]["Nested1"];
                    };
                    keepUnmatchedDays?: number;
                    /**
                     * Format: uuid
                     * @description Sign in anew for a source that is there
                     */
                    sourceId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Send the person there */
                        url: string;
                        /** Format: uuid */
                        sourceId: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getSourcesAuthorised: {
        parameters: {
            query?: {
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getMentions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                sentiment?: "negative" | "neutral" | "positive";
                intent?: "question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other";
                urgency?: "low" | "normal" | "high";
                tone?: "polite" | "neutral" | "rude";
                crisis?: "none" | "harm" | "safety" | "outage";
                topicId?: string;
                sourceId?: string;
                lang?: string;
                verdict?: "relevant" | "not-relevant" | "none";
                /** @description Said at this time or later */
                from?: string;
                /** @description Said before this time */
                until?: string;
                /** @description Words the title or text must hold */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            topicId: string;
                            topicVersion: number;
                            post: {
                                /** @description An id of ours; in previews of a source the one its network gave */
                                id: string;
                                /** @description Null in previews: nothing is stored yet */
                                sourceId: string | null;
                                title: string | null;
                                /** @description Plain text; empty once the post was deleted at its source */
                                text: string;
                                /** @description Sanitised; null when the source gave plain text */
                                html: string | null;
                                author: string | null;
                                authorUrl: string | null;
                                url: string | null;
                                /** @description BCP-47; und when unknown */
                                lang: string;
                                /**
                                 * Format: date-time
                                 * @description When it was said, never later than fetchedAt
                                 */
                                createdAt: string;
                                /** Format: date-time */
                                fetchedAt: string;
                                /** @description 1 for the first text we saw; each edit counts on */
                                revision: number;
                                deletedAt: string | null;
                            };
                            reasons: {
                                clause: string;
                                field: string;
                                from: number;
                                to: number;
                                text: string;
                            }[];
                            /** @description Null: matched before there were labels, or deleted */
                            labels: {
                                sentiment: {
                                    /** @enum {string} */
                                    label: "negative" | "neutral" | "positive";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                                intent: {
                                    /** @enum {string} */
                                    label: "question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                                urgency: {
                                    /** @enum {string} */
                                    label: "low" | "normal" | "high";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                                tone: {
                                    /** @enum {string} */
                                    label: "polite" | "neutral" | "rude";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                                crisis: {
                                    /** @enum {string} */
                                    label: "none" | "harm" | "safety" | "outage";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                            } | null;
                            verdict: ("relevant" | "not-relevant") | null;
                            verdictBy: string | null;
                            verdictAt: string | null;
                            /** Format: date-time */
                            matchedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getMentionsCounts: {
        parameters: {
            query?: {
                sentiment?: "negative" | "neutral" | "positive";
                intent?: "question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other";
                urgency?: "low" | "normal" | "high";
                tone?: "polite" | "neutral" | "rude";
                crisis?: "none" | "harm" | "safety" | "outage";
                topicId?: string;
                sourceId?: string;
                lang?: string;
                verdict?: "relevant" | "not-relevant" | "none";
                /** @description Said at this time or later */
                from?: string;
                /** @description Said before this time */
                until?: string;
                /** @description Words the title or text must hold */
                q?: string;
                /** @description IANA name; days begin there */
                timeZone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        perTopic: {
                            /** Format: uuid */
                            topicId: string;
                            count: number;
                        }[];
                        perDay: {
                            /** Format: uuid */
                            topicId: string;
                            day: string;
                            count: number;
                        }[];
                        languages: {
                            lang: string;
                            count: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getMentionsByMentionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mentionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        topicId: string;
                        topicVersion: number;
                        post: {
                            /** @description An id of ours; in previews of a source the one its network gave */
                            id: string;
                            /** @description Null in previews: nothing is stored yet */
                            sourceId: string | null;
                            title: string | null;
                            /** @description Plain text; empty once the post was deleted at its source */
                            text: string;
                            /** @description Sanitised; null when the source gave plain text */
                            html: string | null;
                            author: string | null;
                            authorUrl: string | null;
                            url: string | null;
                            /** @description BCP-47; und when unknown */
                            lang: string;
                            /**
                             * Format: date-time
                             * @description When it was said, never later than fetchedAt
                             */
                            createdAt: string;
                            /** Format: date-time */
                            fetchedAt: string;
                            /** @description 1 for the first text we saw; each edit counts on */
                            revision: number;
                            deletedAt: string | null;
                        };
                        reasons: {
                            clause: string;
                            field: string;
                            from: number;
                            to: number;
                            text: string;
                        }[];
                        /** @description Null: matched before there were labels, or deleted */
                        labels: {
                            sentiment: {
                                /** @enum {string} */
                                label: "negative" | "neutral" | "positive";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                            intent: {
                                /** @enum {string} */
                                label: "question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                            urgency: {
                                /** @enum {string} */
                                label: "low" | "normal" | "high";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                            tone: {
                                /** @enum {string} */
                                label: "polite" | "neutral" | "rude";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                            crisis: {
                                /** @enum {string} */
                                label: "none" | "harm" | "safety" | "outage";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                        } | null;
                        verdict: ("relevant" | "not-relevant") | null;
                        verdictBy: string | null;
                        verdictAt: string | null;
                        /** Format: date-time */
                        matchedAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    putMentionsByMentionIdVerdict: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mentionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    verdict: ("relevant" | "not-relevant") | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        topicId: string;
                        topicVersion: number;
                        post: {
                            /** @description An id of ours; in previews of a source the one its network gave */
                            id: string;
                            /** @description Null in previews: nothing is stored yet */
                            sourceId: string | null;
                            title: string | null;
                            /** @description Plain text; empty once the post was deleted at its source */
                            text: string;
                            /** @description Sanitised; null when the source gave plain text */
                            html: string | null;
                            author: string | null;
                            authorUrl: string | null;
                            url: string | null;
                            /** @description BCP-47; und when unknown */
                            lang: string;
                            /**
                             * Format: date-time
                             * @description When it was said, never later than fetchedAt
                             */
                            createdAt: string;
                            /** Format: date-time */
                            fetchedAt: string;
                            /** @description 1 for the first text we saw; each edit counts on */
                            revision: number;
                            deletedAt: string | null;
                        };
                        reasons: {
                            clause: string;
                            field: string;
                            from: number;
                            to: number;
                            text: string;
                        }[];
                        /** @description Null: matched before there were labels, or deleted */
                        labels: {
                            sentiment: {
                                /** @enum {string} */
                                label: "negative" | "neutral" | "positive";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                            intent: {
                                /** @enum {string} */
                                label: "question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                            urgency: {
                                /** @enum {string} */
                                label: "low" | "normal" | "high";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                            tone: {
                                /** @enum {string} */
                                label: "polite" | "neutral" | "rude";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                            crisis: {
                                /** @enum {string} */
                                label: "none" | "harm" | "safety" | "outage";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                            };
                        } | null;
                        verdict: ("relevant" | "not-relevant") | null;
                        verdictBy: string | null;
                        verdictAt: string | null;
                        /** Format: date-time */
                        matchedAt: string;
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date-time
                         * @description Start of the last 24 hours
                         */
                        since: string;
                        mentions: {
                            last24Hours: number;
                            previous24Hours: number;
                            unjudged7Days: number;
                        };
                        posts: {
                            /** @description Heard yesterday and today (UTC), whether matched or not */
                            sinceYesterday: number;
                        };
                        topics: {
                            /** Format: uuid */
                            topicId: string;
                            name: string;
                            /** @enum {string} */
                            colour: "blue" | "teal" | "green" | "olive" | "amber" | "orange" | "red" | "pink" | "purple" | "slate";
                            last24Hours: number;
                            previous24Hours: number;
                            perDay: {
                                day: string;
                                count: number;
                            }[];
                        }[];
                        newest: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            topicId: string;
                            topicVersion: number;
                            post: {
                                /** @description An id of ours; in previews of a source the one its network gave */
                                id: string;
                                /** @description Null in previews: nothing is stored yet */
                                sourceId: string | null;
                                title: string | null;
                                /** @description Plain text; empty once the post was deleted at its source */
                                text: string;
                                /** @description Sanitised; null when the source gave plain text */
                                html: string | null;
                                author: string | null;
                                authorUrl: string | null;
                                url: string | null;
                                /** @description BCP-47; und when unknown */
                                lang: string;
                                /**
                                 * Format: date-time
                                 * @description When it was said, never later than fetchedAt
                                 */
                                createdAt: string;
                                /** Format: date-time */
                                fetchedAt: string;
                                /** @description 1 for the first text we saw; each edit counts on */
                                revision: number;
                                deletedAt: string | null;
                            };
                            reasons: {
                                clause: string;
                                field: string;
                                from: number;
                                to: number;
                                text: string;
                            }[];
                            /** @description Null: matched before there were labels, or deleted */
                            labels: {
                                sentiment: {
                                    /** @enum {string} */
                                    label: "negative" | "neutral" | "positive";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                                intent: {
                                    /** @enum {string} */
                                    label: "question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                                urgency: {
                                    /** @enum {string} */
                                    label: "low" | "normal" | "high";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                                tone: {
                                    /** @enum {string} */
                                    label: "polite" | "neutral" | "rude";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                                crisis: {
                                    /** @enum {string} */
                                    label: "none" | "harm" | "safety" | "outage";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                };
                            } | null;
                            verdict: ("relevant" | "not-relevant") | null;
                            verdictBy: string | null;
                            verdictAt: string | null;
                            /** Format: date-time */
                            matchedAt: string;
                        }[];
                        sources: {
                            listening: number;
                            failing: number;
                            stopped: number;
                            paused: number;
                        };
                    };
                };
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getPeopleByPersonIdPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            401: components["responses"]["Error"];
            403: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    getInBySourceIdBySecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    postInBySourceIdBySecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Error"];
            404: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
}
