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
    "/api/v1/understanding/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How well each label does on your own corrections, and the models made from them */
        get: operations["getUnderstandingTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/understanding/tasks/{task}/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the version in use: an earlier one, or null for the model that ships */
        put: operations["putUnderstandingTasksByTaskVersion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/understanding/tasks/{task}/threshold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** From which confidence on this label is sure; null: as each model was measured */
        put: operations["putUnderstandingTasksByTaskThreshold"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/understanding/model-port": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The language model that may be asked, and what it was asked today */
        get: operations["getUnderstandingModelPort"];
        /** Set up a language model, and what it may be asked */
        put: operations["putUnderstandingModelPort"];
        post?: never;
        /** Do everything without it again */
        delete: operations["deleteUnderstandingModelPort"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/understanding/model-port/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask it one small question, without keeping anything */
        post: operations["postUnderstandingModelPortTest"];
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
    "/api/v1/mentions/{mentionId}/labels/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what a label should be, or that it is right; null takes it back */
        put: operations["putMentionsByMentionIdLabelsByTask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/label-runs/newest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far stored mentions are labelled anew */
        get: operations["getMentionsLabelRunsNewest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/label-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Label stored mentions anew, with what was taught since */
        post: operations["postMentionsLabelRuns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/label-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shares of a label over time */
        get: operations["getMentionsLabelCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{topicId}/phrases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is said of a topic now that was not said before, with examples */
        get: operations["getTopicsByTopicIdPhrases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts, the newest change first; or those whose name or handle begins so */
        get: operations["getContacts"];
        put?: never;
        /** Add a contact, with identities we take for it */
        post: operations["postContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact with its identities, facts, relationships and consent */
        get: operations["getContactsByContactId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a contact, or say whether it is a person */
        patch: operations["patchContactsByContactId"];
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All they said and all that was recorded, the newest heard first */
        get: operations["getContactsByContactIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an identity is this contact, and how sure that is */
        post: operations["postContactsByContactIdLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link; it stays in the history */
        delete: operations["deleteContactsByContactIdLinksByLinkId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a preference, a niggle, a wish, with where they said so and since when */
        post: operations["postContactsByContactIdFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/facts/{factId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** A fact holds no longer */
        delete: operations["deleteContactsByContactIdFactsByFactId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who of ours knows them */
        post: operations["postContactsByContactIdRelationships"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/relationships/{relationshipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** They know each other no longer */
        delete: operations["deleteContactsByContactIdRelationshipsByRelationshipId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that consent was given or withdrawn, and where */
        post: operations["postContactsByContactIdConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A copy of all that is kept of a contact */
        get: operations["getContactsByContactIdExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{contactId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a contact with all it said and all that is known of it; the proof remains */
        post: operations["postContactsByContactIdErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proofs of what was erased, newest first */
        get: operations["getContactErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Identities whose name or handle begins so, linked or not */
        get: operations["getIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One identity, and who it may be too */
        get: operations["getIdentitiesByIdentityId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/{identityId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All this identity said, the newest heard first */
        get: operations["getIdentitiesByIdentityIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/identities/{identityId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** What they say of themselves there; whoever says the same is proposed as one */
        put: operations["putIdentitiesByIdentityIdProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may be one person, the surest first, for a person to decide */
        get: operations["getContactProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-proposals/{proposalId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They are one person, or not */
        post: operations["postContactProposalsByProposalIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A board of conversations, by page */
        get: operations["getConversations"];
        put?: never;
        /** Open a conversation for a post that opened none; one that has a conversation keeps it */
        post: operations["postConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many are on my boards; counts end at 1,000 */
        get: operations["getConversationsCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds how many, and how many nobody has */
        get: operations["getConversationsLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conversation: how it stands, who takes part, who has it open */
        get: operations["getConversationsByConversationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may work on it: whom it can be offered, passed on or handed to */
        get: operations["getConversationsByConversationIdPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its posts with who speaks in each, newest first */
        get: operations["getConversationsByConversationIdPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that happened to it, newest first */
        get: operations["getConversationsByConversationIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it. From another, or for another, only by who manages conversations */
        post: operations["postConversationsByConversationIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it back: nobody has it then */
        post: operations["postConversationsByConversationIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is done; a new word of theirs opens it anew */
        post: operations["postConversationsByConversationIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is not done after all */
        post: operations["postConversationsByConversationIdReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it off until a time; a new word of theirs brings it back before */
        post: operations["postConversationsByConversationIdSnooze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/wake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring it back now */
        post: operations["postConversationsByConversationIdWake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Which labels it bears */
        put: operations["putConversationsByConversationIdLabels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/parties/{identityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** In which role somebody takes part */
        put: operations["putConversationsByConversationIdPartiesByIdentityId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its threads go over to another conversation, until they are taken apart again */
        post: operations["postConversationsByConversationIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It gets its threads back, with what was said in them meanwhile */
        post: operations["postConversationsByConversationIdUnmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have it open, I write, I am gone; said again every 20 seconds */
        post: operations["postConversationsByConversationIdPresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/notes-to-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes that name me and that I have not seen, newest first */
        get: operations["getConversationsNotesToMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Internal notes, in the order written */
        get: operations["getConversationsByConversationIdNotes"];
        put?: never;
        /** Write a note that only people here see, and tell those it names */
        post: operations["postConversationsByConversationIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note of mine; that there was one stays in the history */
        delete: operations["deleteConversationsByConversationIdNotesByNoteId"];
        options?: never;
        head?: never;
        /** Change a note of mine */
        patch: operations["patchConversationsByConversationIdNotesByNoteId"];
        trace?: never;
    };
    "/api/v1/conversation-labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The labels of the organisation, by name */
        get: operations["getConversationLabels"];
        put?: never;
        /** Add a label */
        post: operations["postConversationLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation-labels/{labelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename or recolour a label */
        put: operations["putConversationLabelsByLabelId"];
        post?: never;
        /** Remove a label from everywhere */
        delete: operations["deleteConversationLabelsByLabelId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which mentions open a conversation; those at places of ours always do */
        get: operations["getConversationRules"];
        put?: never;
        /** Add a rule */
        post: operations["postConversationRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation-rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a rule; conversations that are open stay open */
        put: operations["putConversationRulesByRuleId"];
        post?: never;
        /** Remove a rule */
        delete: operations["deleteConversationRulesByRuleId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversation-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a rule would have opened, tried on past mentions */
        post: operations["postConversationRulesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open offers, the soonest due first */
        get: operations["getRoutingOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the conversation that was offered */
        post: operations["postRoutingOffersByOfferIdAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say no, and why: the reason teaches whom to ask */
        post: operations["postRoutingOffersByOfferIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/offers/{offerId}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name somebody who knows better; they are asked next */
        post: operations["postRoutingOffersByOfferIdPass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/conversations/{conversationId}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a conversation without being asked */
        post: operations["postRoutingConversationsByConversationIdTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/could-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations that nobody has and where one could help */
        get: operations["getRoutingCouldHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was asked about a conversation and why, and who else could be */
        get: operations["getRoutingConversationsByConversationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/conversations/{conversationId}/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a conversation that the hub has to a person of one’s choice */
        post: operations["postRoutingConversationsByConversationIdOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/hub": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What nobody was found for and why, what is late, and who has how much to do */
        get: operations["getRoutingHub"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/people/{personId}/expertise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person knows, with the evidence */
        get: operations["getRoutingPeopleByPersonIdExpertise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/expertise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what one knows: a topic, or a phrase of one’s own */
        post: operations["postRoutingExpertise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/expertise/{expertiseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back what one said to know */
        delete: operations["deleteRoutingExpertiseByExpertiseId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/expertise/{expertiseId}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what a colleague says to know */
        post: operations["postRoutingExpertiseByExpertiseIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/people/{personId}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Which topics a person looks after */
        put: operations["putRoutingPeopleByPersonIdTopics"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/people/{personId}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a person a certificate */
        post: operations["postRoutingPeopleByPersonIdCertificates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/people/{personId}/certificates/{certificateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a certificate back */
        delete: operations["deleteRoutingPeopleByPersonIdCertificatesByCertificateId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Absences that are not over, with who stands in */
        get: operations["getRoutingAbsences"];
        put?: never;
        /** Enter an absence, of oneself or of people one manages */
        post: operations["postRoutingAbsences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/absences/{absenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an absence back */
        delete: operations["deleteRoutingAbsencesByAbsenceId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many conversations one takes at a time, and whether one pauses */
        get: operations["getRoutingWorkload"];
        /** Say how many conversations one takes at a time, or pause */
        put: operations["putRoutingWorkload"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules of routing, in the order in which they are tried */
        get: operations["getRoutingRules"];
        put?: never;
        /** Add a rule behind the others */
        post: operations["postRoutingRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/rules/{ruleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put another rule in the place of one */
        put: operations["putRoutingRulesByRuleId"];
        post?: never;
        /** End a rule */
        delete: operations["deleteRoutingRulesByRuleId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/rule-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Try the rules in this order */
        put: operations["putRoutingRuleOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/rotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Duty rotas: who is on duty, and who comes next */
        get: operations["getRoutingRotas"];
        put?: never;
        /** Add a duty rota */
        post: operations["postRoutingRotas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/rotas/{rotaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a duty rota */
        put: operations["putRoutingRotasByRotaId"];
        post?: never;
        /** End a duty rota */
        delete: operations["deleteRoutingRotasByRotaId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/rotas/{rotaId}/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody else be on duty for a while */
        post: operations["postRoutingRotasByRotaIdSwaps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/rotas/{rotaId}/swaps/{swapId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a swap back: whoever’s turn it is has it again */
        delete: operations["deleteRoutingRotasByRotaIdSwapsBySwapId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/escalation-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is told when something waits too long */
        get: operations["getRoutingEscalationPolicies"];
        put?: never;
        /** Add an escalation policy */
        post: operations["postRoutingEscalationPolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/escalation-policies/{policyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put another policy in the place of one */
        put: operations["putRoutingEscalationPoliciesByPolicyId"];
        post?: never;
        /** End an escalation policy */
        delete: operations["deleteRoutingEscalationPoliciesByPolicyId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days on which nobody works, from today */
        get: operations["getRoutingHolidays"];
        put?: never;
        /** Add a holiday, of all or of one unit */
        post: operations["postRoutingHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/holidays/{holidayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a holiday */
        delete: operations["deleteRoutingHolidaysByHolidayId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one was told, newest first */
        get: operations["getRoutingNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/notifications/{notificationId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** This notice and all before it are read */
        post: operations["postRoutingNotificationsByNotificationIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/notice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is told of things */
        get: operations["getRoutingNoticeSettings"];
        /** Choose where one is told of what */
        put: operations["putRoutingNoticeSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/push-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be told on this device, by web push */
        post: operations["postRoutingPushDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/push-devices/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Be told on this device no more */
        delete: operations["deleteRoutingPushDevicesByDeviceId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routing/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Be told in a chat: Slack, Mattermost or Matrix */
        put: operations["putRoutingChat"];
        post?: never;
        /** Be told in the chat no more */
        delete: operations["deleteRoutingChat"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/engagement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drafts, publications, promises, questions inside, the norms of the place and my autonomy */
        get: operations["getConversationsByConversationIdEngagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Save my draft; every version stays, and what is written beside a newer one is kept */
        put: operations["putConversationsByConversationIdDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagement/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the checks say of a text, without saving it */
        post: operations["postEngagementCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thank them, or own it with a time, in their language; sent at once with `send` */
        post: operations["postConversationsByConversationIdAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One draft with what the checks say of it */
        get: operations["getDraftsByDraftId"];
        put?: never;
        post?: never;
        /** Discard my draft; its versions stay */
        delete: operations["deleteDraftsByDraftId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was ever saved of it, newest first */
        get: operations["getDraftsByDraftIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send this version, where checks and autonomy allow it */
        post: operations["postDraftsByDraftIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a review of this version */
        post: operations["postDraftsByDraftIdReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve this version, and with `send` send it */
        post: operations["postDraftsByDraftIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{draftId}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send it back with what should change */
        post: operations["postDraftsByDraftIdSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a reviewer, the longest waiting first */
        get: operations["getApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What should stand at a network and does not: refused, or late */
        get: operations["getPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{publicationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back before it is sent; the draft is there again */
        post: operations["postPublicationsByPublicationIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{publicationId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what the network refused */
        post: operations["postPublicationsByPublicationIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{publicationId}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what stands at the network; answers with the publication of the change */
        post: operations["postPublicationsByPublicationIdEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{publicationId}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Delete it at the network; answers with the publication of the deletion */
        post: operations["postPublicationsByPublicationIdDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promises by their due time */
        get: operations["getCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/kept-share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The share of promises that were kept by their due time, with what it is counted from */
        get: operations["getCommitmentsKeptShare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{commitmentId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move its due time, before it has passed; tell the other side */
        post: operations["postCommitmentsByCommitmentIdMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/commitments/{commitmentId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The other side no longer wants it; counted as neither kept nor broken */
        post: operations["postCommitmentsByCommitmentIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Past answers, notes and documents for a question, the best first, with why */
        get: operations["getKnowledgeSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes whose review date has come, the longest due first */
        get: operations["getKnowledgeDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep an answer as a note, or add a document */
        post: operations["postKnowledgeNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One note, past answer or document, whole */
        get: operations["getKnowledgeEntriesByEntryId"];
        put?: never;
        post?: never;
        /** Remove it from what is found */
        delete: operations["deleteKnowledgeEntriesByEntryId"];
        options?: never;
        head?: never;
        /** Change it; what it said before stays */
        patch: operations["patchKnowledgeEntriesByEntryId"];
        trace?: never;
    };
    "/api/v1/conversations/{conversationId}/asks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask colleagues about a conversation */
        post: operations["postConversationsByConversationIdAsks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What colleagues ask me, newest first */
        get: operations["getAsks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asks/{askId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a colleague; it can be quoted */
        post: operations["postAsksByAskIdAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/asks/{askId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close my question */
        post: operations["postAsksByAskIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagement/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What answers are checked by */
        get: operations["getEngagementPolicy"];
        /** Decide it anew, as a new version */
        put: operations["putEngagementPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagement/autonomy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was granted by hand; everything else is earned */
        get: operations["getEngagementAutonomy"];
        /** Grant a level to a person, for a place and a topic or for all; null takes it back */
        put: operations["putEngagementAutonomy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagement/people/{personId}/autonomy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a person is trusted where nothing more particular holds, and why */
        get: operations["getEngagementPeopleByPersonIdAutonomy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The boards, in their order */
        get: operations["getIdeaBoards"];
        put?: never;
        /** Add a board */
        post: operations["postIdeaBoards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-boards/{boardId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a board, show it in public or retire it */
        put: operations["putIdeaBoardsByBoardId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-boards/{boardId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a board before another, or last */
        post: operations["postIdeaBoardsByBoardIdMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statuses: own names over six kinds */
        get: operations["getIdeaStatuses"];
        put?: never;
        /** Add a status of one of the kinds */
        post: operations["postIdeaStatuses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-statuses/{statusId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a status or retire it */
        put: operations["putIdeaStatusesByStatusId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-statuses/{statusId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a status before another, or last */
        post: operations["postIdeaStatusesByStatusIdMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags, by name */
        get: operations["getIdeaTags"];
        put?: never;
        /** Add a tag */
        post: operations["postIdeaTags"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idea-tags/{tagId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a tag, or show it in public */
        put: operations["putIdeaTagsByTagId"];
        post?: never;
        /** Remove a tag from everywhere */
        delete: operations["deleteIdeaTagsByTagId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ideas in the order of a ranking, with its formula */
        get: operations["getIdeas"];
        put?: never;
        /** Make an idea: typed, or from where it was asked for */
        post: operations["postIdeas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ideas found by words of title, text and every wording, the best first */
        get: operations["getIdeasSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many ideas stand where */
        get: operations["getIdeasCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ideas that ask for the same in other words, while one is typed */
        get: operations["getIdeasSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/of-conversation/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ideas that a conversation, or something in it, asked for */
        get: operations["getIdeasOfConversationByConversationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One idea with every wording, what was merged into it, and how it stands */
        get: operations["getIdeasByIdeaId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change title, text, board and tags; who decides also where it is shown */
        patch: operations["patchIdeasByIdeaId"];
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of status and merges, newest first */
        get: operations["getIdeasByIdeaIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom an answer for all would be owed to, and on which way */
        get: operations["getIdeasByIdeaIdAudience"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a merge would bring along, and who would hear of it */
        get: operations["getIdeasByIdeaIdMergePreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it another status; an answer for all is owed to everybody who asked */
        post: operations["postIdeasByIdeaIdStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make it a part of another idea; both groups are told */
        post: operations["postIdeasByIdeaIdMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it out again, with its votes, followers and wordings as they were */
        post: operations["postIdeasByIdeaIdUnmerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a picture to my idea: PNG, JPEG or WebP; to any, who works with ideas */
        post: operations["postIdeasByIdeaIdPictures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/pictures/{pictureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of an idea */
        get: operations["getIdeasByIdeaIdPicturesByPictureId"];
        put?: never;
        post?: never;
        /** Remove a picture of my idea; of any, who works with ideas */
        delete: operations["deleteIdeasByIdeaIdPicturesByPictureId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Vote for it; a second vote is none */
        put: operations["putIdeasByIdeaIdVote"];
        post?: never;
        /** Take my vote back */
        delete: operations["deleteIdeasByIdeaIdVote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Hear what becomes of it */
        put: operations["putIdeasByIdeaIdFollow"];
        post?: never;
        /** Hear nothing more of it */
        delete: operations["deleteIdeasByIdeaIdFollow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who voted, and where the wish comes from, newest first */
        get: operations["getIdeasByIdeaIdVotes"];
        put?: never;
        /** Vote for somebody who said they wish it, with where they said so */
        post: operations["postIdeasByIdeaIdVotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/votes/{voteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a vote back that was cast for somebody */
        delete: operations["deleteIdeasByIdeaIdVotesByVoteId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who hears what becomes of it, and why */
        get: operations["getIdeasByIdeaIdFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/askers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody asked for the same: they and their own wording are added, with one click */
        post: operations["postIdeasByIdeaIdAskers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/wordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add words under which it may be asked */
        post: operations["postIdeasByIdeaIdWordings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/wordings/{wordingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a wording that asks for something else */
        delete: operations["deleteIdeasByIdeaIdWordingsByWordingId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people say about it, in the order written; held and hidden words too */
        get: operations["getIdeasByIdeaIdComments"];
        put?: never;
        /** Say something about it; where the idea is public, the public reads it */
        post: operations["postIdeasByIdeaIdComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my words; who decides also lets held ones through, or hides them */
        patch: operations["patchIdeasByIdeaIdCommentsByCommentId"];
        trace?: never;
    };
    "/api/v1/idea-comments/held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words that wait for somebody’s look, oldest first */
        get: operations["getIdeaCommentsHeld"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ideas/{ideaId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Internal notes, in the order written */
        get: operations["getIdeasByIdeaIdNotes"];
        put?: never;
        /** Write a note that only people here see, and tell those it names */
        post: operations["postIdeasByIdeaIdNotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outcomes with words for all, newest first, and how far each is told */
        get: operations["getLoopOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/outcomes/{outcomeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One outcome, and how far it is told */
        get: operations["getLoopOutcomesByOutcomeId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/owed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is owed to whom, on which way, and what became of it; newest first */
        get: operations["getLoopOwed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much is owed at each stage, of one idea or of all */
        get: operations["getLoopStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/promises/ideas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The share of people who were told by idea; where most still wait, first */
        get: operations["getLoopPromisesIdeas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The share of people who were told, with what it is made of */
        get: operations["getLoopPromises"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/outcomes/{outcomeId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let all letters or notices of an outcome go, 500 at a time */
        post: operations["postLoopOutcomesByOutcomeIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let several go; each that cannot is named with the reason */
        post: operations["postLoopApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/owed/{owedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the words of one letter or notice */
        patch: operations["patchLoopOwedByOwedId"];
        trace?: never;
    };
    "/api/v1/loop/owed/{owedId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let one go; in a conversation its draft is sent as its author sends it */
        post: operations["postLoopOwedByOwedIdApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/owed/{owedId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide not to tell somebody, and say why */
        post: operations["postLoopOwedByOwedIdDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/owed/{owedId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again what failed, on the same way or another; it waits for approval again */
        post: operations["postLoopOwedByOwedIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/my-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of ideas I asked or voted for, newest first */
        get: operations["getLoopMyNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/loop/my-notices/{owedId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read it */
        post: operations["postLoopMyNoticesByOwedIdRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One programme */
        get: operations["getProgrammesByProgrammeId"];
        /** Change a programme; another consent text is a new version to agree to */
        put: operations["putProgrammesByProgrammeId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Programmes, newest first */
        get: operations["getProgrammes"];
        put?: never;
        /** Plan a programme */
        post: operations["postProgrammes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a programme, or close it with its result */
        post: operations["postProgrammesByProgrammeIdState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write the result, publish it, or take it back; published, all who took part are owed it */
        put: operations["putProgrammesByProgrammeIdResult"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes part and how: newcomers, active and silent ones */
        get: operations["getProgrammesByProgrammeIdParticipants"];
        put?: never;
        /** Invite somebody: it was said to them, or by a letter that waits for approval */
        post: operations["postProgrammesByProgrammeIdParticipants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom one might invite, by what they did with ideas, with the reasons */
        get: operations["getProgrammesByProgrammeIdProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words for who has not said anything in the newest round; nothing is sent */
        get: operations["getProgrammesByProgrammeIdReminders"];
        put?: never;
        /** Put these words into the ledger, to be approved; nobody is reminded twice of a round */
        post: operations["postProgrammesByProgrammeIdReminders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}/participants/{participantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** They joined and agreed to the text, declined, or left */
        patch: operations["patchProgrammesByProgrammeIdParticipantsByParticipantId"];
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}/participants/{participantId}/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How they were thanked, and are named */
        put: operations["putProgrammesByProgrammeIdParticipantsByParticipantIdCredit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{programmeId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its rounds, in their order */
        get: operations["getProgrammesByProgrammeIdRounds"];
        put?: never;
        /** Add a round: a thing to try, questions, and until when */
        post: operations["postProgrammesByProgrammeIdRounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programme-rounds/{roundId}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was found in a round, in the order given */
        get: operations["getProgrammeRoundsByRoundIdFeedback"];
        put?: never;
        /** Record what somebody found; of an idea, they are owed what comes of it */
        post: operations["postProgrammeRoundsByRoundIdFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programme-feedback/{feedbackId}/idea": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which idea it speaks of; they are owed what comes of it */
        put: operations["putProgrammeFeedbackByFeedbackIdIdea"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/portal-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the public portal is set */
        get: operations["getPortalSettings"];
        /** Put the public portal on or off, name and colour it */
        put: operations["putPortalSettings"];
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
    "/accept/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The link of a mail that accepts an offer: a page, and its button */
        get: operations["getAcceptBySecret"];
        put?: never;
        /** The link of a mail that accepts an offer: a page, and its button */
        post: operations["postAcceptBySecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/p": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public portal */
        get: operations["getP"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/robots.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What search engines may read: the portal, where it is on */
        get: operations["getRobots.txt"];
        put?: never;
        post?: never;
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
        Absence: {
            /** Format: uuid */
            id: string;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            /** @description Who stands in */
            delegate: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            note: string;
        };
        AmbassadorProposal: {
            who: components["schemas"]["IdeaWho"];
            score: number;
            reasons: string[];
            /** @description What they did with ideas in the last half year */
            acts: {
                asked: number;
                votes: number;
                comments: number;
                feedback: number;
            };
            /** @description A letter reaches them */
            hasMail: boolean;
            /**
             * @description In which they wrote
             * @enum {string}
             */
            lang: "en" | "sv";
        };
        Approval: {
            draft: components["schemas"]["Draft"];
            title: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            expiresAt: string;
            isMine: boolean;
        };
        Autonomy: {
            /** @enum {string} */
            level: "none" | "draft" | "reviewed" | "trusted";
            /** @enum {string} */
            because: "granted" | "sets-rules" | "no-certificate" | "earned" | "beginning" | "sent-back-lately";
            approvals: number;
        };
        AutonomyGrant: {
            /** Format: uuid */
            personId: string;
            personName: string;
            sourceId: string | null;
            topicId: string | null;
            /** @enum {string} */
            level: "none" | "draft" | "reviewed" | "trusted";
            grantedBy: string;
            /** Format: date-time */
            grantedAt: string;
        };
        CheckedText: {
            findings: components["schemas"]["Finding"][];
            wayOut: components["schemas"]["WayOut"];
            policyVersion: number;
        };
        Commitment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            conversationId: string;
            person: {
                /** Format: uuid */
                personId: string;
                name: string;
            };
            what: string;
            /** @enum {string} */
            state: "open" | "kept" | "broken" | "released";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            madeAt: string;
            settledAt: string | null;
            fulfilledAt: string | null;
        };
        ConversationRouting: {
            /** Format: uuid */
            conversationId: string;
            /** @enum {string} */
            phase: "idle" | "searching" | "offered" | "taken" | "with-hub";
            round: number;
            /** @description Of all rounds, the newest first */
            offers: components["schemas"]["Offer"][];
            /** @description As ranked when it was last decided */
            candidates: components["schemas"]["RoutingCandidate"][];
            rankedAt: string | null;
            /** @description Why the hub has it */
            hub: components["schemas"]["HubReason"] | null;
            escalations: {
                waitsFor: string;
                /** Format: date-time */
                dueAt: string;
                firedAt: string | null;
            }[];
        };
        CouldHelp: {
            items: {
                conversation: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                    holderPersonId: string | null;
                    lastHolderPersonId: string | null;
                    snoozedUntil: string | null;
                    closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                    mergedInto: string | null;
                    title: string | null;
                    /** @description How the post begins that opened it; empty once it was deleted */
                    excerpt: string;
                    /** @description How the newest post begins */
                    lastExcerpt: string;
                    asker: {
                        identityId: string | null;
                        contactId: string | null;
                        name: string | null;
                        handle: string | null;
                        url: string | null;
                    };
                    source: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        connector: string;
                    };
                    language: string;
                    topicIds: string[];
                    labels: string[];
                    intent: string | null;
                    sentiment: string | null;
                    urgency: string | null;
                    crisis: string | null;
                    /** @description Whose topic it is about; null: the hub */
                    unitId: string | null;
                    postsCount: number;
                    oursCount: number;
                    /** Format: date-time */
                    firstPostAt: string;
                    /** Format: date-time */
                    lastPostAt: string;
                    /** Format: date-time */
                    openedAt: string;
                    openedBecause: {
                        /** @enum {string} */
                        kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                        ruleId: string | null;
                        /** @description Name of the rule */
                        rule: string | null;
                    };
                    /** @description Since when they wait for a word of ours */
                    waitingSince: string | null;
                };
                reasons: string[];
            }[];
        };
        Draft: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            conversationId: string;
            /** @enum {string} */
            purpose: "answer" | "thanks" | "owning";
            /** @enum {string} */
            kind: "reply" | "quote";
            /** Format: uuid */
            postId: string;
            /** Format: uuid */
            sourceId: string;
            author: {
                /** Format: uuid */
                personId: string;
                name: string;
            };
            /** @enum {string} */
            state: "writing" | "published" | "discarded";
            version: number;
            text: string;
            lang: string | null;
            visibility: ("public" | "unlisted" | "followers" | "direct") | null;
            promisedBy: string | null;
            review: {
                /** @enum {string} */
                state: "none" | "asked" | "approved" | "sent-back" | "expired";
                version: number | null;
                /** @description Name of who asked or decided */
                by: string | null;
                comment: string | null;
                expiresAt: string | null;
            };
            aside: {
                text: string;
                by: string;
                /** Format: date-time */
                at: string;
                basedOn: number;
            }[];
            checked: components["schemas"]["CheckedText"];
            /** Format: date-time */
            updatedAt: string;
        };
        Engagement: {
            /** Format: uuid */
            conversationId: string;
            /** @description My own, or the one I may work on */
            draft: components["schemas"]["Draft"] | null;
            others: {
                /** Format: uuid */
                draftId: string;
                name: string;
                purpose: string;
                /** Format: date-time */
                updatedAt: string;
            }[];
            publications: components["schemas"]["Publication"][];
            commitments: components["schemas"]["Commitment"][];
            asks: components["schemas"]["InsideAsk"][];
            place: components["schemas"]["ReplyPlace"];
            /** @description Whether who reads this has a role that answers for the unit it is about */
            mayAnswer: boolean;
            autonomy: components["schemas"]["Autonomy"];
        };
        EngagementPolicy: {
            /**
             * @description Names of the organisation, as people write them
             * @default []
             */
            names: string[];
            /** @default [] */
            products: string[];
            /** @default [] */
            domains: string[];
            /** @default [] */
            internalHosts: string[];
            /**
             * @description Mail addresses, numbers and addresses of the organisation that may be told to anybody
             * @default []
             */
            contacts: string[];
            /** @default [] */
            confidential: string[];
            /** @default [] */
            embargoes: {
                words: string[];
                /** Format: date */
                until: string;
            }[];
            /** @default [] */
            clients: {
                name: string;
                mayBeNamed: boolean;
            }[];
            /** @default [] */
            competitors: string[];
            /** @default [] */
            places: {
                /** Format: uuid */
                sourceId: string;
                /**
                 * @default organisation
                 * @enum {string}
                 */
                account: "own" | "organisation";
                /** @default  */
                customs: string;
                /** @default 3 */
                hashtagsMax: number;
            }[];
            /** @default 15 */
            undoSeconds: number;
            /** @default 8 */
            reviewHours: number;
            /** @default 24 */
            promiseHours: number;
            /** @default false */
            needsCertificate: boolean;
            version: number;
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
        };
        EscalationPolicy: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @default [] */
            topicIds: string[];
            /** @default null */
            urgency: ("normal" | "urgent") | null;
            steps: {
                /** @enum {string} */
                waitsFor: "taken" | "answered";
                /** @description Since the conversation needed somebody: working minutes of whom it tells, of the hub for `holder`; for `duty` by the clock */
                afterMinutes: number;
                /** @enum {string} */
                tells: "holder" | "duty" | "hub" | "person";
                /**
                 * @description For `person`
                 * @default null
                 */
                personId: string | null;
                /**
                 * @description For `duty`
                 * @default null
                 */
                rotaId: string | null;
            }[];
        };
        Evidence: {
            /** @enum {string} */
            kind: "answered" | "accepted" | "thanked" | "posted" | "past-answer";
            /** @description Of what was asked */
            title: string;
            conversationId: string | null;
            /** Format: date-time */
            at: string;
        };
        Expertise: {
            /** Format: uuid */
            id: string;
            /** @description A topic’s name, or the person’s own words */
            label: string;
            topicId: string | null;
            /** Format: date-time */
            declaredAt: string;
            confirmedBy: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
        Finding: {
            /** @description disclosure, confidential, clients, personal, claims, copyright, tone, … */
            rule: string;
            /** @enum {string} */
            severity: "block" | "needs-approval" | "hint";
            /** @description UTF-16 offset in the text */
            from: number;
            to: number;
            why: string;
            fix: {
                from: number;
                to: number;
                text: string;
                says: string;
            } | null;
            overridden: string | null;
        };
        FoundKnowledge: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "note" | "answer" | "document";
            title: string;
            snippet: string;
            lang: string;
            url: string | null;
            author: string | null;
            owner: string | null;
            score: number;
            /** @description The words of the question that it shares, rarest first */
            because: string[];
            isAccepted: boolean;
            /** Format: date-time */
            writtenAt: string;
        };
        Holiday: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            day: string;
            name: string;
            /** @description Where nobody works; null: everywhere */
            unitId: string | null;
        };
        HubBoard: {
            unrouted: {
                conversation: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                    holderPersonId: string | null;
                    lastHolderPersonId: string | null;
                    snoozedUntil: string | null;
                    closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                    mergedInto: string | null;
                    title: string | null;
                    /** @description How the post begins that opened it; empty once it was deleted */
                    excerpt: string;
                    /** @description How the newest post begins */
                    lastExcerpt: string;
                    asker: {
                        identityId: string | null;
                        contactId: string | null;
                        name: string | null;
                        handle: string | null;
                        url: string | null;
                    };
                    source: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        connector: string;
                    };
                    language: string;
                    topicIds: string[];
                    labels: string[];
                    intent: string | null;
                    sentiment: string | null;
                    urgency: string | null;
                    crisis: string | null;
                    /** @description Whose topic it is about; null: the hub */
                    unitId: string | null;
                    postsCount: number;
                    oursCount: number;
                    /** Format: date-time */
                    firstPostAt: string;
                    /** Format: date-time */
                    lastPostAt: string;
                    /** Format: date-time */
                    openedAt: string;
                    openedBecause: {
                        /** @enum {string} */
                        kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                        ruleId: string | null;
                        /** @description Name of the rule */
                        rule: string | null;
                    };
                    /** @description Since when they wait for a word of ours */
                    waitingSince: string | null;
                };
                /** Format: date-time */
                since: string;
                why: components["schemas"]["HubReason"];
            }[];
            late: {
                conversation: {
                    /** Format: uuid */
                    id: string;
                    /** @enum {string} */
                    kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                    holderPersonId: string | null;
                    lastHolderPersonId: string | null;
                    snoozedUntil: string | null;
                    closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                    mergedInto: string | null;
                    title: string | null;
                    /** @description How the post begins that opened it; empty once it was deleted */
                    excerpt: string;
                    /** @description How the newest post begins */
                    lastExcerpt: string;
                    asker: {
                        identityId: string | null;
                        contactId: string | null;
                        name: string | null;
                        handle: string | null;
                        url: string | null;
                    };
                    source: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        connector: string;
                    };
                    language: string;
                    topicIds: string[];
                    labels: string[];
                    intent: string | null;
                    sentiment: string | null;
                    urgency: string | null;
                    crisis: string | null;
                    /** @description Whose topic it is about; null: the hub */
                    unitId: string | null;
                    postsCount: number;
                    oursCount: number;
                    /** Format: date-time */
                    firstPostAt: string;
                    /** Format: date-time */
                    lastPostAt: string;
                    /** Format: date-time */
                    openedAt: string;
                    openedBecause: {
                        /** @enum {string} */
                        kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                        ruleId: string | null;
                        /** @description Name of the rule */
                        rule: string | null;
                    };
                    /** @description Since when they wait for a word of ours */
                    waitingSince: string | null;
                };
                waitsFor: string;
                /** Format: date-time */
                since: string;
            }[];
            load: {
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                holding: number;
                offered: number;
                holdingMax: number;
                isAway: boolean;
            }[];
        };
        HubReason: {
            words: string;
            asked: {
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** @enum {string} */
                outcome: "accepted" | "declined" | "passed" | "expired" | "superseded";
                words: string;
            }[];
            keptAway: {
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                why: string;
            }[];
        };
        Idea: {
            card: components["schemas"]["IdeaCard"];
            text: string;
            /** @description Of everything merged into it too */
            pictures: components["schemas"]["IdeaPicture"][];
            publicAnswer: {
                text: string;
                /** Format: date-time */
                at: string;
                by: string;
            } | null;
            /** @description Of everything merged into it too, newest first */
            wordings: components["schemas"]["IdeaWording"][];
            merged: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
                /** Format: date-time */
                at: string;
                by: string;
            }[];
            followersCount: number;
            notesCount: number;
            /** @description n of the Wilson interval */
            couldChooseCount: number;
            recentPeopleCount: number;
            topScore: number;
            trendScore: number;
        };
        IdeaAudience: {
            /** @description Everybody it would be owed to, once each */
            people: number;
            conversation: number;
            mail: number;
            notice: number;
            /** @description Not among them: they don’t want to hear */
            deaf: number;
        };
        IdeaBoard: {
            name: string;
            slug: string;
            /** @default  */
            description: string;
            /**
             * @description Its public ideas are shown on the portal
             * @default false
             */
            isPublic: boolean;
            /** @default false */
            retired: boolean;
            /** Format: uuid */
            id: string;
            position: number;
        };
        IdeaCard: {
            /** Format: uuid */
            id: string;
            /** @description For short addresses */
            number: number;
            board: {
                /** Format: uuid */
                id: string;
                name: string;
                slug: string;
            };
            title: string;
            excerpt: string;
            lang: string;
            status: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "new" | "considering" | "planned" | "making" | "done" | "declined";
                name: string | null;
            };
            /** @enum {string} */
            standing: "held" | "open" | "hidden";
            isPublic: boolean;
            author: components["schemas"]["IdeaWho"] | null;
            tags: components["schemas"]["IdeaTag"][];
            /** @description Distinct people, over all that was merged into it */
            votesCount: number;
            commentsCount: number;
            /** @description People who still have to hear what came of it */
            owedCount: number;
            iVoted: boolean;
            iFollow: boolean;
            answeredAt: string | null;
            /** Format: date-time */
            createdAt: string;
            mergedInto: string | null;
        };
        IdeaComment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            ideaId: string;
            author: components["schemas"]["IdeaWho"] | null;
            shownAs: string | null;
            /** @description Empty once it was removed */
            text: string;
            /** @description People named in it */
            mentions: string[];
            /** @enum {string} */
            standing: "held" | "open" | "hidden";
            /** Format: date-time */
            at: string;
            editedAt: string | null;
        };
        IdeaCounts: {
            /** @description Open ideas by the kind of their status */
            kinds: {
                new: number;
                considering: number;
                planned: number;
                making: number;
                done: number;
                declined: number;
            };
            /** @description Ideas that wait for somebody’s look */
            held: number;
            hidden: number;
            heldComments: number;
        };
        IdeaFollower: {
            who: components["schemas"]["IdeaWho"];
            reasons: ("author" | "asked" | "voted" | "commented" | "feedback" | "by-hand")[];
            /** Format: date-time */
            since: string;
        };
        IdeaHistoryEntry: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "status" | "merged" | "unmerged" | "absorbed";
            /** Format: date-time */
            at: string;
            by: string;
            fromKind: ("new" | "considering" | "planned" | "making" | "done" | "declined") | null;
            toKind: ("new" | "considering" | "planned" | "making" | "done" | "declined") | null;
            toName: string | null;
            publicText: string | null;
            internalText: string;
            /** @description For merges: the other one */
            otherIdeaId: string | null;
        };
        IdeaMergePreview: {
            votes: {
                /** @description People who voted for the part */
                moved: number;
                /** @description People who voted for the other */
                before: number;
                /** @description Distinct people over both */
                after: number;
            };
            followers: number;
            wordings: number;
            comments: number;
            /** @description Both groups */
            audience: components["schemas"]["IdeaAudience"];
        };
        IdeaNote: {
            /** Format: uuid */
            id: string;
            author: string;
            /** Format: uuid */
            authorId: string;
            text: string;
            mentions: string[];
            /** Format: date-time */
            at: string;
        };
        IdeaOrigin: {
            /** Format: uuid */
            wordingId: string;
            /** @enum {string} */
            source: "conversation" | "mention" | "question" | "comment" | "typed" | "merged" | "portal" | "mail" | "call" | "meeting" | "programme";
            conversationId: string | null;
            postId: string | null;
            idea: components["schemas"]["IdeaCard"];
        };
        IdeaPicture: {
            /** Format: uuid */
            id: string;
            /** @description What is to be seen, for who does not see it; may be empty */
            description: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        IdeaRanking: {
            /** @enum {string} */
            rank: "trending" | "top" | "new" | "answered" | "owed";
            /** @description As a formula */
            formula: string;
            /** @description In words */
            says: string;
            /** Format: date-time */
            asOf: string;
        };
        IdeaStatus: {
            /** @enum {string} */
            kind: "new" | "considering" | "planned" | "making" | "done" | "declined";
            /** @description Null: as the kind is called in the language of who reads */
            name: string | null;
            /** @default false */
            retired: boolean;
            /** Format: uuid */
            id: string;
            position: number;
        };
        IdeaTag: {
            name: string;
            /** @default false */
            isPublic: boolean;
            /** Format: uuid */
            id: string;
        };
        IdeaVote: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            ideaId: string;
            who: components["schemas"]["IdeaWho"];
            /** @description Name of who cast it for them */
            onBehalfBy: string | null;
            /** @enum {string} */
            source: "conversation" | "mention" | "question" | "comment" | "typed" | "merged" | "portal" | "mail" | "call" | "meeting" | "programme";
            /** @description Where the wish comes from, in words */
            note: string;
            conversationId: string | null;
            /** Format: date-time */
            at: string;
        };
        IdeaWho: {
            /** @enum {string} */
            kind: "person" | "contact";
            /** Format: uuid */
            id: string;
            name: string;
        };
        IdeaWording: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Where it was added: this idea, or one merged into it
             */
            ideaId: string;
            text: string;
            lang: string;
            /** @enum {string} */
            source: "conversation" | "mention" | "question" | "comment" | "typed" | "merged" | "portal" | "mail" | "call" | "meeting" | "programme";
            by: components["schemas"]["IdeaWho"] | null;
            conversationId: string | null;
            postId: string | null;
            /** Format: date-time */
            at: string;
        };
        InsideAsk: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            conversationId: string;
            text: string;
            askedBy: {
                /** Format: uuid */
                personId: string;
                name: string;
            };
            /** Format: date-time */
            askedAt: string;
            closedAt: string | null;
            asked: {
                /** Format: uuid */
                personId: string;
                name: string;
            }[];
            answers: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                personId: string;
                name: string;
                text: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        KeptShare: {
            kept: number;
            broken: number;
            /** @description kept + broken: what fell due in the period */
            due: number;
            /** @description Not counted: not due yet */
            open: number;
            /** @description Not counted: no longer wanted by the other side */
            released: number;
            share: number | null;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        KnowledgeEntry: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "note" | "answer" | "document";
            title: string;
            text: string;
            /** @description What was asked, for a past answer */
            question: string | null;
            /** @description How people asked for it */
            wordings: string[];
            lang: string;
            url: string | null;
            author: string | null;
            /** @description Where it came from: a conversation, an import */
            origin: string;
            conversationId: string | null;
            owner: {
                /** Format: uuid */
                personId: string;
                name: string;
            } | null;
            reviewOn: string | null;
            isDueForReview: boolean;
            version: number;
            /** Format: date-time */
            writtenAt: string;
        };
        LoopApproved: {
            approved: string[];
            refused: {
                /** Format: uuid */
                owedId: string;
                code: string;
                message: string;
            }[];
        };
        LoopIdeaPromises: {
            /** Format: uuid */
            ideaId: string;
            ideaNumber: number;
            title: string;
            told: number;
            due: number;
            fresh: number;
            share: number | null;
        };
        LoopNotice: {
            /** Format: uuid */
            id: string;
            ideaId: string | null;
            ideaNumber: number | null;
            programmeId: string | null;
            title: string;
            text: string;
            /** @enum {string} */
            state: "sent" | "read";
            /** Format: date-time */
            at: string;
        };
        LoopOutcome: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "status" | "merged" | "unmerged" | "programme";
            ideaId: string | null;
            ideaNumber: number | null;
            programmeId: string | null;
            title: string;
            statusKind: ("new" | "considering" | "planned" | "making" | "done" | "declined") | null;
            publicText: string;
            lang: string;
            /** Format: date-time */
            at: string;
            by: string;
            counts: {
                owed: number;
                drafted: number;
                sending: number;
                sent: number;
                read: number;
                failed: number;
                declined: number;
                withdrawn: number;
            };
        };
        LoopOwed: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            outcomeId: string;
            /** @enum {string} */
            kind: "status" | "merged" | "unmerged" | "programme" | "invitation" | "reminder";
            /** @description The idea in which they asked, as it is now */
            ideaId: string | null;
            programmeId: string | null;
            /** @description Of the idea or the programme */
            title: string;
            statusKind: ("new" | "considering" | "planned" | "making" | "done" | "declined") | null;
            who: components["schemas"]["IdeaWho"];
            /** @description author, asked, voted, commented, feedback, by-hand; programme: they take part */
            because: string;
            /** @enum {string} */
            channel: "conversation" | "mail" | "notice";
            conversationId: string | null;
            /** @description The draft in the conversation, to be approved there */
            draftId: string | null;
            /** @description Whose word it would be: in a conversation only they can send it */
            approver: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            text: string;
            lang: string;
            /** @enum {string} */
            state: "owed" | "drafted" | "sending" | "sent" | "read" | "failed" | "declined" | "withdrawn";
            /** @description Why it failed or was declined, in words */
            reason: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        LoopPromises: {
            /** @description sent + read */
            told: number;
            /** @description told + failed + owed, drafted or sending for longer than the days */
            due: number;
            /** @description Not counted: they don’t want to hear */
            declined: number;
            /** @description Not counted: the merge was undone */
            withdrawn: number;
            /** @description Not counted: younger than the days */
            fresh: number;
            /** @description People whose ideas have no outcome yet; not counted */
            unanswered: number;
            share: number | null;
            days: number;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            formula: string;
        };
        LoopStages: {
            waiting: number;
            sent: number;
            read: number;
            failed: number;
            declined: number;
        };
        Nested1: unknown;
        NewEscalationPolicyInput: {
            name: string;
            /** @default [] */
            topicIds: string[];
            /** @default null */
            urgency: ("normal" | "urgent") | null;
            steps: {
                /** @enum {string} */
                waitsFor: "taken" | "answered";
                /** @description Since the conversation needed somebody: working minutes of whom it tells, of the hub for `holder`; for `duty` by the clock */
                afterMinutes: number;
                /** @enum {string} */
                tells: "holder" | "duty" | "hub" | "person";
                /**
                 * @description For `person`
                 * @default null
                 */
                personId: string | null;
                /**
                 * @description For `duty`
                 * @default null
                 */
                rotaId: string | null;
            }[];
        };
        NewHoliday: {
            /** Format: date */
            day: string;
            name: string;
            /** @description Where nobody works; null: everywhere */
            unitId: string | null;
        };
        NewNoticeChoices: {
            offer?: ("mail" | "push" | "chat")[];
            hub?: ("mail" | "push" | "chat")[];
            escalation?: ("mail" | "push" | "chat")[];
            review?: ("mail" | "push" | "chat")[];
            reviewed?: ("mail" | "push" | "chat")[];
            alarm?: ("mail" | "push" | "chat")[];
            promise?: ("mail" | "push" | "chat")[];
            asked?: ("mail" | "push" | "chat")[];
            "ask-answered"?: ("mail" | "push" | "chat")[];
            delivered?: ("mail" | "push" | "chat")[];
            owed?: ("mail" | "push" | "chat")[];
        };
        NewRotaInput: {
            name: string;
            timeZone: string;
            /** Format: date */
            startsOn: string;
            /**
             * @description Minutes after midnight
             * @default 540
             */
            handOverAt: number;
            /** @default 7 */
            turnDays: number;
            personIds: string[];
        };
        NewRoutingRuleInput: {
            name: string;
            /**
             * @description Any of them; empty: all
             * @default []
             */
            topicIds: string[];
            /**
             * @description Any of them; empty: all
             * @default []
             */
            sourceIds: string[];
            /** @default [] */
            langs: string[];
            /** @default null */
            urgency: ("normal" | "urgent") | null;
            /**
             * @description `hub`: nobody else is asked
             * @default people
             * @enum {string}
             */
            to: "people" | "hub";
            /**
             * @description Only people of it and of units below
             * @default null
             */
            unitId: string | null;
            /**
             * @description Then the hub gets it
             * @default 3
             */
            offersMax: number;
            /**
             * @description Working minutes of whom is asked
             * @default 60
             */
            answerMinutes: number;
            /**
             * @description Somebody who begins work later than this is not asked
             * @default 1080
             */
            delayMinutesMax: number;
            /**
             * @description All of them are needed
             * @default []
             */
            certificates: string[];
            /**
             * @default draft
             * @enum {string}
             */
            autonomyMin: "none" | "draft" | "reviewed" | "trusted";
            /**
             * @description Who is on duty for what is urgent
             * @default null
             */
            rotaId: string | null;
        };
        /** @description Where else than in Parley a notice goes, by its kind */
        NoticeChoices: {
            offer: ("mail" | "push" | "chat")[];
            hub: ("mail" | "push" | "chat")[];
            escalation: ("mail" | "push" | "chat")[];
            review: ("mail" | "push" | "chat")[];
            reviewed: ("mail" | "push" | "chat")[];
            alarm: ("mail" | "push" | "chat")[];
            promise: ("mail" | "push" | "chat")[];
            asked: ("mail" | "push" | "chat")[];
            "ask-answered": ("mail" | "push" | "chat")[];
            delivered: ("mail" | "push" | "chat")[];
            owed: ("mail" | "push" | "chat")[];
        };
        NoticeSettings: {
            choices: components["schemas"]["NoticeChoices"];
            /** @description Whether this Parley sends mail */
            mailIsSet: boolean;
            /** @description For `pushManager.subscribe`: applicationServerKey */
            pushKey: string;
            pushDevices: {
                /** Format: uuid */
                id: string;
                host: string;
                /** Format: date-time */
                createdAt: string;
            }[];
            chat: {
                /** @enum {string} */
                style: "slack" | "mattermost" | "matrix";
                host: string;
            } | null;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "offer" | "hub" | "escalation" | "review" | "reviewed" | "alarm" | "promise" | "asked" | "ask-answered" | "delivered" | "owed";
            title: string;
            /** @description In words; the first says the most */
            reasons: string[];
            conversationId: string | null;
            /** @description Where in the web application something is done about it */
            path: string;
            offerId: string | null;
            /** Format: date-time */
            createdAt: string;
            readAt: string | null;
        };
        Offer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            conversationId: string;
            round: number;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * @description By rank, on duty, named by a colleague, for somebody away, or chosen by the hub
             * @enum {string}
             */
            path: "ranked" | "duty" | "passed" | "delegate" | "hub";
            /** @description In words, the strongest first */
            reasons: string[];
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            dueAt: string;
            /** @description Null while it is open */
            outcome: ("accepted" | "declined" | "passed" | "expired" | "superseded") | null;
            endedAt: string | null;
            declineReason: ("not-mine" | "no-time" | "not-answerable" | "conflict") | null;
            words: string;
            passedTo: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        };
        OfferWithConversation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            conversationId: string;
            round: number;
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * @description By rank, on duty, named by a colleague, for somebody away, or chosen by the hub
             * @enum {string}
             */
            path: "ranked" | "duty" | "passed" | "delegate" | "hub";
            /** @description In words, the strongest first */
            reasons: string[];
            /** Format: date-time */
            offeredAt: string;
            /** Format: date-time */
            dueAt: string;
            /** @description Null while it is open */
            outcome: ("accepted" | "declined" | "passed" | "expired" | "superseded") | null;
            endedAt: string | null;
            declineReason: ("not-mine" | "no-time" | "not-answerable" | "conflict") | null;
            words: string;
            passedTo: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            conversation: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                holderPersonId: string | null;
                lastHolderPersonId: string | null;
                snoozedUntil: string | null;
                closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                mergedInto: string | null;
                title: string | null;
                /** @description How the post begins that opened it; empty once it was deleted */
                excerpt: string;
                /** @description How the newest post begins */
                lastExcerpt: string;
                asker: {
                    identityId: string | null;
                    contactId: string | null;
                    name: string | null;
                    handle: string | null;
                    url: string | null;
                };
                source: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    connector: string;
                };
                language: string;
                topicIds: string[];
                labels: string[];
                intent: string | null;
                sentiment: string | null;
                urgency: string | null;
                crisis: string | null;
                /** @description Whose topic it is about; null: the hub */
                unitId: string | null;
                postsCount: number;
                oursCount: number;
                /** Format: date-time */
                firstPostAt: string;
                /** Format: date-time */
                lastPostAt: string;
                /** Format: date-time */
                openedAt: string;
                openedBecause: {
                    /** @enum {string} */
                    kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                    ruleId: string | null;
                    /** @description Name of the rule */
                    rule: string | null;
                };
                /** @description Since when they wait for a word of ours */
                waitingSince: string | null;
            };
        };
        PersonAutonomy: {
            /** @enum {string} */
            level: "none" | "draft" | "reviewed" | "trusted";
            /** @enum {string} */
            because: "granted" | "sets-rules" | "no-certificate" | "earned" | "beginning" | "sent-back-lately";
            /** @description Among the last drafts that were looked at */
            approvals: number;
            /** @description For trust, with a certificate */
            approvalsNeeded: number;
            certificates: {
                name: string;
                topicId: string | null;
            }[];
        };
        PersonExpertise: {
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description That they look after */
            topics: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            expertise: components["schemas"]["Expertise"][];
            certificates: components["schemas"]["RoutingCertificate"][];
            /** @description The newest */
            evidence: components["schemas"]["Evidence"][];
            /** @description Of all evidence and outcomes, by kind */
            counts: {
                [key: string]: number;
            };
        };
        PortalSettings: {
            /** @description Off: every address of the portal answers 404 */
            isOn: boolean;
            /** @description Null: the name of the organisation */
            name: string | null;
            /** @description Plain words above the list of ideas */
            welcome: string;
            /** @description Links and buttons on white; a contrast of 4.5 at least */
            accentLight: string;
            /** @description Links and buttons on the dark ground; a contrast of 4.5 at least */
            accentDark: string;
            /** @description A host name of its own that leads to this server; null: /p/ at the address of Parley */
            hostName: string | null;
            /**
             * @description In which visitors may read it
             * @default [
             *       "en",
             *       "sv"
             *     ]
             */
            languages: ("en" | "sv")[];
            /**
             * @description The limits that hold spam back
             * @default normal
             * @enum {string}
             */
            pace: "strict" | "normal" | "generous";
            /** @description Where the portal is, or would be */
            address: string;
            /** @description The script tag to put into a page of your own */
            widget: string;
            /** @description Without mail nobody outside can confirm an address */
            mailIsSet: boolean;
            contrast: {
                light: number;
                dark: number;
            };
        };
        Programme: {
            name: string;
            purpose: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            seats: number;
            consentText: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "planned" | "running" | "closed";
            /** @description One more with each change of the text */
            consentVersion: number;
            /** @description A draft until it is published */
            result: string | null;
            /** @description The portal shows the result, and everybody who took part is owed it */
            published: {
                /** Format: date-time */
                at: string;
                by: string;
            } | null;
            joinedCount: number;
            invitedCount: number;
            roundsCount: number;
            /** Format: date-time */
            createdAt: string;
        };
        ProgrammeFeedback: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            roundId: string;
            /** Format: uuid */
            participantId: string;
            who: components["schemas"]["IdeaWho"];
            text: string;
            answers: string[];
            ideaId: string | null;
            idea: {
                /** Format: uuid */
                id: string;
                number: number;
                title: string;
            } | null;
            /** @description Written by themselves */
            isOwn: boolean;
            /** Format: date-time */
            at: string;
        };
        ProgrammeParticipant: {
            /** Format: uuid */
            id: string;
            who: components["schemas"]["IdeaWho"];
            /** @enum {string} */
            state: "proposed" | "invited" | "joined" | "declined" | "left";
            /** @description Why they were proposed, in words */
            reasons: string[];
            /** @description What they did with ideas in the last half year */
            acts: {
                asked: number;
                votes: number;
                comments: number;
                feedback: number;
            };
            /** @description Of letters to them */
            lang: string;
            /** @description As they want to be named in public; null: not at all */
            shownAs: string | null;
            /** @description The newest of this programme to them */
            letter: {
                /** Format: uuid */
                owedId: string;
                /** @enum {string} */
                kind: "invitation" | "reminder";
                /** @enum {string} */
                state: "owed" | "drafted" | "sending" | "sent" | "read" | "failed" | "declined" | "withdrawn";
            } | null;
            consentVersion: number | null;
            joinedAt: string | null;
            /** @description Of those who joined */
            activity: ("newcomer" | "active" | "silent") | null;
            feedbackCount: number;
            /** @description How they were thanked */
            credit: string | null;
        };
        ProgrammeReminder: {
            /** Format: uuid */
            participantId: string;
            who: components["schemas"]["IdeaWho"];
            /** Format: uuid */
            roundId: string;
            lang: string;
            text: string;
            /** @description It stands in the ledger, as a draft or sent */
            isWritten: boolean;
        };
        ProgrammeRound: {
            title: string;
            /** @description The thing to try */
            task: string;
            questions: string[];
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            number: number;
            feedbackCount: number;
        };
        Publication: {
            /** Format: uuid */
            id: string;
            draftId: string | null;
            /** Format: uuid */
            conversationId: string;
            /** @enum {string} */
            kind: "reply" | "quote" | "edit" | "delete";
            /** @enum {string} */
            purpose: "answer" | "thanks" | "owning";
            text: string;
            /** @enum {string} */
            state: "queued" | "sending" | "unknown" | "delivered" | "refused" | "withdrawn";
            person: {
                /** Format: uuid */
                personId: string;
                name: string;
            };
            approvedBy: string;
            attempts: number;
            undoUntil: string | null;
            nextAt: string | null;
            /** @description Why it is not there, in words */
            reason: string | null;
            isAlarmed: boolean;
            url: string | null;
            /** @description For edit and delete: the publication that is changed */
            of: string | null;
            isDeleted: boolean;
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
        };
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
        ReplyPlace: {
            /** Format: uuid */
            sourceId: string;
            canReply: boolean;
            /** @description Why nothing can be sent there */
            why: string | null;
            length: {
                max: number;
                /** @enum {string} */
                unit: "graphemes" | "characters" | "bytes";
            } | null;
            /** @enum {string} */
            markup: "plain" | "markdown" | "html";
            visibilities: ("public" | "unlisted" | "followers" | "direct")[];
            threads: boolean;
            canEdit: boolean;
            canDelete: boolean;
            /** @enum {string} */
            account: "own" | "organisation";
            customs: string;
            undoSeconds: number;
        };
        Rota: {
            /** Format: uuid */
            id: string;
            name: string;
            timeZone: string;
            /** Format: date */
            startsOn: string;
            /**
             * @description Minutes after midnight
             * @default 540
             */
            handOverAt: number;
            /** @default 7 */
            turnDays: number;
            /** @description In the order of their turns */
            people: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            onDuty: {
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                until: string;
                isSwap: boolean;
            } | null;
            /** @description Of the next four weeks */
            turns: {
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                until: string;
                isSwap: boolean;
            }[];
            swaps: {
                person: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                until: string;
                isSwap: boolean;
                /** Format: uuid */
                id: string;
            }[];
        };
        RoutingCandidate: {
            person: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description Log-odds against the others; only differences mean something */
            score: number;
            reasons: string[];
            features: {
                [key: string]: number;
            };
            gates: {
                gate: string;
                why: string;
            }[];
        };
        RoutingCertificate: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What it holds for; null: every topic */
            topic: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** Format: date-time */
            grantedAt: string;
            grantedBy: string;
            expiresAt: string | null;
        };
        RoutingRule: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description Any of them; empty: all
             * @default []
             */
            topicIds: string[];
            /**
             * @description Any of them; empty: all
             * @default []
             */
            sourceIds: string[];
            /** @default [] */
            langs: string[];
            /** @default null */
            urgency: ("normal" | "urgent") | null;
            /**
             * @description `hub`: nobody else is asked
             * @default people
             * @enum {string}
             */
            to: "people" | "hub";
            /**
             * @description Only people of it and of units below
             * @default null
             */
            unitId: string | null;
            /**
             * @description Then the hub gets it
             * @default 3
             */
            offersMax: number;
            /**
             * @description Working minutes of whom is asked
             * @default 60
             */
            answerMinutes: number;
            /**
             * @description Somebody who begins work later than this is not asked
             * @default 1080
             */
            delayMinutesMax: number;
            /**
             * @description All of them are needed
             * @default []
             */
            certificates: string[];
            /**
             * @default draft
             * @enum {string}
             */
            autonomyMin: "none" | "draft" | "reviewed" | "trusted";
            /**
             * @description Who is on duty for what is urgent
             * @default null
             */
            rotaId: string | null;
        };
        WayOut: {
            /** @enum {string} */
            way: "free" | "review" | "another-sends" | "blocked" | "not-allowed";
            because: ("level" | "check")[];
            rules: string[];
        };
        Workload: {
            /** @description Conversations at a time, offers included */
            holdingMax: number;
            /** @description No offers until then */
            pausedUntil: string | null;
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
    getUnderstandingTasks: {
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
                            /** @enum {string} */
                            task: "sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence";
                            labels: string[];
                            /** @description That count now: neither taken back nor deleted */
                            corrections: number;
                            /** @description Of these: the label was right */
                            confirmed: number;
                            /** @description The version in use; null: the model that ships */
                            inUse: number | null;
                            /** @description People chose it: newer versions do not take over */
                            isHeld: boolean;
                            /** @description Why this one is in use; null: nothing learnt yet */
                            because: ("trained" | "chosen" | "too-few" | "not-better") | null;
                            chosenBy: string | null;
                            chosenAt: string | null;
                            /** @description Null: the threshold of each model */
                            threshold: number | null;
                            /** @description What speaks for each label, by the newest version */
                            words: {
                                label: string;
                                words: string[];
                            }[];
                            /** @description Newest first, at most 50 */
                            versions: {
                                version: number;
                                /** Format: date-time */
                                madeAt: string;
                                corrections: number;
                                /** @description By models that had not seen the correction (cross-validation) */
                                own: {
                                    right: number;
                                    total: number;
                                    share: number;
                                    low: number;
                                    high: number;
                                };
                                /** @description By the model that ships, on the same corrections */
                                builtIn: {
                                    right: number;
                                    total: number;
                                    share: number;
                                    low: number;
                                    high: number;
                                };
                                /** @description Wrong before, right now */
                                mended: number;
                                /** @description Right before, wrong now */
                                spoilt: number;
                                /** @description How many answers would be sure from a confidence on, and how many of these right */
                                sure: {
                                    from: number;
                                    own: {
                                        answers: number;
                                        right: number;
                                    };
                                    builtIn: {
                                        answers: number;
                                        right: number;
                                    };
                                }[];
                            }[];
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
    putUnderstandingTasksByTaskVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: "sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null: the model that ships */
                    version: number | null;
                    /**
                     * @description False: newer versions take over when they are better
                     * @default true
                     */
                    isHeld?: boolean;
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
                        items: {
                            /** @enum {string} */
                            task: "sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence";
                            labels: string[];
                            /** @description That count now: neither taken back nor deleted */
                            corrections: number;
                            /** @description Of these: the label was right */
                            confirmed: number;
                            /** @description The version in use; null: the model that ships */
                            inUse: number | null;
                            /** @description People chose it: newer versions do not take over */
                            isHeld: boolean;
                            /** @description Why this one is in use; null: nothing learnt yet */
                            because: ("trained" | "chosen" | "too-few" | "not-better") | null;
                            chosenBy: string | null;
                            chosenAt: string | null;
                            /** @description Null: the threshold of each model */
                            threshold: number | null;
                            /** @description What speaks for each label, by the newest version */
                            words: {
                                label: string;
                                words: string[];
                            }[];
                            /** @description Newest first, at most 50 */
                            versions: {
                                version: number;
                                /** Format: date-time */
                                madeAt: string;
                                corrections: number;
                                /** @description By models that had not seen the correction (cross-validation) */
                                own: {
                                    right: number;
                                    total: number;
                                    share: number;
                                    low: number;
                                    high: number;
                                };
                                /** @description By the model that ships, on the same corrections */
                                builtIn: {
                                    right: number;
                                    total: number;
                                    share: number;
                                    low: number;
                                    high: number;
                                };
                                /** @description Wrong before, right now */
                                mended: number;
                                /** @description Right before, wrong now */
                                spoilt: number;
                                /** @description How many answers would be sure from a confidence on, and how many of these right */
                                sure: {
                                    from: number;
                                    own: {
                                        answers: number;
                                        right: number;
                                    };
                                    builtIn: {
                                        answers: number;
                                        right: number;
                                    };
                                }[];
                            }[];
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
    putUnderstandingTasksByTaskThreshold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: "sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null: the threshold of each model */
                    threshold: number | null;
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
                        items: {
                            /** @enum {string} */
                            task: "sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence";
                            labels: string[];
                            /** @description That count now: neither taken back nor deleted */
                            corrections: number;
                            /** @description Of these: the label was right */
                            confirmed: number;
                            /** @description The version in use; null: the model that ships */
                            inUse: number | null;
                            /** @description People chose it: newer versions do not take over */
                            isHeld: boolean;
                            /** @description Why this one is in use; null: nothing learnt yet */
                            because: ("trained" | "chosen" | "too-few" | "not-better") | null;
                            chosenBy: string | null;
                            chosenAt: string | null;
                            /** @description Null: the threshold of each model */
                            threshold: number | null;
                            /** @description What speaks for each label, by the newest version */
                            words: {
                                label: string;
                                words: string[];
                            }[];
                            /** @description Newest first, at most 50 */
                            versions: {
                                version: number;
                                /** Format: date-time */
                                madeAt: string;
                                corrections: number;
                                /** @description By models that had not seen the correction (cross-validation) */
                                own: {
                                    right: number;
                                    total: number;
                                    share: number;
                                    low: number;
                                    high: number;
                                };
                                /** @description By the model that ships, on the same corrections */
                                builtIn: {
                                    right: number;
                                    total: number;
                                    share: number;
                                    low: number;
                                    high: number;
                                };
                                /** @description Wrong before, right now */
                                mended: number;
                                /** @description Right before, wrong now */
                                spoilt: number;
                                /** @description How many answers would be sure from a confidence on, and how many of these right */
                                sure: {
                                    from: number;
                                    own: {
                                        answers: number;
                                        right: number;
                                    };
                                    builtIn: {
                                        answers: number;
                                        right: number;
                                    };
                                }[];
                            }[];
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
    getUnderstandingModelPort: {
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
                        /** @description Null: none is set up; everything is done by Parley itself */
                        port: {
                            address: string;
                            model: string;
                            hasKey: boolean;
                            tasks: ("sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence")[];
                            drafts: boolean;
                            timeoutMs: number;
                            requestsPerDay: number;
                            tokensPerDay: number;
                            changedBy: string;
                            /** Format: date-time */
                            changedAt: string;
                        } | null;
                        today: {
                            requests: number;
                            tokens: number;
                            /** @description What Parley then did by itself */
                            failures: number;
                            fromCache: number;
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
    putUnderstandingModelPort: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description Where its API begins: http://localhost:11434/v1
                     */
                    address: string;
                    model: string;
                    /** @description Sent as bearer token, sealed at rest; left out: as it was; null: none */
                    key?: string | null;
                    /**
                     * @description Labels it decides in place of Parley
                     * @default []
                     */
                    tasks?: ("sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence")[];
                    /**
                     * @description Whether it may propose texts
                     * @default false
                     */
                    drafts?: boolean;
                    /** @default 20000 */
                    timeoutMs?: number;
                    /** @default 2000 */
                    requestsPerDay?: number;
                    /** @default 1000000 */
                    tokensPerDay?: number;
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
                        /** @description Null: none is set up; everything is done by Parley itself */
                        port: {
                            address: string;
                            model: string;
                            hasKey: boolean;
                            tasks: ("sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence")[];
                            drafts: boolean;
                            timeoutMs: number;
                            requestsPerDay: number;
                            tokensPerDay: number;
                            changedBy: string;
                            /** Format: date-time */
                            changedAt: string;
                        } | null;
                        today: {
                            requests: number;
                            tokens: number;
                            /** @description What Parley then did by itself */
                            failures: number;
                            fromCache: number;
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
    deleteUnderstandingModelPort: {
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
    postUnderstandingModelPortTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uri
                     * @description Where its API begins: http://localhost:11434/v1
                     */
                    address: string;
                    model: string;
                    /** @description Sent as bearer token, sealed at rest; left out: as it was; null: none */
                    key?: string | null;
                    /**
                     * @description Labels it decides in place of Parley
                     * @default []
                     */
                    tasks?: ("sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence")[];
                    /**
                     * @description Whether it may propose texts
                     * @default false
                     */
                    drafts?: boolean;
                    /** @default 20000 */
                    timeoutMs?: number;
                    /** @default 2000 */
                    requestsPerDay?: number;
                    /** @default 1000000 */
                    tokensPerDay?: number;
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
                        tookMs: number;
                        /** @description That the server says it has */
                        models: string[];
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
                            /** @description Asked only while another field has one of these values, or any if none are named */
                            when?: {
                                field: string;
                                is?: string[];
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
                            /** @description Every post there is kept, and needs somebody */
                            isOwnPlace: boolean;
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
                    /** @description What is said there is said to us: a mailbox, our forum */
                    isOwnPlace?: boolean;
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
                        /** @description Every post there is kept, and needs somebody */
                        isOwnPlace: boolean;
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
                        /** @description Every post there is kept, and needs somebody */
                        isOwnPlace: boolean;
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
                    /** @description What is said there is said to us: a mailbox, our forum */
                    isOwnPlace?: boolean;
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
                        /** @description Every post there is kept, and needs somebody */
                        isOwnPlace: boolean;
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
                        /** @description Every post there is kept, and needs somebody */
                        isOwnPlace: boolean;
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
                    /** @description What is said there is said to us: a mailbox, our forum */
                    isOwnPlace?: boolean;
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
                offence?: "inoffensive" | "offensive";
                topicId?: string;
                sourceId?: string;
                lang?: string;
                verdict?: "relevant" | "not-relevant" | "none";
                /** @description Of this group of near copies alone */
                copiesOf?: string;
                /** @description Said at this time or later */
                from?: string;
                /** @description Said before this time */
                until?: string;
                /** @description Words the title or text must hold */
                q?: string;
                /** @description folded: of posts that say nearly the same only the newest */
                copies?: "shown" | "folded";
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
                                };
                                offence: {
                                    /** @enum {string} */
                                    label: "inoffensive" | "offensive";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
                                };
                            } | null;
                            /** @description Posts that say nearly the same; null: nobody else does */
                            copies: {
                                /** Format: uuid */
                                group: string;
                                /** @description Of these filters, this one included */
                                posts: number;
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
                offence?: "inoffensive" | "offensive";
                topicId?: string;
                sourceId?: string;
                lang?: string;
                verdict?: "relevant" | "not-relevant" | "none";
                /** @description Of this group of near copies alone */
                copiesOf?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
                            };
                            offence: {
                                /** @enum {string} */
                                label: "inoffensive" | "offensive";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
                            };
                        } | null;
                        /** @description Posts that say nearly the same; null: nobody else does */
                        copies: {
                            /** Format: uuid */
                            group: string;
                            /** @description Of these filters, this one included */
                            posts: number;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
                            };
                            offence: {
                                /** @enum {string} */
                                label: "inoffensive" | "offensive";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
                            };
                        } | null;
                        /** @description Posts that say nearly the same; null: nobody else does */
                        copies: {
                            /** Format: uuid */
                            group: string;
                            /** @description Of these filters, this one included */
                            posts: number;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
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
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
                                };
                                offence: {
                                    /** @enum {string} */
                                    label: "inoffensive" | "offensive";
                                    /** @description The calibrated chance that the label is right */
                                    confidence: number;
                                    /** @description Below the threshold of its model: better ask a person */
                                    unsure: boolean;
                                    /** @description The words that spoke most for it, strongest first */
                                    because: string[];
                                    /** @description Who said so: a person, or a model that was asked */
                                    by?: string;
                                };
                            } | null;
                            /** @description Posts that say nearly the same; null: nobody else does */
                            copies: {
                                /** Format: uuid */
                                group: string;
                                /** @description Of these filters, this one included */
                                posts: number;
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
    putMentionsByMentionIdLabelsByTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mentionId: string;
                task: "sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string | null;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
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
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
                            };
                            offence: {
                                /** @enum {string} */
                                label: "inoffensive" | "offensive";
                                /** @description The calibrated chance that the label is right */
                                confidence: number;
                                /** @description Below the threshold of its model: better ask a person */
                                unsure: boolean;
                                /** @description The words that spoke most for it, strongest first */
                                because: string[];
                                /** @description Who said so: a person, or a model that was asked */
                                by?: string;
                            };
                        } | null;
                        /** @description Posts that say nearly the same; null: nobody else does */
                        copies: {
                            /** Format: uuid */
                            group: string;
                            /** @description Of these filters, this one included */
                            posts: number;
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
    getMentionsLabelRunsNewest: {
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
                        run: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            scope: "missing" | "all";
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "replaced";
                            /** @description Posts to read, counted at the start */
                            total: number;
                            labelled: number;
                            /** @description Posts that read differently now */
                            changed: number;
                            /** @description Null: Parley itself */
                            askedBy: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                        } | null;
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
    postMentionsLabelRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default all
                     * @enum {string}
                     */
                    scope?: "missing" | "all";
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
                        run: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            scope: "missing" | "all";
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "replaced";
                            /** @description Posts to read, counted at the start */
                            total: number;
                            labelled: number;
                            /** @description Posts that read differently now */
                            changed: number;
                            /** @description Null: Parley itself */
                            askedBy: string | null;
                            /** Format: date-time */
                            askedAt: string;
                            startedAt: string | null;
                            finishedAt: string | null;
                        } | null;
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
    getMentionsLabelCounts: {
        parameters: {
            query: {
                sentiment?: "negative" | "neutral" | "positive";
                intent?: "question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other";
                urgency?: "low" | "normal" | "high";
                tone?: "polite" | "neutral" | "rude";
                crisis?: "none" | "harm" | "safety" | "outage";
                offence?: "inoffensive" | "offensive";
                topicId?: string;
                sourceId?: string;
                lang?: string;
                verdict?: "relevant" | "not-relevant" | "none";
                /** @description Of this group of near copies alone */
                copiesOf?: string;
                /** @description Said at this time or later */
                from?: string;
                /** @description Said before this time */
                until?: string;
                /** @description Words the title or text must hold */
                q?: string;
                task: "sentiment" | "intent" | "urgency" | "tone" | "crisis" | "offence";
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
                        /** @description In the order in which they are told */
                        labels: string[];
                        /** @description Mentions that have the label: the denominator of every share */
                        total: number;
                        perLabel: {
                            label: string;
                            count: number;
                            unsure: number;
                        }[];
                        perDay: {
                            day: string;
                            label: string;
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
    getTopicsByTopicIdPhrases: {
        parameters: {
            query?: {
                /** @description Against four times as many before */
                days?: number;
            };
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
                        /** Format: date-time */
                        since: string;
                        /** @description Read of these days, at most 3,000 */
                        posts: number;
                        /** @description Read of the time before, at most 6,000 */
                        postsBefore: number;
                        items: {
                            phrase: string;
                            /** @description Voices that say it; near copies are one voice */
                            count: number;
                            countBefore: number;
                            /** @description By how many standard errors its odds have risen */
                            score: number;
                            examples: {
                                /** Format: uuid */
                                mentionId: string;
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
                            }[];
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
    getContacts: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
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
                            /** @enum {string} */
                            kind: "person" | "organisation";
                            name: string;
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            }[];
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
    postContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default person
                     * @enum {string}
                     */
                    kind?: "person" | "organisation";
                    name: string;
                    /** @default [] */
                    identityIds?: string[];
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    getContactsByContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    patchContactsByContactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    kind?: "person" | "organisation";
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    getContactsByContactIdTimeline: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                contactId: string;
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
                            /** @enum {string} */
                            kind: "post" | "fact" | "consent" | "link" | "relationship";
                            /** Format: date-time */
                            at: string;
                            id: string;
                            title: string | null;
                            text: string;
                            identityId: string | null;
                            network: string | null;
                            url: string | null;
                            /** @description A post that was deleted at its origin */
                            isDeleted: boolean;
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
    postContactsByContactIdLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    identityId: string;
                    /** @default 1 */
                    confidence?: number;
                    /** @default  */
                    because?: string;
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    deleteContactsByContactIdLinksByLinkId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    postContactsByContactIdFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default other
                     * @enum {string}
                     */
                    kind?: "preference" | "niggle" | "wish" | "other";
                    key: string;
                    value: string;
                    /** @default null */
                    postId?: string | null;
                    /** Format: date-time */
                    from?: string;
                    /** @default null */
                    until?: string | null;
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    deleteContactsByContactIdFactsByFactId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                factId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    postContactsByContactIdRelationships: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    /** @default knows */
                    kind?: string;
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    deleteContactsByContactIdRelationshipsByRelationshipId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
                relationshipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    postContactsByContactIdConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: string;
                    /** @enum {string} */
                    state: "given" | "withdrawn";
                    source: string;
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
                        /** @enum {string} */
                        kind: "person" | "organisation";
                        name: string;
                        identities: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        }[];
                        /** Format: date-time */
                        changedAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        /** @description Those that were ended too, oldest first */
                        links: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            confidence: number;
                            /** @description by-hand, same-address, same-link, same-domain */
                            basis: string;
                            /** @description In words */
                            because: string;
                            by: string;
                            /** Format: date-time */
                            from: string;
                            /** @description Null: it holds */
                            until: string | null;
                            endedBy: string | null;
                        }[];
                        facts: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "preference" | "niggle" | "wish" | "other";
                            key: string;
                            value: string;
                            /** @description Where they said so; null: somebody here knows it */
                            postId: string | null;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                        }[];
                        relationships: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @description knows, looks after, ... */
                            kind: string;
                            /** Format: date-time */
                            from: string;
                            until: string | null;
                            recordedBy: string;
                        }[];
                        /** @description Newest first; the newest of each purpose holds */
                        consents: {
                            /** Format: uuid */
                            id: string;
                            purpose: string;
                            /** @enum {string} */
                            state: "given" | "withdrawn";
                            /** @description Where and how they said so */
                            source: string;
                            /** Format: date-time */
                            at: string;
                            recordedBy: string;
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
    getContactsByContactIdExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
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
                        /** Format: date-time */
                        exportedAt: string;
                        contact: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "person" | "organisation";
                            name: string;
                            identities: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            }[];
                            /** Format: date-time */
                            changedAt: string;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            /** @description Those that were ended too, oldest first */
                            links: {
                                /** Format: uuid */
                                id: string;
                                identity: {
                                    /** Format: uuid */
                                    id: string;
                                    /** @description bluesky, email; with the place where ids are of that place only */
                                    network: string;
                                    handle: string | null;
                                    name: string | null;
                                    url: string | null;
                                    bio: string | null;
                                    /** @description Null: we do not know who this is */
                                    contactId: string | null;
                                    /** Format: date-time */
                                    firstSeenAt: string;
                                    /** Format: date-time */
                                    lastSeenAt: string;
                                };
                                confidence: number;
                                /** @description by-hand, same-address, same-link, same-domain */
                                basis: string;
                                /** @description In words */
                                because: string;
                                by: string;
                                /** Format: date-time */
                                from: string;
                                /** @description Null: it holds */
                                until: string | null;
                                endedBy: string | null;
                            }[];
                            facts: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                kind: "preference" | "niggle" | "wish" | "other";
                                key: string;
                                value: string;
                                /** @description Where they said so; null: somebody here knows it */
                                postId: string | null;
                                /** Format: date-time */
                                from: string;
                                until: string | null;
                                /** Format: date-time */
                                recordedAt: string;
                                recordedBy: string;
                            }[];
                            relationships: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                personId: string;
                                /** @description knows, looks after, ... */
                                kind: string;
                                /** Format: date-time */
                                from: string;
                                until: string | null;
                                recordedBy: string;
                            }[];
                            /** @description Newest first; the newest of each purpose holds */
                            consents: {
                                /** Format: uuid */
                                id: string;
                                purpose: string;
                                /** @enum {string} */
                                state: "given" | "withdrawn";
                                /** @description Where and how they said so */
                                source: string;
                                /** Format: date-time */
                                at: string;
                                recordedBy: string;
                            }[];
                        };
                        parts: {
                            [key: string]: {
                                [key: string]: components["schemas"]["Nested1"];
                            }[];
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
    postContactsByContactIdErase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                        contactId: string;
                        reason: string;
                        /** Format: date-time */
                        erasedAt: string;
                        erasedBy: string;
                        /** @description Rows emptied or removed, by table */
                        counts: {
                            [key: string]: number;
                        };
                        /** @description SHA-256 over the ids of these rows and the counts */
                        proof: string;
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
    getContactErasures: {
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
                            /** Format: uuid */
                            contactId: string;
                            reason: string;
                            /** Format: date-time */
                            erasedAt: string;
                            erasedBy: string;
                            /** @description Rows emptied or removed, by table */
                            counts: {
                                [key: string]: number;
                            };
                            /** @description SHA-256 over the ids of these rows and the counts */
                            proof: string;
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
    getIdentities: {
        parameters: {
            query: {
                q: string;
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
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
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
    getIdentitiesByIdentityId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identityId: string;
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
                        identity: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        };
                        proposals: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            other: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            /** @enum {string} */
                            basis: "same-address" | "same-link" | "same-domain";
                            /** @description The address, link or domain that both have */
                            value: string;
                            confidence: number;
                            /** @enum {string} */
                            state: "open" | "accepted" | "rejected";
                            /** Format: date-time */
                            madeAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
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
    getIdentitiesByIdentityIdTimeline: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                identityId: string;
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
                            /** @enum {string} */
                            kind: "post" | "fact" | "consent" | "link" | "relationship";
                            /** Format: date-time */
                            at: string;
                            id: string;
                            title: string | null;
                            text: string;
                            identityId: string | null;
                            network: string | null;
                            url: string | null;
                            /** @description A post that was deleted at its origin */
                            isDeleted: boolean;
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
    putIdentitiesByIdentityIdProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What they say of themselves there; links and addresses in it are compared */
                    bio: string;
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
                        identity: {
                            /** Format: uuid */
                            id: string;
                            /** @description bluesky, email; with the place where ids are of that place only */
                            network: string;
                            handle: string | null;
                            name: string | null;
                            url: string | null;
                            bio: string | null;
                            /** @description Null: we do not know who this is */
                            contactId: string | null;
                            /** Format: date-time */
                            firstSeenAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                        };
                        proposals: {
                            /** Format: uuid */
                            id: string;
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            other: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            /** @enum {string} */
                            basis: "same-address" | "same-link" | "same-domain";
                            /** @description The address, link or domain that both have */
                            value: string;
                            confidence: number;
                            /** @enum {string} */
                            state: "open" | "accepted" | "rejected";
                            /** Format: date-time */
                            madeAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
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
    getContactProposals: {
        parameters: {
            query?: {
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
                            identity: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            other: {
                                /** Format: uuid */
                                id: string;
                                /** @description bluesky, email; with the place where ids are of that place only */
                                network: string;
                                handle: string | null;
                                name: string | null;
                                url: string | null;
                                bio: string | null;
                                /** @description Null: we do not know who this is */
                                contactId: string | null;
                                /** Format: date-time */
                                firstSeenAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                            };
                            /** @enum {string} */
                            basis: "same-address" | "same-link" | "same-domain";
                            /** @description The address, link or domain that both have */
                            value: string;
                            confidence: number;
                            /** @enum {string} */
                            state: "open" | "accepted" | "rejected";
                            /** Format: date-time */
                            madeAt: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
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
    postContactProposalsByProposalIdDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accept: boolean;
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
    getConversations: {
        parameters: {
            query?: {
                /** @description mine: I hold it and they wait; waiting: I hold it and we wait for them; unheld: nobody has it; late: they have waited longest; snoozed: mine, put off; all: newest word first */
                board?: "mine" | "waiting" | "unheld" | "late" | "snoozed" | "all";
                kind?: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                holderId?: string;
                topicId?: string;
                sourceId?: string;
                unitId?: string;
                labelId?: string;
                language?: string;
                urgency?: "low" | "normal" | "high";
                intent?: "question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other";
                lateHours?: number;
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
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
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
    postConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    postId: string;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    getConversationsCounts: {
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
                        mine: number;
                        waiting: number;
                        snoozed: number;
                        unheld: number;
                        /** @description Notes that name me and that I have not seen */
                        notesToMe: number;
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
    getConversationsLoad: {
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
                        people: {
                            /** Format: uuid */
                            personId: string;
                            theyWait: number;
                            weWait: number;
                            oldestWaitingSince: string | null;
                        }[];
                        unheld: number;
                        oldestUnheldSince: string | null;
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
    getConversationsByConversationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    getConversationsByConversationIdPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
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
                            /** Format: uuid */
                            id: string;
                            name: string;
                            title: string;
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
    getConversationsByConversationIdPosts: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                conversationId: string;
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
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            side: "theirs" | "ours" | "bystander" | "automatic";
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** Format: uuid */
                            threadId: string;
                            nativeId: string;
                            /** @description Where that post is known here */
                            replyToPostId: string | null;
                            title: string | null;
                            text: string;
                            html: string | null;
                            url: string | null;
                            lang: string;
                            /** @enum {string} */
                            visibility: "public" | "unlisted" | "followers" | "direct";
                            automatic: string | null;
                            media: {
                                url: string;
                                type: string | null;
                                description: string | null;
                            }[];
                            /** Format: date-time */
                            createdAt: string;
                            revision: number;
                            deletedAt: string | null;
                            /** @description How it reads, and under which mention that is corrected; null: no topic found it */
                            mention: {
                                /** Format: uuid */
                                id: string;
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
                                        /** @description Who said so: a person, or a model that was asked */
                                        by?: string;
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
                                        /** @description Who said so: a person, or a model that was asked */
                                        by?: string;
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
                                        /** @description Who said so: a person, or a model that was asked */
                                        by?: string;
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
                                        /** @description Who said so: a person, or a model that was asked */
                                        by?: string;
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
                                        /** @description Who said so: a person, or a model that was asked */
                                        by?: string;
                                    };
                                    offence: {
                                        /** @enum {string} */
                                        label: "inoffensive" | "offensive";
                                        /** @description The calibrated chance that the label is right */
                                        confidence: number;
                                        /** @description Below the threshold of its model: better ask a person */
                                        unsure: boolean;
                                        /** @description The words that spoke most for it, strongest first */
                                        because: string[];
                                        /** @description Who said so: a person, or a model that was asked */
                                        by?: string;
                                    };
                                };
                            } | null;
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
    getConversationsByConversationIdHistory: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                conversationId: string;
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
                            number: number;
                            type: string;
                            body: {
                                [key: string]: components["schemas"]["Nested1"];
                            };
                            /** Format: date-time */
                            at: string;
                            by: string;
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
    postConversationsByConversationIdTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Whom to hand it to; left out: I take it
                     */
                    personId?: string;
                    /** @default false */
                    evenFromAnother?: boolean;
                    /** @default null */
                    because?: string | null;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    postConversationsByConversationIdRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    because?: string | null;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    postConversationsByConversationIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default answered
                     * @enum {string}
                     */
                    because?: "answered" | "no-answer-needed" | "solved" | "spam" | "gone";
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    postConversationsByConversationIdReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    postConversationsByConversationIdSnooze: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    until: string;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    postConversationsByConversationIdWake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    putConversationsByConversationIdLabels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    labels: string[];
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    putConversationsByConversationIdPartiesByIdentityId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
                identityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "asker" | "affected" | "bystander" | "organisation";
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    postConversationsByConversationIdMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    into: string;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    postConversationsByConversationIdUnmerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
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
                        card: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "new" | "with-somebody" | "waiting-for-them" | "waiting-for-us" | "done";
                            holderPersonId: string | null;
                            lastHolderPersonId: string | null;
                            snoozedUntil: string | null;
                            closedBecause: ("answered" | "no-answer-needed" | "solved" | "spam" | "gone") | null;
                            mergedInto: string | null;
                            title: string | null;
                            /** @description How the post begins that opened it; empty once it was deleted */
                            excerpt: string;
                            /** @description How the newest post begins */
                            lastExcerpt: string;
                            asker: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            source: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                connector: string;
                            };
                            language: string;
                            topicIds: string[];
                            labels: string[];
                            intent: string | null;
                            sentiment: string | null;
                            urgency: string | null;
                            crisis: string | null;
                            /** @description Whose topic it is about; null: the hub */
                            unitId: string | null;
                            postsCount: number;
                            oursCount: number;
                            /** Format: date-time */
                            firstPostAt: string;
                            /** Format: date-time */
                            lastPostAt: string;
                            /** Format: date-time */
                            openedAt: string;
                            openedBecause: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
                            /** @description Since when they wait for a word of ours */
                            waitingSince: string | null;
                        };
                        parties: {
                            author: {
                                identityId: string | null;
                                contactId: string | null;
                                name: string | null;
                                handle: string | null;
                                url: string | null;
                            };
                            /** @enum {string} */
                            role: "asker" | "affected" | "bystander" | "organisation";
                            postsCount: number;
                        }[];
                        threads: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            sourceId: string;
                            thread: string;
                            /**
                             * Format: date-time
                             * @description With this conversation since
                             */
                            from: string;
                        }[];
                        /** @description Of others into this one, and of this one */
                        merges: {
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: uuid
                             * @description The one that was taken in
                             */
                            conversationId: string;
                            /** Format: uuid */
                            intoId: string;
                            /** Format: date-time */
                            mergedAt: string;
                            mergedBy: string;
                            undoneAt: string | null;
                        }[];
                        /** @description Who has it open just now, and who writes */
                        people: {
                            /** Format: uuid */
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            doing: "reading" | "writing";
                            /** Format: date-time */
                            since: string;
                        }[];
                        version: number;
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
    postConversationsByConversationIdPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    doing: "reading" | "writing" | "gone";
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
    getConversationsNotesToMe: {
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
                            note: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                authorId: string;
                                author: string;
                                /** @description Empty once it was removed */
                                text: string;
                                /** @description People named in it */
                                mentions: string[];
                                /** Format: date-time */
                                writtenAt: string;
                                editedAt: string | null;
                                removedAt: string | null;
                            };
                            /** Format: uuid */
                            conversationId: string;
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
    getConversationsByConversationIdNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
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
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            authorId: string;
                            author: string;
                            /** @description Empty once it was removed */
                            text: string;
                            /** @description People named in it */
                            mentions: string[];
                            /** Format: date-time */
                            writtenAt: string;
                            editedAt: string | null;
                            removedAt: string | null;
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
    postConversationsByConversationIdNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description People to tell
                     * @default []
                     */
                    mentions?: string[];
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
                        /** Format: uuid */
                        authorId: string;
                        author: string;
                        /** @description Empty once it was removed */
                        text: string;
                        /** @description People named in it */
                        mentions: string[];
                        /** Format: date-time */
                        writtenAt: string;
                        editedAt: string | null;
                        removedAt: string | null;
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
    deleteConversationsByConversationIdNotesByNoteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
                noteId: string;
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
    patchConversationsByConversationIdNotesByNoteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
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
                        authorId: string;
                        author: string;
                        /** @description Empty once it was removed */
                        text: string;
                        /** @description People named in it */
                        mentions: string[];
                        /** Format: date-time */
                        writtenAt: string;
                        editedAt: string | null;
                        removedAt: string | null;
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
    getConversationLabels: {
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
                            name: string;
                            colour: string;
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
    postConversationLabels: {
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
                    /** @default slate */
                    colour?: string;
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
                        colour: string;
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
    putConversationLabelsByLabelId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default slate */
                    colour?: string;
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
                        colour: string;
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
    deleteConversationLabelsByLabelId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                labelId: string;
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
    getConversationRules: {
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
                            /**
                             * @description false: what it holds for opens none, whatever others say
                             * @default true
                             */
                            opens: boolean;
                            conditions: {
                                /** @default [] */
                                topicIds: string[];
                                /** @default [] */
                                sourceIds: string[];
                                /** @default [] */
                                languages: string[];
                                /** @default [] */
                                sentiments: ("negative" | "neutral" | "positive")[];
                                /** @default [] */
                                intents: ("question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other")[];
                                /** @default [] */
                                urgencies: ("low" | "normal" | "high")[];
                                /** @default [] */
                                crises: ("none" | "harm" | "safety" | "outage")[];
                            };
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string;
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
    postConversationRules: {
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
                    /**
                     * @description false: what it holds for opens none, whatever others say
                     * @default true
                     */
                    opens?: boolean;
                    conditions: {
                        /** @default [] */
                        topicIds?: string[];
                        /** @default [] */
                        sourceIds?: string[];
                        /** @default [] */
                        languages?: string[];
                        /** @default [] */
                        sentiments?: ("negative" | "neutral" | "positive")[];
                        /** @default [] */
                        intents?: ("question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other")[];
                        /** @default [] */
                        urgencies?: ("low" | "normal" | "high")[];
                        /** @default [] */
                        crises?: ("none" | "harm" | "safety" | "outage")[];
                    };
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
                        name: string;
                        /**
                         * @description false: what it holds for opens none, whatever others say
                         * @default true
                         */
                        opens: boolean;
                        conditions: {
                            /** @default [] */
                            topicIds: string[];
                            /** @default [] */
                            sourceIds: string[];
                            /** @default [] */
                            languages: string[];
                            /** @default [] */
                            sentiments: ("negative" | "neutral" | "positive")[];
                            /** @default [] */
                            intents: ("question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other")[];
                            /** @default [] */
                            urgencies: ("low" | "normal" | "high")[];
                            /** @default [] */
                            crises: ("none" | "harm" | "safety" | "outage")[];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        changedAt: string;
                        changedBy: string;
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
    putConversationRulesByRuleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @description false: what it holds for opens none, whatever others say
                     * @default true
                     */
                    opens?: boolean;
                    conditions: {
                        /** @default [] */
                        topicIds?: string[];
                        /** @default [] */
                        sourceIds?: string[];
                        /** @default [] */
                        languages?: string[];
                        /** @default [] */
                        sentiments?: ("negative" | "neutral" | "positive")[];
                        /** @default [] */
                        intents?: ("question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other")[];
                        /** @default [] */
                        urgencies?: ("low" | "normal" | "high")[];
                        /** @default [] */
                        crises?: ("none" | "harm" | "safety" | "outage")[];
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
                        name: string;
                        /**
                         * @description false: what it holds for opens none, whatever others say
                         * @default true
                         */
                        opens: boolean;
                        conditions: {
                            /** @default [] */
                            topicIds: string[];
                            /** @default [] */
                            sourceIds: string[];
                            /** @default [] */
                            languages: string[];
                            /** @default [] */
                            sentiments: ("negative" | "neutral" | "positive")[];
                            /** @default [] */
                            intents: ("question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other")[];
                            /** @default [] */
                            urgencies: ("low" | "normal" | "high")[];
                            /** @default [] */
                            crises: ("none" | "harm" | "safety" | "outage")[];
                        };
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        changedAt: string;
                        changedBy: string;
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
    deleteConversationRulesByRuleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: string;
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
    postConversationRulesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As it would be */
                    rule: {
                        name: string;
                        /**
                         * @description false: what it holds for opens none, whatever others say
                         * @default true
                         */
                        opens?: boolean;
                        conditions: {
                            /** @default [] */
                            topicIds?: string[];
                            /** @default [] */
                            sourceIds?: string[];
                            /** @default [] */
                            languages?: string[];
                            /** @default [] */
                            sentiments?: ("negative" | "neutral" | "positive")[];
                            /** @default [] */
                            intents?: ("question" | "complaint" | "praise" | "suggestion" | "help" | "announcement" | "spam" | "other")[];
                            /** @default [] */
                            urgencies?: ("low" | "normal" | "high")[];
                            /** @default [] */
                            crises?: ("none" | "harm" | "safety" | "outage")[];
                        };
                    };
                    /**
                     * Format: uuid
                     * @description In place of this one; left out: a new one
                     */
                    ruleId?: string;
                    /** @default 30 */
                    days?: number;
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
                        /** Format: date-time */
                        since: string;
                        /** @description Past mentions that were looked at */
                        mentions: number;
                        /** @description There were more; the newest were looked at */
                        isCut: boolean;
                        /** @description By the rules as they stand */
                        opensNow: number;
                        /** @description By the rules with this change */
                        opensThen: number;
                        /** @description For which this very rule decides */
                        byRule: number;
                        examples: {
                            /** Format: uuid */
                            mentionId: string;
                            /** Format: uuid */
                            postId: string;
                            excerpt: string;
                            /** Format: date-time */
                            at: string;
                            opensNow: boolean;
                            opensThen: boolean;
                            because: {
                                /** @enum {string} */
                                kind: "own-place" | "rule" | "by-hand" | "ours" | "automatic" | "no-rule" | "too-old";
                                ruleId: string | null;
                                /** @description Name of the rule */
                                rule: string | null;
                            };
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
    getRoutingOffers: {
        parameters: {
            query?: {
                /** @description `anybody` is for the hub */
                to?: "me" | "anybody";
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
                        items: components["schemas"]["OfferWithConversation"][];
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
    postRoutingOffersByOfferIdAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
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
                    "application/json": components["schemas"]["Offer"];
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
    postRoutingOffersByOfferIdDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    reason: "not-mine" | "no-time" | "not-answerable" | "conflict";
                    /** @default  */
                    words?: string;
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
                    "application/json": components["schemas"]["Offer"];
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
    postRoutingOffersByOfferIdPass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    /**
                     * @description Why them
                     * @default
                     */
                    words?: string;
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
                    "application/json": components["schemas"]["Offer"];
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
    postRoutingConversationsByConversationIdTake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
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
    getRoutingCouldHelp: {
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
                    "application/json": components["schemas"]["CouldHelp"];
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
    getRoutingConversationsByConversationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
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
                    "application/json": components["schemas"]["ConversationRouting"];
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
    postRoutingConversationsByConversationIdOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
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
                    "application/json": components["schemas"]["ConversationRouting"];
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
    getRoutingHub: {
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
                    "application/json": components["schemas"]["HubBoard"];
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
    getRoutingPeopleByPersonIdExpertise: {
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
                    "application/json": components["schemas"]["PersonExpertise"];
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
    postRoutingExpertise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    topicId: string;
                } | {
                    phrase: string;
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
                    "application/json": components["schemas"]["PersonExpertise"];
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
    deleteRoutingExpertiseByExpertiseId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                expertiseId: string;
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
    postRoutingExpertiseByExpertiseIdConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                expertiseId: string;
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
    putRoutingPeopleByPersonIdTopics: {
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
                    topicIds: string[];
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
                    "application/json": components["schemas"]["PersonExpertise"];
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
    postRoutingPeopleByPersonIdCertificates: {
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
                    name: string;
                    /**
                     * @description What it holds for; null: every topic
                     * @default null
                     */
                    topicId?: string | null;
                    /** @default null */
                    expiresAt?: string | null;
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
                    "application/json": components["schemas"]["PersonExpertise"];
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
    deleteRoutingPeopleByPersonIdCertificatesByCertificateId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
                certificateId: string;
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
    getRoutingAbsences: {
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
                        items: components["schemas"]["Absence"][];
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
    postRoutingAbsences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Left out: oneself
                     */
                    personId?: string;
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    until: string;
                    delegateId: string | null;
                    /** @default  */
                    note?: string;
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
                        items: components["schemas"]["Absence"][];
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
    deleteRoutingAbsencesByAbsenceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                absenceId: string;
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
    getRoutingWorkload: {
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
                    "application/json": components["schemas"]["Workload"];
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
    putRoutingWorkload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Workload"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workload"];
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
    getRoutingRules: {
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
                        items: components["schemas"]["RoutingRule"][];
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
    postRoutingRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoutingRuleInput"];
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
                        items: components["schemas"]["RoutingRule"][];
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
    putRoutingRulesByRuleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoutingRuleInput"];
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
                        items: components["schemas"]["RoutingRule"][];
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
    deleteRoutingRulesByRuleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ruleId: string;
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
    putRoutingRuleOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ruleIds: string[];
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
                        items: components["schemas"]["RoutingRule"][];
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
    getRoutingRotas: {
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
                        items: components["schemas"]["Rota"][];
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
    postRoutingRotas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRotaInput"];
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
                        items: components["schemas"]["Rota"][];
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
    putRoutingRotasByRotaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRotaInput"];
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
                        items: components["schemas"]["Rota"][];
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
    deleteRoutingRotasByRotaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rotaId: string;
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
    postRoutingRotasByRotaIdSwaps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rotaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    until: string;
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
                        items: components["schemas"]["Rota"][];
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
    deleteRoutingRotasByRotaIdSwapsBySwapId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rotaId: string;
                swapId: string;
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
                        items: components["schemas"]["Rota"][];
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
    getRoutingEscalationPolicies: {
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
                        items: components["schemas"]["EscalationPolicy"][];
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
    postRoutingEscalationPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEscalationPolicyInput"];
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
                        items: components["schemas"]["EscalationPolicy"][];
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
    putRoutingEscalationPoliciesByPolicyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEscalationPolicyInput"];
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
                        items: components["schemas"]["EscalationPolicy"][];
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
    deleteRoutingEscalationPoliciesByPolicyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policyId: string;
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
    getRoutingHolidays: {
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
                        items: components["schemas"]["Holiday"][];
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
    postRoutingHolidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHoliday"];
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
                        items: components["schemas"]["Holiday"][];
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
    deleteRoutingHolidaysByHolidayId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                holidayId: string;
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
    getRoutingNotifications: {
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
                        items: components["schemas"]["Notification"][];
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
    postRoutingNotificationsByNotificationIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notificationId: string;
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
    getRoutingNoticeSettings: {
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
                    "application/json": components["schemas"]["NoticeSettings"];
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
    putRoutingNoticeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNoticeChoices"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettings"];
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
    postRoutingPushDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    endpoint: string;
                    keys: {
                        p256dh: string;
                        auth: string;
                    };
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
                    "application/json": components["schemas"]["NoticeSettings"];
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
    deleteRoutingPushDevicesByDeviceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deviceId: string;
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
    putRoutingChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    style: "slack" | "mattermost";
                    /**
                     * Format: uri
                     * @description The incoming webhook
                     */
                    url: string;
                } | {
                    /** @constant */
                    style: "matrix";
                    /** Format: uri */
                    homeserver: string;
                    roomId: string;
                    accessToken: string;
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
                    "application/json": components["schemas"]["NoticeSettings"];
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
    deleteRoutingChat: {
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
    getConversationsByConversationIdEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
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
                    "application/json": components["schemas"]["Engagement"];
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
    putConversationsByConversationIdDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @description The version that was on the screen; 0 for a new draft */
                    basedOn: number;
                    /**
                     * @default reply
                     * @enum {string}
                     */
                    kind?: "reply" | "quote";
                    /**
                     * @description The post to answer; null: the newest of theirs
                     * @default null
                     */
                    postId?: string | null;
                    /** @default null */
                    lang?: string | null;
                    /** @default null */
                    visibility?: ("public" | "unlisted" | "followers" | "direct") | null;
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
                    "application/json": components["schemas"]["Draft"];
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
    postEngagementCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    conversationId: string;
                    text: string;
                    /** @default null */
                    lang?: string | null;
                    /** @default null */
                    visibility?: ("public" | "unlisted" | "followers" | "direct") | null;
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
                    "application/json": components["schemas"]["CheckedText"];
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
    postConversationsByConversationIdAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "thanks" | "owning";
                    /**
                     * @description For owning: when they hear from you; null: as the policy says
                     * @default null
                     */
                    dueAt?: string | null;
                    /**
                     * @description Sends it at once, where that is free
                     * @default false
                     */
                    send?: boolean;
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
                        draft: components["schemas"]["Draft"];
                        publication: components["schemas"]["Publication"] | null;
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
    getDraftsByDraftId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
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
                    "application/json": components["schemas"]["Draft"];
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
    deleteDraftsByDraftId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
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
    getDraftsByDraftIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
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
                            text: string;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            isAside: boolean;
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
    postDraftsByDraftIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @default [] */
                    overrides?: {
                        rule: string;
                        reason: string;
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
                        draft: components["schemas"]["Draft"];
                        publication: components["schemas"]["Publication"] | null;
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
    postDraftsByDraftIdReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @default [] */
                    overrides?: {
                        rule: string;
                        reason: string;
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
                    "application/json": components["schemas"]["Draft"];
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
    postDraftsByDraftIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @default  */
                    comment?: string;
                    /**
                     * @description Sends it at once, as the reviewer decided
                     * @default false
                     */
                    send?: boolean;
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
                        draft: components["schemas"]["Draft"];
                        publication: components["schemas"]["Publication"] | null;
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
    postDraftsByDraftIdSendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** @default  */
                    comment?: string;
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
                    "application/json": components["schemas"]["Draft"];
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
    getApprovals: {
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
                        items: components["schemas"]["Approval"][];
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
    getPublications: {
        parameters: {
            query?: {
                state?: "alarmed";
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
                        items: components["schemas"]["Publication"][];
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
    postPublicationsByPublicationIdWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publicationId: string;
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
                    "application/json": components["schemas"]["Publication"];
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
    postPublicationsByPublicationIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publicationId: string;
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
                    "application/json": components["schemas"]["Publication"];
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
    postPublicationsByPublicationIdEdit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
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
                    "application/json": components["schemas"]["Publication"];
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
    postPublicationsByPublicationIdDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                publicationId: string;
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
                    "application/json": components["schemas"]["Publication"];
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
    getCommitments: {
        parameters: {
            query?: {
                whose?: "mine" | "all";
                state?: "open" | "kept" | "broken" | "released";
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
                        items: components["schemas"]["Commitment"][];
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
    getCommitmentsKeptShare: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                personId?: string;
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
                    "application/json": components["schemas"]["KeptShare"];
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
    postCommitmentsByCommitmentIdMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commitmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    dueAt: string;
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
                    "application/json": components["schemas"]["Commitment"];
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
    postCommitmentsByCommitmentIdRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commitmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
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
                    "application/json": components["schemas"]["Commitment"];
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
    getKnowledgeSearch: {
        parameters: {
            query?: {
                q?: string;
                /** @description Searches for what was asked there */
                conversationId?: string;
                kind?: "note" | "answer" | "document";
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
                        items: components["schemas"]["FoundKnowledge"][];
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
    getKnowledgeDue: {
        parameters: {
            query?: {
                whose?: "mine" | "all";
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
                        items: components["schemas"]["KnowledgeEntry"][];
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
    postKnowledgeNotes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    text: string;
                    /** @default [] */
                    wordings?: string[];
                    /** @default null */
                    ownerId?: string | null;
                    /** @default null */
                    reviewOn?: string | null;
                    lang?: string;
                    /**
                     * @default note
                     * @enum {string}
                     */
                    kind?: "note" | "document";
                    /** @default null */
                    url?: string | null;
                    /**
                     * @description The answer that is worth keeping
                     * @default null
                     */
                    publicationId?: string | null;
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
                    "application/json": components["schemas"]["KnowledgeEntry"];
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
    getKnowledgeEntriesByEntryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
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
                    "application/json": components["schemas"]["KnowledgeEntry"];
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
    deleteKnowledgeEntriesByEntryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
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
    patchKnowledgeEntriesByEntryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    text?: string;
                    wordings?: string[];
                    ownerId?: string | null;
                    reviewOn?: string | null;
                    lang?: string;
                    basedOn: number;
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
                    "application/json": components["schemas"]["KnowledgeEntry"];
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
    postConversationsByConversationIdAsks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    personIds: string[];
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
                    "application/json": components["schemas"]["InsideAsk"];
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
    getAsks: {
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
                        items: components["schemas"]["InsideAsk"][];
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
    postAsksByAskIdAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                askId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
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
                    "application/json": components["schemas"]["InsideAsk"];
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
    postAsksByAskIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                askId: string;
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
                    "application/json": components["schemas"]["InsideAsk"];
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
    getEngagementPolicy: {
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
                    "application/json": components["schemas"]["EngagementPolicy"];
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
    putEngagementPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basedOn: number;
                    policy: {
                        /**
                         * @description Names of the organisation, as people write them
                         * @default []
                         */
                        names?: string[];
                        /** @default [] */
                        products?: string[];
                        /** @default [] */
                        domains?: string[];
                        /** @default [] */
                        internalHosts?: string[];
                        /**
                         * @description Mail addresses, numbers and addresses of the organisation that may be told to anybody
                         * @default []
                         */
                        contacts?: string[];
                        /** @default [] */
                        confidential?: string[];
                        /** @default [] */
                        embargoes?: {
                            words: string[];
                            /** Format: date */
                            until: string;
                        }[];
                        /** @default [] */
                        clients?: {
                            name: string;
                            mayBeNamed: boolean;
                        }[];
                        /** @default [] */
                        competitors?: string[];
                        /** @default [] */
                        places?: {
                            /** Format: uuid */
                            sourceId: string;
                            /**
                             * @default organisation
                             * @enum {string}
                             */
                            account?: "own" | "organisation";
                            /** @default  */
                            customs?: string;
                            /** @default 3 */
                            hashtagsMax?: number;
                        }[];
                        /** @default 15 */
                        undoSeconds?: number;
                        /** @default 8 */
                        reviewHours?: number;
                        /** @default 24 */
                        promiseHours?: number;
                        /** @default false */
                        needsCertificate?: boolean;
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
                    "application/json": components["schemas"]["EngagementPolicy"];
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
    getEngagementAutonomy: {
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
                        items: components["schemas"]["AutonomyGrant"][];
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
    putEngagementAutonomy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    personId: string;
                    /** @default null */
                    sourceId?: string | null;
                    /** @default null */
                    topicId?: string | null;
                    level: ("none" | "draft" | "reviewed" | "trusted") | null;
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
                        items: components["schemas"]["AutonomyGrant"][];
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
    getEngagementPeopleByPersonIdAutonomy: {
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
                    "application/json": components["schemas"]["PersonAutonomy"];
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
    getIdeaBoards: {
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
                        items: components["schemas"]["IdeaBoard"][];
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
    postIdeaBoards: {
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
                    slug: string;
                    /** @default  */
                    description?: string;
                    /**
                     * @description Its public ideas are shown on the portal
                     * @default false
                     */
                    isPublic?: boolean;
                    /** @default false */
                    retired?: boolean;
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
                    "application/json": components["schemas"]["IdeaBoard"];
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
    putIdeaBoardsByBoardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    slug: string;
                    /** @default  */
                    description?: string;
                    /**
                     * @description Its public ideas are shown on the portal
                     * @default false
                     */
                    isPublic?: boolean;
                    /** @default false */
                    retired?: boolean;
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
                    "application/json": components["schemas"]["IdeaBoard"];
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
    postIdeaBoardsByBoardIdMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                boardId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The one it stands before from now on; null: it comes last */
                    before: string | null;
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
                        items: components["schemas"]["IdeaBoard"][];
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
    getIdeaStatuses: {
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
                        items: components["schemas"]["IdeaStatus"][];
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
    postIdeaStatuses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "new" | "considering" | "planned" | "making" | "done" | "declined";
                    /** @description Null: as the kind is called in the language of who reads */
                    name: string | null;
                    /** @default false */
                    retired?: boolean;
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
                    "application/json": components["schemas"]["IdeaStatus"];
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
    putIdeaStatusesByStatusId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statusId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "new" | "considering" | "planned" | "making" | "done" | "declined";
                    /** @description Null: as the kind is called in the language of who reads */
                    name: string | null;
                    /** @default false */
                    retired?: boolean;
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
                    "application/json": components["schemas"]["IdeaStatus"];
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
    postIdeaStatusesByStatusIdMove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statusId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The one it stands before from now on; null: it comes last */
                    before: string | null;
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
                        items: components["schemas"]["IdeaStatus"][];
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
    getIdeaTags: {
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
                        items: components["schemas"]["IdeaTag"][];
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
    postIdeaTags: {
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
                    /** @default false */
                    isPublic?: boolean;
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
                    "application/json": components["schemas"]["IdeaTag"];
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
    putIdeaTagsByTagId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tagId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default false */
                    isPublic?: boolean;
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
                    "application/json": components["schemas"]["IdeaTag"];
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
    deleteIdeaTagsByTagId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tagId: string;
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
    getIdeas: {
        parameters: {
            query?: {
                rank?: "trending" | "top" | "new" | "answered" | "owed";
                boardId?: string;
                statusKind?: "new" | "considering" | "planned" | "making" | "done" | "declined";
                statusId?: string;
                tagId?: string;
                standing?: "held" | "open" | "hidden";
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
                        items: components["schemas"]["IdeaCard"][];
                        next: string | null;
                        ranking: components["schemas"]["IdeaRanking"];
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
    postIdeas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    boardId: string;
                    title: string;
                    /** @default  */
                    text?: string;
                    /** @default false */
                    isPublic?: boolean;
                    /** @default [] */
                    tagIds?: string[];
                    /**
                     * @description Who asked there becomes its author and first vote, with their own words
                     * @default null
                     */
                    origin?: {
                        /** @enum {string} */
                        kind: "conversation" | "mention" | "question" | "comment";
                        /**
                         * Format: uuid
                         * @description Of the conversation, the mention, the question inside, or the comment
                         */
                        id: string;
                    } | null;
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
                    "application/json": components["schemas"]["Idea"];
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
    getIdeasSearch: {
        parameters: {
            query: {
                q: string;
                boardId?: string;
                statusKind?: "new" | "considering" | "planned" | "making" | "done" | "declined";
                statusId?: string;
                tagId?: string;
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
                        items: components["schemas"]["IdeaCard"][];
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
    getIdeasCounts: {
        parameters: {
            query?: {
                boardId?: string;
                tagId?: string;
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
                    "application/json": components["schemas"]["IdeaCounts"];
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
    getIdeasSimilar: {
        parameters: {
            query: {
                /** @description What was typed so far: title and text */
                q: string;
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
                            idea: components["schemas"]["IdeaCard"];
                            /** @description The wording of it that is most like */
                            wording: string;
                            /** @description For ordering only */
                            score: number;
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
    getIdeasOfConversationByConversationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
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
                        items: components["schemas"]["IdeaOrigin"][];
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
    getIdeasByIdeaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                    "application/json": components["schemas"]["Idea"];
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
    patchIdeasByIdeaId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    boardId?: string;
                    title?: string;
                    text?: string;
                    isPublic?: boolean;
                    /** @enum {string} */
                    standing?: "held" | "open" | "hidden";
                    tagIds?: string[];
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
                    "application/json": components["schemas"]["Idea"];
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
    getIdeasByIdeaIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                        items: components["schemas"]["IdeaHistoryEntry"][];
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
    getIdeasByIdeaIdAudience: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                    "application/json": components["schemas"]["IdeaAudience"];
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
    getIdeasByIdeaIdMergePreview: {
        parameters: {
            query: {
                into: string;
            };
            header?: never;
            path: {
                ideaId: string;
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
                    "application/json": components["schemas"]["IdeaMergePreview"];
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
    postIdeasByIdeaIdStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    statusId: string;
                    /**
                     * @description The answer to all who asked; with it, everybody is owed an outcome
                     * @default null
                     */
                    publicText?: string | null;
                    /** @default  */
                    internalText?: string;
                    /**
                     * @description Of the public text
                     * @default null
                     */
                    lang?: string | null;
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
                    "application/json": components["schemas"]["Idea"];
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
    postIdeasByIdeaIdMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    into: string;
                    /**
                     * @description What both groups are told; null: a plain sentence in their language
                     * @default null
                     */
                    publicText?: string | null;
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
                    "application/json": components["schemas"]["Idea"];
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
    postIdeasByIdeaIdUnmerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What both groups are told; null: a plain sentence in their language
                     * @default null
                     */
                    publicText?: string | null;
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
                    "application/json": components["schemas"]["Idea"];
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
    postIdeasByIdeaIdPictures: {
        parameters: {
            query?: {
                description?: string;
            };
            header?: never;
            path: {
                ideaId: string;
            };
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Idea"];
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
    getIdeasByIdeaIdPicturesByPictureId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
                pictureId: string;
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
    deleteIdeasByIdeaIdPicturesByPictureId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
                pictureId: string;
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
    putIdeasByIdeaIdVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                        idea: components["schemas"]["IdeaCard"];
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
    deleteIdeasByIdeaIdVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                        idea: components["schemas"]["IdeaCard"];
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
    putIdeasByIdeaIdFollow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                        idea: components["schemas"]["IdeaCard"];
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
    deleteIdeasByIdeaIdFollow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                        idea: components["schemas"]["IdeaCard"];
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
    getIdeasByIdeaIdVotes: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ideaId: string;
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
                        items: components["schemas"]["IdeaVote"][];
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
    postIdeasByIdeaIdVotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    who: {
                        /** @enum {string} */
                        kind: "person" | "contact";
                        /** Format: uuid */
                        id: string;
                    };
                    /** @enum {string} */
                    source: "conversation" | "mention" | "question" | "comment" | "typed" | "merged" | "portal" | "mail" | "call" | "meeting" | "programme";
                    /** @default  */
                    note?: string;
                    /** @default null */
                    conversationId?: string | null;
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
                    "application/json": components["schemas"]["Idea"];
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
    deleteIdeasByIdeaIdVotesByVoteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
                voteId: string;
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
    getIdeasByIdeaIdFollowers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                        items: components["schemas"]["IdeaFollower"][];
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
    postIdeasByIdeaIdAskers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    origin: {
                        /** @enum {string} */
                        kind: "conversation" | "mention" | "question" | "comment";
                        /**
                         * Format: uuid
                         * @description Of the conversation, the mention, the question inside, or the comment
                         */
                        id: string;
                    };
                    /**
                     * @description Null: what they said there
                     * @default null
                     */
                    wording?: string | null;
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
                    "application/json": components["schemas"]["Idea"];
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
    postIdeasByIdeaIdWordings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
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
                    "application/json": components["schemas"]["Idea"];
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
    deleteIdeasByIdeaIdWordingsByWordingId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
                wordingId: string;
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
    getIdeasByIdeaIdComments: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                ideaId: string;
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
                        items: components["schemas"]["IdeaComment"][];
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
    postIdeasByIdeaIdComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description People to tell
                     * @default []
                     */
                    mentions?: string[];
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
                    "application/json": components["schemas"]["IdeaComment"];
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
    patchIdeasByIdeaIdCommentsByCommentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    /** @enum {string} */
                    standing?: "held" | "open" | "hidden";
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
                    "application/json": components["schemas"]["IdeaComment"];
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
    getIdeaCommentsHeld: {
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
                        items: components["schemas"]["IdeaComment"][];
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
    getIdeasByIdeaIdNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
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
                        items: components["schemas"]["IdeaNote"][];
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
    postIdeasByIdeaIdNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ideaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /**
                     * @description People to tell
                     * @default []
                     */
                    mentions?: string[];
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
                    "application/json": components["schemas"]["IdeaNote"];
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
    getLoopOutcomes: {
        parameters: {
            query?: {
                /** @description The `next` of the page before */
                after?: string;
                limit?: number;
                ideaId?: string;
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
                        items: components["schemas"]["LoopOutcome"][];
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
    getLoopOutcomesByOutcomeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                outcomeId: string;
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
                    "application/json": components["schemas"]["LoopOutcome"];
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
    getLoopOwed: {
        parameters: {
            query?: {
                outcomeId?: string;
                ideaId?: string;
                /** @description With its invitations and reminders; without: outcomes alone */
                programmeId?: string;
                state?: "owed" | "drafted" | "sending" | "sent" | "read" | "failed" | "declined" | "withdrawn";
                /** @description Several states that belong together */
                stage?: "waiting" | "sent" | "read" | "failed" | "declined";
                channel?: "conversation" | "mail" | "notice";
                /** @description Only what waits for my approval */
                mine?: "true" | "false";
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
                        items: components["schemas"]["LoopOwed"][];
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
    getLoopStages: {
        parameters: {
            query?: {
                ideaId?: string;
                /** @description Only what waits for my approval */
                mine?: "true" | "false";
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
                    "application/json": components["schemas"]["LoopStages"];
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
    getLoopPromisesIdeas: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description Time to tell them */
                days?: number;
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
                        items: components["schemas"]["LoopIdeaPromises"][];
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
    getLoopPromises: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description Time to tell them */
                days?: number;
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
                    "application/json": components["schemas"]["LoopPromises"];
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
    postLoopOutcomesByOutcomeIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "mail" | "notice";
                    /**
                     * @description One text for all of them; null: as drafted
                     * @default null
                     */
                    text?: string | null;
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
                        approved: number;
                        /** @description Drafts of this channel that still wait: ask again */
                        left: number;
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
    postLoopApprove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    owedIds: string[];
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
                    "application/json": components["schemas"]["LoopApproved"];
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
    patchLoopOwedByOwedId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owedId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
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
                    "application/json": components["schemas"]["LoopOwed"];
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
    postLoopOwedByOwedIdApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owedId: string;
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
                    "application/json": components["schemas"]["LoopOwed"];
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
    postLoopOwedByOwedIdDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owedId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
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
                    "application/json": components["schemas"]["LoopOwed"];
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
    postLoopOwedByOwedIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owedId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Another way; left out: the same again
                     * @enum {string}
                     */
                    channel?: "conversation" | "mail" | "notice";
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
                    "application/json": components["schemas"]["LoopOwed"];
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
    getLoopMyNotices: {
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
                        items: components["schemas"]["LoopNotice"][];
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
    postLoopMyNoticesByOwedIdRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                owedId: string;
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
    getProgrammesByProgrammeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
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
                    "application/json": components["schemas"]["Programme"];
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
    putProgrammesByProgrammeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    purpose: string;
                    /** Format: date */
                    startsOn: string;
                    /** Format: date */
                    endsOn: string;
                    seats: number;
                    consentText: string;
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
                    "application/json": components["schemas"]["Programme"];
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
    getProgrammes: {
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
                        items: components["schemas"]["Programme"][];
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
    postProgrammes: {
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
                    purpose: string;
                    /** Format: date */
                    startsOn: string;
                    /** Format: date */
                    endsOn: string;
                    seats: number;
                    consentText: string;
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
                    "application/json": components["schemas"]["Programme"];
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
    postProgrammesByProgrammeIdState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "running" | "closed";
                    /** @default null */
                    result?: string | null;
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
                    "application/json": components["schemas"]["Programme"];
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
    putProgrammesByProgrammeIdResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: string;
                    /** @description Taken back, it is a draft again; letters that went stay sent */
                    isPublished: boolean;
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
                    "application/json": components["schemas"]["Programme"];
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
    getProgrammesByProgrammeIdParticipants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
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
                        items: components["schemas"]["ProgrammeParticipant"][];
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
    postProgrammesByProgrammeIdParticipants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    who: {
                        /** @enum {string} */
                        kind: "person" | "contact";
                        /** Format: uuid */
                        id: string;
                    };
                    /**
                     * @description `letter`: words wait for approval, with a link of their own to answer by
                     * @default hand
                     * @enum {string}
                     */
                    by?: "hand" | "letter";
                    /**
                     * @description Of letters to them; null: as they wrote themselves, else as the organisation
                     * @default null
                     */
                    lang?: ("en" | "sv") | null;
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
                        items: components["schemas"]["ProgrammeParticipant"][];
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
    getProgrammesByProgrammeIdProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
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
                        items: components["schemas"]["AmbassadorProposal"][];
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
    getProgrammesByProgrammeIdReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
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
                        items: components["schemas"]["ProgrammeReminder"][];
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
    postProgrammesByProgrammeIdReminders: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
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
                        written: number;
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
    patchProgrammesByProgrammeIdParticipantsByParticipantId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "proposed" | "invited" | "joined" | "declined" | "left";
                    /**
                     * @description To join: the text they agreed to
                     * @default null
                     */
                    consentVersion?: number | null;
                    /**
                     * @description How they said so
                     * @default
                     */
                    consentSource?: string;
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
                        items: components["schemas"]["ProgrammeParticipant"][];
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
    putProgrammesByProgrammeIdParticipantsByParticipantIdCredit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    credit: string;
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
                        items: components["schemas"]["ProgrammeParticipant"][];
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
    getProgrammesByProgrammeIdRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
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
                        items: components["schemas"]["ProgrammeRound"][];
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
    postProgrammesByProgrammeIdRounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                programmeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @description The thing to try */
                    task: string;
                    questions: string[];
                    /** Format: date */
                    dueOn: string;
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
                        items: components["schemas"]["ProgrammeRound"][];
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
    getProgrammeRoundsByRoundIdFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
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
                        items: components["schemas"]["ProgrammeFeedback"][];
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
    postProgrammeRoundsByRoundIdFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    participantId: string;
                    text: string;
                    /** @default [] */
                    answers?: string[];
                    /**
                     * @description The idea it speaks of: they are owed its outcome
                     * @default null
                     */
                    ideaId?: string | null;
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
                        items: components["schemas"]["ProgrammeFeedback"][];
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
    putProgrammeFeedbackByFeedbackIdIdea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedbackId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ideaId: string | null;
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
                        items: components["schemas"]["ProgrammeFeedback"][];
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
    getPortalSettings: {
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
                    "application/json": components["schemas"]["PortalSettings"];
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
    putPortalSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Off: every address of the portal answers 404 */
                    isOn: boolean;
                    /** @description Null: the name of the organisation */
                    name: string | null;
                    /** @description Plain words above the list of ideas */
                    welcome: string;
                    /** @description Links and buttons on white; a contrast of 4.5 at least */
                    accentLight: string;
                    /** @description Links and buttons on the dark ground; a contrast of 4.5 at least */
                    accentDark: string;
                    /** @description A host name of its own that leads to this server; null: /p/ at the address of Parley */
                    hostName: string | null;
                    /**
                     * @description In which visitors may read it
                     * @default [
                     *       "en",
                     *       "sv"
                     *     ]
                     */
                    languages?: ("en" | "sv")[];
                    /**
                     * @description The limits that hold spam back
                     * @default normal
                     * @enum {string}
                     */
                    pace?: "strict" | "normal" | "generous";
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
                    "application/json": components["schemas"]["PortalSettings"];
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
    getAcceptBySecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    postAcceptBySecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
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
    getP: {
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
                content?: never;
            };
            400: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
    "getRobots.txt": {
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
                content?: never;
            };
            400: components["responses"]["Error"];
            429: components["responses"]["Error"];
            500: components["responses"]["Error"];
            503: components["responses"]["Error"];
            default: components["responses"]["Error"];
        };
    };
}
