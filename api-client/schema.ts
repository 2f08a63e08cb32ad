/** The contract as types. Written by `npm run client`; a test holds it equal to the contract. */
/** The version that it was written for; each answer has the server's (Api-Version). */
export const CONTRACT_VERSION = '0.2.0';

export interface paths {
    "/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read what, was refused, or logged in, the newest first (Art. 18) */
        get: operations["listAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what another administrator has proposed */
        post: operations["confirmAccountChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account: to administrators and auditors, and to its own person */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who may do what on a day, by role and unit, for the yearly review; data or CSV */
        get: operations["getAccountReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who granted, changed and ended what */
        get: operations["getAccountTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/in-hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for this account itself, and what nobody else holds */
        get: operations["getInHand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts by name, unit, role or party */
        get: operations["listAccounts"];
        put?: never;
        /** Propose an account with its grants (reading of Art. 22) */
        post: operations["proposeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to close an account, with every grant */
        post: operations["proposeClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/grants/{grant}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose other days of a grant; without `to` it has no last day */
        post: operations["proposeGrantDays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/grants/{grant}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose the last day of a grant; yesterday ends it at once */
        post: operations["proposeGrantEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose further grants of an account */
        post: operations["proposeGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose that another account takes over what this one holds; what cannot move is named on the trail */
        post: operations["proposeHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose another name or unit of the account's person */
        post: operations["proposePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to reopen a closed account; its grants stay ended */
        post: operations["proposeReopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a proposal, or take it back */
        post: operations["refuseAccountChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/party-registrations/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm who registers a party */
        post: operations["confirmRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handlers/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let another handler speak for the own party no more, at once */
        post: operations["endHandler"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/handlers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who speaks for the own party */
        get: operations["listHandlers"];
        put?: never;
        /** Let another person speak for the own party */
        post: operations["nameHandler"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/party-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Registrations that wait for the centre */
        get: operations["listRegistrations"];
        put?: never;
        /** Register an enterprise or institution by its credit code, as its first handler */
        post: operations["registerParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/party-registrations/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a registration */
        post: operations["refuseRegistration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A zip archive that verifies without the service, for a reason that is kept; docs/operate/audit.md (Arts. 18, 19) */
        get: operations["takeBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blacklist/{uscc}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bans that reach a party, and through whom (Art. 20) */
        get: operations["getBlacklistReach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blacklist/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bans of one party, and whether they bind on a day; what was revoked is for staff (Art. 20) */
        get: operations["getBlacklisted"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bans in force today, for staff until an interpretation makes them public (Art. 20) */
        get: operations["listBlacklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The calendar years on record, and what the centre is reminded of: from October on the coming year */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A calendar year; version 0 is the one that came with the service */
        get: operations["getCalendarYear"];
        /** Propose a calendar year, or a correction of one */
        put: operations["putCalendarYear"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply for admission (Art. 10(2)) */
        post: operations["applyForAdmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply for redemption (Art. 17(2)) */
        post: operations["applyForRedemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a case, as its reader may see it (Arts. 6, 15, 17, 18); numbers unmasked to an auditor with a reason */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when and why (Art. 18), as the reader may see it; who objected, an auditor with a reason */
        get: operations["getCaseTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/ceiling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The explained most (Art. 14): to staff, and to the enterprise whose voucher it is */
        get: operations["getCeiling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that the caller may read */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Objections to it (Arts. 10(6), 17(5)); the centre is told whose, an auditor with a reason */
        get: operations["listObjections"];
        put?: never;
        /** Object to a case while its publicity runs (Arts. 10(6), 17(5)); an outsider gets a receipt */
        post: operations["raiseObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/application-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller’s own drafts for the party, the one saved last first */
        get: operations["listApplicationDrafts"];
        put?: never;
        /** Begin a draft of an application; it is erased when it has not been saved for 90 days */
        post: operations["beginApplicationDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/application-drafts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What keeps a draft from being accepted, field by field, what it may be given at most, and which papers it needs; nothing is handed in */
        get: operations["checkApplicationDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/application-drafts/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Erase a draft */
        put: operations["eraseApplicationDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/application-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the caller’s own drafts */
        get: operations["getApplicationDraft"];
        /** Save a draft over the version that was read */
        put: operations["saveApplicationDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/application-drafts/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in a version of a draft, once, as an application of its procedure (Arts. 10(2), 17(2)); what it said is erased then */
        post: operations["submitApplicationDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/use-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say, as the enterprise, whether its quota may be used (reading of Art. 14) */
        post: operations["confirmUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/quota-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say, as the enterprise, in which place the case takes its quota (reading of Art. 14) */
        post: operations["placeInQuota"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/preliminary-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recommend, refuse or return for correction (Arts. 10(3), 17(3)) */
        post: operations["decidePreliminaryReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/district-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a case to another district, before it is recommended (reading of Art. 6) */
        post: operations["moveToDistrict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/correction-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the application back to correct a slip, before the preliminary review is over (readings of Arts. 10(3), 17(3)) */
        post: operations["askCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/expert-assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign experts, as drawn or by name (Arts. 10(4), 17(4)) */
        post: operations["assignExperts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an opinion, as an expert who is assigned (Arts. 10(4), 17(4)) */
        post: operations["giveOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/recusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Step back, as an expert who is assigned (reading of Art. 22) */
        post: operations["declineReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/recognition-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a recognition document is genuine (Art. 8(1)) */
        post: operations["verifyRecognition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/objection-substances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the parties the substance of an objection, in words of one’s own (reading of Art. 17) */
        post: operations["tellObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/objection-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an objection, as a party of the case (reading of Art. 17) */
        post: operations["answerObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/objection-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether an objection is substantiated (Arts. 10(6), 17(5)) */
        post: operations["verifyObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an application before the meeting has decided (Arts. 10, 17) */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a case (Arts. 10, 17) */
        post: operations["suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a suspended case up again (Arts. 10, 17) */
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/no-correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a case whose applicant stayed away (Arts. 10(3), 17(3)) */
        post: operations["lapse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/written-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask in writing for what an approved award waits for (reading of Art. 22) */
        post: operations["requestAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/award-lapse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an approved award that nobody takes, by two persons (reading of Art. 22) */
        post: operations["lapseAward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/imported-record-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer imported data that speaks against the application (reading of Art. 11) */
        post: operations["answerImportedRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/imported-record-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether the application goes on in spite of imported data (reading of Art. 11) */
        post: operations["decideImportedRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/refusal-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a refusal, or ask for a second look at it (reading of Art. 17) */
        post: operations["answerRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/second-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look again at a refusal, as somebody else than decided it (reading of Art. 17) */
        post: operations["decideSecondLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/decision-retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one’s own decision, before the next act on the case (reading of Art. 22) */
        post: operations["takeBackDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/opinion-retraction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one’s own opinion, before the review is complete (reading of Art. 22) */
        post: operations["takeBackOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/resubmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in the whole application again, corrected (Arts. 10(3), 17(3)) */
        post: operations["resubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/account-correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name another account (Arts. 15, 17(7)) */
        post: operations["correctAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-filings/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A change filing, whole; an institution is not told who decided (Art. 8) */
        get: operations["getChangeFiling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Filings; an institution sees its own (Art. 8) */
        get: operations["listChangeFilings"];
        put?: never;
        /** File a change (Art. 8) */
        post: operations["fileChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-filings/{no}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept, refuse or return for correction (Art. 8) */
        post: operations["decideChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-filings/{no}/resubmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in the corrected filing, whole */
        post: operations["resubmitChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-filings/{no}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw before the decision */
        post: operations["withdrawChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/change-filings/{no}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when and why (Art. 18): change-filing */
        get: operations["changeFilingTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/security.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a weakness is reported (RFC 9116); 404 where the deployment names nobody */
        get: operations["getSecurityText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document as PDF/A or as .docx, for whoever may read the record that it is made from */
        get: operations["getDocumentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-hashes/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document that has a file of this hash, and whether it is the current version */
        get: operations["getDocumentHash"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public-documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A public document as PDF/A or as .docx */
        get: operations["getPublicDocumentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Official documents of a case (Arts. 10, 17) */
        get: operations["listCaseDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/document-hashes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that were issued, by their numbers and the hashes of their files, without what they say or to whom */
        get: operations["listDocumentHashes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Official documents, by the record or the party that they are about; an applicant reads those to its own party, a district its own */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents-due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents of a record that are still to be made, and why */
        get: operations["listDocumentsDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices, publicity lists and approval documents, for everyone (Arts. 10, 13, 17) */
        get: operations["listPublicDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a year, frozen, and what is proposed on them (Arts. 8, 21) */
        get: operations["getEvaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{year}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The yearly report as data, as a document and as a workbook (Arts. 8, 21) */
        get: operations["getEvaluationReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{year}/institutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of each institution, and the grade that follows from them (Arts. 8, 21) */
        get: operations["listEvaluatedInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The yearly evaluations, latest first (Arts. 8, 21) */
        get: operations["listEvaluations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{year}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Count the figures of the year anew (Art. 21) */
        post: operations["recountFigures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{year}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose the grades (Art. 8) */
        post: operations["proposeGrades"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{year}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return the proposal to the centre, which proposes anew */
        post: operations["returnGrades"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{year}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the grades, as another than who proposed them (Arts. 8, 22) */
        post: operations["confirmGrades"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{year}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when and why (Art. 18): evaluation */
        get: operations["evaluationTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}/invoice-reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the file of a fully digital invoice says, beside what was typed; read from the file, not verified (reading of Art. 16(5)) */
        get: operations["getInvoiceReading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a paper that a scanner has found clean, or a range of them (Art. 18) */
        get: operations["getPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Papers of a case that the reader may know of, and which required ones are missing (readings of Arts. 8, 11, 16) */
        get: operations["listPapers"];
        put?: never;
        /** Hand in a paper of a case, whose bytes are the body as it is (reading of Art. 17(2)) */
        post: operations["submitPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/required-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which papers an application carries (readings of Arts. 8, 11, 16, 17) */
        get: operations["listRequiredPapers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/expert-draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draws of a case (Art. 22) */
        get: operations["listExpertDraws"];
        put?: never;
        /** Draw experts; how many is the policy’s number unless told (Art. 22) */
        post: operations["drawExperts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experts/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed the register of experts */
        get: operations["getExpertsTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experts/conflicts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose conflicts that experts have declared (Art. 22) */
        post: operations["importConflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose experts (Art. 22) */
        post: operations["importExperts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/draw-seeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commitments of the seeds; a seed once the review drawn by it is complete */
        get: operations["listDrawSeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of experts, and the conflicts that they have declared */
        get: operations["listExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read what, was refused, or logged in, the newest first (Art. 18): as a file, at most 10,000 lines */
        get: operations["exportAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts by name, unit, role or party: as a file, at most 10,000 lines */
        get: operations["exportAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/blacklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bans in force today, for staff until an interpretation makes them public (Art. 20): as a file, at most 10,000 lines */
        get: operations["exportBlacklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that the caller may read: as a file, at most 10,000 lines */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/change-filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Filings; an institution sees its own (Art. 8): as a file, at most 10,000 lines */
        get: operations["exportChangeFilings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Official documents, by the record or the party that they are about; an applicant reads those to its own party, a district its own: as a file, at most 10,000 lines */
        get: operations["exportDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of experts, and the conflicts that they have declared: as a file, at most 10,000 lines */
        get: operations["exportExperts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/fund-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is proposed on the fund: as a file, at most 10,000 lines */
        get: operations["exportFundProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/registry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The registry as it stands (Art. 8): as a file, at most 10,000 lines */
        get: operations["exportInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of the ledger, of a year or a case (Art. 4): as a file, at most 10,000 lines */
        get: operations["exportLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/payment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payment orders over all rounds (Art. 17(7)): as a file, at most 10,000 lines */
        get: operations["exportPaymentOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/return-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receipts; those that are queued wait for a person: as a file, at most 10,000 lines */
        get: operations["exportReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/reference-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is proposed on the data that cases are judged by: as a file, at most 10,000 lines */
        get: operations["exportReferenceProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is owed back (Art. 20): as a file, at most 10,000 lines */
        get: operations["exportRepayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/rounds/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Acts of a round over many cases: as a file, at most 10,000 lines */
        get: operations["exportRoundActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices (Art. 13): as a file, at most 10,000 lines */
        get: operations["exportRounds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/sanctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sanctions; a party sees its own (Art. 20): as a file, at most 10,000 lines */
        get: operations["exportSanctions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/spot-checks/{year}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checks with their findings, all, of one state, or overdue (Art. 8): as a file, at most 10,000 lines */
        get: operations["exportSpotChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appointments that concern an account; one's own unless staff ask: as a file, at most 10,000 lines */
        get: operations["exportStandIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that awaits the caller in the role that they speak in, of whatever kind, the first due first: as a file, at most 10,000 lines */
        get: operations["exportWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The year as it stands: by district, step, service item, industry and institution, with its money (Arts. 18, 21) */
        get: operations["getFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/year-end-checks/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is left before the year is over: cases, money, objections, calendar, expiry (Arts. 13, 14, 21, 25) */
        get: operations["getYearEnd"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fund-proposals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a proposal, as another person (reading of Art. 22) */
        post: operations["approveFundProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fund of a year (Art. 4) */
        get: operations["getFund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fund-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal on the fund */
        get: operations["getFundProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fund-proposals/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who proposed and decided */
        get: operations["getFundProposalTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fund-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is proposed on the fund */
        get: operations["listFundProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/{year}/{use}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Propose a budget (Art. 4) */
        put: operations["proposeBudget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/{year}/rollovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to carry over into the next year (Art. 4) */
        post: operations["proposeRollover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/{year}/spendings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose to spend on administration (Art. 4) */
        post: operations["proposeSpending"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/budgets/{year}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a transfer between the uses (Art. 4) */
        post: operations["proposeTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fund-proposals/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a proposal, or take it back */
        post: operations["rejectFundProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is up */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether store, Temporal and worker answer; 503 where one does not */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/backchannel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The identity platform tells that somebody has logged out there */
        post: operations["backchannelLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/acting-as": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose as what one acts in this session */
        put: operations["chooseActing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one's own session, or as an administrator another's */
        post: operations["endOneSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the session; `to` is where the browser ends the one at the identity platform */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends a browser to the identity platform */
        get: operations["getLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a browser returns from the identity platform: its session begins */
        get: operations["getLoginReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is logged in, and what they may act as */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open sessions of an account; one's own unless an administrator asks */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a party by the form of the page that did not let its handler in */
        post: operations["registerByForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrity/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The integrity record of a party; an applicant reads its own (Art. 21) */
        get: operations["getIntegrity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The day of the newest import of each list (Art. 11) */
        get: operations["getListDates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lists/{list}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a list, of the day whose state it shows (Art. 11) */
        post: operations["importList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where messages of the own account go */
        get: operations["getContact"];
        /** Say where messages of the own account go; what is not told is taken away */
        put: operations["chooseContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was told what of a case, and how it went out (Arts. 18, 19) */
        get: operations["listCaseMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the own account was told, the latest first (reading of Art. 18) */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark messages of the own account as read, those named or all there are */
        put: operations["readMessages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/money/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The money of a year, and whether the sums agree (Arts. 14, 18) */
        get: operations["getMoney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of the ledger, of a year or a case (Art. 4) */
        get: operations["listLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/enterprises/{uscc}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a party has been told; an applicant reads its own */
        get: operations["listPartyNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-orders/{orderId}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the bank has answered; the same file twice changes nothing (Art. 17(7)) */
        post: operations["applyBankStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-orders/{orderId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file for the bank, pain.001 or CSV (Art. 17(7)) */
        get: operations["downloadPaymentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A payment order, line by line, with what the bank has answered (Art. 17(7)) */
        get: operations["getPaymentOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of the bank that no order has taken, the newest first; `after` is a file’s hash */
        get: operations["listBankFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payment orders over all rounds (Art. 17(7)) */
        get: operations["listPaymentOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}/payment-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare a payment order */
        post: operations["preparePaymentOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-orders/{orderId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve, as another person */
        post: operations["approvePaymentOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-orders/{orderId}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject, as another person, with the reason */
        post: operations["rejectPaymentOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-orders/{orderId}/disputes/{endToEndId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say which of contradicting answers of the bank stands, by two persons */
        post: operations["resolveDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-orders/{orderId}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when and why (Art. 18): payment-order */
        get: operations["paymentOrderTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A kind of problem */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/publicity-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list as it was frozen, and the first and last day of each line */
        get: operations["getPublicityList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/publicity-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists that a round has published (Arts. 10(6), 17(5)) */
        get: operations["listPublicityLists"];
        put?: never;
        /** Publish a list (Arts. 10(6), 17(5)) */
        post: operations["publishResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meeting-members/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who belongs to the meeting of a year (reading of Art. 17) */
        get: operations["getMeetingMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-columns/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose what a bank calls the columns of a kind of file (Arts. 17(7), 20) */
        post: operations["importBankColumns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interpretations/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose an interpretation: readings’ new values from a day on (Art. 24) */
        post: operations["importInterpretation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meeting-members/{year}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose the members of a year’s meeting (reading of Art. 17) */
        post: operations["importMeetingMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a public amendment of a notice, which extends or adds and never takes (reading of Art. 13) */
        post: operations["importNoticeAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/blacklist/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose bans of the replaced measures, each with its own last day (Art. 25) */
        post: operations["importReplacedBans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bank-columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What banks call the columns of their files, and the columns that there are */
        get: operations["listBankColumns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interpretations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The interpretations of the bureau, and every reading that stands beside them (Art. 24) */
        get: operations["listInterpretations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference-proposals/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put it in force, as another person (reading of Art. 22) */
        post: operations["confirmReferenceProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference-proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal on the data that cases are judged by */
        get: operations["getReferenceProposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference-proposals/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who proposed and confirmed */
        get: operations["getReferenceProposalTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is proposed on the data that cases are judged by */
        get: operations["listReferenceProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference-proposals/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its rows, for whoever is to confirm them */
        get: operations["listReferenceRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reference-proposals/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject it, or take it back */
        post: operations["rejectReferenceProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/{uscc}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An institution and its versions; `on` asks what stood on a day (Art. 8) */
        get: operations["getInstitution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose institutions of the replaced measures (Art. 8) */
        post: operations["importInstitutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The registry as it stands (Art. 8) */
        get: operations["listInstitutions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repayments/{no}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a demand; what came back for it stays returned (Art. 20) */
        post: operations["cancelRepayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is owed back (Art. 20) */
        get: operations["listRepayments"];
        put?: never;
        /** Demand money back (Art. 20) */
        post: operations["demandRepayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repayments/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A demand and what came back for it; a party reads its own */
        get: operations["getRepayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/repayments/{no}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who demanded or cancelled it */
        get: operations["getRepaymentTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A receipt about which there is nothing but to have seen it */
        post: operations["acknowledgeReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Allocate a receipt, or a part of it, to a demand */
        post: operations["allocateReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/{id}/refunds/{refund}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a refund, as another person (reading of Art. 22) */
        post: operations["approveRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A receipt (Art. 20) */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who decided about it */
        get: operations["getReceiptTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a bank statement: all receipts or none (Art. 20) */
        post: operations["importReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Receipts; those that are queued wait for a person */
        get: operations["listReceipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare a refund to the payer */
        post: operations["prepareRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/{id}/refunds/{refund}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a refund, as another person (reading of Art. 22) */
        post: operations["rejectRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/return-receipts/{id}/no-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not the fund’s, or not a return */
        post: operations["setReceiptAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A notice, and the policy in force in its round (Art. 13) */
        get: operations["getRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/acts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An act over many cases, with its content as it was frozen; who objected to a unit, an auditor with a reason */
        get: operations["getRoundAct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what on a round, when and why (Art. 18); who objected to a unit, an auditor with a reason */
        get: operations["getRoundTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a meeting (Arts. 10(5), 17(4)) */
        post: operations["holdMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/approval-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve (Art. 17(6)) */
        post: operations["issueApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Acts of a round over many cases */
        get: operations["listRoundActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices (Art. 13) */
        get: operations["listRounds"];
        put?: never;
        /** Publish a notice (Art. 13) */
        post: operations["publishNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/unit-objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Object to a unit (Art. 17(5)) */
        post: operations["objectToUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/meeting-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a meeting may give each case (Art. 14); writes nothing */
        post: operations["previewMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A sanction, and what is owed now; a party is not told who decided (Art. 20) */
        get: operations["getSanction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sanctions; a party sees its own (Art. 20) */
        get: operations["listSanctions"];
        put?: never;
        /** Propose a sanction (Art. 20) */
        post: operations["openSanction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the party states (reading of Art. 20) */
        post: operations["recordStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/no-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No statement came by the deadline */
        post: operations["recordNoStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide, as another than who proposed it (Arts. 20, 22) */
        post: operations["decideSanction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the notice (Art. 20) */
        post: operations["issueNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register the delivery: the thirty days begin */
        post: operations["recordDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/delivery/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the delivery, with the reason */
        post: operations["correctDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/written-demand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A written demand was received for what is overdue (reading of Art. 20) */
        post: operations["recordWrittenDemand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/enforcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand what is overdue to enforcement */
        post: operations["recordEnforcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/enforcement/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enforcement has ended */
        post: operations["endEnforcement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke the decision: an appeal was upheld */
        post: operations["revokeSanction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sanctions/{no}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when and why (Art. 18): sanction */
        get: operations["sanctionTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How content the enterprise was; it reads its own (Art. 21) */
        get: operations["getRating"];
        put?: never;
        /** Rate a service that is paid, once (Art. 21) */
        post: operations["rateService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-items/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the list of a year (Art. 5) */
        get: operations["getServiceItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-items/{year}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a version of the list; the query is for CSV (Art. 5) */
        post: operations["publishServiceItems"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sme-lists/{year}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imported lists, the newest first (Art. 14) */
        get: operations["listSmeLists"];
        put?: never;
        /** Propose whom the vouchers of a year may go to (Art. 14) */
        post: operations["importSmeList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/checks/{institution}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The check of one; the institution itself is not told who found and decided (Art. 8) */
        get: operations["getSpotCheck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was drawn and how, and each result once it stands (Art. 8) */
        get: operations["getSpotCheckYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The years, latest first, and how many checks of each are open (Art. 8) */
        get: operations["listSpotCheckYears"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checks with their findings, all, of one state, or overdue (Art. 8) */
        get: operations["listSpotChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/seed-announcement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the public value that will be the seed (reading of Art. 8) */
        post: operations["announceSeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/seed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the value; the draw follows */
        post: operations["publishSeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/checks/{institution}/inspectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Name the accounts that inspect, or others in their place */
        post: operations["assignInspectors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/checks/{institution}/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the inspection found */
        post: operations["recordInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/checks/{institution}/rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the institution has mended, with the proof */
        post: operations["reportRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/checks/{institution}/rectification/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether it was mended; if not, another period or a decision */
        post: operations["verifyRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/checks/{institution}/consequence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What follows, as another than who inspected (Arts. 8, 20, 22) */
        post: operations["decideConsequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spot-checks/{year}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when and why (Art. 18): spot-check */
        get: operations["spotCheckTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appointments that concern an account; one's own unless staff ask */
        get: operations["listStandIns"];
        put?: never;
        /** Appoint who stands in for oneself (Art. 22) */
        post: operations["appointStandIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stand-ins/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an appointment */
        post: operations["revokeStandIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vouchers/{year}/{enterprise}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A voucher and what is left of it; an enterprise reads its own (Art. 14) */
        get: operations["getVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voucher-years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The vouchers of a year by state, and the runs of their issue, the newest first (Art. 14) */
        get: operations["getVoucherYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voucher-years/{year}/not-issued": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which enterprises of a list got no voucher, and why (Art. 14) */
        get: operations["listNotIssued"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voucher-years/{year}/issuance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue vouchers to the enterprises of a list (Art. 14) */
        post: operations["issueVouchers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vouchers/{year}/{enterprise}/invalidation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void the voucher of an enterprise for good */
        post: operations["voidVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vouchers/{year}/{enterprise}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the voucher of an enterprise */
        post: operations["stopVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vouchers/{year}/{enterprise}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a voucher that was stopped */
        post: operations["resumeVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/voucher-years/{year}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when and why (Art. 18): voucher-year */
        get: operations["voucherYearTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-items/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put what awaits the caller into one person’s hands, or take it over; everybody who may act still may */
        post: operations["assignWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much awaits the caller; of the first 1000 that are due */
        get: operations["countWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/money-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the money of an application is, in one sentence (Art. 17) */
        get: operations["getMoneyPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that awaits the caller in the role that they speak in, of whatever kind, the first due first */
        get: operations["listWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/work-items/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark what awaits the caller as seen */
        put: operations["readWork"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases by a word of a name, a code, a contract, an invoice, an account, their number, or the mobile number of who applied */
        get: operations["searchCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{no}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tell that the caller has the case open, and hear who else of the staff has; gone half a minute after it was last told */
        put: operations["tellPresence"];
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
        /**
         * @description Why something is refused (policy/words/refusals.ts)
         * @enum {string}
         */
        RefusalCode: "validation" | "not-awaited" | "case-ended" | "case-suspended" | "line-suspended" | "case-unknown" | "wrong-role" | "district-unchanged" | "wrong-district" | "wrong-party" | "not-assigned" | "same-person-imports-and-issues" | "same-person-proposes-and-approves" | "imported-record-open" | "objection-unanswered" | "objection-untold" | "objection-told" | "objection-words-repeated" | "same-person-looks-again" | "second-look-asked" | "duty-excluded" | "own-case" | "stand-in-role" | "stand-in-passed-on" | "stand-in-oneself" | "stand-in-period" | "stand-in-overlaps" | "stand-in-unknown" | "stand-in-over" | "stand-in-not-appointed" | "account-not-found" | "account-exists" | "account-closed" | "account-not-closed" | "account-own" | "account-same-person" | "account-change-pending" | "account-change-none" | "administrators-exist" | "administrators-too-few" | "grant-unknown" | "grant-over" | "grant-begun" | "grant-from" | "grant-reversed" | "grant-end-early" | "grant-end-later" | "grant-held" | "grant-scope" | "roles-apart" | "expert-not-registered" | "hand-over-to-oneself" | "party-has-handler" | "handler-impossible" | "handlers-too-many" | "handler-unknown" | "reason-missing" | "fault-missing" | "fault-unexpected" | "checklist-incomplete" | "checklist-unmet" | "finding-unanswered" | "filing-unknown" | "objection-unknown" | "objection-verified" | "objection-is-lead" | "objections-too-many-today" | "objections-too-many" | "unit-objections-too-many" | "unit-in-too-many-cases" | "objection-without-stamp" | "objection-too-late" | "signals-off" | "sender-not-vouched" | "money-by-signal" | "round-unknown" | "round-exists" | "round-not-for-procedure" | "round-concluded" | "round-goes-on" | "amendment-empty" | "amendment-takes" | "ranking-criterion" | "ranking-too-late" | "rank-invalid" | "rank-unexpected" | "service-list-version-unknown" | "outside-window" | "measures-not-in-force" | "reading-unknown" | "enacted-unchangeable" | "reading-by-interpretation" | "reading-out-of-bounds" | "enacted-unchangeable-by-interpretation" | "interpretation-of-nothing" | "interpretation-number-used" | "interpretation-too-early" | "calendar-year-missing" | "uscc-invalid" | "no-legal-personality" | "enterprise-out-of-city" | "redeemer-out-of-city" | "not-sme" | "listed-as-large" | "on-list" | "provider-removed" | "reapplication-too-early" | "reapplication-day-missing" | "reapplication-day-unexpected" | "provider-not-admitted" | "provider-not-standing" | "provider-unknown" | "account-holder-differs" | "affiliated" | "parties-identical" | "service-list-unavailable" | "service-item-unknown" | "outside-support-period" | "contract-dates-reversed" | "contract-not-fulfilled" | "amount-invalid" | "eligible-above-contract" | "invoices-below-contract" | "invoice-repeated" | "transfer-repeated" | "fees-not-fully-paid" | "project-already-claimed" | "invoice-already-claimed" | "invoice-number-invalid" | "invoice-in-future" | "invoice-of-others" | "share-above-transfer" | "transfer-in-future" | "transfer-of-others" | "transfer-used-up" | "transfer-differs" | "direct-way-not-open" | "recognition-missing" | "recognition-level-too-low" | "recognition-host-differs" | "recognition-lapsed" | "recognition-in-future" | "statement-missing" | "services-missing" | "already-admitted" | "admission-already-open" | "registry-day-in-future" | "standing-unchanged" | "standing-out-of-order" | "change-filing-unknown" | "change-filing-open" | "change-filing-not-awaited" | "change-filing-goes-on" | "change-evidence-missing" | "change-empty" | "change-unchanged" | "change-out-of-order" | "change-overtaken" | "change-correction-open" | "change-correction-undated" | "not-invited" | "quota-exhausted" | "voucher-void" | "voucher-stopped" | "voucher-expired" | "voucher-unknown" | "voucher-not-stopped" | "voucher-limit-too-high" | "voucher-year-unknown" | "voucher-year-concluded" | "voucher-year-goes-on" | "sme-list-unknown" | "sme-list-incomplete" | "sme-list-already-issued" | "banned" | "banned-by-relation" | "blacklist-not-public" | "provider-banned" | "budget-exhausted" | "budget-missing" | "fund-exhausted" | "fund-amount-invalid" | "fund-amount-too-large" | "budget-below-standing" | "rollover-too-late" | "fund-proposal-unknown" | "fund-proposal-decided" | "reference-proposal-unknown" | "reference-proposal-decided" | "same-person-confirms" | "expense-receipt-used" | "account-unknown" | "return-above-paid" | "return-unpaid" | "repayment-unknown" | "repayment-open" | "repayment-closed" | "repayment-above-paid" | "repayment-party-differs" | "return-above-owed" | "receipt-unknown" | "receipt-differs" | "return-above-queued" | "receipt-not-queued" | "receipt-money-waits" | "refund-unknown" | "refund-decided" | "sanction-unknown" | "sanction-not-awaited" | "sanction-goes-on" | "sanction-own-proposal" | "sanction-number-used" | "sanction-case-unnamed" | "sanction-repayment-missing" | "sanction-case-unanswered" | "sanction-party-differs" | "violation-in-future" | "obstruction-not-serious" | "hearing-open" | "delivery-recorded" | "delivery-date-impossible" | "evidence-missing" | "enforcement-date-impossible" | "enforcement-nothing-owed" | "written-demand-made" | "written-demand-missing" | "written-demand-running" | "amount-above-ceiling" | "full-amount-above-ceiling" | "reduction-not-open" | "amount-not-as-reduced" | "recognised-above-claim" | "publicity-running" | "payment-already-made" | "payment-order-empty" | "payment-order-too-long" | "payment-order-unknown" | "payment-order-not-awaited" | "payment-order-not-instructed" | "payment-order-goes-on" | "payment-line-differs" | "case-not-for-payment" | "case-in-other-order" | "fund-account-missing" | "bank-columns-unknown" | "bank-file-unknown" | "payment-id-invalid" | "payment-line-repeated" | "payment-in-dispute" | "payment-dispute-unknown" | "payment-dispute-not-payable" | "payment-line-unknown" | "payment-amount-differs" | "payment-count-differs" | "payment-total-differs" | "payment-text-invalid" | "account-number-invalid" | "instruction-unknown" | "rating-not-own" | "rating-unpaid" | "rating-given" | "rating-too-late" | "rating-unknown" | "paper-unknown" | "paper-not-clean" | "paper-no-invoice" | "document-unknown" | "papers-too-many" | "draft-unknown" | "draft-changed" | "draft-too-long" | "drafts-too-many" | "turn-unknown" | "turn-assignee" | "evaluation-unknown" | "evaluation-not-counted" | "evaluation-not-here" | "evaluation-goes-on" | "institution-not-evaluated" | "deviation-repeated" | "deviation-none" | "removal-not-unqualified" | "same-person-grades" | "experts-by-draw" | "experts-by-name" | "draw-unknown" | "draw-superseded" | "draw-exhausted" | "draw-stands" | "draw-pool-short" | "experts-complete" | "panel-fixed" | "fields-fixed" | "expert-tied" | "conflict-elsewhere" | "experts-too-few" | "experts-even" | "expert-repeated" | "meeting-without-quorum" | "item-without-quorum" | "meeting-empty" | "meeting-members-unnamed" | "not-member-of-year" | "member-left-out" | "member-repeated" | "not-a-member" | "chair-absent" | "recorder-absent" | "minutes-missing" | "meeting-date-impossible" | "meeting-before-case" | "case-repeated" | "vote-of-absent" | "member-reviewed" | "member-tied" | "vote-of-recused" | "vote-repeated" | "vote-missing" | "outcome-against-votes" | "amount-missing" | "amount-unexpected" | "case-not-for-meeting" | "spot-check-unknown" | "spot-check-not-awaited" | "spot-check-goes-on" | "check-unknown" | "check-not-awaited" | "seed-too-early" | "seed-too-late" | "not-inspector" | "inspector-tied" | "inspector-decides" | "inspection-line-unmet" | "inspection-fault-missing" | "expert-has-spoken" | "award-lapse-too-early" | "lapse-too-early" | "case-in-other-act" | "case-not-for-publication" | "case-not-for-correction" | "bank-reference-used" | "document-number-used" | "line-differs" | "hash-mismatch" | "act-unknown" | "act-exists" | "idempotency-key-reused";
        Enterprise: {
            /** @enum {string} */
            legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
            uscc: string;
            name: string;
            formerNames?: string[];
            /** @enum {string} */
            domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
            /** @enum {string} */
            industry: "agriculture" | "industry" | "construction" | "wholesale" | "retail" | "transport" | "warehousing" | "post" | "accommodation" | "catering" | "information-transmission" | "software-and-it" | "real-estate-development" | "property-management" | "leasing-and-business-services" | "other";
            staff: number;
            revenueFen: number;
            assetsFen: number;
            relations: {
                legalRepresentative: {
                    name: string;
                    idNumber: string;
                };
                directors: {
                    name: string;
                    idNumber: string;
                }[];
                shareholders: {
                    holder: {
                        person: {
                            name: string;
                            idNumber: string;
                        };
                    } | {
                        entity: string;
                    };
                    percent: number;
                }[];
                actualControllers: ({
                    person: {
                        name: string;
                        idNumber: string;
                    };
                } | {
                    entity: string;
                })[];
                jointlyFounded: string[];
            };
        };
        Institution: {
            uscc: string;
            name: string;
            formerNames?: string[];
            /** @enum {string} */
            domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
            /** @enum {string} */
            legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
            /** @enum {string} */
            kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
            relations: {
                legalRepresentative: {
                    name: string;
                    idNumber: string;
                };
                directors: {
                    name: string;
                    idNumber: string;
                }[];
                shareholders: {
                    holder: {
                        person: {
                            name: string;
                            idNumber: string;
                        };
                    } | {
                        entity: string;
                    };
                    percent: number;
                }[];
                actualControllers: ({
                    person: {
                        name: string;
                        idNumber: string;
                    };
                } | {
                    entity: string;
                })[];
                jointlyFounded: string[];
            };
        };
        BankAccount: {
            holder: string;
            bank: string;
            number: string;
        };
        DocumentRef: {
            name: string;
            sha256: string;
        };
        AdmissionSubmission: {
            roundId: string;
            /** @enum {string} */
            way: "direct" | "review" | "supplementary";
            institution: components["schemas"]["Institution"];
            services: string[];
            statements: {
                "legal-personality-and-invoices"?: string;
                "fixed-premises"?: string;
                team?: string;
                "research-integrity"?: string;
                "services-in-scope"?: string;
                "management-and-fees"?: string;
            };
            recognition?: {
                number: string;
                issuer: string;
                /** @enum {string} */
                level: "municipal" | "regional" | "national" | "other";
                platform: string;
                host: string;
                /** Format: date */
                issuedOn: string;
                /** Format: date */
                validUntil?: string;
                document: components["schemas"]["DocumentRef"];
            };
            documents: components["schemas"]["DocumentRef"][];
        };
        RedemptionSubmission: {
            roundId: string;
            /** @enum {string} */
            redeemer: "enterprise" | "institution";
            enterprise: components["schemas"]["Enterprise"];
            provider: components["schemas"]["Institution"];
            contract: {
                number: string;
                /** Format: date */
                signedOn: string;
                /** Format: date */
                fulfilledOn: string;
                amountFen: number;
                eligibleFen: number;
                serviceItem: string;
                subject: string;
            };
            invoices: {
                number: string;
                code?: string;
                /** Format: date */
                issuedOn: string;
                amountFen: number;
                redLetter: boolean;
                buyer: string;
                seller: string;
            }[];
            transfers: {
                reference: string;
                /** Format: date */
                paidOn: string;
                amountFen: number;
                shareFen?: number;
                refund: boolean;
                payer: string;
                payee: string;
            }[];
            passesOn?: string;
            innovation: string;
            account: components["schemas"]["BankAccount"];
            documents: components["schemas"]["DocumentRef"][];
        };
        /** @description Who read what, or was refused it, when and from where */
        AccessEntry: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "read" | "export" | "refused" | "administration" | "sign-in" | "sign-in-refused" | "sign-out";
            operation: string;
            by?: {
                id: string;
                /** @enum {string} */
                role?: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            subjects: string[];
            asked?: {
                [key: string]: string;
            };
            status: number;
        };
        /** @description Who a person is, and what they may do (reading of Art. 22) */
        Account: {
            id: string;
            name: string;
            unit: string;
            /** @enum {string} */
            state: "closed" | "none" | "open";
            grants: {
                id: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                expert?: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to?: string;
                /** @enum {string} */
                way: "first" | "two-persons" | "registration" | "handler";
                proposers?: string[];
                confirmers?: string[];
            }[];
            /** Format: date-time */
            opened?: string;
            /** Format: date-time */
            closed?: string;
            /** Format: date-time */
            lastSignedIn?: string;
            pending?: {
                change: {
                    /** @constant */
                    kind: "opening";
                    name: string;
                    unit: string;
                    grants: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                        expert?: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                    }[];
                } | {
                    /** @constant */
                    kind: "registration";
                    name: string;
                    unit: string;
                    party: string;
                } | {
                    /** @constant */
                    kind: "grants";
                    grants: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                        expert?: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                    }[];
                } | {
                    /** @constant */
                    kind: "days";
                    grant: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                } | {
                    /** @constant */
                    kind: "end";
                    grant: string;
                    /** Format: date */
                    to: string;
                } | {
                    /** @constant */
                    kind: "person";
                    name: string;
                    unit: string;
                } | {
                    /** @constant */
                    kind: "hand-over";
                    to: string;
                } | {
                    /** @constant */
                    kind: "closure";
                } | {
                    /** @constant */
                    kind: "reopening";
                };
                reason: string;
                hash: string;
                /** Format: date-time */
                proposedAt: string;
                proposers?: string[];
            };
            allowed: {
                /** @enum {string} */
                decision: "confirmAccountChange" | "refuseAccountChange" | "confirmRegistration" | "refuseRegistration" | "proposeAccount" | "proposeClosure" | "proposeGrantDays" | "proposeGrantEnd" | "proposeGrants" | "proposeHandOver" | "proposePerson" | "proposeReopening" | "registerParty";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
            }[];
        };
        /** @description Who did what, when and why, by its act */
        AccountTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "proposeChange" | "refuseChange" | "registerParty";
            answer: {
                account: string;
                request: string;
                change: {
                    /** @constant */
                    kind: "opening";
                    name: string;
                    unit: string;
                    grants: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                        expert?: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                    }[];
                } | {
                    /** @constant */
                    kind: "registration";
                    name: string;
                    unit: string;
                    party: string;
                } | {
                    /** @constant */
                    kind: "grants";
                    grants: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                        expert?: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                    }[];
                } | {
                    /** @constant */
                    kind: "days";
                    grant: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                } | {
                    /** @constant */
                    kind: "end";
                    grant: string;
                    /** Format: date */
                    to: string;
                } | {
                    /** @constant */
                    kind: "person";
                    name: string;
                    unit: string;
                } | {
                    /** @constant */
                    kind: "hand-over";
                    to: string;
                } | {
                    /** @constant */
                    kind: "closure";
                } | {
                    /** @constant */
                    kind: "reopening";
                };
                hash: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "confirmChange";
            answer: {
                account: string;
                request: string;
                change: {
                    /** @constant */
                    kind: "opening";
                    name: string;
                    unit: string;
                    grants: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                        expert?: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                    }[];
                } | {
                    /** @constant */
                    kind: "registration";
                    name: string;
                    unit: string;
                    party: string;
                } | {
                    /** @constant */
                    kind: "grants";
                    grants: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                        expert?: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                    }[];
                } | {
                    /** @constant */
                    kind: "days";
                    grant: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                } | {
                    /** @constant */
                    kind: "end";
                    grant: string;
                    /** Format: date */
                    to: string;
                } | {
                    /** @constant */
                    kind: "person";
                    name: string;
                    unit: string;
                } | {
                    /** @constant */
                    kind: "hand-over";
                    to: string;
                } | {
                    /** @constant */
                    kind: "closure";
                } | {
                    /** @constant */
                    kind: "reopening";
                };
                hash: string;
                inHand?: {
                    reviews: string[];
                    inspections: string[];
                    standIns: {
                        id: string;
                        absent: string;
                        standIn: string;
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                    }[];
                    alone: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                    }[];
                };
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "receiveHandOver";
            answer: {
                account: string;
                from: string;
                grants: {
                    id: string;
                    /** @enum {string} */
                    role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                    /** @enum {string} */
                    district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                    party?: string;
                    expert?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                    /** @enum {string} */
                    way: "first" | "two-persons" | "registration" | "handler";
                    proposers: string[];
                    confirmers: string[];
                }[];
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "nameHandler";
            answer: {
                account: string;
                request: string;
                name: string;
                unit: string;
                grants: {
                    id: string;
                    /** @enum {string} */
                    role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                    /** @enum {string} */
                    district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                    party?: string;
                    expert?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                    /** @enum {string} */
                    way: "first" | "two-persons" | "registration" | "handler";
                    proposers: string[];
                    confirmers: string[];
                }[];
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "endHandler";
            answer: {
                account: string;
                request: string;
                party: string;
                /** Format: date */
                to: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "chooseContact";
            answer: {
                account: string;
                request: string;
                digest?: boolean;
                quiet?: {
                    from: number;
                    to: number;
                };
                given: {
                    email: boolean;
                    phone: boolean;
                };
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "openFirst";
            answer: {
                account: string;
                name: string;
                unit: string;
                grants: {
                    /** @enum {string} */
                    role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                    /** @enum {string} */
                    district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                    party?: string;
                    expert?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                }[];
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "openFurther";
            answer: {
                account: string;
                request: string;
                name: string;
                unit: string;
                by: string;
                grants: {
                    /** @enum {string} */
                    role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                    /** @enum {string} */
                    district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                    party?: string;
                    expert?: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                }[];
            };
        };
        /** @description What everyone may read of a ban */
        Ban: {
            uscc: string;
            name: string;
            /** @enum {string} */
            kind: "voucher" | "support";
            cause: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The day of receipt; without it the ban binds from its first day, or its decision is not delivered yet
             */
            bindsFrom?: string;
            /** Format: date */
            to: string;
            cite: string;
        };
        /** @description Whose data it is, the days off, and the weekends worked */
        CalendarYear: {
            year: number;
            source: {
                notice: string;
                number: string;
                /** Format: date */
                issuedOn: string;
                textRead: boolean;
                note: string;
            };
            holidays: {
                name: string;
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            }[];
            makeUpWorkdays: string[];
            /** @description What the autonomous region adds; absent where it is not on record */
            region?: {
                source: {
                    notice: string;
                    number?: string;
                    /** Format: date */
                    issuedOn?: string;
                    textRead: boolean;
                    note: string;
                };
                holidays: {
                    name: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to: string;
                }[];
                makeUpWorkdays: string[];
            };
            /**
             * @description Of tests only; never taken
             * @constant
             */
            invented?: true;
        };
        /** @description In force only once another person has confirmed its hash */
        ReferenceProposal: {
            id: string;
            content: {
                change: {
                    /** @constant */
                    of: "list";
                    /** @enum {string} */
                    list: "dishonesty" | "abnormal-operation" | "serious-violation";
                    /** Format: date */
                    listDate: string;
                } | {
                    /** @constant */
                    of: "sme-list";
                    year: number;
                } | {
                    /** @constant */
                    of: "service-items";
                    year: number;
                    version: number;
                    /** Format: date */
                    inForceFrom: string;
                } | {
                    /** @constant */
                    of: "calendar";
                    year: number;
                } | {
                    /** @constant */
                    of: "bank-columns";
                    bank: string;
                    /** @enum {string} */
                    file: "receipts" | "status";
                } | {
                    /** @constant */
                    of: "interpretation";
                    number: string;
                    /** Format: date */
                    from: string;
                } | {
                    /** @constant */
                    of: "meeting-members";
                    year: number;
                } | {
                    /** @constant */
                    of: "notice-amendment";
                    round: string;
                } | {
                    /** @enum {string} */
                    of: "conflicts" | "experts" | "institutions" | "relations" | "replaced-bans";
                };
                sha256: string;
                rows: number;
            };
            reason: string;
            hash: string;
            /** Format: date-time */
            proposedAt: string;
            proposers: string[];
            /** @enum {string} */
            state: "approved" | "proposed" | "rejected";
            /** Format: date-time */
            decidedAt?: string;
            deciders?: string[];
            allowed: {
                /** @enum {string} */
                decision: "confirmReferenceProposal" | "rejectReferenceProposal";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
            }[];
        };
        /** @description To a party or an expert, who are told no accounts */
        CaseAnswer: {
            no: string;
            /** @enum {string} */
            act: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "submit";
            /** @description What came of it, in one word */
            result: string;
            /** @description Length of the trail of the case after the act */
            sequence: number;
            step: string;
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            }[];
            suspended: boolean;
            checks?: ("legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated")[];
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            amountFen?: number;
            /** @description Key of what the act made, such as an objection */
            reference?: string;
        };
        /** @description To who sees all: the whole record */
        CaseForStaff: {
            no: string;
            /** @enum {string} */
            procedure: "admission" | "redemption";
            /** @enum {string} */
            way?: "direct" | "review" | "supplementary";
            roundId: string;
            applicant: string;
            applicantName: string;
            enterprise?: string;
            provider?: string;
            /** @enum {string} */
            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
            step: string;
            /** @enum {string} */
            state: "open" | "ended";
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            /** Format: date-time */
            suspendedSince?: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            submittedAt?: string;
            programmeYear: number;
            heldFor?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            policy: components["schemas"]["PolicyInForce"];
            submission?: {
                roundId: string;
                /** @enum {string} */
                redeemer: "enterprise" | "institution";
                enterprise: {
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    industry: "agriculture" | "industry" | "construction" | "wholesale" | "retail" | "transport" | "warehousing" | "post" | "accommodation" | "catering" | "information-transmission" | "software-and-it" | "real-estate-development" | "property-management" | "leasing-and-business-services" | "other";
                    staff: number;
                    revenueFen: number;
                    assetsFen: number;
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                provider: {
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    /** @enum {string} */
                    kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                contract: {
                    number: string;
                    /** Format: date */
                    signedOn: string;
                    /** Format: date */
                    fulfilledOn: string;
                    amountFen: number;
                    eligibleFen: number;
                    serviceItem: string;
                    subject: string;
                };
                invoices: {
                    number: string;
                    code?: string;
                    /** Format: date */
                    issuedOn: string;
                    amountFen: number;
                    redLetter: boolean;
                    buyer: string;
                    seller: string;
                }[];
                transfers: {
                    reference: string;
                    /** Format: date */
                    paidOn: string;
                    amountFen: number;
                    shareFen?: number;
                    refund: boolean;
                    payer: string;
                    payee: string;
                }[];
                passesOn?: string;
                innovation: string;
                account: {
                    holder: string;
                    bank: string;
                    number: string;
                };
                documents: components["schemas"]["DocumentRef"][];
            } | {
                roundId: string;
                /** @enum {string} */
                way: "direct" | "review" | "supplementary";
                institution: {
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    /** @enum {string} */
                    kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                services: string[];
                statements: {
                    "legal-personality-and-invoices"?: string;
                    "fixed-premises"?: string;
                    team?: string;
                    "research-integrity"?: string;
                    "services-in-scope"?: string;
                    "management-and-fees"?: string;
                };
                recognition?: {
                    number: string;
                    issuer: string;
                    /** @enum {string} */
                    level: "municipal" | "regional" | "national" | "other";
                    platform: string;
                    host: string;
                    /** Format: date */
                    issuedOn: string;
                    /** Format: date */
                    validUntil?: string;
                    document: components["schemas"]["DocumentRef"];
                };
                documents: components["schemas"]["DocumentRef"][];
            };
            findings: {
                /** @enum {string} */
                code: "validation" | "not-awaited" | "case-ended" | "case-suspended" | "line-suspended" | "case-unknown" | "wrong-role" | "district-unchanged" | "wrong-district" | "wrong-party" | "not-assigned" | "same-person-imports-and-issues" | "same-person-proposes-and-approves" | "imported-record-open" | "objection-unanswered" | "objection-untold" | "objection-told" | "objection-words-repeated" | "same-person-looks-again" | "second-look-asked" | "duty-excluded" | "own-case" | "stand-in-role" | "stand-in-passed-on" | "stand-in-oneself" | "stand-in-period" | "stand-in-overlaps" | "stand-in-unknown" | "stand-in-over" | "stand-in-not-appointed" | "account-not-found" | "account-exists" | "account-closed" | "account-not-closed" | "account-own" | "account-same-person" | "account-change-pending" | "account-change-none" | "administrators-exist" | "administrators-too-few" | "grant-unknown" | "grant-over" | "grant-begun" | "grant-from" | "grant-reversed" | "grant-end-early" | "grant-end-later" | "grant-held" | "grant-scope" | "roles-apart" | "expert-not-registered" | "hand-over-to-oneself" | "party-has-handler" | "handler-impossible" | "handlers-too-many" | "handler-unknown" | "reason-missing" | "fault-missing" | "fault-unexpected" | "checklist-incomplete" | "checklist-unmet" | "finding-unanswered" | "filing-unknown" | "objection-unknown" | "objection-verified" | "objection-is-lead" | "objections-too-many-today" | "objections-too-many" | "unit-objections-too-many" | "unit-in-too-many-cases" | "objection-without-stamp" | "objection-too-late" | "signals-off" | "sender-not-vouched" | "money-by-signal" | "round-unknown" | "round-exists" | "round-not-for-procedure" | "round-concluded" | "round-goes-on" | "amendment-empty" | "amendment-takes" | "ranking-criterion" | "ranking-too-late" | "rank-invalid" | "rank-unexpected" | "service-list-version-unknown" | "outside-window" | "measures-not-in-force" | "reading-unknown" | "enacted-unchangeable" | "reading-by-interpretation" | "reading-out-of-bounds" | "enacted-unchangeable-by-interpretation" | "interpretation-of-nothing" | "interpretation-number-used" | "interpretation-too-early" | "calendar-year-missing" | "uscc-invalid" | "no-legal-personality" | "enterprise-out-of-city" | "redeemer-out-of-city" | "not-sme" | "listed-as-large" | "on-list" | "provider-removed" | "reapplication-too-early" | "reapplication-day-missing" | "reapplication-day-unexpected" | "provider-not-admitted" | "provider-not-standing" | "provider-unknown" | "account-holder-differs" | "affiliated" | "parties-identical" | "service-list-unavailable" | "service-item-unknown" | "outside-support-period" | "contract-dates-reversed" | "contract-not-fulfilled" | "amount-invalid" | "eligible-above-contract" | "invoices-below-contract" | "invoice-repeated" | "transfer-repeated" | "fees-not-fully-paid" | "project-already-claimed" | "invoice-already-claimed" | "invoice-number-invalid" | "invoice-in-future" | "invoice-of-others" | "share-above-transfer" | "transfer-in-future" | "transfer-of-others" | "transfer-used-up" | "transfer-differs" | "direct-way-not-open" | "recognition-missing" | "recognition-level-too-low" | "recognition-host-differs" | "recognition-lapsed" | "recognition-in-future" | "statement-missing" | "services-missing" | "already-admitted" | "admission-already-open" | "registry-day-in-future" | "standing-unchanged" | "standing-out-of-order" | "change-filing-unknown" | "change-filing-open" | "change-filing-not-awaited" | "change-filing-goes-on" | "change-evidence-missing" | "change-empty" | "change-unchanged" | "change-out-of-order" | "change-overtaken" | "change-correction-open" | "change-correction-undated" | "not-invited" | "quota-exhausted" | "voucher-void" | "voucher-stopped" | "voucher-expired" | "voucher-unknown" | "voucher-not-stopped" | "voucher-limit-too-high" | "voucher-year-unknown" | "voucher-year-concluded" | "voucher-year-goes-on" | "sme-list-unknown" | "sme-list-incomplete" | "sme-list-already-issued" | "banned" | "banned-by-relation" | "blacklist-not-public" | "provider-banned" | "budget-exhausted" | "budget-missing" | "fund-exhausted" | "fund-amount-invalid" | "fund-amount-too-large" | "budget-below-standing" | "rollover-too-late" | "fund-proposal-unknown" | "fund-proposal-decided" | "reference-proposal-unknown" | "reference-proposal-decided" | "same-person-confirms" | "expense-receipt-used" | "account-unknown" | "return-above-paid" | "return-unpaid" | "repayment-unknown" | "repayment-open" | "repayment-closed" | "repayment-above-paid" | "repayment-party-differs" | "return-above-owed" | "receipt-unknown" | "receipt-differs" | "return-above-queued" | "receipt-not-queued" | "receipt-money-waits" | "refund-unknown" | "refund-decided" | "sanction-unknown" | "sanction-not-awaited" | "sanction-goes-on" | "sanction-own-proposal" | "sanction-number-used" | "sanction-case-unnamed" | "sanction-repayment-missing" | "sanction-case-unanswered" | "sanction-party-differs" | "violation-in-future" | "obstruction-not-serious" | "hearing-open" | "delivery-recorded" | "delivery-date-impossible" | "evidence-missing" | "enforcement-date-impossible" | "enforcement-nothing-owed" | "written-demand-made" | "written-demand-missing" | "written-demand-running" | "amount-above-ceiling" | "full-amount-above-ceiling" | "reduction-not-open" | "amount-not-as-reduced" | "recognised-above-claim" | "publicity-running" | "payment-already-made" | "payment-order-empty" | "payment-order-too-long" | "payment-order-unknown" | "payment-order-not-awaited" | "payment-order-not-instructed" | "payment-order-goes-on" | "payment-line-differs" | "case-not-for-payment" | "case-in-other-order" | "fund-account-missing" | "bank-columns-unknown" | "bank-file-unknown" | "payment-id-invalid" | "payment-line-repeated" | "payment-in-dispute" | "payment-dispute-unknown" | "payment-dispute-not-payable" | "payment-line-unknown" | "payment-amount-differs" | "payment-count-differs" | "payment-total-differs" | "payment-text-invalid" | "account-number-invalid" | "instruction-unknown" | "rating-not-own" | "rating-unpaid" | "rating-given" | "rating-too-late" | "rating-unknown" | "paper-unknown" | "paper-not-clean" | "paper-no-invoice" | "document-unknown" | "papers-too-many" | "draft-unknown" | "draft-changed" | "draft-too-long" | "drafts-too-many" | "turn-unknown" | "turn-assignee" | "evaluation-unknown" | "evaluation-not-counted" | "evaluation-not-here" | "evaluation-goes-on" | "institution-not-evaluated" | "deviation-repeated" | "deviation-none" | "removal-not-unqualified" | "same-person-grades" | "experts-by-draw" | "experts-by-name" | "draw-unknown" | "draw-superseded" | "draw-exhausted" | "draw-stands" | "draw-pool-short" | "experts-complete" | "panel-fixed" | "fields-fixed" | "expert-tied" | "conflict-elsewhere" | "experts-too-few" | "experts-even" | "expert-repeated" | "meeting-without-quorum" | "item-without-quorum" | "meeting-empty" | "meeting-members-unnamed" | "not-member-of-year" | "member-left-out" | "member-repeated" | "not-a-member" | "chair-absent" | "recorder-absent" | "minutes-missing" | "meeting-date-impossible" | "meeting-before-case" | "case-repeated" | "vote-of-absent" | "member-reviewed" | "member-tied" | "vote-of-recused" | "vote-repeated" | "vote-missing" | "outcome-against-votes" | "amount-missing" | "amount-unexpected" | "case-not-for-meeting" | "spot-check-unknown" | "spot-check-not-awaited" | "spot-check-goes-on" | "check-unknown" | "check-not-awaited" | "seed-too-early" | "seed-too-late" | "not-inspector" | "inspector-tied" | "inspector-decides" | "inspection-line-unmet" | "inspection-fault-missing" | "expert-has-spoken" | "award-lapse-too-early" | "lapse-too-early" | "case-in-other-act" | "case-not-for-publication" | "case-not-for-correction" | "bank-reference-used" | "document-number-used" | "line-differs" | "hash-mismatch" | "act-unknown" | "act-exists" | "idempotency-key-reused" | "supplementary-admission-needed" | "service-not-registered" | "service-recorded-later" | "provider-name-differs" | "qualification-lapsed" | "fee-above-registered" | "domicile-differs" | "passing-on-unsaid" | "provider-on-list" | "violator-near" | "list-not-imported" | "list-out-of-date" | "invoice-outside-support-period" | "former-name-used" | "payment-before-signing" | "contract-similar" | "project-similar" | "payments-with-refund" | "payments-above-contract" | "exclusion-suspected" | "officer-and-holder" | "common-founder" | "state-holder" | "tie-reported" | "tie-on-file" | "tie-ended" | "namesake" | "relations-undeclared" | "relations-differ" | "relations-not-on-record" | "institution-on-list" | "provider-suspended" | "item-by-notice" | "legal-form-unsaid" | "other-kind-of-unit" | "removed-before";
                cite: string;
                /** @enum {string} */
                severity: "hard" | "held" | "soft";
                message: string;
                path?: string;
                matter?: string;
                evidence?: {
                    /** @constant */
                    kind: "case";
                    caseNo: string;
                };
            }[];
            faults: {
                path: string;
                note: string;
            }[];
            /** @description What its applicant asks to correct (readings of Arts. 10(3), 17(3)) */
            correctionAsked?: {
                faults: {
                    path: string;
                    note: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
            };
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                periods?: {
                    /** Format: date-time */
                    chaseAt?: string;
                    years: number[];
                };
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                deadline?: components["schemas"]["Deadline"];
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
            }[];
            /** @description Its place for the enterprise’s quota, as that states it (Art. 14) */
            quotaPlace?: number;
            /** @description Its steps one after the other, each with when it was entered and left */
            stays?: {
                step: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                until?: string;
            }[];
            /** @description The districts that the centre has moved it away from (Art. 6) */
            districtsBefore?: {
                /** @enum {string} */
                district: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                reason: string;
                by?: string;
                /** Format: date-time */
                at: string;
            }[];
            recommended?: boolean;
            /** @description Written requests for what an approved award waits for */
            writtenRequests?: {
                reference: string;
                by?: string;
                /** Format: date-time */
                at: string;
            }[];
            lapseProposedBy?: string[];
            deliberations: {
                meeting: string;
                /** @description The recorded meeting that this record puts right */
                corrects?: string;
                supported: boolean;
                amountFen: number;
                eligibleFen?: number;
                reason: string;
                recorder: string;
                recordedFor?: string;
                voters?: string[];
                ceiling?: components["schemas"]["Ceiling"];
                reduction?: {
                    caseNo: string;
                    fullFen: number;
                    availableFen: number;
                    totalFen: number;
                    amountFen: number;
                    explanation: string;
                };
            }[];
            publications: {
                list: string;
                /** Format: date-time */
                publishedAt: string;
                deadline?: components["schemas"]["Deadline"];
                objections?: {
                    raised: number;
                    open: number;
                    substantiated: number;
                };
            }[];
            recordAnswers?: {
                by: string;
                party: string;
                reason: string;
                evidence: string[];
                /** Format: date-time */
                at: string;
            }[];
            refused?: {
                /** @enum {string} */
                act: "decideImportedRecord" | "decidePreliminaryReview" | "verifyRecognition" | "deliberate" | "redeliberate";
                reason: string;
                /** Format: date-time */
                at: string;
                decidedBy: string[];
                asked?: {
                    reason: string;
                    /** Format: date-time */
                    at: string;
                };
            };
            secondLooks?: {
                /** @enum {string} */
                act: "decideImportedRecord" | "decidePreliminaryReview" | "verifyRecognition" | "deliberate" | "redeliberate";
                asked: string;
                granted: boolean;
                by: string;
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            /** @description What its applicant may do about a refusal, in Chinese */
            remedies?: string;
            approvalDocument?: string;
            account?: {
                holder: string;
                bank: string;
                number: string;
            };
            instructions: {
                key: string;
                amountFen: number;
                account: {
                    holder: string;
                    bank: string;
                    number: string;
                };
                preparedBy: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                state: "instructed" | "paid" | "failed";
                bankReference?: string;
                /** @description Why the bank did not pay, in its words */
                bankReason?: string;
                order?: string;
            }[];
            waitsFor?: string;
            waitedFor?: string;
            joined: number;
            trail: {
                length: number;
                hash: string | "—";
            };
            links: {
                [key: string]: string;
            };
            reviewedBy?: string;
            reviewAnswers?: {
                finding: string;
                words: string;
            }[];
            experts: string[];
            expertDraw?: {
                draw: string;
                passedOver: {
                    expert: string;
                    reasons: string[];
                }[];
            };
            declined?: {
                expert: string;
                reason: string;
                conflict?: {
                    uscc: string;
                    /** @enum {string} */
                    tie: "employment" | "advisory" | "cooperation" | "kinship" | "investment" | "other";
                };
                /** Format: date-time */
                at: string;
            }[];
            opinions: {
                expert: string;
                recommends: boolean;
                checklist: {
                    /** @enum {string} */
                    check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated";
                    met: boolean;
                    note?: string;
                }[];
                answers?: {
                    finding: string;
                    words: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            appliedBy?: string[];
            approvedBy?: string[];
            publishedBy?: string[];
            heldMatters?: string[];
            passed?: string[];
            setAside?: {
                expert: string;
                recommends: boolean;
                checklist: {
                    /** @enum {string} */
                    check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated";
                    met: boolean;
                    note?: string;
                }[];
                answers?: {
                    finding: string;
                    words: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
                why: string[];
            }[];
        };
        /** @description What every parameter was on the day (Art. 13) */
        PolicyInForce: {
            /** Format: date */
            measuresIssuedOn: string;
            /** Format: date */
            asOf: string;
            parameters: {
                [key: string]: number | boolean | string | number[] | {
                    of: number;
                    in: number;
                };
            };
            checklists?: {
                admission: ("legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated")[];
                redemption: ("legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated")[];
            };
        };
        /** @description A period, and which days it did not count */
        Deadline: {
            cite: string;
            /** Format: date */
            from: string;
            /** @enum {string} */
            unit: "working-days" | "natural-days";
            count: number;
            /** Format: date */
            firstDay: string;
            /** Format: date */
            lastDay: string;
            skipped: {
                /** Format: date */
                date: string;
                why: string;
            }[];
            /** Format: date-time */
            dueAt: string;
            /** Format: date */
            movedFrom?: string;
            /** @description The period in one Chinese sentence */
            told?: string;
        };
        /** @description The explained most (Art. 14) */
        Ceiling: {
            ceilingFen: number;
            /** @enum {string} */
            boundBy: "contract-share" | "quota" | "budget";
            caps: [
                {
                    /** @enum {string} */
                    name: "contract-share" | "quota" | "budget";
                    fen: number;
                    cite: string;
                    explanation: string;
                },
                {
                    /** @enum {string} */
                    name: "contract-share" | "quota" | "budget";
                    fen: number;
                    cite: string;
                    explanation: string;
                },
                {
                    /** @enum {string} */
                    name: "contract-share" | "quota" | "budget";
                    fen: number;
                    cite: string;
                    explanation: string;
                }
            ];
            explanation: string;
        };
        /** @description To its district: numbers of persons and accounts are masked */
        CaseForDistrict: {
            no: string;
            /** @enum {string} */
            procedure: "admission" | "redemption";
            /** @enum {string} */
            way?: "direct" | "review" | "supplementary";
            roundId: string;
            applicant: string;
            applicantName: string;
            enterprise?: string;
            provider?: string;
            /** @enum {string} */
            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
            step: string;
            /** @enum {string} */
            state: "open" | "ended";
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            /** Format: date-time */
            suspendedSince?: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            submittedAt?: string;
            programmeYear: number;
            heldFor?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            policy: components["schemas"]["PolicyInForce"];
            submission?: {
                roundId: string;
                /** @enum {string} */
                redeemer: "enterprise" | "institution";
                enterprise: {
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    industry: "agriculture" | "industry" | "construction" | "wholesale" | "retail" | "transport" | "warehousing" | "post" | "accommodation" | "catering" | "information-transmission" | "software-and-it" | "real-estate-development" | "property-management" | "leasing-and-business-services" | "other";
                    staff: number;
                    revenueFen: number;
                    assetsFen: number;
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                provider: {
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    /** @enum {string} */
                    kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                contract: {
                    number: string;
                    /** Format: date */
                    signedOn: string;
                    /** Format: date */
                    fulfilledOn: string;
                    amountFen: number;
                    eligibleFen: number;
                    serviceItem: string;
                    subject: string;
                };
                invoices: {
                    number: string;
                    code?: string;
                    /** Format: date */
                    issuedOn: string;
                    amountFen: number;
                    redLetter: boolean;
                    buyer: string;
                    seller: string;
                }[];
                transfers: {
                    reference: string;
                    /** Format: date */
                    paidOn: string;
                    amountFen: number;
                    shareFen?: number;
                    refund: boolean;
                    payer: string;
                    payee: string;
                }[];
                passesOn?: string;
                innovation: string;
                account: {
                    holder: string;
                    bank: string;
                    number: string;
                };
                documents: components["schemas"]["DocumentRef"][];
            } | {
                roundId: string;
                /** @enum {string} */
                way: "direct" | "review" | "supplementary";
                institution: {
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    /** @enum {string} */
                    kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                services: string[];
                statements: {
                    "legal-personality-and-invoices"?: string;
                    "fixed-premises"?: string;
                    team?: string;
                    "research-integrity"?: string;
                    "services-in-scope"?: string;
                    "management-and-fees"?: string;
                };
                recognition?: {
                    number: string;
                    issuer: string;
                    /** @enum {string} */
                    level: "municipal" | "regional" | "national" | "other";
                    platform: string;
                    host: string;
                    /** Format: date */
                    issuedOn: string;
                    /** Format: date */
                    validUntil?: string;
                    document: components["schemas"]["DocumentRef"];
                };
                documents: components["schemas"]["DocumentRef"][];
            };
            findings: {
                /** @enum {string} */
                code: "validation" | "not-awaited" | "case-ended" | "case-suspended" | "line-suspended" | "case-unknown" | "wrong-role" | "district-unchanged" | "wrong-district" | "wrong-party" | "not-assigned" | "same-person-imports-and-issues" | "same-person-proposes-and-approves" | "imported-record-open" | "objection-unanswered" | "objection-untold" | "objection-told" | "objection-words-repeated" | "same-person-looks-again" | "second-look-asked" | "duty-excluded" | "own-case" | "stand-in-role" | "stand-in-passed-on" | "stand-in-oneself" | "stand-in-period" | "stand-in-overlaps" | "stand-in-unknown" | "stand-in-over" | "stand-in-not-appointed" | "account-not-found" | "account-exists" | "account-closed" | "account-not-closed" | "account-own" | "account-same-person" | "account-change-pending" | "account-change-none" | "administrators-exist" | "administrators-too-few" | "grant-unknown" | "grant-over" | "grant-begun" | "grant-from" | "grant-reversed" | "grant-end-early" | "grant-end-later" | "grant-held" | "grant-scope" | "roles-apart" | "expert-not-registered" | "hand-over-to-oneself" | "party-has-handler" | "handler-impossible" | "handlers-too-many" | "handler-unknown" | "reason-missing" | "fault-missing" | "fault-unexpected" | "checklist-incomplete" | "checklist-unmet" | "finding-unanswered" | "filing-unknown" | "objection-unknown" | "objection-verified" | "objection-is-lead" | "objections-too-many-today" | "objections-too-many" | "unit-objections-too-many" | "unit-in-too-many-cases" | "objection-without-stamp" | "objection-too-late" | "signals-off" | "sender-not-vouched" | "money-by-signal" | "round-unknown" | "round-exists" | "round-not-for-procedure" | "round-concluded" | "round-goes-on" | "amendment-empty" | "amendment-takes" | "ranking-criterion" | "ranking-too-late" | "rank-invalid" | "rank-unexpected" | "service-list-version-unknown" | "outside-window" | "measures-not-in-force" | "reading-unknown" | "enacted-unchangeable" | "reading-by-interpretation" | "reading-out-of-bounds" | "enacted-unchangeable-by-interpretation" | "interpretation-of-nothing" | "interpretation-number-used" | "interpretation-too-early" | "calendar-year-missing" | "uscc-invalid" | "no-legal-personality" | "enterprise-out-of-city" | "redeemer-out-of-city" | "not-sme" | "listed-as-large" | "on-list" | "provider-removed" | "reapplication-too-early" | "reapplication-day-missing" | "reapplication-day-unexpected" | "provider-not-admitted" | "provider-not-standing" | "provider-unknown" | "account-holder-differs" | "affiliated" | "parties-identical" | "service-list-unavailable" | "service-item-unknown" | "outside-support-period" | "contract-dates-reversed" | "contract-not-fulfilled" | "amount-invalid" | "eligible-above-contract" | "invoices-below-contract" | "invoice-repeated" | "transfer-repeated" | "fees-not-fully-paid" | "project-already-claimed" | "invoice-already-claimed" | "invoice-number-invalid" | "invoice-in-future" | "invoice-of-others" | "share-above-transfer" | "transfer-in-future" | "transfer-of-others" | "transfer-used-up" | "transfer-differs" | "direct-way-not-open" | "recognition-missing" | "recognition-level-too-low" | "recognition-host-differs" | "recognition-lapsed" | "recognition-in-future" | "statement-missing" | "services-missing" | "already-admitted" | "admission-already-open" | "registry-day-in-future" | "standing-unchanged" | "standing-out-of-order" | "change-filing-unknown" | "change-filing-open" | "change-filing-not-awaited" | "change-filing-goes-on" | "change-evidence-missing" | "change-empty" | "change-unchanged" | "change-out-of-order" | "change-overtaken" | "change-correction-open" | "change-correction-undated" | "not-invited" | "quota-exhausted" | "voucher-void" | "voucher-stopped" | "voucher-expired" | "voucher-unknown" | "voucher-not-stopped" | "voucher-limit-too-high" | "voucher-year-unknown" | "voucher-year-concluded" | "voucher-year-goes-on" | "sme-list-unknown" | "sme-list-incomplete" | "sme-list-already-issued" | "banned" | "banned-by-relation" | "blacklist-not-public" | "provider-banned" | "budget-exhausted" | "budget-missing" | "fund-exhausted" | "fund-amount-invalid" | "fund-amount-too-large" | "budget-below-standing" | "rollover-too-late" | "fund-proposal-unknown" | "fund-proposal-decided" | "reference-proposal-unknown" | "reference-proposal-decided" | "same-person-confirms" | "expense-receipt-used" | "account-unknown" | "return-above-paid" | "return-unpaid" | "repayment-unknown" | "repayment-open" | "repayment-closed" | "repayment-above-paid" | "repayment-party-differs" | "return-above-owed" | "receipt-unknown" | "receipt-differs" | "return-above-queued" | "receipt-not-queued" | "receipt-money-waits" | "refund-unknown" | "refund-decided" | "sanction-unknown" | "sanction-not-awaited" | "sanction-goes-on" | "sanction-own-proposal" | "sanction-number-used" | "sanction-case-unnamed" | "sanction-repayment-missing" | "sanction-case-unanswered" | "sanction-party-differs" | "violation-in-future" | "obstruction-not-serious" | "hearing-open" | "delivery-recorded" | "delivery-date-impossible" | "evidence-missing" | "enforcement-date-impossible" | "enforcement-nothing-owed" | "written-demand-made" | "written-demand-missing" | "written-demand-running" | "amount-above-ceiling" | "full-amount-above-ceiling" | "reduction-not-open" | "amount-not-as-reduced" | "recognised-above-claim" | "publicity-running" | "payment-already-made" | "payment-order-empty" | "payment-order-too-long" | "payment-order-unknown" | "payment-order-not-awaited" | "payment-order-not-instructed" | "payment-order-goes-on" | "payment-line-differs" | "case-not-for-payment" | "case-in-other-order" | "fund-account-missing" | "bank-columns-unknown" | "bank-file-unknown" | "payment-id-invalid" | "payment-line-repeated" | "payment-in-dispute" | "payment-dispute-unknown" | "payment-dispute-not-payable" | "payment-line-unknown" | "payment-amount-differs" | "payment-count-differs" | "payment-total-differs" | "payment-text-invalid" | "account-number-invalid" | "instruction-unknown" | "rating-not-own" | "rating-unpaid" | "rating-given" | "rating-too-late" | "rating-unknown" | "paper-unknown" | "paper-not-clean" | "paper-no-invoice" | "document-unknown" | "papers-too-many" | "draft-unknown" | "draft-changed" | "draft-too-long" | "drafts-too-many" | "turn-unknown" | "turn-assignee" | "evaluation-unknown" | "evaluation-not-counted" | "evaluation-not-here" | "evaluation-goes-on" | "institution-not-evaluated" | "deviation-repeated" | "deviation-none" | "removal-not-unqualified" | "same-person-grades" | "experts-by-draw" | "experts-by-name" | "draw-unknown" | "draw-superseded" | "draw-exhausted" | "draw-stands" | "draw-pool-short" | "experts-complete" | "panel-fixed" | "fields-fixed" | "expert-tied" | "conflict-elsewhere" | "experts-too-few" | "experts-even" | "expert-repeated" | "meeting-without-quorum" | "item-without-quorum" | "meeting-empty" | "meeting-members-unnamed" | "not-member-of-year" | "member-left-out" | "member-repeated" | "not-a-member" | "chair-absent" | "recorder-absent" | "minutes-missing" | "meeting-date-impossible" | "meeting-before-case" | "case-repeated" | "vote-of-absent" | "member-reviewed" | "member-tied" | "vote-of-recused" | "vote-repeated" | "vote-missing" | "outcome-against-votes" | "amount-missing" | "amount-unexpected" | "case-not-for-meeting" | "spot-check-unknown" | "spot-check-not-awaited" | "spot-check-goes-on" | "check-unknown" | "check-not-awaited" | "seed-too-early" | "seed-too-late" | "not-inspector" | "inspector-tied" | "inspector-decides" | "inspection-line-unmet" | "inspection-fault-missing" | "expert-has-spoken" | "award-lapse-too-early" | "lapse-too-early" | "case-in-other-act" | "case-not-for-publication" | "case-not-for-correction" | "bank-reference-used" | "document-number-used" | "line-differs" | "hash-mismatch" | "act-unknown" | "act-exists" | "idempotency-key-reused" | "supplementary-admission-needed" | "service-not-registered" | "service-recorded-later" | "provider-name-differs" | "qualification-lapsed" | "fee-above-registered" | "domicile-differs" | "passing-on-unsaid" | "provider-on-list" | "violator-near" | "list-not-imported" | "list-out-of-date" | "invoice-outside-support-period" | "former-name-used" | "payment-before-signing" | "contract-similar" | "project-similar" | "payments-with-refund" | "payments-above-contract" | "exclusion-suspected" | "officer-and-holder" | "common-founder" | "state-holder" | "tie-reported" | "tie-on-file" | "tie-ended" | "namesake" | "relations-undeclared" | "relations-differ" | "relations-not-on-record" | "institution-on-list" | "provider-suspended" | "item-by-notice" | "legal-form-unsaid" | "other-kind-of-unit" | "removed-before";
                cite: string;
                /** @enum {string} */
                severity: "hard" | "held" | "soft";
                message: string;
                path?: string;
                matter?: string;
                evidence?: {
                    /** @constant */
                    kind: "case";
                    caseNo: string;
                };
            }[];
            faults: {
                path: string;
                note: string;
            }[];
            /** @description What its applicant asks to correct (readings of Arts. 10(3), 17(3)) */
            correctionAsked?: {
                faults: {
                    path: string;
                    note: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
            };
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                periods?: {
                    /** Format: date-time */
                    chaseAt?: string;
                    years: number[];
                };
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                deadline?: components["schemas"]["Deadline"];
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
            }[];
            /** @description Its place for the enterprise’s quota, as that states it (Art. 14) */
            quotaPlace?: number;
            /** @description Its steps one after the other, each with when it was entered and left */
            stays?: {
                step: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                until?: string;
            }[];
            /** @description The districts that the centre has moved it away from (Art. 6) */
            districtsBefore?: {
                /** @enum {string} */
                district: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                reason: string;
                by?: string;
                /** Format: date-time */
                at: string;
            }[];
            recommended?: boolean;
            /** @description Written requests for what an approved award waits for */
            writtenRequests?: {
                reference: string;
                by?: string;
                /** Format: date-time */
                at: string;
            }[];
            lapseProposedBy?: string[];
            deliberations: {
                meeting: string;
                /** @description The recorded meeting that this record puts right */
                corrects?: string;
                supported: boolean;
                amountFen: number;
                eligibleFen?: number;
                reason: string;
                recorder: string;
                recordedFor?: string;
                voters?: string[];
                ceiling?: components["schemas"]["Ceiling"];
                reduction?: {
                    caseNo: string;
                    fullFen: number;
                    availableFen: number;
                    totalFen: number;
                    amountFen: number;
                    explanation: string;
                };
            }[];
            publications: {
                list: string;
                /** Format: date-time */
                publishedAt: string;
                deadline?: components["schemas"]["Deadline"];
                objections?: {
                    raised: number;
                    open: number;
                    substantiated: number;
                };
            }[];
            recordAnswers?: {
                by: string;
                party: string;
                reason: string;
                evidence: string[];
                /** Format: date-time */
                at: string;
            }[];
            refused?: {
                /** @enum {string} */
                act: "decideImportedRecord" | "decidePreliminaryReview" | "verifyRecognition" | "deliberate" | "redeliberate";
                reason: string;
                /** Format: date-time */
                at: string;
                decidedBy: string[];
                asked?: {
                    reason: string;
                    /** Format: date-time */
                    at: string;
                };
            };
            secondLooks?: {
                /** @enum {string} */
                act: "decideImportedRecord" | "decidePreliminaryReview" | "verifyRecognition" | "deliberate" | "redeliberate";
                asked: string;
                granted: boolean;
                by: string;
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            /** @description What its applicant may do about a refusal, in Chinese */
            remedies?: string;
            approvalDocument?: string;
            account?: {
                holder: string;
                bank: string;
                number: string;
            };
            instructions: {
                key: string;
                amountFen: number;
                account: {
                    holder: string;
                    bank: string;
                    number: string;
                };
                preparedBy: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                state: "instructed" | "paid" | "failed";
                bankReference?: string;
                /** @description Why the bank did not pay, in its words */
                bankReason?: string;
                order?: string;
            }[];
            waitsFor?: string;
            waitedFor?: string;
            joined: number;
            trail: {
                length: number;
            };
            links: {
                [key: string]: string;
            };
            reviewedBy?: string;
            reviewAnswers?: {
                finding: string;
                words: string;
            }[];
            experts: string[];
            expertDraw?: {
                draw: string;
                passedOver: {
                    expert: string;
                    reasons: string[];
                }[];
            };
            declined?: {
                expert: string;
                reason: string;
                conflict?: {
                    uscc: string;
                    /** @enum {string} */
                    tie: "employment" | "advisory" | "cooperation" | "kinship" | "investment" | "other";
                };
                /** Format: date-time */
                at: string;
            }[];
            opinions: {
                expert: string;
                recommends: boolean;
                checklist: {
                    /** @enum {string} */
                    check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated";
                    met: boolean;
                    note?: string;
                }[];
                answers?: {
                    finding: string;
                    words: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            appliedBy?: string[];
            approvedBy?: string[];
            publishedBy?: string[];
            heldMatters?: string[];
            passed?: string[];
            setAside?: {
                expert: string;
                recommends: boolean;
                checklist: {
                    /** @enum {string} */
                    check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated";
                    met: boolean;
                    note?: string;
                }[];
                answers?: {
                    finding: string;
                    words: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
                why: string[];
            }[];
        };
        /** @description To an expert who is assigned: nothing of the others before the own opinion */
        CaseForExpert: {
            no: string;
            /** @enum {string} */
            procedure: "admission" | "redemption";
            /** @enum {string} */
            way?: "direct" | "review" | "supplementary";
            roundId: string;
            applicant: string;
            applicantName: string;
            enterprise?: string;
            provider?: string;
            /** @enum {string} */
            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
            step: string;
            /** @enum {string} */
            state: "open" | "ended";
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            /** Format: date-time */
            suspendedSince?: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            submittedAt?: string;
            programmeYear: number;
            heldFor?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            policy: components["schemas"]["PolicyInForce"];
            submission?: {
                roundId: string;
                /** @enum {string} */
                redeemer: "enterprise" | "institution";
                enterprise: {
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    industry: "agriculture" | "industry" | "construction" | "wholesale" | "retail" | "transport" | "warehousing" | "post" | "accommodation" | "catering" | "information-transmission" | "software-and-it" | "real-estate-development" | "property-management" | "leasing-and-business-services" | "other";
                    staff: number;
                    revenueFen: number;
                    assetsFen: number;
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                provider: {
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    /** @enum {string} */
                    kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                contract: {
                    number: string;
                    /** Format: date */
                    signedOn: string;
                    /** Format: date */
                    fulfilledOn: string;
                    amountFen: number;
                    eligibleFen: number;
                    serviceItem: string;
                    subject: string;
                };
                invoices: {
                    number: string;
                    code?: string;
                    /** Format: date */
                    issuedOn: string;
                    amountFen: number;
                    redLetter: boolean;
                    buyer: string;
                    seller: string;
                }[];
                transfers: {
                    reference: string;
                    /** Format: date */
                    paidOn: string;
                    amountFen: number;
                    shareFen?: number;
                    refund: boolean;
                    payer: string;
                    payee: string;
                }[];
                passesOn?: string;
                innovation: string;
                account: {
                    holder: string;
                    bank: string;
                    number: string;
                };
                documents: components["schemas"]["DocumentRef"][];
            } | {
                roundId: string;
                /** @enum {string} */
                way: "direct" | "review" | "supplementary";
                institution: {
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    /** @enum {string} */
                    kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                services: string[];
                statements: {
                    "legal-personality-and-invoices"?: string;
                    "fixed-premises"?: string;
                    team?: string;
                    "research-integrity"?: string;
                    "services-in-scope"?: string;
                    "management-and-fees"?: string;
                };
                recognition?: {
                    number: string;
                    issuer: string;
                    /** @enum {string} */
                    level: "municipal" | "regional" | "national" | "other";
                    platform: string;
                    host: string;
                    /** Format: date */
                    issuedOn: string;
                    /** Format: date */
                    validUntil?: string;
                    document: components["schemas"]["DocumentRef"];
                };
                documents: components["schemas"]["DocumentRef"][];
            };
            findings: {
                /** @enum {string} */
                code: "validation" | "not-awaited" | "case-ended" | "case-suspended" | "line-suspended" | "case-unknown" | "wrong-role" | "district-unchanged" | "wrong-district" | "wrong-party" | "not-assigned" | "same-person-imports-and-issues" | "same-person-proposes-and-approves" | "imported-record-open" | "objection-unanswered" | "objection-untold" | "objection-told" | "objection-words-repeated" | "same-person-looks-again" | "second-look-asked" | "duty-excluded" | "own-case" | "stand-in-role" | "stand-in-passed-on" | "stand-in-oneself" | "stand-in-period" | "stand-in-overlaps" | "stand-in-unknown" | "stand-in-over" | "stand-in-not-appointed" | "account-not-found" | "account-exists" | "account-closed" | "account-not-closed" | "account-own" | "account-same-person" | "account-change-pending" | "account-change-none" | "administrators-exist" | "administrators-too-few" | "grant-unknown" | "grant-over" | "grant-begun" | "grant-from" | "grant-reversed" | "grant-end-early" | "grant-end-later" | "grant-held" | "grant-scope" | "roles-apart" | "expert-not-registered" | "hand-over-to-oneself" | "party-has-handler" | "handler-impossible" | "handlers-too-many" | "handler-unknown" | "reason-missing" | "fault-missing" | "fault-unexpected" | "checklist-incomplete" | "checklist-unmet" | "finding-unanswered" | "filing-unknown" | "objection-unknown" | "objection-verified" | "objection-is-lead" | "objections-too-many-today" | "objections-too-many" | "unit-objections-too-many" | "unit-in-too-many-cases" | "objection-without-stamp" | "objection-too-late" | "signals-off" | "sender-not-vouched" | "money-by-signal" | "round-unknown" | "round-exists" | "round-not-for-procedure" | "round-concluded" | "round-goes-on" | "amendment-empty" | "amendment-takes" | "ranking-criterion" | "ranking-too-late" | "rank-invalid" | "rank-unexpected" | "service-list-version-unknown" | "outside-window" | "measures-not-in-force" | "reading-unknown" | "enacted-unchangeable" | "reading-by-interpretation" | "reading-out-of-bounds" | "enacted-unchangeable-by-interpretation" | "interpretation-of-nothing" | "interpretation-number-used" | "interpretation-too-early" | "calendar-year-missing" | "uscc-invalid" | "no-legal-personality" | "enterprise-out-of-city" | "redeemer-out-of-city" | "not-sme" | "listed-as-large" | "on-list" | "provider-removed" | "reapplication-too-early" | "reapplication-day-missing" | "reapplication-day-unexpected" | "provider-not-admitted" | "provider-not-standing" | "provider-unknown" | "account-holder-differs" | "affiliated" | "parties-identical" | "service-list-unavailable" | "service-item-unknown" | "outside-support-period" | "contract-dates-reversed" | "contract-not-fulfilled" | "amount-invalid" | "eligible-above-contract" | "invoices-below-contract" | "invoice-repeated" | "transfer-repeated" | "fees-not-fully-paid" | "project-already-claimed" | "invoice-already-claimed" | "invoice-number-invalid" | "invoice-in-future" | "invoice-of-others" | "share-above-transfer" | "transfer-in-future" | "transfer-of-others" | "transfer-used-up" | "transfer-differs" | "direct-way-not-open" | "recognition-missing" | "recognition-level-too-low" | "recognition-host-differs" | "recognition-lapsed" | "recognition-in-future" | "statement-missing" | "services-missing" | "already-admitted" | "admission-already-open" | "registry-day-in-future" | "standing-unchanged" | "standing-out-of-order" | "change-filing-unknown" | "change-filing-open" | "change-filing-not-awaited" | "change-filing-goes-on" | "change-evidence-missing" | "change-empty" | "change-unchanged" | "change-out-of-order" | "change-overtaken" | "change-correction-open" | "change-correction-undated" | "not-invited" | "quota-exhausted" | "voucher-void" | "voucher-stopped" | "voucher-expired" | "voucher-unknown" | "voucher-not-stopped" | "voucher-limit-too-high" | "voucher-year-unknown" | "voucher-year-concluded" | "voucher-year-goes-on" | "sme-list-unknown" | "sme-list-incomplete" | "sme-list-already-issued" | "banned" | "banned-by-relation" | "blacklist-not-public" | "provider-banned" | "budget-exhausted" | "budget-missing" | "fund-exhausted" | "fund-amount-invalid" | "fund-amount-too-large" | "budget-below-standing" | "rollover-too-late" | "fund-proposal-unknown" | "fund-proposal-decided" | "reference-proposal-unknown" | "reference-proposal-decided" | "same-person-confirms" | "expense-receipt-used" | "account-unknown" | "return-above-paid" | "return-unpaid" | "repayment-unknown" | "repayment-open" | "repayment-closed" | "repayment-above-paid" | "repayment-party-differs" | "return-above-owed" | "receipt-unknown" | "receipt-differs" | "return-above-queued" | "receipt-not-queued" | "receipt-money-waits" | "refund-unknown" | "refund-decided" | "sanction-unknown" | "sanction-not-awaited" | "sanction-goes-on" | "sanction-own-proposal" | "sanction-number-used" | "sanction-case-unnamed" | "sanction-repayment-missing" | "sanction-case-unanswered" | "sanction-party-differs" | "violation-in-future" | "obstruction-not-serious" | "hearing-open" | "delivery-recorded" | "delivery-date-impossible" | "evidence-missing" | "enforcement-date-impossible" | "enforcement-nothing-owed" | "written-demand-made" | "written-demand-missing" | "written-demand-running" | "amount-above-ceiling" | "full-amount-above-ceiling" | "reduction-not-open" | "amount-not-as-reduced" | "recognised-above-claim" | "publicity-running" | "payment-already-made" | "payment-order-empty" | "payment-order-too-long" | "payment-order-unknown" | "payment-order-not-awaited" | "payment-order-not-instructed" | "payment-order-goes-on" | "payment-line-differs" | "case-not-for-payment" | "case-in-other-order" | "fund-account-missing" | "bank-columns-unknown" | "bank-file-unknown" | "payment-id-invalid" | "payment-line-repeated" | "payment-in-dispute" | "payment-dispute-unknown" | "payment-dispute-not-payable" | "payment-line-unknown" | "payment-amount-differs" | "payment-count-differs" | "payment-total-differs" | "payment-text-invalid" | "account-number-invalid" | "instruction-unknown" | "rating-not-own" | "rating-unpaid" | "rating-given" | "rating-too-late" | "rating-unknown" | "paper-unknown" | "paper-not-clean" | "paper-no-invoice" | "document-unknown" | "papers-too-many" | "draft-unknown" | "draft-changed" | "draft-too-long" | "drafts-too-many" | "turn-unknown" | "turn-assignee" | "evaluation-unknown" | "evaluation-not-counted" | "evaluation-not-here" | "evaluation-goes-on" | "institution-not-evaluated" | "deviation-repeated" | "deviation-none" | "removal-not-unqualified" | "same-person-grades" | "experts-by-draw" | "experts-by-name" | "draw-unknown" | "draw-superseded" | "draw-exhausted" | "draw-stands" | "draw-pool-short" | "experts-complete" | "panel-fixed" | "fields-fixed" | "expert-tied" | "conflict-elsewhere" | "experts-too-few" | "experts-even" | "expert-repeated" | "meeting-without-quorum" | "item-without-quorum" | "meeting-empty" | "meeting-members-unnamed" | "not-member-of-year" | "member-left-out" | "member-repeated" | "not-a-member" | "chair-absent" | "recorder-absent" | "minutes-missing" | "meeting-date-impossible" | "meeting-before-case" | "case-repeated" | "vote-of-absent" | "member-reviewed" | "member-tied" | "vote-of-recused" | "vote-repeated" | "vote-missing" | "outcome-against-votes" | "amount-missing" | "amount-unexpected" | "case-not-for-meeting" | "spot-check-unknown" | "spot-check-not-awaited" | "spot-check-goes-on" | "check-unknown" | "check-not-awaited" | "seed-too-early" | "seed-too-late" | "not-inspector" | "inspector-tied" | "inspector-decides" | "inspection-line-unmet" | "inspection-fault-missing" | "expert-has-spoken" | "award-lapse-too-early" | "lapse-too-early" | "case-in-other-act" | "case-not-for-publication" | "case-not-for-correction" | "bank-reference-used" | "document-number-used" | "line-differs" | "hash-mismatch" | "act-unknown" | "act-exists" | "idempotency-key-reused" | "supplementary-admission-needed" | "service-not-registered" | "service-recorded-later" | "provider-name-differs" | "qualification-lapsed" | "fee-above-registered" | "domicile-differs" | "passing-on-unsaid" | "provider-on-list" | "violator-near" | "list-not-imported" | "list-out-of-date" | "invoice-outside-support-period" | "former-name-used" | "payment-before-signing" | "contract-similar" | "project-similar" | "payments-with-refund" | "payments-above-contract" | "exclusion-suspected" | "officer-and-holder" | "common-founder" | "state-holder" | "tie-reported" | "tie-on-file" | "tie-ended" | "namesake" | "relations-undeclared" | "relations-differ" | "relations-not-on-record" | "institution-on-list" | "provider-suspended" | "item-by-notice" | "legal-form-unsaid" | "other-kind-of-unit" | "removed-before";
                cite: string;
                /** @enum {string} */
                severity: "hard" | "held" | "soft";
                message: string;
                path?: string;
            }[];
            faults: {
                path: string;
                note: string;
            }[];
            /** @description What its applicant asks to correct (readings of Arts. 10(3), 17(3)) */
            correctionAsked?: {
                faults: {
                    path: string;
                    note: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
            };
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                periods?: {
                    /** Format: date-time */
                    chaseAt?: string;
                    years: number[];
                };
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                deadline?: components["schemas"]["Deadline"];
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            }[];
            /** @description Its place for the enterprise’s quota, as that states it (Art. 14) */
            quotaPlace?: number;
            /** @description Its steps one after the other, each with when it was entered and left */
            stays?: {
                step: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                until?: string;
            }[];
            /** @description The districts that the centre has moved it away from (Art. 6) */
            districtsBefore?: {
                /** @enum {string} */
                district: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                reason: string;
                by?: string;
                /** Format: date-time */
                at: string;
            }[];
            recommended?: boolean;
            /** @description Written requests for what an approved award waits for */
            writtenRequests?: {
                reference: string;
                by?: string;
                /** Format: date-time */
                at: string;
            }[];
            lapseProposedBy?: string[];
            deliberations: {
                meeting: string;
                /** @description The recorded meeting that this record puts right */
                corrects?: string;
                supported: boolean;
                amountFen: number;
                eligibleFen?: number;
                reason: string;
                recorder: string;
                recordedFor?: string;
                voters?: string[];
                ceiling?: components["schemas"]["Ceiling"];
                reduction?: {
                    caseNo: string;
                    fullFen: number;
                    availableFen: number;
                    totalFen: number;
                    amountFen: number;
                    explanation: string;
                };
            }[];
            publications: {
                list: string;
                /** Format: date-time */
                publishedAt: string;
                deadline?: components["schemas"]["Deadline"];
                objections?: {
                    raised: number;
                    open: number;
                    substantiated: number;
                };
            }[];
            recordAnswers?: {
                by: string;
                party: string;
                reason: string;
                evidence: string[];
                /** Format: date-time */
                at: string;
            }[];
            refused?: {
                /** @enum {string} */
                act: "decideImportedRecord" | "decidePreliminaryReview" | "verifyRecognition" | "deliberate" | "redeliberate";
                reason: string;
                /** Format: date-time */
                at: string;
                decidedBy: string[];
                asked?: {
                    reason: string;
                    /** Format: date-time */
                    at: string;
                };
            };
            secondLooks?: {
                /** @enum {string} */
                act: "decideImportedRecord" | "decidePreliminaryReview" | "verifyRecognition" | "deliberate" | "redeliberate";
                asked: string;
                granted: boolean;
                by: string;
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            /** @description What its applicant may do about a refusal, in Chinese */
            remedies?: string;
            approvalDocument?: string;
            account?: {
                holder: string;
                bank: string;
                number: string;
            };
            instructions: {
                key: string;
                amountFen: number;
                account: {
                    holder: string;
                    bank: string;
                    number: string;
                };
                preparedBy: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                state: "instructed" | "paid" | "failed";
                bankReference?: string;
                /** @description Why the bank did not pay, in its words */
                bankReason?: string;
                order?: string;
            }[];
            waitsFor?: string;
            waitedFor?: string;
            joined: number;
            trail: {
                length: number;
            };
            links: {
                [key: string]: string;
            };
            reviewedBy?: string;
            reviewAnswers?: {
                finding: string;
                words: string;
            }[];
            experts: string[];
            expertDraw?: {
                draw: string;
                passedOver: {
                    expert: string;
                    reasons: string[];
                }[];
            };
            declined?: {
                expert: string;
                reason: string;
                conflict?: {
                    uscc: string;
                    /** @enum {string} */
                    tie: "employment" | "advisory" | "cooperation" | "kinship" | "investment" | "other";
                };
                /** Format: date-time */
                at: string;
            }[];
            opinions: {
                expert: string;
                recommends: boolean;
                checklist: {
                    /** @enum {string} */
                    check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated";
                    met: boolean;
                    note?: string;
                }[];
                answers?: {
                    finding: string;
                    words: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        /** @description To a party: what was decided and why, not which persons did so */
        CaseForParty: {
            no: string;
            /** @enum {string} */
            procedure: "admission" | "redemption";
            /** @enum {string} */
            way?: "direct" | "review" | "supplementary";
            roundId: string;
            applicant: string;
            applicantName: string;
            enterprise?: string;
            provider?: string;
            /** @enum {string} */
            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
            step: string;
            /** @enum {string} */
            state: "open" | "ended";
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            /** Format: date-time */
            suspendedSince?: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            submittedAt?: string;
            programmeYear: number;
            heldFor?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            policy: components["schemas"]["PolicyInForce"];
            submission?: {
                roundId: string;
                /** @enum {string} */
                redeemer: "enterprise" | "institution";
                enterprise: {
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    industry: "agriculture" | "industry" | "construction" | "wholesale" | "retail" | "transport" | "warehousing" | "post" | "accommodation" | "catering" | "information-transmission" | "software-and-it" | "real-estate-development" | "property-management" | "leasing-and-business-services" | "other";
                    staff: number;
                    revenueFen: number;
                    assetsFen: number;
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                provider: {
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    /** @enum {string} */
                    kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                contract: {
                    number: string;
                    /** Format: date */
                    signedOn: string;
                    /** Format: date */
                    fulfilledOn: string;
                    amountFen: number;
                    eligibleFen: number;
                    serviceItem: string;
                    subject: string;
                };
                invoices: {
                    number: string;
                    code?: string;
                    /** Format: date */
                    issuedOn: string;
                    amountFen: number;
                    redLetter: boolean;
                    buyer: string;
                    seller: string;
                }[];
                transfers: {
                    reference: string;
                    /** Format: date */
                    paidOn: string;
                    amountFen: number;
                    shareFen?: number;
                    refund: boolean;
                    payer: string;
                    payee: string;
                }[];
                passesOn?: string;
                innovation: string;
                account: {
                    holder: string;
                    bank: string;
                    number: string;
                };
                documents: components["schemas"]["DocumentRef"][];
            } | {
                roundId: string;
                /** @enum {string} */
                way: "direct" | "review" | "supplementary";
                institution: {
                    uscc: string;
                    name: string;
                    formerNames?: string[];
                    /** @enum {string} */
                    domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                    /** @enum {string} */
                    legalForm?: "company" | "public-institution" | "social-organisation" | "cooperative" | "partnership" | "sole-proprietorship" | "branch" | "individual-business" | "other";
                    /** @enum {string} */
                    kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                    relations: {
                        legalRepresentative: {
                            name: string;
                            idNumber: string;
                        };
                        directors: {
                            name: string;
                            idNumber: string;
                        }[];
                        shareholders: {
                            holder: {
                                person: {
                                    name: string;
                                    idNumber: string;
                                };
                            } | {
                                entity: string;
                            };
                            percent: number;
                        }[];
                        actualControllers: ({
                            person: {
                                name: string;
                                idNumber: string;
                            };
                        } | {
                            entity: string;
                        })[];
                        jointlyFounded: string[];
                    };
                };
                services: string[];
                statements: {
                    "legal-personality-and-invoices"?: string;
                    "fixed-premises"?: string;
                    team?: string;
                    "research-integrity"?: string;
                    "services-in-scope"?: string;
                    "management-and-fees"?: string;
                };
                recognition?: {
                    number: string;
                    issuer: string;
                    /** @enum {string} */
                    level: "municipal" | "regional" | "national" | "other";
                    platform: string;
                    host: string;
                    /** Format: date */
                    issuedOn: string;
                    /** Format: date */
                    validUntil?: string;
                    document: components["schemas"]["DocumentRef"];
                };
                documents: components["schemas"]["DocumentRef"][];
            };
            findings: {
                /** @enum {string} */
                code: "validation" | "not-awaited" | "case-ended" | "case-suspended" | "line-suspended" | "case-unknown" | "wrong-role" | "district-unchanged" | "wrong-district" | "wrong-party" | "not-assigned" | "same-person-imports-and-issues" | "same-person-proposes-and-approves" | "imported-record-open" | "objection-unanswered" | "objection-untold" | "objection-told" | "objection-words-repeated" | "same-person-looks-again" | "second-look-asked" | "duty-excluded" | "own-case" | "stand-in-role" | "stand-in-passed-on" | "stand-in-oneself" | "stand-in-period" | "stand-in-overlaps" | "stand-in-unknown" | "stand-in-over" | "stand-in-not-appointed" | "account-not-found" | "account-exists" | "account-closed" | "account-not-closed" | "account-own" | "account-same-person" | "account-change-pending" | "account-change-none" | "administrators-exist" | "administrators-too-few" | "grant-unknown" | "grant-over" | "grant-begun" | "grant-from" | "grant-reversed" | "grant-end-early" | "grant-end-later" | "grant-held" | "grant-scope" | "roles-apart" | "expert-not-registered" | "hand-over-to-oneself" | "party-has-handler" | "handler-impossible" | "handlers-too-many" | "handler-unknown" | "reason-missing" | "fault-missing" | "fault-unexpected" | "checklist-incomplete" | "checklist-unmet" | "finding-unanswered" | "filing-unknown" | "objection-unknown" | "objection-verified" | "objection-is-lead" | "objections-too-many-today" | "objections-too-many" | "unit-objections-too-many" | "unit-in-too-many-cases" | "objection-without-stamp" | "objection-too-late" | "signals-off" | "sender-not-vouched" | "money-by-signal" | "round-unknown" | "round-exists" | "round-not-for-procedure" | "round-concluded" | "round-goes-on" | "amendment-empty" | "amendment-takes" | "ranking-criterion" | "ranking-too-late" | "rank-invalid" | "rank-unexpected" | "service-list-version-unknown" | "outside-window" | "measures-not-in-force" | "reading-unknown" | "enacted-unchangeable" | "reading-by-interpretation" | "reading-out-of-bounds" | "enacted-unchangeable-by-interpretation" | "interpretation-of-nothing" | "interpretation-number-used" | "interpretation-too-early" | "calendar-year-missing" | "uscc-invalid" | "no-legal-personality" | "enterprise-out-of-city" | "redeemer-out-of-city" | "not-sme" | "listed-as-large" | "on-list" | "provider-removed" | "reapplication-too-early" | "reapplication-day-missing" | "reapplication-day-unexpected" | "provider-not-admitted" | "provider-not-standing" | "provider-unknown" | "account-holder-differs" | "affiliated" | "parties-identical" | "service-list-unavailable" | "service-item-unknown" | "outside-support-period" | "contract-dates-reversed" | "contract-not-fulfilled" | "amount-invalid" | "eligible-above-contract" | "invoices-below-contract" | "invoice-repeated" | "transfer-repeated" | "fees-not-fully-paid" | "project-already-claimed" | "invoice-already-claimed" | "invoice-number-invalid" | "invoice-in-future" | "invoice-of-others" | "share-above-transfer" | "transfer-in-future" | "transfer-of-others" | "transfer-used-up" | "transfer-differs" | "direct-way-not-open" | "recognition-missing" | "recognition-level-too-low" | "recognition-host-differs" | "recognition-lapsed" | "recognition-in-future" | "statement-missing" | "services-missing" | "already-admitted" | "admission-already-open" | "registry-day-in-future" | "standing-unchanged" | "standing-out-of-order" | "change-filing-unknown" | "change-filing-open" | "change-filing-not-awaited" | "change-filing-goes-on" | "change-evidence-missing" | "change-empty" | "change-unchanged" | "change-out-of-order" | "change-overtaken" | "change-correction-open" | "change-correction-undated" | "not-invited" | "quota-exhausted" | "voucher-void" | "voucher-stopped" | "voucher-expired" | "voucher-unknown" | "voucher-not-stopped" | "voucher-limit-too-high" | "voucher-year-unknown" | "voucher-year-concluded" | "voucher-year-goes-on" | "sme-list-unknown" | "sme-list-incomplete" | "sme-list-already-issued" | "banned" | "banned-by-relation" | "blacklist-not-public" | "provider-banned" | "budget-exhausted" | "budget-missing" | "fund-exhausted" | "fund-amount-invalid" | "fund-amount-too-large" | "budget-below-standing" | "rollover-too-late" | "fund-proposal-unknown" | "fund-proposal-decided" | "reference-proposal-unknown" | "reference-proposal-decided" | "same-person-confirms" | "expense-receipt-used" | "account-unknown" | "return-above-paid" | "return-unpaid" | "repayment-unknown" | "repayment-open" | "repayment-closed" | "repayment-above-paid" | "repayment-party-differs" | "return-above-owed" | "receipt-unknown" | "receipt-differs" | "return-above-queued" | "receipt-not-queued" | "receipt-money-waits" | "refund-unknown" | "refund-decided" | "sanction-unknown" | "sanction-not-awaited" | "sanction-goes-on" | "sanction-own-proposal" | "sanction-number-used" | "sanction-case-unnamed" | "sanction-repayment-missing" | "sanction-case-unanswered" | "sanction-party-differs" | "violation-in-future" | "obstruction-not-serious" | "hearing-open" | "delivery-recorded" | "delivery-date-impossible" | "evidence-missing" | "enforcement-date-impossible" | "enforcement-nothing-owed" | "written-demand-made" | "written-demand-missing" | "written-demand-running" | "amount-above-ceiling" | "full-amount-above-ceiling" | "reduction-not-open" | "amount-not-as-reduced" | "recognised-above-claim" | "publicity-running" | "payment-already-made" | "payment-order-empty" | "payment-order-too-long" | "payment-order-unknown" | "payment-order-not-awaited" | "payment-order-not-instructed" | "payment-order-goes-on" | "payment-line-differs" | "case-not-for-payment" | "case-in-other-order" | "fund-account-missing" | "bank-columns-unknown" | "bank-file-unknown" | "payment-id-invalid" | "payment-line-repeated" | "payment-in-dispute" | "payment-dispute-unknown" | "payment-dispute-not-payable" | "payment-line-unknown" | "payment-amount-differs" | "payment-count-differs" | "payment-total-differs" | "payment-text-invalid" | "account-number-invalid" | "instruction-unknown" | "rating-not-own" | "rating-unpaid" | "rating-given" | "rating-too-late" | "rating-unknown" | "paper-unknown" | "paper-not-clean" | "paper-no-invoice" | "document-unknown" | "papers-too-many" | "draft-unknown" | "draft-changed" | "draft-too-long" | "drafts-too-many" | "turn-unknown" | "turn-assignee" | "evaluation-unknown" | "evaluation-not-counted" | "evaluation-not-here" | "evaluation-goes-on" | "institution-not-evaluated" | "deviation-repeated" | "deviation-none" | "removal-not-unqualified" | "same-person-grades" | "experts-by-draw" | "experts-by-name" | "draw-unknown" | "draw-superseded" | "draw-exhausted" | "draw-stands" | "draw-pool-short" | "experts-complete" | "panel-fixed" | "fields-fixed" | "expert-tied" | "conflict-elsewhere" | "experts-too-few" | "experts-even" | "expert-repeated" | "meeting-without-quorum" | "item-without-quorum" | "meeting-empty" | "meeting-members-unnamed" | "not-member-of-year" | "member-left-out" | "member-repeated" | "not-a-member" | "chair-absent" | "recorder-absent" | "minutes-missing" | "meeting-date-impossible" | "meeting-before-case" | "case-repeated" | "vote-of-absent" | "member-reviewed" | "member-tied" | "vote-of-recused" | "vote-repeated" | "vote-missing" | "outcome-against-votes" | "amount-missing" | "amount-unexpected" | "case-not-for-meeting" | "spot-check-unknown" | "spot-check-not-awaited" | "spot-check-goes-on" | "check-unknown" | "check-not-awaited" | "seed-too-early" | "seed-too-late" | "not-inspector" | "inspector-tied" | "inspector-decides" | "inspection-line-unmet" | "inspection-fault-missing" | "expert-has-spoken" | "award-lapse-too-early" | "lapse-too-early" | "case-in-other-act" | "case-not-for-publication" | "case-not-for-correction" | "bank-reference-used" | "document-number-used" | "line-differs" | "hash-mismatch" | "act-unknown" | "act-exists" | "idempotency-key-reused" | "supplementary-admission-needed" | "service-not-registered" | "service-recorded-later" | "provider-name-differs" | "qualification-lapsed" | "fee-above-registered" | "domicile-differs" | "passing-on-unsaid" | "provider-on-list" | "violator-near" | "list-not-imported" | "list-out-of-date" | "invoice-outside-support-period" | "former-name-used" | "payment-before-signing" | "contract-similar" | "project-similar" | "payments-with-refund" | "payments-above-contract" | "exclusion-suspected" | "officer-and-holder" | "common-founder" | "state-holder" | "tie-reported" | "tie-on-file" | "tie-ended" | "namesake" | "relations-undeclared" | "relations-differ" | "relations-not-on-record" | "institution-on-list" | "provider-suspended" | "item-by-notice" | "legal-form-unsaid" | "other-kind-of-unit" | "removed-before";
                cite: string;
                /** @enum {string} */
                severity: "hard" | "held" | "soft";
                message: string;
                path?: string;
            }[];
            faults: {
                path: string;
                note: string;
            }[];
            /** @description What its applicant asks to correct (readings of Arts. 10(3), 17(3)) */
            correctionAsked?: {
                faults: {
                    path: string;
                    note: string;
                }[];
                reason: string;
                /** Format: date-time */
                at: string;
            };
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                periods?: {
                    /** Format: date-time */
                    chaseAt?: string;
                    years: number[];
                };
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                deadline?: components["schemas"]["Deadline"];
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            }[];
            /** @description Its place for the enterprise’s quota, as that states it (Art. 14) */
            quotaPlace?: number;
            /** @description Its steps one after the other, each with when it was entered and left */
            stays?: {
                step: string;
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                until?: string;
            }[];
            /** @description The districts that the centre has moved it away from (Art. 6) */
            districtsBefore?: {
                /** @enum {string} */
                district: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                reason: string;
                by?: string;
                /** Format: date-time */
                at: string;
            }[];
            recommended?: boolean;
            /** @description Written requests for what an approved award waits for */
            writtenRequests?: {
                reference: string;
                by?: string;
                /** Format: date-time */
                at: string;
            }[];
            lapseProposedBy?: string[];
            deliberations: {
                meeting: string;
                /** @description The recorded meeting that this record puts right */
                corrects?: string;
                supported: boolean;
                amountFen: number;
                eligibleFen?: number;
                reason: string;
                recorder: string;
                ceiling?: components["schemas"]["Ceiling"];
                reduction?: {
                    caseNo: string;
                    fullFen: number;
                    availableFen: number;
                    totalFen: number;
                    amountFen: number;
                    explanation: string;
                };
            }[];
            publications: {
                list: string;
                /** Format: date-time */
                publishedAt: string;
                deadline?: components["schemas"]["Deadline"];
                objections?: {
                    raised: number;
                    open: number;
                    substantiated: number;
                };
            }[];
            recordAnswers?: {
                party: string;
                reason: string;
                evidence: string[];
                /** Format: date-time */
                at: string;
            }[];
            refused?: {
                /** @enum {string} */
                act: "decideImportedRecord" | "decidePreliminaryReview" | "verifyRecognition" | "deliberate" | "redeliberate";
                reason: string;
                /** Format: date-time */
                at: string;
                asked?: {
                    reason: string;
                    /** Format: date-time */
                    at: string;
                };
            };
            secondLooks?: {
                /** @enum {string} */
                act: "decideImportedRecord" | "decidePreliminaryReview" | "verifyRecognition" | "deliberate" | "redeliberate";
                asked: string;
                granted: boolean;
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            /** @description What its applicant may do about a refusal, in Chinese */
            remedies?: string;
            approvalDocument?: string;
            account?: {
                holder: string;
                bank: string;
                number: string;
            };
            instructions: {
                key: string;
                amountFen: number;
                account: {
                    holder: string;
                    bank: string;
                    number: string;
                };
                preparedBy: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                state: "instructed" | "paid" | "failed";
                bankReference?: string;
                /** @description Why the bank did not pay, in its words */
                bankReason?: string;
                order?: string;
            }[];
            waitsFor?: string;
            waitedFor?: string;
            joined: number;
            trail: {
                length: number;
            };
            links: {
                [key: string]: string;
            };
        };
        /** @description Who did what, when and why, by its act */
        CaseTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: {
                refused: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: {
                broken: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "drawExperts";
            answer: {
                draw: string;
                count: number;
                panel: number;
                choice: boolean;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "rateService";
            answer: {
                no: string;
                act: string;
                result: string;
                scores: {
                    quality: number;
                    timeliness: number;
                    expertise: number;
                    price: number;
                };
                request?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "submitPaper" | "fileStaffPaper";
            answer: {
                no: string;
                act: string;
                result: string;
                kind: string;
                sha256: string;
                bytes: number;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "scanPaper" | "fileStaffPaper";
            answer: {
                no: string;
                act: string;
                result: string;
                kind: string;
                sha256: string;
                threat: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: components["schemas"]["CaseOnTrail"];
        };
        /** @description Where the case stood after an act: to who sees all */
        CaseOnTrail: {
            no: string;
            act: string;
            /** @description What came of it, in one word */
            result: string;
            /** @description Length of the trail of the case after the act */
            sequence: number;
            step: string;
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                periods?: {
                    /** Format: date-time */
                    chaseAt?: string;
                    years: number[];
                };
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                deadline?: components["schemas"]["Deadline"];
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
            }[];
            suspended: boolean;
            checks?: ("legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated")[];
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            amountFen?: number;
            /** @description Key of what the act made, such as an objection */
            reference?: string;
            request?: string;
        };
        /** @description Who did what, when and why, by its act */
        CaseShownTrailEntry: {
            _id?: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id?: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            act: string;
            answer: {
                refused: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            };
        } | {
            _id?: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            act: string;
            answer: {
                broken: string;
            };
        } | {
            _id?: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            /** @constant */
            act: "drawExperts";
            answer: {
                draw: string;
                count: number;
                panel: number;
                choice: boolean;
            };
        } | {
            _id?: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            /** @constant */
            act: "rateService";
            answer: {
                no: string;
                act: string;
                result: string;
                scores: {
                    quality: number;
                    timeliness: number;
                    expertise: number;
                    price: number;
                };
            };
        } | {
            _id?: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            /** @enum {string} */
            act: "submitPaper" | "fileStaffPaper";
            answer: {
                no: string;
                act: string;
                result: string;
                kind: string;
                sha256: string;
                bytes: number;
            };
        } | {
            _id?: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            /** @enum {string} */
            act: "scanPaper" | "fileStaffPaper";
            answer: {
                no: string;
                act: string;
                result: string;
                kind: string;
                sha256: string;
                threat: string;
            };
        } | {
            _id?: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            act: string;
            answer: components["schemas"]["CaseOnTrailShown"];
        };
        /** @description Where the case stood after an act */
        CaseOnTrailShown: {
            no: string;
            act: string;
            /** @description What came of it, in one word */
            result: string;
            /** @description Length of the trail of the case after the act */
            sequence: number;
            step: string;
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                periods?: {
                    /** Format: date-time */
                    chaseAt?: string;
                    years: number[];
                };
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                deadline?: components["schemas"]["Deadline"];
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
            }[];
            suspended: boolean;
            checks?: ("legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated")[];
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            amountFen?: number;
            /** @description Key of what the act made, such as an objection */
            reference?: string;
        };
        /** @description A case in a list; a party is told no accounts */
        CaseHead: {
            no: string;
            /** @enum {string} */
            procedure: "admission" | "redemption";
            /** @enum {string} */
            way?: "direct" | "review" | "supplementary";
            roundId: string;
            applicant: string;
            applicantName: string;
            enterprise?: string;
            provider?: string;
            /** @enum {string} */
            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
            step: string;
            /** @enum {string} */
            state: "open" | "ended";
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            /** Format: date-time */
            suspendedSince?: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            submittedAt?: string;
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                periods?: {
                    /** Format: date-time */
                    chaseAt?: string;
                    years: number[];
                };
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                deadline?: components["schemas"]["Deadline"];
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
        };
        /** @description To who is no party of the case */
        ObjectionReceipt: {
            no: string;
            /** @constant */
            act: "raiseObjection";
            result: string;
            reference?: string;
        };
        /** @description An application that is not handed in yet */
        ApplicationDraft: {
            id: string;
            /** @enum {string} */
            procedure: "admission" | "redemption";
            version: number;
            savedAt: string;
            erasedAfter: string;
            submission: {
                [key: string]: unknown;
            };
        };
        /** @description To its district */
        CaseAnswerForDistrict: {
            no: string;
            /** @enum {string} */
            act: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "submit";
            /** @description What came of it, in one word */
            result: string;
            /** @description Length of the trail of the case after the act */
            sequence: number;
            step: string;
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
            }[];
            suspended: boolean;
            checks?: ("legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated")[];
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            amountFen?: number;
            /** @description Key of what the act made, such as an objection */
            reference?: string;
        };
        /** @description To the centre, with the hash of the request */
        CaseAnswerForCentre: {
            no: string;
            /** @enum {string} */
            act: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "submit";
            /** @description What came of it, in one word */
            result: string;
            /** @description Length of the trail of the case after the act */
            sequence: number;
            step: string;
            waits: {
                /** @enum {string} */
                name: "invitation" | "imported-record" | "use-confirmation" | "preliminary-review" | "correction" | "recognition-check" | "expert-assignment" | "expert-review" | "supplementary-admission" | "meeting" | "publication" | "publicity" | "objection-verification" | "redeliberation" | "refusal-period" | "second-look" | "approval" | "payment" | "bank-result" | "account-correction";
                open?: number;
                /** @enum {string} */
                for: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount" | "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit" | "applyBankStatus" | "clock" | "preparePaymentOrder" | "submit" | "supplementary-admission";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                dueAt?: string;
                missingYear?: number;
                /** Format: date-time */
                remindedAt?: string;
                /** Format: date-time */
                escalateAt?: string;
                /** Format: date-time */
                escalatedAt?: string;
            }[];
            allowed: {
                /** @enum {string} */
                decision: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                members?: string[];
            }[];
            suspended: boolean;
            checks?: ("legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated")[];
            ended?: {
                /** @enum {string} */
                outcome: "paid" | "admitted" | "refused" | "withdrawn" | "lapsed" | "cancelled";
                step: string;
                reason: string;
            };
            amountFen?: number;
            /** @description Key of what the act made, such as an objection */
            reference?: string;
            request?: string;
        };
        /** @description Who did what, when and why, by its act */
        ChangeFilingTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: components["schemas"]["ChangeFilingOnTrail"];
        };
        /** @description What an act answers: change-filing */
        ChangeFilingOnTrail: {
            no: string;
            /** @enum {string} */
            state: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
            result: string;
            about?: {
                [key: string]: number | string | string[];
            };
            act: string;
            request?: string;
        };
        /** @description An OpenAPI 3.1 document */
        OpenApiDocument: {
            /** @constant */
            openapi: "3.1.0";
            info: {
                title: string;
                version: string;
            };
            security: {
                [key: string]: string[];
            }[];
            paths: {
                [key: string]: {
                    [key: string]: {
                        operationId: string;
                        summary: string;
                        security?: {
                            [key: string]: string[];
                        }[];
                        "x-roles"?: string[];
                        "x-refusals": string[];
                        parameters?: {
                            /** @enum {string} */
                            in: "path" | "query" | "header";
                            name: string;
                            schema: {
                                [key: string]: unknown;
                            };
                            required?: boolean;
                            description?: string;
                        }[];
                        requestBody?: {
                            required: boolean;
                            content: {
                                [key: string]: {
                                    schema: {
                                        [key: string]: unknown;
                                    };
                                };
                            };
                        };
                        responses: {
                            [key: string]: {
                                $ref: string;
                            } | {
                                description: string;
                                content?: {
                                    [key: string]: {
                                        schema: {
                                            [key: string]: unknown;
                                        };
                                    };
                                };
                            };
                        };
                    };
                };
            };
            components: {
                schemas: {
                    [key: string]: {
                        [key: string]: unknown;
                    };
                };
                responses: {
                    [key: string]: {
                        description: string;
                        content?: {
                            [key: string]: {
                                schema: {
                                    [key: string]: unknown;
                                };
                            };
                        };
                    };
                };
                securitySchemes: {
                    [key: string]: {
                        /** @constant */
                        type: "apiKey";
                        /** @enum {string} */
                        in: "cookie" | "header";
                        name: string;
                        description?: string;
                    } | {
                        /** @constant */
                        type: "http";
                        /** @constant */
                        scheme: "bearer";
                        bearerFormat: string;
                    };
                };
            };
        };
        /** @description By which anyone checks a document that they hold */
        DocumentHash: {
            /** @enum {string} */
            kind: "notice" | "acceptance" | "correction" | "refusal" | "recommendation" | "expert-sheet" | "agenda" | "minutes" | "publicity" | "approval" | "payment-request" | "hearing-notice" | "sanction-decision" | "repayment-notice" | "blacklist-notice" | "yearly-report";
            kindName: string;
            number: string;
            version: number;
            current: boolean;
            /** Format: date */
            issuedOn: string;
            files: {
                pdf: {
                    sha256: string;
                    bytes: number;
                };
                docx: {
                    sha256: string;
                    bytes: number;
                };
            };
        };
        /** @description As it was issued; a later version supersedes it */
        OfficialDocument: {
            id: string;
            /** @enum {string} */
            kind: "notice" | "acceptance" | "correction" | "refusal" | "recommendation" | "expert-sheet" | "agenda" | "minutes" | "publicity" | "approval" | "payment-request" | "hearing-notice" | "sanction-decision" | "repayment-notice" | "blacklist-notice" | "yearly-report";
            kindName: string;
            number: string;
            version: number;
            current: boolean;
            /** Format: date */
            issuedOn: string;
            files: {
                pdf: {
                    sha256: string;
                    bytes: number;
                };
                docx: {
                    sha256: string;
                    bytes: number;
                };
            };
            title: string;
            about: string;
            party?: string;
            /** @enum {string} */
            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
            cite: string;
            /** Format: date-time */
            at: string;
            pages: number;
        };
        /** @description Still to be made, and why it could not be yet */
        DocumentDue: {
            /** @enum {string} */
            kind: "notice" | "acceptance" | "correction" | "refusal" | "recommendation" | "expert-sheet" | "agenda" | "minutes" | "publicity" | "approval" | "payment-request" | "hearing-notice" | "sanction-decision" | "repayment-notice" | "blacklist-notice" | "yearly-report";
            kindName: string;
            /** Format: date-time */
            since: string;
            fault?: string;
        };
        /** @description A table of figures; nothing to tell is null */
        ReportTable: {
            id: string;
            caption: string;
            columns: {
                zh: string;
                /** @enum {string} */
                kind: "count" | "days" | "fen" | "hundredths" | "percent" | "text";
            }[];
            rows: {
                cells: (number | string | null)[];
                kinds?: {
                    [key: string]: "count" | "days" | "fen" | "hundredths" | "percent" | "text";
                };
            }[];
            total?: {
                cells: (number | string | null)[];
                kinds?: {
                    [key: string]: "count" | "days" | "fen" | "hundredths" | "percent" | "text";
                };
            };
        };
        /** @description Who did what, when and why, by its act */
        EvaluationTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: components["schemas"]["EvaluationOnTrail"];
        };
        /** @description What an act answers: evaluation */
        EvaluationOnTrail: {
            year: number;
            /** @enum {string} */
            state: "counting" | "proposing" | "deciding" | "decided";
            result: string;
            about?: {
                [key: string]: number | string | string[];
            };
            act: string;
            request?: string;
        };
        /** @description Amounts are in fen */
        InvoiceField: {
            /** @enum {string} */
            field: "number" | "issuedOn" | "seller" | "sellerName" | "buyer" | "buyerName" | "netFen" | "taxFen" | "amountFen";
            fieldName: string;
            read?: string | number;
            /** @enum {string} */
            source?: "xml" | "ofd-attachment" | "ofd-tag" | "ofd-property" | "pdf-attachment" | "pdf-property" | "pdf-text";
            sourceName?: string;
            typed?: string | number;
            agrees?: boolean;
        };
        /** @description A paper of a case; only one that is clean can be fetched */
        Paper: {
            id: string;
            no: string;
            /** @enum {string} */
            kind: "licence" | "contract" | "invoice" | "payment-slip" | "result" | "acceptance" | "test-report" | "technology-contract-registration" | "no-affiliation-statement" | "recognition" | "premises" | "team" | "qualification" | "service-cases" | "management-and-fees" | "other-paper" | "verification-report" | "objection-proof" | "objection-paper" | "delivery-proof" | "signed-paper";
            name: string;
            /** @enum {string} */
            type: "pdf" | "jpeg" | "png" | "xml" | "ofd" | "xlsx" | "docx";
            bytes: number;
            sha256: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** @enum {string} */
            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
            party?: string;
            /** @enum {string} */
            scan: "clean" | "infected" | "not-scanned";
            /** Format: date-time */
            scannedAt?: string;
            threat?: string;
        };
        /** @description Whom a draw brought, and why the others may not review */
        ExpertDraw: {
            id: string;
            by: string;
            reason: string;
            panel: number;
            /** @description False where everybody of the pool was drawn: there was none to choose */
            choice: boolean;
            experts: string[];
            standIns: string[];
            excluded: {
                id: string;
                reasons: string[];
            }[];
            file: components["schemas"]["Draw"];
        };
        /** @description The draw file of docs/operate/draws.md */
        Draw: {
            /** @constant */
            format: "hongshan-draw/1";
            /** @constant */
            algorithm: "sha256-tickets/1";
            subject: string;
            /** Format: date-time */
            drawnAt: string;
            pool: string[];
            poolHash: string;
            seed: string;
            origin: {
                /** @constant */
                kind: "committed";
                commitment: string;
                /** Format: date-time */
                committedAt: string;
            } | {
                /** @constant */
                kind: "public";
                source: string;
                /** Format: date */
                valueOn?: string;
                /** Format: date-time */
                announcedAt: string;
            };
            count: number;
            result: {
                position: number;
                id: string;
                ticket: string;
                drawn: boolean;
            }[];
        };
        /** @description Who did what, when and why, by its act */
        ExpertRegisterTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "importConflicts" | "importExperts";
            answer: {
                rows: number;
                sha256: string;
                accounts: string[];
            };
        };
        /** @description As registered: by whom, when, from which file */
        Expert: {
            account: string;
            name: string;
            employer: string;
            fields: ("research-development" | "technology-transfer" | "incubation" | "technology-promotion" | "testing-certification" | "information-technology" | "engineering" | "technology-finance" | "intellectual-property" | "consulting" | "other")[];
            retired: boolean;
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            since?: string;
            sha256: string;
            conflicts: {
                account: string;
                uscc: string;
                /** @enum {string} */
                tie: "employment" | "advisory" | "cooperation" | "kinship" | "investment" | "other";
                /** Format: date */
                from: string;
                /** Format: date */
                until?: string;
            }[];
        };
        /** @description Done where nothing is left; examples are the first */
        YearEndCheck: {
            /** @enum {string} */
            check: "open-cases" | "open-rounds" | "unpaid" | "open-payment-orders" | "open-objections" | "open-repayments" | "queued-receipts" | "open-vouchers" | "evaluation" | "calendar" | "budget" | "meeting-members" | "service-items" | "expiry";
            checkName: string;
            remaining: number;
            /** @constant */
            more?: true;
            examples: string[];
        };
        /** @description Frozen: the second person approves its hash */
        FundProposal: {
            id: string;
            year: number;
            content: {
                /** @constant */
                act: "approve-budget";
                year: number;
                /** @enum {string} */
                use: "voucher" | "administration";
                approvedFen: number;
            } | {
                /** @constant */
                act: "roll-over";
                year: number;
                /** @enum {string} */
                use: "voucher" | "administration";
                amountFen: number;
            } | {
                /** @constant */
                act: "spend";
                year: number;
                amountFen: number;
                receipt: string;
            } | {
                /** @constant */
                act: "transfer";
                year: number;
                /** @enum {string} */
                from: "voucher" | "administration";
                amountFen: number;
            };
            reason: string;
            hash: string;
            /** Format: date-time */
            proposedAt: string;
            proposers: string[];
            /** @enum {string} */
            state: "approved" | "proposed" | "rejected";
            /** Format: date-time */
            decidedAt?: string;
            deciders?: string[];
            allowed: {
                /** @enum {string} */
                decision: "approveFundProposal" | "rejectFundProposal";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
            }[];
        };
        /** @description A use of the fund in a year, and the newest decisions */
        Budget: {
            year: number;
            /** @enum {string} */
            use: "voucher" | "administration";
            approvedFen: number;
            returnedFen: number;
            heldFen: number;
            committedFen: number;
            paidFen: number;
            freeFen: number;
            decisions: {
                key: string;
                act: string;
                /** Format: date-time */
                at: string;
                approvedFen: number;
                by?: string;
                reason?: string;
            }[];
        };
        /** @description Who did what, when and why, by its act */
        FundProposalTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "proposeFundAct" | "approveFundAct" | "rejectFundAct";
            answer: components["schemas"]["ProposalAnswer"];
        };
        /** @description Where a proposal stands after the act */
        ProposalAnswer: {
            proposalId: string;
            /** @enum {string} */
            state: "approved" | "proposed" | "rejected";
            /** @description Hash of what was asked for */
            request: string;
        };
        /** @description Where messages go: one mail a day (digest), none in hours of Asia/Shanghai (quiet); what the law sends comes at once */
        Contact: {
            email?: string;
            phone?: string;
            digest?: boolean;
            quiet?: {
                from: number;
                to: number;
            };
        };
        /** @description To whom, and what became of it */
        SentMessage: {
            id: string;
            /** @enum {string} */
            kind: "awaited" | "awaited-of-party" | "assigned" | "due-soon" | "accepted" | "to-correct" | "correction-asked" | "district-moved" | "review-passed" | "use-answered" | "published" | "objection-raised" | "objection-answered" | "objection-reopened" | "publicity-over" | "deliberated" | "approved" | "payment-failed" | "paid" | "admitted" | "finally-refused" | "withdrawn" | "lapsed" | "cancelled" | "suspended" | "resumed" | "second-look-granted" | "order-rejected" | "bank-asks" | "notice" | "digest";
            about: string;
            /** Format: date-time */
            at: string;
            title: string;
            text: string;
            /** Format: date-time */
            dueAt?: string;
            /** Format: date-time */
            readAt?: string;
            account: string;
            mail?: {
                to: string;
                /** @enum {string} */
                state: "due" | "refused" | "sent";
                /** Format: date-time */
                due: string;
                tries: number;
                /** Format: date-time */
                sentAt?: string;
                answer?: string;
                digest?: string;
            };
            sms?: {
                to: string;
                /** @enum {string} */
                state: "due" | "refused" | "sent";
                /** Format: date-time */
                due: string;
                tries: number;
                /** Format: date-time */
                sentAt?: string;
                answer?: string;
            };
        };
        /** @description In Chinese, for its reader */
        Message: {
            id: string;
            /** @enum {string} */
            kind: "awaited" | "awaited-of-party" | "assigned" | "due-soon" | "accepted" | "to-correct" | "correction-asked" | "district-moved" | "review-passed" | "use-answered" | "published" | "objection-raised" | "objection-answered" | "objection-reopened" | "publicity-over" | "deliberated" | "approved" | "payment-failed" | "paid" | "admitted" | "finally-refused" | "withdrawn" | "lapsed" | "cancelled" | "suspended" | "resumed" | "second-look-granted" | "order-rejected" | "bank-asks" | "notice" | "digest";
            about: string;
            /** Format: date-time */
            at: string;
            title: string;
            text: string;
            /** Format: date-time */
            dueAt?: string;
            /** Format: date-time */
            readAt?: string;
        };
        Money: {
            heldFen: number;
            committedFen: number;
            paidFen: number;
            year: number;
            approvedFen: number;
            returnedFen: number;
            freeFen: number;
            accounts: {
                [key: string]: number;
            };
            holds: {
                heldFen: number;
                committedFen: number;
                paidFen: number;
            };
            quotas: {
                heldFen: number;
                committedFen: number;
                paidFen: number;
            };
            checks: {
                ledgerEqualsBudget: boolean;
                holdsEqualBudget: boolean;
                holdsEqualQuotas: boolean;
                withinBudget: boolean;
            };
        };
        /** @description An entry of the ledger: its postings sum to nothing */
        BookEntry: {
            _id: string;
            year: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            act: "approve-budget" | "roll-over" | "spend" | "transfer" | "reserve" | "free" | "hold" | "adjust" | "commit" | "pay" | "release" | "return";
            postings: {
                /** @enum {string} */
                account: "budget" | "free" | "reserved" | "held" | "committed" | "paid" | "returned" | "administration-budget" | "administration-free" | "administration-spent";
                amountFen: number;
            }[];
            caseNo?: string;
            enterprise?: string;
            batchAct?: string;
            by?: string;
            reason?: string;
            reference?: string;
            request?: string;
        };
        /** @description In Chinese, and until when the party can act */
        PartyNotice: {
            id: string;
            party: string;
            /** @enum {string} */
            kind: "voucher-expiry" | "satisfaction" | "ban-end" | "sanction-revoked" | "sanction-hearing" | "sanction-late" | "sanction-decision" | "repayment-owed" | "repayment-reminder" | "change-filing" | "spot-check" | "evaluation" | "case-refused" | "record-held" | "case-ended" | "decision-taken-back" | "objection-raised" | "award-waits" | "voucher-changed";
            about: string;
            /** Format: date-time */
            at: string;
            /** Format: date */
            until: string;
            message: string;
            cite: string;
            /** @description The article that it rests on, in Chinese */
            basis: string;
        };
        /** @description Who did what, when and why, by its act */
        PaymentOrderTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: components["schemas"]["PaymentOrderOnTrail"];
        };
        /** @description What an act answers: payment-order */
        PaymentOrderOnTrail: {
            orderId: string;
            /** @enum {string} */
            state: "prepared" | "rejected" | "approved" | "instructed" | "settled";
            result: string;
            about?: {
                [key: string]: number | string | string[];
            };
            act: string;
            request?: string;
        };
        /** @description A line as frozen; its days once it is carried out */
        PublishedLine: {
            caseNo: string;
            applicant: string;
            applicantName: string;
            /** @enum {string} */
            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
            item?: string;
            institution?: string;
            supported: boolean;
            amountFen: number;
            approvalDocument?: string;
            publicity?: {
                daysLeft: number;
                /** Format: date */
                publishedOn: string;
                /** Format: date */
                firstDay: string;
                /** Format: date */
                lastDay: string;
                skipped: {
                    /** Format: date */
                    date: string;
                    why: string;
                }[];
                explained: string;
                /** Format: date-time */
                endsAt: string;
            };
        };
        PublicityListHead: {
            id: string;
            roundId: string;
            title: string;
            /** Format: date-time */
            publishedAt: string;
            hash: string;
            cases: number;
            link: string;
        };
        /** @description Who did what, when and why, by its act */
        ReferenceProposalTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "proposeReferenceChange" | "confirmReferenceChange" | "rejectReferenceChange";
            answer: components["schemas"]["ProposalAnswer"];
        };
        /** @description What changed, from which day, and by which act */
        RegistryVersion: {
            /** Format: date */
            from: string;
            /** Format: date */
            recordedOn: string;
            /** @enum {string} */
            source: "admission" | "change-filing" | "evaluation" | "import" | "sanction" | "spot-check";
            changes: {
                name?: string;
                /** @enum {string} */
                domicile?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                /** @enum {string} */
                kind?: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                /** @enum {string} */
                way?: "direct" | "review" | "supplementary" | "replaced-measures";
                /** Format: date */
                admittedOn?: string;
                /** @enum {string} */
                status?: "admitted" | "suspended" | "removed";
                /** Format: date */
                reapplyFrom?: string;
                services?: {
                    item: string;
                    qualification?: string;
                    /** Format: date */
                    qualifiedUntil?: string;
                    fee?: string;
                    feeMostFen?: number;
                }[];
            };
        };
        RegisteredInstitution: {
            uscc: string;
            name: string;
            /** @enum {string} */
            domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
            /** @enum {string} */
            kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
            /** @enum {string} */
            way: "direct" | "review" | "supplementary" | "replaced-measures";
            /** Format: date */
            admittedOn: string;
            /** @enum {string} */
            status: "admitted" | "suspended" | "removed";
            /** Format: date */
            reapplyFrom?: string;
            services: string[];
        };
        /** @description What is owed back of a redemption, and what came of it */
        Repayment: {
            number: string;
            caseNo: string;
            year: number;
            party: string;
            owedFen: number;
            returnedFen: number;
            outstandingFen: number;
            reason: string;
            article: string;
            /** @description For staff */
            decidedBy?: string;
            /** Format: date-time */
            decidedAt: string;
            /** Format: date */
            dueOn?: string;
            /** @enum {string} */
            state: "open" | "settled" | "cancelled";
            allowed: {
                /** @enum {string} */
                decision: "cancelRepayment";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
            }[];
        };
        /** @description Who did what, when and why, by its act */
        RepaymentTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "demandRepayment";
            answer: {
                number: string;
                request: string;
                caseNo: string;
                party: string;
                owedFen: number;
                article: string;
                reason: string;
                /** Format: date */
                dueOn?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "cancelRepayment";
            answer: {
                number: string;
                request: string;
                returnedFen: number;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "dateRepayment";
            answer: {
                number: string;
                request: string;
                /** Format: date */
                dueOn: string;
            };
        };
        /** @description Where the money stands; the place of the refund */
        ReceiptDecided: {
            allocatedFen: number;
            queuedFen: number;
            preparedFen: number;
            refundedFen: number;
            setAsideFen: number;
            receiptId: string;
            /** @enum {string} */
            act: "allocate" | "prepareRefund" | "approveRefund" | "rejectRefund" | "setAside" | "acknowledge";
            /** @enum {string} */
            state: "queued" | "settled";
            refund?: number;
            request: string;
        };
        /** @description Its amount is the sum of where its money stands */
        ReturnReceipt: {
            allocatedFen: number;
            queuedFen: number;
            preparedFen: number;
            refundedFen: number;
            setAsideFen: number;
            receiptId: string;
            reference: string;
            amountFen: number;
            payerName: string;
            payerUscc?: string;
            /** Format: date-time */
            receivedAt: string;
            /** @enum {string} */
            source: "feed" | "statement";
            /** Format: date-time */
            takenAt: string;
            allocations: {
                number: string;
                amountFen: number;
                /** Format: date-time */
                at: string;
                by?: string;
            }[];
            refunds: {
                amountFen: number;
                reason: string;
                preparedBy: string;
                preparedFor?: string;
                /** @enum {string} */
                state: "approved" | "prepared" | "rejected";
                decidedBy?: string;
            }[];
            /** @enum {string} */
            state: "queued" | "settled";
            /** @enum {string} */
            queue?: "partial" | "over" | "unknown-reference" | "several-references" | "settled" | "cancelled" | "other-party" | "told-differently";
            why?: string;
            allowed: {
                /** @enum {string} */
                decision: "allocateReceipt" | "prepareRefund" | "approveRefund" | "rejectRefund" | "setReceiptAside" | "acknowledgeReceipt";
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
            }[];
        };
        /** @description Who did what, when and why, by its act */
        ReceiptTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "takeReceipt" | "toldDifferently";
            answer: {
                receiptId: string;
                reference: string;
                amountFen: number;
                payerName: string;
                payerUscc?: string;
                /** Format: date-time */
                receivedAt: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "allocate" | "prepareRefund" | "approveRefund" | "rejectRefund" | "setAside" | "acknowledge";
            answer: components["schemas"]["ReceiptDecided"];
        };
        /** @description An act over many cases, by its kind */
        RoundAct: {
            actId: string;
            roundId: string;
            /** @enum {string} */
            state: "frozen" | "refused" | "recorded" | "in-force";
            hash: string;
            preparedBy: string;
            by?: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** Format: date-time */
            recordedAt?: string;
            /** Format: date-time */
            inForceAt?: string;
            refusals?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            failed: {
                caseNo: string;
                refusals: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            }[];
            broken?: {
                caseNo: string;
                error: string;
            }[];
            /** @description How many of these faults are not told */
            more?: number;
            lines: number;
            /** @description How many of its lines are carried out by now */
            carriedOut: number;
            /** @constant */
            kind: "meeting";
            content: {
                /** @enum {string} */
                kind: "deliberation" | "redeliberation";
                corrects?: string;
                /** Format: date */
                heldOn: string;
                members: string[];
                present: string[];
                chair: string;
                recorder: string;
                minutes: string;
                reduction?: {
                    availableFen: number;
                };
                items: {
                    caseNo: string;
                    recused: {
                        member: string;
                        why: string;
                    }[];
                    votes: {
                        member: string;
                        /** @enum {string} */
                        vote: "for" | "against" | "abstain";
                    }[];
                    supported: boolean;
                    amountFen?: number;
                    eligibleFen?: number;
                    fullFen?: number;
                    rank?: number;
                    reason: string;
                }[];
                id: string;
                roundId: string;
            };
            links: {
                [key: string]: string;
            };
        } | {
            actId: string;
            roundId: string;
            /** @enum {string} */
            state: "frozen" | "refused" | "recorded" | "in-force";
            hash: string;
            preparedBy: string;
            by?: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** Format: date-time */
            recordedAt?: string;
            /** Format: date-time */
            inForceAt?: string;
            refusals?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            failed: {
                caseNo: string;
                refusals: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            }[];
            broken?: {
                caseNo: string;
                error: string;
            }[];
            /** @description How many of these faults are not told */
            more?: number;
            lines: number;
            /** @description How many of its lines are carried out by now */
            carriedOut: number;
            /** @constant */
            kind: "publication";
            content: {
                title: string;
                lines: {
                    caseNo: string;
                    applicant: string;
                    applicantName: string;
                    /** @enum {string} */
                    district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                    item?: string;
                    institution?: string;
                    supported: boolean;
                    amountFen: number;
                }[];
            };
            links: {
                [key: string]: string;
            };
        } | {
            actId: string;
            roundId: string;
            /** @enum {string} */
            state: "frozen" | "refused" | "recorded" | "in-force";
            hash: string;
            preparedBy: string;
            by?: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** Format: date-time */
            recordedAt?: string;
            /** Format: date-time */
            inForceAt?: string;
            refusals?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            failed: {
                caseNo: string;
                refusals: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            }[];
            broken?: {
                caseNo: string;
                error: string;
            }[];
            /** @description How many of these faults are not told */
            more?: number;
            lines: number;
            /** @description How many of its lines are carried out by now */
            carriedOut: number;
            /** @constant */
            kind: "approval";
            content: {
                documentNumber: string;
                title: string;
                lines: {
                    caseNo: string;
                    amountFen: number;
                }[];
            };
            links: {
                [key: string]: string;
            };
        } | {
            actId: string;
            roundId: string;
            /** @enum {string} */
            state: "frozen" | "refused" | "recorded" | "in-force";
            hash: string;
            preparedBy: string;
            by?: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** Format: date-time */
            recordedAt?: string;
            /** Format: date-time */
            inForceAt?: string;
            refusals?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            failed: {
                caseNo: string;
                refusals: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            }[];
            broken?: {
                caseNo: string;
                error: string;
            }[];
            /** @description How many of these faults are not told */
            more?: number;
            lines: number;
            /** @description How many of its lines are carried out by now */
            carriedOut: number;
            /** @constant */
            kind: "unit-objection";
            content: {
                unit: string;
                reason: string;
                evidence: string[];
                stamp?: string;
                lines: {
                    caseNo: string;
                }[];
            };
            links: {
                [key: string]: string;
            };
        } | {
            actId: string;
            roundId: string;
            /** @enum {string} */
            state: "frozen" | "refused" | "recorded" | "in-force";
            hash: string;
            preparedBy: string;
            by?: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** Format: date-time */
            recordedAt?: string;
            /** Format: date-time */
            inForceAt?: string;
            refusals?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            failed: {
                caseNo: string;
                refusals: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            }[];
            broken?: {
                caseNo: string;
                error: string;
            }[];
            /** @description How many of these faults are not told */
            more?: number;
            lines: number;
            /** @description How many of its lines are carried out by now */
            carriedOut: number;
            /** @constant */
            kind: "payment-order";
            content: {
                orderId: string;
                lines: {
                    endToEndId: string;
                    caseNo: string;
                    amountFen: number;
                    creditor: {
                        name: string;
                        account: components["schemas"]["BankAccount"];
                    };
                    remittance: string;
                }[];
            };
            links: {
                [key: string]: string;
            };
        } | {
            actId: string;
            roundId: string;
            /** @enum {string} */
            state: "frozen" | "refused" | "recorded" | "in-force";
            hash: string;
            preparedBy: string;
            by?: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** Format: date-time */
            recordedAt?: string;
            /** Format: date-time */
            inForceAt?: string;
            refusals?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            failed: {
                caseNo: string;
                refusals: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            }[];
            broken?: {
                caseNo: string;
                error: string;
            }[];
            /** @description How many of these faults are not told */
            more?: number;
            lines: number;
            /** @description How many of its lines are carried out by now */
            carriedOut: number;
            /** @constant */
            kind: "bank-status";
            content: {
                orderId: string;
                file: string;
                lines: {
                    caseNo: string;
                    endToEndId: string;
                    /** @enum {string} */
                    outcome: "paid" | "failed" | "pending";
                    bankReference: string;
                    reasonCode?: string;
                    reason?: string;
                    amountFen?: number;
                }[];
                /** @constant */
                afterAll?: true;
            };
            links: {
                [key: string]: string;
            };
        };
        /** @description Who did what, when and why, by its act */
        RoundTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "publishNotice";
            answer: {
                notice: {
                    id: string;
                    /** @enum {string} */
                    kind: "admission" | "redemption";
                    programmeYear: number;
                    title: string;
                    /** Format: date */
                    opensOn: string;
                    /** Format: date */
                    closesOn: string;
                    /** Format: date */
                    supportFrom: string;
                    /** Format: date */
                    supportTo: string;
                    directions: string[];
                    requirements: string;
                    serviceListVersion?: number;
                    ranking?: string;
                    readings: {
                        [key: string]: number | boolean | string;
                    };
                };
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "amendNotice";
            answer: {
                amendment: {
                    text: string;
                    /** Format: date */
                    closesOn?: string;
                    /** Format: date */
                    supportFrom?: string;
                    /** Format: date */
                    supportTo?: string;
                    directions?: string[];
                };
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "turnRound";
            answer: {
                /** @enum {string} */
                state: "announced" | "open" | "closed" | "concluded";
                openCases: number;
                carryingOut: string[];
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @enum {string} */
            act: "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit";
            answer: {
                actId: string;
                lines: number;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: {
                refused: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: {
                broken: string;
            };
        };
        /** @description An act over many cases, in a list */
        RoundActHead: {
            actId: string;
            roundId: string;
            /** @enum {string} */
            state: "frozen" | "refused" | "recorded" | "in-force";
            hash: string;
            preparedBy: string;
            by?: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** Format: date-time */
            recordedAt?: string;
            /** Format: date-time */
            inForceAt?: string;
            refusals?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                status: number;
            }[];
            failed: {
                caseNo: string;
                refusals: {
                    code: components["schemas"]["RefusalCode"];
                    cite: string;
                    message: string;
                    path?: string;
                    status: number;
                }[];
            }[];
            broken?: {
                caseNo: string;
                error: string;
            }[];
            /** @description How many of these faults are not told */
            more?: number;
            lines: number;
            /** @enum {string} */
            kind: "meeting" | "publication" | "approval" | "unit-objection" | "payment-order" | "bank-status";
        };
        /** @description A notice and the state of its round (Art. 13) */
        Round: {
            roundId: string;
            /** @enum {string} */
            kind: "admission" | "redemption";
            programmeYear: number;
            /** @enum {string} */
            state: "announced" | "open" | "closed" | "concluded";
            /** Format: date-time */
            publishedAt: string;
            notice: {
                id: string;
                /** @enum {string} */
                kind: "admission" | "redemption";
                programmeYear: number;
                title: string;
                /** Format: date */
                opensOn: string;
                /** Format: date */
                closesOn: string;
                /** Format: date */
                supportFrom: string;
                /** Format: date */
                supportTo: string;
                directions: string[];
                requirements: string;
                serviceListVersion?: number;
                ranking?: string;
                readings: {
                    [key: string]: number | boolean | string;
                };
            };
            /** @description What was added since, oldest first; the notice reads with them */
            amendments?: {
                text: string;
                /** Format: date */
                closesOn?: string;
                /** Format: date */
                supportFrom?: string;
                /** Format: date */
                supportTo?: string;
                directions?: string[];
                /** Format: date-time */
                at: string;
            }[];
        };
        /** @description Who did what, when and why, by its act */
        SanctionTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: components["schemas"]["SanctionOnTrail"];
        };
        /** @description What an act answers: sanction */
        SanctionOnTrail: {
            no: string;
            /** @enum {string} */
            state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
            result: string;
            about?: {
                [key: string]: number | string | string[];
            };
            act: string;
            request?: string;
        };
        /** @description A version of the list, in force until the next one */
        ServiceItems: {
            year: number;
            version: number;
            /** Format: date */
            inForceFrom: string;
            items: {
                code: string;
                /** @enum {string} */
                category: "research-development" | "technology-transfer" | "incubation" | "technology-promotion" | "testing-certification" | "information-technology" | "engineering" | "technology-finance" | "intellectual-property" | "consulting" | "other";
                name: string;
            }[];
            /** Format: date-time */
            publishedAt: string;
        };
        /** @description Only a complete import can be issued from */
        SmeList: {
            importId: string;
            year: number;
            sha256: string;
            rows: number;
            /** @enum {string} */
            state: "staging" | "complete";
        };
        /** @description Who did what, when and why, by its act */
        SpotCheckTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: components["schemas"]["SpotCheckOnTrail"];
        };
        /** @description What an act answers: spot-check */
        SpotCheckOnTrail: {
            year: number;
            /** @enum {string} */
            state: "not-opened" | "opened" | "announced" | "drawn" | "concluded";
            result: string;
            about?: {
                [key: string]: number | string | string[];
            };
            act: string;
            request?: string;
        };
        /** @description Who did what, when and why, by its act */
        VoucherYearTrailEntry: {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            /** @constant */
            act: "restored";
            answer: {
                workflowId: string;
                runId?: string;
            };
        } | {
            _id: string;
            subject: string;
            sequence: number;
            /** Format: date-time */
            at: string;
            by: {
                id?: string;
                /** @enum {string} */
                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                onBehalfOf?: {
                    id: string;
                    party?: string;
                };
                /** @enum {string} */
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                party?: string;
                address?: string;
            };
            /** @enum {string} */
            channel: "api" | "signal" | "service";
            /** @enum {string} */
            identity: "verified" | "claimed" | "service";
            step: string;
            reason?: string;
            previous: string;
            form?: string;
            hash: string | "—";
            act: string;
            answer: components["schemas"]["VoucherYearOnTrail"];
        };
        /** @description What an act answers: voucher-year */
        VoucherYearOnTrail: {
            year: number;
            /** @enum {string} */
            state: "open" | "expired" | "concluded";
            result: string;
            about?: {
                [key: string]: number | string | string[];
            };
            act: string;
            request?: string;
        };
        /** @description What awaits the caller, with its matter in Chinese */
        WorkItem: {
            id: string;
            /** @enum {string} */
            kind: "case" | "fund-proposal" | "reference-proposal" | "account" | "return-receipt" | "change-filing" | "evaluation" | "payment-order" | "sanction" | "spot-check" | "voucher-year";
            no: string;
            matter: string;
            applicant?: string;
            roundId?: string;
            name: string;
            what: string;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            dueAt?: string;
            /** @description Working days left, the last one counted; absent without a due date */
            daysLeft?: number;
            late: boolean;
            unread: boolean;
            assigned?: {
                to: string;
                by: string;
                /** Format: date-time */
                at: string;
            };
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            errors?: {
                path: string;
                message: string;
            }[];
            refusals?: {
                code: components["schemas"]["RefusalCode"];
                cite: string;
                message: string;
                path?: string;
                /** @description The article that it rests on, in Chinese */
                basis: string;
            }[];
            /** @description What the applicant of a refused application may do about it, in Chinese */
            remedies?: string;
            /** @description How many errors and refusals are not told */
            more?: number;
        };
    };
    responses: {
        /** @description 请求格式有误 */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未表明身份 */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有使用权限；不予受理 */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有找到 */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 请求过于频繁 */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 地址或请求头过长，超过 16 KiB */
        Problem431: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description 系统内部错误 */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 暂时没有得到答复；办理程序已停止 */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 不予受理 */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 内容过大 */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 不支持这种内容格式 */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 填写的内容有误；按办法不予受理 */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
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
    listAccesses: {
        parameters: {
            query?: {
                account?: string;
                subject?: string;
                kind?: "read" | "export" | "refused" | "administration" | "sign-in" | "sign-in-refused" | "sign-out";
                from?: string;
                to?: string;
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who read what, was refused, or logged in, the newest first (Art. 18) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accesses: components["schemas"]["AccessEntry"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmAccountChange: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Confirm what another administrator has proposed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An account: to administrators and auditors, and to its own person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAccountReview: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who may do what on a day, by role and unit, for the yearly review; data or CSV */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        /** @description False where there are more lines than are told */
                        whole: boolean;
                        lines: {
                            account: string;
                            name: string;
                            unit: string;
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                            /** @enum {string} */
                            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                            party?: string;
                            expert?: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to?: string;
                            /** @enum {string} */
                            way: "first" | "two-persons" | "registration" | "handler";
                            confirmers: string[];
                            /** Format: date-time */
                            lastSignedIn?: string;
                        }[];
                    };
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAccountTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who granted, changed and ended what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["AccountTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getInHand: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for this account itself, and what nobody else holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviews: string[];
                        inspections: string[];
                        standIns: {
                            id: string;
                            absent: string;
                            standIn: string;
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            until: string;
                        }[];
                        alone: {
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                            /** @enum {string} */
                            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                            party?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                text?: string;
                unit?: string;
                role?: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                party?: string;
                state?: "closed" | "open";
                pending?: "any" | ("opening" | "registration" | "grants" | "days" | "end" | "person" | "hand-over" | "closure" | "reopening");
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts by name, unit, role or party */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["Account"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeAccount: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    id: string;
                    name: string;
                    unit: string;
                    grants: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                        expert?: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Propose an account with its grants (reading of Art. 22) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeClosure: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description Propose to close an account, with every grant */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeGrantDays: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Propose other days of a grant; without `to` it has no last day */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeGrantEnd: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                grant: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: date */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Propose the last day of a grant; yesterday ends it at once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeGrants: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    grants: {
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                        /** @enum {string} */
                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                        party?: string;
                        expert?: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Propose further grants of an account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeHandOver: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    to: string;
                };
            };
        };
        responses: {
            /** @description Propose that another account takes over what this one holds; what cannot move is named on the trail */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposePerson: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    name: string;
                    unit: string;
                };
            };
        };
        responses: {
            /** @description Propose another name or unit of the account's person */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeReopening: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description Propose to reopen a closed account; its grants stay ended */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refuseAccountChange: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description Refuse a proposal, or take it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmRegistration: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Confirm who registers a party */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endHandler: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description Let another handler speak for the own party no more, at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        /** @constant */
                        ended: true;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listHandlers: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who speaks for the own party */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handlers: {
                            account: string;
                            name: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to?: string;
                            /** @enum {string} */
                            way: "first" | "two-persons" | "registration" | "handler";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    nameHandler: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    account: string;
                    name: string;
                    unit: string;
                    /** Format: date */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description Let another person speak for the own party */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        name: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to?: string;
                        /** @enum {string} */
                        way: "first" | "two-persons" | "registration" | "handler";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRegistrations: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Registrations that wait for the centre */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["Account"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    registerParty: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    party: string;
                    unit: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Register an enterprise or institution by its credit code, as its first handler */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refuseRegistration: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description Refuse a registration */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    takeBundle: {
        parameters: {
            query: {
                reason: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A zip archive that verifies without the service, for a reason that is kept; docs/operate/audit.md (Arts. 18, 19) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getBlacklistReach: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bans that reach a party, and through whom (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uscc: string;
                        /** Format: date */
                        on: string;
                        reached: {
                            uscc: string;
                            name: string;
                            /** @enum {string} */
                            kind: "voucher" | "support";
                            cause: string;
                            /** Format: date */
                            from: string;
                            /**
                             * Format: date
                             * @description The day of receipt; without it the ban binds from its first day, or its decision is not delivered yet
                             */
                            bindsFrom?: string;
                            /** Format: date */
                            to: string;
                            cite: string;
                            decision: string;
                            ties: {
                                from: string;
                                to: string;
                                /** @enum {string} */
                                tie: "legal-representative" | "director" | "shareholder" | "actual-controller" | "founder";
                                /** @constant */
                                isPerson?: true;
                                percent?: number;
                                /** Format: date */
                                since?: string;
                                source?: {
                                    /** @enum {string} */
                                    kind: "declared" | "registered" | "imported";
                                    /** @description The party that declared it */
                                    by?: string;
                                    reference: string;
                                    /** Format: date-time */
                                    at: string;
                                };
                            }[];
                            why: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getBlacklisted: {
        parameters: {
            query?: {
                on?: string;
                kind?: "voucher" | "support";
            };
            header?: never;
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bans of one party, and whether they bind on a day; what was revoked is for staff (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uscc: string;
                        /** Format: date */
                        on: string;
                        inForce: boolean;
                        bans: {
                            uscc: string;
                            name: string;
                            /** @enum {string} */
                            kind: "voucher" | "support";
                            cause: string;
                            /** Format: date */
                            from: string;
                            /**
                             * Format: date
                             * @description The day of receipt; without it the ban binds from its first day, or its decision is not delivered yet
                             */
                            bindsFrom?: string;
                            /** Format: date */
                            to: string;
                            cite: string;
                            decision: string;
                            /** Format: date */
                            revokedOn?: string;
                            inForce: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listBlacklist: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                kind?: "voucher" | "support";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bans in force today, for staff until an interpretation makes them public (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        bans: components["schemas"]["Ban"][];
                        next?: string;
                        /** Format: date */
                        on: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar years on record, and what the centre is reminded of: from October on the coming year */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        years: {
                            year: number;
                            /** @description Whether the days off of the autonomous region are on record */
                            region: boolean;
                        }[];
                        /** @description In Chinese; empty where nothing is due */
                        reminders: string[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getCalendarYear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A calendar year; version 0 is the one that came with the service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calendar: components["schemas"]["CalendarYear"];
                        version: number;
                        /** Format: date-time */
                        addedAt?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    putCalendarYear: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarYear"];
            };
        };
        responses: {
            /** @description Propose a calendar year, or a correction of one */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    applyForAdmission: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmissionSubmission"];
            };
        };
        responses: {
            /** @description Apply for admission (Art. 10(2)) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    applyForRedemption: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedemptionSubmission"];
            };
        };
        responses: {
            /** @description Apply for redemption (Art. 17(2)) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCase: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record of a case, as its reader may see it (Arts. 6, 15, 17, 18); numbers unmasked to an auditor with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseForStaff"] | components["schemas"]["CaseForDistrict"] | components["schemas"]["CaseForExpert"] | components["schemas"]["CaseForParty"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCaseTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                reason?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, when and why (Art. 18), as the reader may see it; who objected, an auditor with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["CaseTrailEntry"][];
                        next?: number;
                    } | {
                        head: {
                            length: number;
                        };
                        entries: components["schemas"]["CaseShownTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCeiling: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explained most (Art. 14): to staff, and to the enterprise whose voucher it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ceiling"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                procedure?: "admission" | "redemption";
                roundId?: string;
                state?: "open" | "ended";
                step?: string;
                party?: string;
                search?: string;
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                awaits?: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                dueBefore?: string;
                escalated?: "true";
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases that the caller may read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["CaseHead"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listObjections: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                reason?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Objections to it (Arts. 10(6), 17(5)); the centre is told whose, an auditor with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        objections: ({
                            key: string;
                            no: string;
                            number: number;
                            list: string;
                            by: string;
                            /** @description Who objected by the public form, for who may know it */
                            objector?: {
                                name: string;
                                contact: string;
                                unit?: string;
                            };
                            /** Format: date-time */
                            raisedAt: string;
                            /** @enum {string} */
                            state: "lead" | "open" | "verified";
                            verified?: {
                                substantiated: boolean;
                                by?: string;
                                reason: string;
                                /** Format: date-time */
                                at: string;
                            };
                            reason: string;
                            evidence: string[];
                            /** @description The paper with the stamp of a unit */
                            stamp?: string;
                            /** @description What the parties were told of it, in words of the centre */
                            told?: {
                                substance: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            /** @description What the parties have said to it */
                            answers?: {
                                by: string;
                                party: string;
                                reason: string;
                                evidence: string[];
                                /** Format: date-time */
                                at: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description Until then it cannot be upheld unless a party has answered
                             */
                            answerUntil?: string;
                            /** Format: date-time */
                            dueAt?: string;
                            /** @constant */
                            about: "case";
                        } | {
                            key: string;
                            no: string;
                            number: number;
                            list: string;
                            by: string;
                            /** @description Who objected by the public form, for who may know it */
                            objector?: {
                                name: string;
                                contact: string;
                                unit?: string;
                            };
                            /** Format: date-time */
                            raisedAt: string;
                            /** @enum {string} */
                            state: "lead" | "open" | "verified";
                            verified?: {
                                substantiated: boolean;
                                by?: string;
                                reason: string;
                                /** Format: date-time */
                                at: string;
                            };
                            reason: string;
                            evidence: string[];
                            /** @description The paper with the stamp of a unit */
                            stamp?: string;
                            /** @description What the parties were told of it, in words of the centre */
                            told?: {
                                substance: string;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            };
                            /** @description What the parties have said to it */
                            answers?: {
                                by: string;
                                party: string;
                                reason: string;
                                evidence: string[];
                                /** Format: date-time */
                                at: string;
                            }[];
                            /**
                             * Format: date-time
                             * @description Until then it cannot be upheld unless a party has answered
                             */
                            answerUntil?: string;
                            /** Format: date-time */
                            dueAt?: string;
                            /** @constant */
                            about: "unit";
                            act: string;
                        })[];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    raiseObjection: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    evidence: string[];
                    stamp?: string;
                };
            };
        };
        responses: {
            /** @description Object to a case while its publicity runs (Arts. 10(6), 17(5)); an outsider gets a receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["ObjectionReceipt"];
                    } | {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listApplicationDrafts: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller’s own drafts for the party, the one saved last first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        drafts: {
                            id: string;
                            /** @enum {string} */
                            procedure: "admission" | "redemption";
                            version: number;
                            savedAt: string;
                            erasedAfter: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    beginApplicationDraft: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    procedure: "admission" | "redemption";
                    submission: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Begin a draft of an application; it is erased when it has not been saved for 90 days */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDraft"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    checkApplicationDraft: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What keeps a draft from being accepted, field by field, what it may be given at most, and which papers it needs; nothing is handed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Fields that are missing or no such value; the rest is screened once there are none */
                        faults: {
                            path: string;
                            message: string;
                        }[];
                        /** @description How many more faults there are than are told */
                        more: number;
                        /** @description Why it would not be accepted today */
                        reasons: {
                            code: components["schemas"]["RefusalCode"];
                            cite: string;
                            message: string;
                            path?: string;
                            status: number;
                        }[];
                        /** @description What a person would look at */
                        findings: {
                            /** @enum {string} */
                            code: "validation" | "not-awaited" | "case-ended" | "case-suspended" | "line-suspended" | "case-unknown" | "wrong-role" | "district-unchanged" | "wrong-district" | "wrong-party" | "not-assigned" | "same-person-imports-and-issues" | "same-person-proposes-and-approves" | "imported-record-open" | "objection-unanswered" | "objection-untold" | "objection-told" | "objection-words-repeated" | "same-person-looks-again" | "second-look-asked" | "duty-excluded" | "own-case" | "stand-in-role" | "stand-in-passed-on" | "stand-in-oneself" | "stand-in-period" | "stand-in-overlaps" | "stand-in-unknown" | "stand-in-over" | "stand-in-not-appointed" | "account-not-found" | "account-exists" | "account-closed" | "account-not-closed" | "account-own" | "account-same-person" | "account-change-pending" | "account-change-none" | "administrators-exist" | "administrators-too-few" | "grant-unknown" | "grant-over" | "grant-begun" | "grant-from" | "grant-reversed" | "grant-end-early" | "grant-end-later" | "grant-held" | "grant-scope" | "roles-apart" | "expert-not-registered" | "hand-over-to-oneself" | "party-has-handler" | "handler-impossible" | "handlers-too-many" | "handler-unknown" | "reason-missing" | "fault-missing" | "fault-unexpected" | "checklist-incomplete" | "checklist-unmet" | "finding-unanswered" | "filing-unknown" | "objection-unknown" | "objection-verified" | "objection-is-lead" | "objections-too-many-today" | "objections-too-many" | "unit-objections-too-many" | "unit-in-too-many-cases" | "objection-without-stamp" | "objection-too-late" | "signals-off" | "sender-not-vouched" | "money-by-signal" | "round-unknown" | "round-exists" | "round-not-for-procedure" | "round-concluded" | "round-goes-on" | "amendment-empty" | "amendment-takes" | "ranking-criterion" | "ranking-too-late" | "rank-invalid" | "rank-unexpected" | "service-list-version-unknown" | "outside-window" | "measures-not-in-force" | "reading-unknown" | "enacted-unchangeable" | "reading-by-interpretation" | "reading-out-of-bounds" | "enacted-unchangeable-by-interpretation" | "interpretation-of-nothing" | "interpretation-number-used" | "interpretation-too-early" | "calendar-year-missing" | "uscc-invalid" | "no-legal-personality" | "enterprise-out-of-city" | "redeemer-out-of-city" | "not-sme" | "listed-as-large" | "on-list" | "provider-removed" | "reapplication-too-early" | "reapplication-day-missing" | "reapplication-day-unexpected" | "provider-not-admitted" | "provider-not-standing" | "provider-unknown" | "account-holder-differs" | "affiliated" | "parties-identical" | "service-list-unavailable" | "service-item-unknown" | "outside-support-period" | "contract-dates-reversed" | "contract-not-fulfilled" | "amount-invalid" | "eligible-above-contract" | "invoices-below-contract" | "invoice-repeated" | "transfer-repeated" | "fees-not-fully-paid" | "project-already-claimed" | "invoice-already-claimed" | "invoice-number-invalid" | "invoice-in-future" | "invoice-of-others" | "share-above-transfer" | "transfer-in-future" | "transfer-of-others" | "transfer-used-up" | "transfer-differs" | "direct-way-not-open" | "recognition-missing" | "recognition-level-too-low" | "recognition-host-differs" | "recognition-lapsed" | "recognition-in-future" | "statement-missing" | "services-missing" | "already-admitted" | "admission-already-open" | "registry-day-in-future" | "standing-unchanged" | "standing-out-of-order" | "change-filing-unknown" | "change-filing-open" | "change-filing-not-awaited" | "change-filing-goes-on" | "change-evidence-missing" | "change-empty" | "change-unchanged" | "change-out-of-order" | "change-overtaken" | "change-correction-open" | "change-correction-undated" | "not-invited" | "quota-exhausted" | "voucher-void" | "voucher-stopped" | "voucher-expired" | "voucher-unknown" | "voucher-not-stopped" | "voucher-limit-too-high" | "voucher-year-unknown" | "voucher-year-concluded" | "voucher-year-goes-on" | "sme-list-unknown" | "sme-list-incomplete" | "sme-list-already-issued" | "banned" | "banned-by-relation" | "blacklist-not-public" | "provider-banned" | "budget-exhausted" | "budget-missing" | "fund-exhausted" | "fund-amount-invalid" | "fund-amount-too-large" | "budget-below-standing" | "rollover-too-late" | "fund-proposal-unknown" | "fund-proposal-decided" | "reference-proposal-unknown" | "reference-proposal-decided" | "same-person-confirms" | "expense-receipt-used" | "account-unknown" | "return-above-paid" | "return-unpaid" | "repayment-unknown" | "repayment-open" | "repayment-closed" | "repayment-above-paid" | "repayment-party-differs" | "return-above-owed" | "receipt-unknown" | "receipt-differs" | "return-above-queued" | "receipt-not-queued" | "receipt-money-waits" | "refund-unknown" | "refund-decided" | "sanction-unknown" | "sanction-not-awaited" | "sanction-goes-on" | "sanction-own-proposal" | "sanction-number-used" | "sanction-case-unnamed" | "sanction-repayment-missing" | "sanction-case-unanswered" | "sanction-party-differs" | "violation-in-future" | "obstruction-not-serious" | "hearing-open" | "delivery-recorded" | "delivery-date-impossible" | "evidence-missing" | "enforcement-date-impossible" | "enforcement-nothing-owed" | "written-demand-made" | "written-demand-missing" | "written-demand-running" | "amount-above-ceiling" | "full-amount-above-ceiling" | "reduction-not-open" | "amount-not-as-reduced" | "recognised-above-claim" | "publicity-running" | "payment-already-made" | "payment-order-empty" | "payment-order-too-long" | "payment-order-unknown" | "payment-order-not-awaited" | "payment-order-not-instructed" | "payment-order-goes-on" | "payment-line-differs" | "case-not-for-payment" | "case-in-other-order" | "fund-account-missing" | "bank-columns-unknown" | "bank-file-unknown" | "payment-id-invalid" | "payment-line-repeated" | "payment-in-dispute" | "payment-dispute-unknown" | "payment-dispute-not-payable" | "payment-line-unknown" | "payment-amount-differs" | "payment-count-differs" | "payment-total-differs" | "payment-text-invalid" | "account-number-invalid" | "instruction-unknown" | "rating-not-own" | "rating-unpaid" | "rating-given" | "rating-too-late" | "rating-unknown" | "paper-unknown" | "paper-not-clean" | "paper-no-invoice" | "document-unknown" | "papers-too-many" | "draft-unknown" | "draft-changed" | "draft-too-long" | "drafts-too-many" | "turn-unknown" | "turn-assignee" | "evaluation-unknown" | "evaluation-not-counted" | "evaluation-not-here" | "evaluation-goes-on" | "institution-not-evaluated" | "deviation-repeated" | "deviation-none" | "removal-not-unqualified" | "same-person-grades" | "experts-by-draw" | "experts-by-name" | "draw-unknown" | "draw-superseded" | "draw-exhausted" | "draw-stands" | "draw-pool-short" | "experts-complete" | "panel-fixed" | "fields-fixed" | "expert-tied" | "conflict-elsewhere" | "experts-too-few" | "experts-even" | "expert-repeated" | "meeting-without-quorum" | "item-without-quorum" | "meeting-empty" | "meeting-members-unnamed" | "not-member-of-year" | "member-left-out" | "member-repeated" | "not-a-member" | "chair-absent" | "recorder-absent" | "minutes-missing" | "meeting-date-impossible" | "meeting-before-case" | "case-repeated" | "vote-of-absent" | "member-reviewed" | "member-tied" | "vote-of-recused" | "vote-repeated" | "vote-missing" | "outcome-against-votes" | "amount-missing" | "amount-unexpected" | "case-not-for-meeting" | "spot-check-unknown" | "spot-check-not-awaited" | "spot-check-goes-on" | "check-unknown" | "check-not-awaited" | "seed-too-early" | "seed-too-late" | "not-inspector" | "inspector-tied" | "inspector-decides" | "inspection-line-unmet" | "inspection-fault-missing" | "expert-has-spoken" | "award-lapse-too-early" | "lapse-too-early" | "case-in-other-act" | "case-not-for-publication" | "case-not-for-correction" | "bank-reference-used" | "document-number-used" | "line-differs" | "hash-mismatch" | "act-unknown" | "act-exists" | "idempotency-key-reused" | "supplementary-admission-needed" | "service-not-registered" | "service-recorded-later" | "provider-name-differs" | "qualification-lapsed" | "fee-above-registered" | "domicile-differs" | "passing-on-unsaid" | "provider-on-list" | "violator-near" | "list-not-imported" | "list-out-of-date" | "invoice-outside-support-period" | "former-name-used" | "payment-before-signing" | "contract-similar" | "project-similar" | "payments-with-refund" | "payments-above-contract" | "exclusion-suspected" | "officer-and-holder" | "common-founder" | "state-holder" | "tie-reported" | "tie-on-file" | "tie-ended" | "namesake" | "relations-undeclared" | "relations-differ" | "relations-not-on-record" | "institution-on-list" | "provider-suspended" | "item-by-notice" | "legal-form-unsaid" | "other-kind-of-unit" | "removed-before";
                            cite: string;
                            /** @enum {string} */
                            severity: "hard" | "held" | "soft";
                            message: string;
                            path?: string;
                        }[];
                        /** @description The explained most (Art. 14), to the enterprise whose voucher it is */
                        ceiling?: {
                            fen: number;
                            explanation: string;
                        };
                        /** @description The papers that are handed in with it */
                        papers: {
                            /** @enum {string} */
                            kind: "licence" | "contract" | "invoice" | "payment-slip" | "result" | "acceptance" | "test-report" | "technology-contract-registration" | "no-affiliation-statement" | "recognition" | "premises" | "team" | "qualification" | "service-cases" | "management-and-fees" | "other-paper" | "verification-report" | "objection-proof" | "objection-paper" | "delivery-proof" | "signed-paper";
                            name: string;
                            cite: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    eraseApplicationDraft: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase a draft */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getApplicationDraft: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of the caller’s own drafts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDraft"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveApplicationDraft: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    submission: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Save a draft over the version that was read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationDraft"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    submitApplicationDraft: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Hand in a version of a draft, once, as an application of its procedure (Arts. 10(2), 17(2)); what it said is erased then */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmUse: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    agreed: boolean;
                };
            };
        };
        responses: {
            /** @description Say, as the enterprise, whether its quota may be used (reading of Art. 14) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    placeInQuota: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    place: number;
                };
            };
        };
        responses: {
            /** @description Say, as the enterprise, in which place the case takes its quota (reading of Art. 14) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decidePreliminaryReview: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    outcome: "recommend" | "refuse" | "return-for-correction";
                    checklist: {
                        /** @enum {string} */
                        check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated";
                        met: boolean;
                        note?: string;
                    }[];
                    faults: {
                        path: string;
                        note: string;
                    }[];
                    answers?: {
                        finding: string;
                        words: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Recommend, refuse or return for correction (Arts. 10(3), 17(3)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForDistrict"];
                        links: {
                            [key: string]: string;
                        };
                    } | {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    moveToDistrict: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    district: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                };
            };
        };
        responses: {
            /** @description Move a case to another district, before it is recommended (reading of Art. 6) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    askCorrection: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    faults: {
                        path: string;
                        note: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Ask for the application back to correct a slip, before the preliminary review is over (readings of Arts. 10(3), 17(3)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assignExperts: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    draw?: string;
                    experts?: string[];
                };
            };
        };
        responses: {
            /** @description Assign experts, as drawn or by name (Arts. 10(4), 17(4)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    giveOpinion: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    recommends: boolean;
                    checklist: {
                        /** @enum {string} */
                        check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated";
                        met: boolean;
                        note?: string;
                    }[];
                    answers?: {
                        finding: string;
                        words: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Give an opinion, as an expert who is assigned (Arts. 10(4), 17(4)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    declineReview: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    conflict?: {
                        uscc: string;
                        /** @enum {string} */
                        tie: "employment" | "advisory" | "cooperation" | "kinship" | "investment" | "other";
                    };
                };
            };
        };
        responses: {
            /** @description Step back, as an expert who is assigned (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    verifyRecognition: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    genuine: boolean;
                };
            };
        };
        responses: {
            /** @description Say whether a recognition document is genuine (Art. 8(1)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    tellObjection: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    objection: string;
                };
            };
        };
        responses: {
            /** @description Tell the parties the substance of an objection, in words of one’s own (reading of Art. 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerObjection: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    objection: string;
                    evidence: string[];
                };
            };
        };
        responses: {
            /** @description Answer an objection, as a party of the case (reading of Art. 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    verifyObjection: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    objection: string;
                    substantiated: boolean;
                };
            };
        };
        responses: {
            /** @description Say whether an objection is substantiated (Arts. 10(6), 17(5)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description Withdraw an application before the meeting has decided (Arts. 10, 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspend: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description Suspend a case (Arts. 10, 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resume: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description Take a suspended case up again (Arts. 10, 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    lapse: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description Close a case whose applicant stayed away (Arts. 10(3), 17(3)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    requestAnswer: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    reference: string;
                };
            };
        };
        responses: {
            /** @description Ask in writing for what an approved award waits for (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    lapseAward: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description End an approved award that nobody takes, by two persons (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerImportedRecord: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    evidence: string[];
                };
            };
        };
        responses: {
            /** @description Answer imported data that speaks against the application (reading of Art. 11) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideImportedRecord: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    passes: boolean;
                };
            };
        };
        responses: {
            /** @description Say whether the application goes on in spite of imported data (reading of Art. 11) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    answerRefusal: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    accepts: boolean;
                };
            };
        };
        responses: {
            /** @description Accept a refusal, or ask for a second look at it (reading of Art. 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideSecondLook: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    granted: boolean;
                    checklist: {
                        /** @enum {string} */
                        check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "enterprise-legal-personality" | "credit-record" | "enterprise-size" | "enterprise-domicile" | "supported-direction" | "related-to-innovation" | "no-affiliation" | "contract-fulfilled" | "fees-fully-paid" | "not-funded-by-city" | "not-statutory-or-batch-testing" | "not-general-business-service" | "not-unrelated";
                        met: boolean;
                        note?: string;
                    }[];
                    answers?: {
                        finding: string;
                        words: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Look again at a refusal, as somebody else than decided it (reading of Art. 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    takeBackDecision: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description Take back one’s own decision, before the next act on the case (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForDistrict"];
                        links: {
                            [key: string]: string;
                        };
                    } | {
                        no: string;
                        answer: components["schemas"]["CaseAnswerForCentre"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    takeBackOpinion: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description Take back one’s own opinion, before the review is complete (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resubmit: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    submission: components["schemas"]["AdmissionSubmission"];
                } | {
                    reason: string;
                    submission: components["schemas"]["RedemptionSubmission"];
                };
            };
        };
        responses: {
            /** @description Hand in the whole application again, corrected (Arts. 10(3), 17(3)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correctAccount: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    account: components["schemas"]["BankAccount"];
                };
            };
        };
        responses: {
            /** @description Name another account (Arts. 15, 17(7)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        answer: components["schemas"]["CaseAnswer"];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getChangeFiling: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A change filing, whole; an institution is not told who decided (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        institution: string;
                        /** @enum {string} */
                        state: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                        stateName: string;
                        /** Format: date */
                        from: string;
                        /** Format: date-time */
                        filedAt: string;
                        late: boolean;
                        fields: ("name" | "domicile" | "services" | "premises" | "contact" | "relations")[];
                        changes: {
                            name?: string;
                            /** @enum {string} */
                            domicile?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                            services?: {
                                item: string;
                                qualification?: string;
                                /** Format: date */
                                qualifiedUntil?: string;
                                fee?: string;
                                feeMostFen?: number;
                            }[];
                            premises?: string;
                            contact?: {
                                name: string;
                                phone: string;
                            };
                            relations?: {
                                legalRepresentative: {
                                    name: string;
                                    idNumber: string;
                                };
                                directors: {
                                    name: string;
                                    idNumber: string;
                                }[];
                                shareholders: {
                                    holder: {
                                        person: {
                                            name: string;
                                            idNumber: string;
                                        };
                                    } | {
                                        entity: string;
                                    };
                                    percent: number;
                                }[];
                                actualControllers: ({
                                    person: {
                                        name: string;
                                        idNumber: string;
                                    };
                                } | {
                                    entity: string;
                                })[];
                                jointlyFounded: string[];
                            };
                        };
                        evidence: components["schemas"]["DocumentRef"][];
                        reason: string;
                        faults?: {
                            path: string;
                            note: string;
                        }[];
                        policy: components["schemas"]["PolicyInForce"];
                        waits: {
                            /** @enum {string} */
                            name: "decision" | "correction";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                            /** Format: date-time */
                            since: string;
                            party?: string;
                            /** Format: date-time */
                            dueAt?: string;
                            missingYear?: number;
                            /** Format: date-time */
                            remindedAt?: string;
                            /** Format: date-time */
                            escalateAt?: string;
                            /** Format: date-time */
                            escalatedAt?: string;
                            count?: number;
                            deadline?: components["schemas"]["Deadline"];
                        }[];
                        allowed: {
                            /** @enum {string} */
                            decision: "fileChange" | "decideChange" | "resubmitChange" | "withdrawChange";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        links: {
                            [key: string]: string;
                        };
                        filedBy: string[];
                        decision?: {
                            /** Format: date-time */
                            at: string;
                            reason: string;
                            by: string;
                        };
                    } | {
                        no: string;
                        institution: string;
                        /** @enum {string} */
                        state: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                        stateName: string;
                        /** Format: date */
                        from: string;
                        /** Format: date-time */
                        filedAt: string;
                        late: boolean;
                        fields: ("name" | "domicile" | "services" | "premises" | "contact" | "relations")[];
                        changes: {
                            name?: string;
                            /** @enum {string} */
                            domicile?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                            services?: {
                                item: string;
                                qualification?: string;
                                /** Format: date */
                                qualifiedUntil?: string;
                                fee?: string;
                                feeMostFen?: number;
                            }[];
                            premises?: string;
                            contact?: {
                                name: string;
                                phone: string;
                            };
                            relations?: {
                                legalRepresentative: {
                                    name: string;
                                    idNumber: string;
                                };
                                directors: {
                                    name: string;
                                    idNumber: string;
                                }[];
                                shareholders: {
                                    holder: {
                                        person: {
                                            name: string;
                                            idNumber: string;
                                        };
                                    } | {
                                        entity: string;
                                    };
                                    percent: number;
                                }[];
                                actualControllers: ({
                                    person: {
                                        name: string;
                                        idNumber: string;
                                    };
                                } | {
                                    entity: string;
                                })[];
                                jointlyFounded: string[];
                            };
                        };
                        evidence: components["schemas"]["DocumentRef"][];
                        reason: string;
                        faults?: {
                            path: string;
                            note: string;
                        }[];
                        policy: components["schemas"]["PolicyInForce"];
                        waits: {
                            /** @enum {string} */
                            name: "decision" | "correction";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                            /** Format: date-time */
                            since: string;
                            party?: string;
                            /** Format: date-time */
                            dueAt?: string;
                            missingYear?: number;
                            /** Format: date-time */
                            remindedAt?: string;
                            /** Format: date-time */
                            escalateAt?: string;
                            /** Format: date-time */
                            escalatedAt?: string;
                            count?: number;
                            deadline?: components["schemas"]["Deadline"];
                        }[];
                        allowed: {
                            /** @enum {string} */
                            decision: "fileChange" | "decideChange" | "resubmitChange" | "withdrawChange";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        links: {
                            [key: string]: string;
                        };
                        decision?: {
                            /** Format: date-time */
                            at: string;
                            reason: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listChangeFilings: {
        parameters: {
            query?: {
                state?: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                institution?: string;
                search?: string;
                awaits?: "centre" | "applicant";
                overdue?: "true";
                escalated?: "true";
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Filings; an institution sees its own (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filings: {
                            no: string;
                            institution: string;
                            /** @enum {string} */
                            state: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                            stateName: string;
                            /** Format: date */
                            from: string;
                            /** Format: date-time */
                            filedAt: string;
                            late: boolean;
                            fields: ("name" | "domicile" | "services" | "premises" | "contact" | "relations")[];
                            waits: {
                                /** @enum {string} */
                                name: "decision" | "correction";
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                                /** Format: date-time */
                                dueAt?: string;
                                missingYear?: number;
                                /** Format: date-time */
                                remindedAt?: string;
                                /** Format: date-time */
                                escalatedAt?: string;
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    fileChange: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    filing: {
                        changes: {
                            name?: string;
                            /** @enum {string} */
                            domicile?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                            services?: {
                                item: string;
                                qualification?: string;
                                /** Format: date */
                                qualifiedUntil?: string;
                                fee?: string;
                                feeMostFen?: number;
                            }[];
                            premises?: string;
                            contact?: {
                                name: string;
                                phone: string;
                            };
                            relations?: {
                                legalRepresentative: {
                                    name: string;
                                    idNumber: string;
                                };
                                directors: {
                                    name: string;
                                    idNumber: string;
                                }[];
                                shareholders: {
                                    holder: {
                                        person: {
                                            name: string;
                                            idNumber: string;
                                        };
                                    } | {
                                        entity: string;
                                    };
                                    percent: number;
                                }[];
                                actualControllers: ({
                                    person: {
                                        name: string;
                                        idNumber: string;
                                    };
                                } | {
                                    entity: string;
                                })[];
                                jointlyFounded: string[];
                            };
                        };
                        /** Format: date */
                        from: string;
                        evidence: components["schemas"]["DocumentRef"][];
                    };
                };
            };
        };
        responses: {
            /** @description File a change (Art. 8) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "fileChange";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideChange: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    outcome: "accept" | "refuse";
                } | {
                    reason: string;
                    /** @constant */
                    outcome: "return";
                    faults: {
                        path: string;
                        note: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Accept, refuse or return for correction (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "decideChange";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resubmitChange: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    filing: {
                        changes: {
                            name?: string;
                            /** @enum {string} */
                            domicile?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                            services?: {
                                item: string;
                                qualification?: string;
                                /** Format: date */
                                qualifiedUntil?: string;
                                fee?: string;
                                feeMostFen?: number;
                            }[];
                            premises?: string;
                            contact?: {
                                name: string;
                                phone: string;
                            };
                            relations?: {
                                legalRepresentative: {
                                    name: string;
                                    idNumber: string;
                                };
                                directors: {
                                    name: string;
                                    idNumber: string;
                                }[];
                                shareholders: {
                                    holder: {
                                        person: {
                                            name: string;
                                            idNumber: string;
                                        };
                                    } | {
                                        entity: string;
                                    };
                                    percent: number;
                                }[];
                                actualControllers: ({
                                    person: {
                                        name: string;
                                        idNumber: string;
                                    };
                                } | {
                                    entity: string;
                                })[];
                                jointlyFounded: string[];
                            };
                        };
                        /** Format: date */
                        from: string;
                        evidence: components["schemas"]["DocumentRef"][];
                    };
                };
            };
        };
        responses: {
            /** @description Hand in the corrected filing, whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "resubmitChange";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawChange: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description Withdraw before the decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "withdrawChange";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeFilingTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, when and why (Art. 18): change-filing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["ChangeFilingTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiDocument"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getSecurityText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a weakness is reported (RFC 9116); 404 where the deployment names nobody */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getDocumentFile: {
        parameters: {
            query?: {
                format?: "pdf" | "docx";
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A document as PDF/A or as .docx, for whoever may read the record that it is made from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDocumentHash: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document that has a file of this hash, and whether it is the current version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentHash"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getPublicDocumentFile: {
        parameters: {
            query?: {
                format?: "pdf" | "docx";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A public document as PDF/A or as .docx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listCaseDocuments: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Official documents of a case (Arts. 10, 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["OfficialDocument"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDocumentHashes: {
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
            /** @description Documents that were issued, by their numbers and the hashes of their files, without what they say or to whom */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["DocumentHash"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                about?: string;
                party?: string;
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Official documents, by the record or the party that they are about; an applicant reads those to its own party, a district its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["OfficialDocument"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDocumentsDue: {
        parameters: {
            query: {
                about: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Documents of a record that are still to be made, and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        due: components["schemas"]["DocumentDue"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPublicDocuments: {
        parameters: {
            query?: {
                round?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices, publicity lists and approval documents, for everyone (Arts. 10, 13, 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        documents: components["schemas"]["OfficialDocument"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getEvaluation: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures of a year, frozen, and what is proposed on them (Arts. 8, 21) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "counting" | "proposing" | "deciding" | "decided";
                        /** Format: date-time */
                        openedAt: string;
                        waits: {
                            /** @enum {string} */
                            name: "grade-proposal" | "grade-decision";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                            /** Format: date-time */
                            since: string;
                            party?: string;
                            /** Format: date-time */
                            dueAt?: string;
                            missingYear?: number;
                            /** Format: date-time */
                            remindedAt?: string;
                            /** Format: date-time */
                            escalateAt?: string;
                            /** Format: date-time */
                            escalatedAt?: string;
                            count?: number;
                            deadline?: components["schemas"]["Deadline"];
                        }[];
                        decidedBy?: string;
                        /** Format: date-time */
                        decidedAt?: string;
                        hash?: string;
                        institutions?: number;
                        snapshot?: {
                            run: string;
                            /** Format: date-time */
                            at: string;
                            figures: {
                                year: number;
                                vouchers: {
                                    issued: number;
                                    issuedFen: number;
                                };
                                applications: number;
                                enterprisesUsing: number;
                                cells: {
                                    count: number;
                                    paidFen: number;
                                    returnedFen: number;
                                    contractFen: number;
                                    /** @enum {string} */
                                    district: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                                    /** @enum {string} */
                                    category: "research-development" | "technology-transfer" | "incubation" | "technology-promotion" | "testing-certification" | "information-technology" | "engineering" | "technology-finance" | "intellectual-property" | "consulting" | "other";
                                    /** @enum {string} */
                                    redeemer: "enterprise" | "institution";
                                }[];
                                refused: number;
                                refusals: {
                                    step: string;
                                    reason: string;
                                    count: number;
                                }[];
                                daysToPayment: {
                                    days: number;
                                    count: number;
                                }[];
                                ratings: {
                                    count: number;
                                    scoreSum: number;
                                };
                                sanctions: number;
                                ledger: {
                                    budgetFen: number;
                                    paidFen: number;
                                    returnedFen: number;
                                    freeFen: number;
                                };
                            };
                            thresholds: {
                                leastRatings: {
                                    id: string;
                                    value: number;
                                    source: string;
                                };
                                unqualifiedBelowTenths: {
                                    id: string;
                                    value: number;
                                    source: string;
                                };
                                goodFromTenths: {
                                    id: string;
                                    value: number;
                                    source: string;
                                };
                                excellentFromTenths: {
                                    id: string;
                                    value: number;
                                    source: string;
                                };
                            };
                            institutions: number;
                            hash: string;
                        };
                        proposal?: {
                            persons: string[];
                            /** Format: date-time */
                            at: string;
                            reason: string;
                            deviations: {
                                institution: string;
                                /** @enum {string} */
                                grade: "excellent" | "good" | "qualified" | "unqualified";
                                reason: string;
                            }[];
                            hash: string;
                        };
                        allowed: {
                            /** @enum {string} */
                            decision: "recountFigures" | "proposeGrades" | "returnGrades" | "confirmGrades";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getEvaluationReport: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The yearly report as data, as a document and as a workbook (Arts. 8, 21) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        title: string;
                        /** @enum {string} */
                        state: "counting" | "proposing" | "deciding" | "decided";
                        /** Format: date-time */
                        at: string;
                        hash: string;
                        tables: components["schemas"]["ReportTable"][];
                    };
                    "text/html": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvaluatedInstitutions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures of each institution, and the grade that follows from them (Arts. 8, 21) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institutions: {
                            year: number;
                            uscc: string;
                            name: string;
                            /** @enum {string} */
                            standing: "admitted" | "suspended" | "removed";
                            figures: {
                                count: number;
                                paidFen: number;
                                returnedFen: number;
                                contractFen: number;
                                refused: number;
                                objectionsUpheld: number;
                                ratings: {
                                    count: number;
                                    scoreSum: number;
                                };
                                spotChecksFailed: number;
                                sanctions: number;
                                lateFilings: number;
                            };
                            computed: {
                                /** @enum {string} */
                                grade: "excellent" | "good" | "qualified" | "unqualified";
                                why: string[];
                            };
                            /** @enum {string} */
                            grade?: "excellent" | "good" | "qualified" | "unqualified";
                            reason?: string;
                            /** @enum {string} */
                            consequence?: "admitted" | "suspended" | "removed";
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvaluations: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The yearly evaluations, latest first (Arts. 8, 21) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        evaluations: {
                            year: number;
                            /** @enum {string} */
                            state: "counting" | "proposing" | "deciding" | "decided";
                            /** Format: date-time */
                            openedAt: string;
                            waits: {
                                /** @enum {string} */
                                name: "grade-proposal" | "grade-decision";
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                                /** Format: date-time */
                                since: string;
                                party?: string;
                                /** Format: date-time */
                                dueAt?: string;
                                missingYear?: number;
                                /** Format: date-time */
                                remindedAt?: string;
                                /** Format: date-time */
                                escalateAt?: string;
                                /** Format: date-time */
                                escalatedAt?: string;
                                count?: number;
                                deadline?: components["schemas"]["Deadline"];
                            }[];
                            decidedBy?: string;
                            /** Format: date-time */
                            decidedAt?: string;
                            hash?: string;
                            institutions?: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recountFigures: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
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
            /** @description Count the figures of the year anew (Art. 21) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "counting" | "proposing" | "deciding" | "decided";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "recountFigures";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeGrades: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    hash: string;
                    deviations: {
                        institution: string;
                        /** @enum {string} */
                        grade: "excellent" | "good" | "qualified" | "unqualified";
                        reason: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Propose the grades (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "counting" | "proposing" | "deciding" | "decided";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "proposeGrades";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    returnGrades: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
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
            /** @description Return the proposal to the centre, which proposes anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "counting" | "proposing" | "deciding" | "decided";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "returnGrades";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirmGrades: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    hash: string;
                    removals: string[];
                    /** Format: date */
                    reapplyFrom?: string;
                };
            };
        };
        responses: {
            /** @description Confirm the grades, as another than who proposed them (Arts. 8, 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "counting" | "proposing" | "deciding" | "decided";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "confirmGrades";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    evaluationTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, when and why (Art. 18): evaluation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["EvaluationTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getInvoiceReading: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the file of a fully digital invoice says, beside what was typed; read from the file, not verified (reading of Art. 16(5)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        paper: string;
                        notice: string;
                        /** @description Why nothing could be read */
                        fault?: string;
                        fields: components["schemas"]["InvoiceField"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPaper: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of a paper that a scanner has found clean, or a range of them (Art. 18) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            /** @description The bytes of a paper that a scanner has found clean, or a range of them (Art. 18) */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPapers: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Papers of a case that the reader may know of, and which required ones are missing (readings of Arts. 8, 11, 16) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        papers: components["schemas"]["Paper"][];
                        missing: {
                            /** @enum {string} */
                            kind: "licence" | "contract" | "invoice" | "payment-slip" | "result" | "acceptance" | "test-report" | "technology-contract-registration" | "no-affiliation-statement" | "recognition" | "premises" | "team" | "qualification" | "service-cases" | "management-and-fees" | "other-paper" | "verification-report" | "objection-proof" | "objection-paper" | "delivery-proof" | "signed-paper";
                            name: string;
                            cite: string;
                        }[];
                        notHandedIn: {
                            name: string;
                            sha256: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    submitPaper: {
        parameters: {
            query: {
                kind: "licence" | "contract" | "invoice" | "payment-slip" | "result" | "acceptance" | "test-report" | "technology-contract-registration" | "no-affiliation-statement" | "recognition" | "premises" | "team" | "qualification" | "service-cases" | "management-and-fees" | "other-paper" | "verification-report" | "objection-proof" | "objection-paper" | "delivery-proof" | "signed-paper";
                name: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Hand in a paper of a case, whose bytes are the body as it is (reading of Art. 17(2)) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Paper"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRequiredPapers: {
        parameters: {
            query: {
                procedure: "admission" | "redemption";
                way?: "direct" | "review" | "supplementary";
                category?: "research-development" | "technology-transfer" | "incubation" | "technology-promotion" | "testing-certification" | "information-technology" | "engineering" | "technology-finance" | "intellectual-property" | "consulting" | "other";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which papers an application carries (readings of Arts. 8, 11, 16, 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        required: {
                            /** @enum {string} */
                            kind: "licence" | "contract" | "invoice" | "payment-slip" | "result" | "acceptance" | "test-report" | "technology-contract-registration" | "no-affiliation-statement" | "recognition" | "premises" | "team" | "qualification" | "service-cases" | "management-and-fees" | "other-paper" | "verification-report" | "objection-proof" | "objection-paper" | "delivery-proof" | "signed-paper";
                            name: string;
                            cite: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listExpertDraws: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draws of a case (Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        draws: components["schemas"]["ExpertDraw"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    drawExperts: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    count?: number;
                    fields?: ("research-development" | "technology-transfer" | "incubation" | "technology-promotion" | "testing-certification" | "information-technology" | "engineering" | "technology-finance" | "intellectual-property" | "consulting" | "other")[];
                };
            };
        };
        responses: {
            /** @description Draw experts; how many is the policy’s number unless told (Art. 22) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertDraw"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getExpertsTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who changed the register of experts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["ExpertRegisterTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importConflicts: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Propose conflicts that experts have declared (Art. 22) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importExperts: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Propose experts (Art. 22) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDrawSeeds: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Commitments of the seeds; a seed once the review drawn by it is complete */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seeds: {
                            number: number;
                            commitment: string;
                            /** Format: date-time */
                            committedAt: string;
                            seed?: string;
                        }[];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listExperts: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                search?: string;
                field?: "research-development" | "technology-transfer" | "incubation" | "technology-promotion" | "testing-certification" | "information-technology" | "engineering" | "technology-finance" | "intellectual-property" | "consulting" | "other";
                retired?: "true" | "false";
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register of experts, and the conflicts that they have declared */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        experts: components["schemas"]["Expert"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportAccesses: {
        parameters: {
            query?: {
                account?: string;
                subject?: string;
                kind?: "read" | "export" | "refused" | "administration" | "sign-in" | "sign-in-refused" | "sign-out";
                from?: string;
                to?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who read what, was refused, or logged in, the newest first (Art. 18): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportAccounts: {
        parameters: {
            query?: {
                text?: string;
                unit?: string;
                role?: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator";
                party?: string;
                state?: "closed" | "open";
                pending?: "any" | ("opening" | "registration" | "grants" | "days" | "end" | "person" | "hand-over" | "closure" | "reopening");
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts by name, unit, role or party: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportBlacklist: {
        parameters: {
            query?: {
                kind?: "voucher" | "support";
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bans in force today, for staff until an interpretation makes them public (Art. 20): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportCases: {
        parameters: {
            query?: {
                procedure?: "admission" | "redemption";
                roundId?: string;
                state?: "open" | "ended";
                step?: string;
                party?: string;
                search?: string;
                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                awaits?: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                dueBefore?: string;
                escalated?: "true";
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases that the caller may read: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportChangeFilings: {
        parameters: {
            query?: {
                state?: "deciding" | "correcting" | "accepted" | "refused" | "withdrawn";
                institution?: string;
                search?: string;
                awaits?: "centre" | "applicant";
                overdue?: "true";
                escalated?: "true";
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Filings; an institution sees its own (Art. 8): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportDocuments: {
        parameters: {
            query?: {
                about?: string;
                party?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Official documents, by the record or the party that they are about; an applicant reads those to its own party, a district its own: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportExperts: {
        parameters: {
            query?: {
                search?: string;
                field?: "research-development" | "technology-transfer" | "incubation" | "technology-promotion" | "testing-certification" | "information-technology" | "engineering" | "technology-finance" | "intellectual-property" | "consulting" | "other";
                retired?: "true" | "false";
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register of experts, and the conflicts that they have declared: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportFundProposals: {
        parameters: {
            query?: {
                state?: "approved" | "proposed" | "rejected";
                year?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is proposed on the fund: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportInstitutions: {
        parameters: {
            query?: {
                search?: string;
                status?: "admitted" | "suspended" | "removed";
                kind?: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                domicile?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                service?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registry as it stands (Art. 8): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportLedger: {
        parameters: {
            query?: {
                year?: number;
                case?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries of the ledger, of a year or a case (Art. 4): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportPaymentOrders: {
        parameters: {
            query?: {
                round?: string;
                state?: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                awaits?: "finance";
                search?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Payment orders over all rounds (Art. 17(7)): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportReceipts: {
        parameters: {
            query?: {
                state?: "queued" | "settled";
                number?: string;
                search?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Receipts; those that are queued wait for a person: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportReferenceProposals: {
        parameters: {
            query?: {
                state?: "approved" | "proposed" | "rejected";
                of?: "list" | "sme-list" | "service-items" | "calendar" | "conflicts" | "experts" | "institutions" | "relations" | "bank-columns" | "interpretation" | "meeting-members" | "notice-amendment" | "replaced-bans";
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is proposed on the data that cases are judged by: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportRepayments: {
        parameters: {
            query?: {
                state?: "open" | "settled" | "cancelled";
                caseNo?: string;
                party?: string;
                search?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is owed back (Art. 20): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportRoundActs: {
        parameters: {
            query?: {
                kind?: "meeting" | "publication" | "approval" | "unit-objection" | "payment-order" | "bank-status";
                reason?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Acts of a round over many cases: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportRounds: {
        parameters: {
            query?: {
                kind?: "admission" | "redemption";
                state?: "announced" | "open" | "closed" | "concluded";
                year?: number;
                search?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices (Art. 13): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportSanctions: {
        parameters: {
            query?: {
                state?: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                party?: string;
                search?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sanctions; a party sees its own (Art. 20): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportSpotChecks: {
        parameters: {
            query?: {
                state?: "to-inspect" | "inspecting" | "rectifying" | "rectification-reported" | "to-decide" | "to-sanction" | "closed";
                overdue?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Checks with their findings, all, of one state, or overdue (Art. 8): as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportStandIns: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Appointments that concern an account; one's own unless staff ask: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportWork: {
        parameters: {
            query?: {
                kind?: "case" | "fund-proposal" | "reference-proposal" | "account" | "return-receipt" | "change-filing" | "evaluation" | "payment-order" | "sanction" | "spot-check" | "voucher-year";
                late?: "true";
                assigned?: "true";
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that awaits the caller in the role that they speak in, of whatever kind, the first due first: as a file, at most 10,000 lines */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFigures: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The year as it stands: by district, step, service item, industry and institution, with its money (Arts. 18, 21) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        title: string;
                        /** Format: date-time */
                        at: string;
                        tables: components["schemas"]["ReportTable"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getYearEnd: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is left before the year is over: cases, money, objections, calendar, expiry (Arts. 13, 14, 21, 25) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** Format: date-time */
                        at: string;
                        done: boolean;
                        checks: components["schemas"]["YearEndCheck"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveFundProposal: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Approve a proposal, as another person (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFund: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fund of a year (Art. 4) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        budgets: components["schemas"]["Budget"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFundProposal: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A proposal on the fund */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFundProposalTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who proposed and decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["FundProposalTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listFundProposals: {
        parameters: {
            query?: {
                after?: string;
                state?: "approved" | "proposed" | "rejected";
                year?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is proposed on the fund */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposals: components["schemas"]["FundProposal"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeBudget: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                use: "voucher" | "administration";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approvedFen: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose a budget (Art. 4) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeRollover: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    use: "voucher" | "administration";
                    amountFen: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose to carry over into the next year (Art. 4) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeSpending: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amountFen: number;
                    receipt: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose to spend on administration (Art. 4) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    proposeTransfer: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    from: "voucher" | "administration";
                    amountFen: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Propose a transfer between the uses (Art. 4) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectFundProposal: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description Reject a proposal, or take it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FundProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether store, Temporal and worker answer; 503 where one does not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        store: boolean;
                        temporal: boolean;
                        worker: boolean;
                        /** Format: date-time */
                        workerSeenAt?: string;
                        notReady: string[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            /** @description Whether store, Temporal and worker answer; 503 where one does not */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        store: boolean;
                        temporal: boolean;
                        worker: boolean;
                        /** Format: date-time */
                        workerSeenAt?: string;
                        notReady: string[];
                    };
                };
            };
        };
    };
    backchannelLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    logout_token: string;
                };
            };
        };
        responses: {
            /** @description The identity platform tells that somebody has logged out there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ended: true;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    chooseActing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actingAs: string;
                };
            };
        };
        responses: {
            /** @description Choose as what one acts in this session */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        name: string;
                        actingAs?: string;
                        choices: {
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                            /** @enum {string} */
                            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                            party?: string;
                            expert?: string;
                            actingAs: string;
                        }[];
                        /**
                         * Format: date
                         * @description The civil date by the clock of the service
                         */
                        today: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endOneSession: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End one's own session, or as an administrator another's */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ended: true;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description End the session; `to` is where the browser ends the one at the identity platform */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        to: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLogin: {
        parameters: {
            query?: {
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sends a browser to the identity platform */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getLoginReturn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where a browser returns from the identity platform: its session begins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Where a browser returns from the identity platform: its session begins */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Where a browser returns from the identity platform: its session begins */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
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
            /** @description Who is logged in, and what they may act as */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: string;
                        name: string;
                        actingAs?: string;
                        choices: {
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                            /** @enum {string} */
                            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                            party?: string;
                            expert?: string;
                            actingAs: string;
                        }[];
                        /**
                         * Format: date
                         * @description The civil date by the clock of the service
                         */
                        today: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open sessions of an account; one's own unless an administrator asks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: {
                            id: string;
                            account: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            seenAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            address?: string;
                            agent?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    registerByForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    ticket: string;
                    party: string;
                    unit: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Register a party by the form of the page that did not let its handler in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Register a party by the form of the page that did not let its handler in */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getIntegrity: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The integrity record of a party; an applicant reads its own (Art. 21) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uscc: string;
                        entries: {
                            /** Format: date-time */
                            at: string;
                            what: string;
                            /** @enum {string} */
                            bearing: "adverse" | "neutral";
                            cite: string;
                            subject: string;
                            key: string;
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getListDates: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The day of the newest import of each list (Art. 11) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        listDates: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importList: {
        parameters: {
            query: {
                reason: string;
                listDate: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                list: "dishonesty" | "abnormal-operation" | "serious-violation";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Propose a list, of the day whose state it shows (Art. 11) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where messages of the own account go */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    chooseContact: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email?: string;
                    phone?: string;
                    digest?: boolean;
                    quiet?: {
                        from: number;
                        to: number;
                    };
                };
            };
        };
        responses: {
            /** @description Say where messages of the own account go; what is not told is taken away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCaseMessages: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who was told what of a case, and how it went out (Arts. 18, 19) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: components["schemas"]["SentMessage"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                unread?: "true";
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the own account was told, the latest first (reading of Art. 18) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: components["schemas"]["Message"][];
                        /** @description How many are not read; at most 1000 are counted */
                        unread: number;
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readMessages: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Mark messages of the own account as read, those named or all there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                        /** @description How many are not read; at most 1000 are counted */
                        unread: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMoney: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The money of a year, and whether the sums agree (Arts. 14, 18) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Money"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listLedger: {
        parameters: {
            query?: {
                year?: number;
                case?: string;
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries of the ledger, of a year or a case (Art. 4) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["BookEntry"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPartyNotices: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a party has been told; an applicant reads its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notices: components["schemas"]["PartyNotice"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    applyBankStatus: {
        parameters: {
            query?: {
                bank?: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/xml": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description What the bank has answered; the same file twice changes nothing (Art. 17(7)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderId: string;
                        /** @enum {string} */
                        state: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "applyBankStatus";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    downloadPaymentFile: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file for the bank, pain.001 or CSV (Art. 17(7)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPaymentOrder: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A payment order, line by line, with what the bank has answered (Art. 17(7)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderId: string;
                        roundId: string;
                        /** @enum {string} */
                        state: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                        hash: string;
                        documentNumber: string;
                        lines: number;
                        totalFen: number;
                        failedLines: number;
                        answered: number;
                        disputed: number;
                        asked: number;
                        waits: {
                            /** @enum {string} */
                            name: "order-approval" | "bank-answer";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                            /** Format: date-time */
                            since: string;
                            party?: string;
                            /** Format: date-time */
                            dueAt?: string;
                            missingYear?: number;
                            /** Format: date-time */
                            remindedAt?: string;
                            /** Format: date-time */
                            escalateAt?: string;
                            /** Format: date-time */
                            escalatedAt?: string;
                            count?: number;
                        }[];
                        preparedBy: string;
                        approvedBy?: string;
                        rejectedBy?: string;
                        /** Format: date-time */
                        sentAt?: string;
                        bankRefused?: string;
                        order: {
                            messageId: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date */
                            requestedOn: string;
                            programmeYear: number;
                            approvalDocument: string;
                            debtor: {
                                name: string;
                                account: components["schemas"]["BankAccount"];
                            };
                            lines: {
                                endToEndId: string;
                                caseNo: string;
                                amountFen: number;
                                creditor: {
                                    name: string;
                                    account: components["schemas"]["BankAccount"];
                                };
                                remittance: string;
                            }[];
                            totalFen: number;
                        };
                        failed: {
                            caseNo: string;
                            refusals: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                        /** @description Cases that were asked for and could not be paid when it was prepared */
                        leftOut: {
                            caseNo: string;
                            refusals: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                        answers: {
                            endToEndId: string;
                            /** @enum {string} */
                            outcome: "paid" | "failed";
                            bankReference: string;
                            file: string;
                        }[];
                        disputes: {
                            endToEndId: string;
                            /** @enum {string} */
                            outcome: "paid" | "failed";
                            bankReference: string;
                            file: string;
                            /** Format: date-time */
                            at: string;
                            proposed?: {
                                /** @enum {string} */
                                stands: "first" | "later";
                                proposers: string[];
                            };
                            resolved?: {
                                /** @enum {string} */
                                stands: "first" | "later";
                                /** Format: date-time */
                                at: string;
                            };
                        }[];
                        askedLines: {
                            endToEndId: string;
                            reasonCode?: string;
                            reason?: string;
                            file: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                        files: {
                            sha256: string;
                            /** @enum {string} */
                            format: "csv" | "pain.002";
                            faults?: {
                                where: string;
                                message: string;
                            }[];
                            by: {
                                id?: string;
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                onBehalfOf?: {
                                    id: string;
                                    party?: string;
                                };
                                /** @enum {string} */
                                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                party?: string;
                                address?: string;
                            };
                            reason: string;
                            /** Format: date-time */
                            at: string;
                            refusals?: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                        allowed: {
                            /** @enum {string} */
                            decision: "preparePaymentOrder" | "approvePaymentOrder" | "rejectPaymentOrder" | "resolveDispute";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listBankFiles: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files of the bank that no order has taken, the newest first; `after` is a file’s hash */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: {
                            sha256: string;
                            /** @enum {string} */
                            format: "csv" | "pain.002";
                            faults?: {
                                where: string;
                                message: string;
                            }[];
                            by: {
                                id?: string;
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                onBehalfOf?: {
                                    id: string;
                                    party?: string;
                                };
                                /** @enum {string} */
                                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                party?: string;
                                address?: string;
                            };
                            reason: string;
                            /** Format: date-time */
                            at: string;
                            refusals?: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                            messageId?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPaymentOrders: {
        parameters: {
            query?: {
                round?: string;
                state?: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                awaits?: "finance";
                search?: string;
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Payment orders over all rounds (Art. 17(7)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orders: {
                            orderId: string;
                            roundId: string;
                            /** @enum {string} */
                            state: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                            hash: string;
                            documentNumber: string;
                            lines: number;
                            totalFen: number;
                            failedLines: number;
                            answered: number;
                            disputed: number;
                            asked: number;
                            waits: {
                                /** @enum {string} */
                                name: "order-approval" | "bank-answer";
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                                /** Format: date-time */
                                since: string;
                                party?: string;
                                /** Format: date-time */
                                dueAt?: string;
                                missingYear?: number;
                                /** Format: date-time */
                                remindedAt?: string;
                                /** Format: date-time */
                                escalateAt?: string;
                                /** Format: date-time */
                                escalatedAt?: string;
                                count?: number;
                            }[];
                            preparedBy: string;
                            approvedBy?: string;
                            rejectedBy?: string;
                            /** Format: date-time */
                            sentAt?: string;
                            bankRefused?: string;
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    preparePaymentOrder: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    documentNumber: string;
                    cases?: string[];
                };
            };
        };
        responses: {
            /** @description Prepare a payment order */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderId: string;
                        /** @enum {string} */
                        state: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "preparePaymentOrder";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approvePaymentOrder: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Approve, as another person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderId: string;
                        /** @enum {string} */
                        state: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "approvePaymentOrder";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectPaymentOrder: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
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
            /** @description Reject, as another person, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderId: string;
                        /** @enum {string} */
                        state: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "rejectPaymentOrder";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resolveDispute: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                orderId: string;
                endToEndId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    stands: "first" | "later";
                };
            };
        };
        responses: {
            /** @description Say which of contradicting answers of the bank stands, by two persons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orderId: string;
                        /** @enum {string} */
                        state: "prepared" | "rejected" | "approved" | "instructed" | "settled";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "resolveDispute";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    paymentOrderTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                orderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, when and why (Art. 18): payment-order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["PaymentOrderTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A kind of problem */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getPublicityList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A list as it was frozen, and the first and last day of each line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        roundId: string;
                        title: string;
                        /** Format: date-time */
                        publishedAt: string;
                        hash: string;
                        cases: number;
                        link: string;
                        totalFen: number;
                        objections: {
                            how: string;
                            office: string;
                            person?: string;
                            phone?: string;
                            address?: string;
                        };
                        lines: components["schemas"]["PublishedLine"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listPublicityLists: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lists that a round has published (Arts. 10(6), 17(5)) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lists: components["schemas"]["PublicityListHead"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    publishResults: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    title: string;
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description Publish a list (Arts. 10(6), 17(5)) */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actId: string;
                        lines: number;
                        /** @enum {string} */
                        state: "frozen" | "refused" | "recorded" | "in-force";
                        /** @description The lines that cannot be carried out, each with why; the others go on. Staff only */
                        failed?: {
                            caseNo: string;
                            refusals: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                        /** @description How many of them are not told */
                        more?: number;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMeetingMembers: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who belongs to the meeting of a year (reading of Art. 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        members: {
                            account: string;
                            name: string;
                        }[];
                        /** Format: date-time */
                        since?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importBankColumns: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bank: string;
                    /** @enum {string} */
                    file: "receipts" | "status";
                    columns: {
                        column: string;
                        heading: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Propose what a bank calls the columns of a kind of file (Arts. 17(7), 20) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importInterpretation: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    /** Format: date */
                    from: string;
                    readings: {
                        reading: string;
                        value: boolean | number | string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Propose an interpretation: readings’ new values from a day on (Art. 24) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importMeetingMembers: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    members: {
                        account: string;
                        name: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Propose the members of a year’s meeting (reading of Art. 17) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importNoticeAmendment: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** Format: date */
                    closesOn?: string;
                    /** Format: date */
                    supportFrom?: string;
                    /** Format: date */
                    supportTo?: string;
                    directions?: string[];
                };
            };
        };
        responses: {
            /** @description Propose a public amendment of a notice, which extends or adds and never takes (reading of Art. 13) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importReplacedBans: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bans: {
                        uscc: string;
                        name: string;
                        /** @enum {string} */
                        party: "enterprise" | "institution";
                        /** @enum {string} */
                        kind: "voucher" | "support";
                        /** @enum {string} */
                        cause: "false-materials" | "misappropriation" | "obstruction";
                        decision: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Propose bans of the replaced measures, each with its own last day (Art. 25) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listBankColumns: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What banks call the columns of their files, and the columns that there are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: {
                            /** @enum {string} */
                            file: "receipts" | "status";
                            zh: string;
                            columns: {
                                column: string;
                                zh: string;
                            }[];
                        }[];
                        banks: {
                            bank: string;
                            /** @enum {string} */
                            file: "receipts" | "status";
                            columns: {
                                column: string;
                                heading: string;
                            }[];
                            /** Format: date-time */
                            since: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInterpretations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The interpretations of the bureau, and every reading that stands beside them (Art. 24) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interpretations: {
                            number: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            recordedOn: string;
                            reason: string;
                            readings: {
                                reading: string;
                                zh: string;
                                value: boolean | number | string;
                            }[];
                        }[];
                        readings: {
                            reading: string;
                            zh: string;
                            cite: string;
                            bounds?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    confirmReferenceProposal: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    hash: string;
                };
            };
        };
        responses: {
            /** @description Put it in force, as another person (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReferenceProposal: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A proposal on the data that cases are judged by */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReferenceProposalTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who proposed and confirmed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["ReferenceProposalTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReferenceProposals: {
        parameters: {
            query?: {
                after?: string;
                state?: "approved" | "proposed" | "rejected";
                of?: "list" | "sme-list" | "service-items" | "calendar" | "conflicts" | "experts" | "institutions" | "relations" | "bank-columns" | "interpretation" | "meeting-members" | "notice-amendment" | "replaced-bans";
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is proposed on the data that cases are judged by */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proposals: components["schemas"]["ReferenceProposal"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReferenceRows: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its rows, for whoever is to confirm them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Of each row its members; what is no text is told as JSON */
                        rows: {
                            name: string;
                            value: string;
                        }[][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectReferenceProposal: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description Reject it, or take it back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getInstitution: {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                uscc: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An institution and its versions; `on` asks what stood on a day (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uscc: string;
                        name: string;
                        /** @enum {string} */
                        domicile: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                        /** @enum {string} */
                        kind: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                        /** @enum {string} */
                        way: "direct" | "review" | "supplementary" | "replaced-measures";
                        /** Format: date */
                        admittedOn: string;
                        /** @enum {string} */
                        status: "admitted" | "suspended" | "removed";
                        /** Format: date */
                        reapplyFrom?: string;
                        services: string[];
                        /** Format: date */
                        on?: string;
                        offers: {
                            item: string;
                            qualification?: string;
                            /** Format: date */
                            qualifiedUntil?: string;
                            fee?: string;
                            feeMostFen?: number;
                        }[];
                        versions: components["schemas"]["RegistryVersion"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    importInstitutions: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Propose institutions of the replaced measures (Art. 8) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listInstitutions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                search?: string;
                status?: "admitted" | "suspended" | "removed";
                kind?: "key-laboratory" | "engineering-research-centre" | "proof-of-concept-centre" | "pilot-scale-platform" | "technology-enterprise-incubator" | "new-type-rd-institution" | "enterprise-technology-centre" | "technology-transfer-institution" | "other";
                domicile?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121" | "out-of-city";
                service?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The registry as it stands (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        institutions: components["schemas"]["RegisteredInstitution"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    cancelRepayment: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description Cancel a demand; what came back for it stays returned (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repayment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRepayments: {
        parameters: {
            query?: {
                state?: "open" | "settled" | "cancelled";
                caseNo?: string;
                party?: string;
                search?: string;
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is owed back (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        repayments: components["schemas"]["Repayment"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    demandRepayment: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    caseNo: string;
                    party: string;
                    owedFen: number;
                    /** @enum {string} */
                    article: "20" | "20(1)" | "20(2)" | "20(3)";
                    reason: string;
                    /** Format: date */
                    dueOn?: string;
                };
            };
        };
        responses: {
            /** @description Demand money back (Art. 20) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repayment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRepayment: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A demand and what came back for it; a party reads its own */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Repayment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRepaymentTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who demanded or cancelled it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["RepaymentTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    acknowledgeReceipt: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description A receipt about which there is nothing but to have seen it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDecided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    allocateReceipt: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    amountFen: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Allocate a receipt, or a part of it, to a demand */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDecided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approveRefund: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                refund: number;
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
            /** @description Approve a refund, as another person (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDecided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A receipt (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnReceipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReceiptTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who decided about it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["ReceiptTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importReceipts: {
        parameters: {
            query?: {
                bank?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Import a bank statement: all receipts or none (Art. 20) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        known: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listReceipts: {
        parameters: {
            query?: {
                state?: "queued" | "settled";
                number?: string;
                search?: string;
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Receipts; those that are queued wait for a person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        receipts: components["schemas"]["ReturnReceipt"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    prepareRefund: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amountFen: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Prepare a refund to the payer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDecided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rejectRefund: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                refund: number;
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
            /** @description Reject a refund, as another person (reading of Art. 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDecided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    setReceiptAside: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amountFen: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Not the fund’s, or not a return */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptDecided"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A notice, and the policy in force in its round (Art. 13) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roundId: string;
                        /** @enum {string} */
                        kind: "admission" | "redemption";
                        programmeYear: number;
                        /** @enum {string} */
                        state: "announced" | "open" | "closed" | "concluded";
                        /** Format: date-time */
                        publishedAt: string;
                        notice: {
                            id: string;
                            /** @enum {string} */
                            kind: "admission" | "redemption";
                            programmeYear: number;
                            title: string;
                            /** Format: date */
                            opensOn: string;
                            /** Format: date */
                            closesOn: string;
                            /** Format: date */
                            supportFrom: string;
                            /** Format: date */
                            supportTo: string;
                            directions: string[];
                            requirements: string;
                            serviceListVersion?: number;
                            ranking?: string;
                            readings: {
                                [key: string]: number | boolean | string;
                            };
                        };
                        /** @description What was added since, oldest first; the notice reads with them */
                        amendments?: {
                            text: string;
                            /** Format: date */
                            closesOn?: string;
                            /** Format: date */
                            supportFrom?: string;
                            /** Format: date */
                            supportTo?: string;
                            directions?: string[];
                            /** Format: date-time */
                            at: string;
                        }[];
                        policy: components["schemas"]["PolicyInForce"];
                        allowed: {
                            /** @enum {string} */
                            decision: "holdMeeting" | "publishResults" | "issueApproval" | "objectToUnit";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    getRoundAct: {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An act over many cases, with its content as it was frozen; who objected to a unit, an auditor with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundAct"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRoundTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                reason?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what on a round, when and why (Art. 18); who objected to a unit, an auditor with a reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["RoundTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    holdMeeting: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    meeting: {
                        /** @enum {string} */
                        kind: "deliberation" | "redeliberation";
                        corrects?: string;
                        /** Format: date */
                        heldOn: string;
                        members: string[];
                        present: string[];
                        chair: string;
                        recorder: string;
                        minutes: string;
                        reduction?: {
                            availableFen: number;
                        };
                        items: {
                            caseNo: string;
                            recused: {
                                member: string;
                                why: string;
                            }[];
                            votes: {
                                member: string;
                                /** @enum {string} */
                                vote: "for" | "against" | "abstain";
                            }[];
                            supported: boolean;
                            amountFen?: number;
                            eligibleFen?: number;
                            fullFen?: number;
                            rank?: number;
                            reason: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description Record a meeting (Arts. 10(5), 17(4)) */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actId: string;
                        lines: number;
                        /** @enum {string} */
                        state: "frozen" | "refused" | "recorded" | "in-force";
                        /** @description The lines that cannot be carried out, each with why; the others go on. Staff only */
                        failed?: {
                            caseNo: string;
                            refusals: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                        /** @description How many of them are not told */
                        more?: number;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueApproval: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    title: string;
                    documentNumber: string;
                    cases: string[];
                };
            };
        };
        responses: {
            /** @description Approve (Art. 17(6)) */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actId: string;
                        lines: number;
                        /** @enum {string} */
                        state: "frozen" | "refused" | "recorded" | "in-force";
                        /** @description The lines that cannot be carried out, each with why; the others go on. Staff only */
                        failed?: {
                            caseNo: string;
                            refusals: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                        /** @description How many of them are not told */
                        more?: number;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRoundActs: {
        parameters: {
            query?: {
                kind?: "meeting" | "publication" | "approval" | "unit-objection" | "payment-order" | "bank-status";
                after?: string;
                reason?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Acts of a round over many cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acts: components["schemas"]["RoundActHead"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listRounds: {
        parameters: {
            query?: {
                kind?: "admission" | "redemption";
                state?: "announced" | "open" | "closed" | "concluded";
                year?: number;
                search?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Notices (Art. 13) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rounds: components["schemas"]["Round"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    publishNotice: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    notice: {
                        id: string;
                        /** @enum {string} */
                        kind: "admission" | "redemption";
                        programmeYear: number;
                        title: string;
                        /** Format: date */
                        opensOn: string;
                        /** Format: date */
                        closesOn: string;
                        /** Format: date */
                        supportFrom: string;
                        /** Format: date */
                        supportTo: string;
                        directions: string[];
                        requirements: string;
                        serviceListVersion?: number;
                        ranking?: string;
                        readings: {
                            [key: string]: number | boolean | string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Publish a notice (Art. 13) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roundId: string;
                        /** @description What the bureau should mend, in Chinese; empty where there is nothing */
                        warnings: string[];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    objectToUnit: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    unit: string;
                    evidence: string[];
                    stamp?: string;
                };
            };
        };
        responses: {
            /** @description Object to a unit (Art. 17(5)) */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actId: string;
                        lines: number;
                        /** @enum {string} */
                        state: "frozen" | "refused" | "recorded" | "in-force";
                        /** @description The lines that cannot be carried out, each with why; the others go on. Staff only */
                        failed?: {
                            caseNo: string;
                            refusals: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                        /** @description How many of them are not told */
                        more?: number;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    previewMeeting: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        caseNo: string;
                        eligibleFen?: number;
                        rank?: number;
                    }[];
                    availableFen?: number;
                };
            };
        };
        responses: {
            /** @description What a meeting may give each case (Art. 14); writes nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        rule: "proportional" | "ranked";
                        budgetLeftFen: number;
                        availableFen: number;
                        totalFullFen: number;
                        totalFen: number;
                        reduction?: {
                            availableFen: number;
                        };
                        lines: {
                            caseNo: string;
                            fullFen: number;
                            amountFen: number;
                            explanation: string;
                            refusals?: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSanction: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A sanction, and what is owed now; a party is not told who decided (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        stateName: string;
                        party: string;
                        name: string;
                        /** @enum {string} */
                        violation: "false-materials" | "misappropriation" | "obstruction";
                        violationName: string;
                        /** Format: date-time */
                        openedAt: string;
                        /** Format: date */
                        decidedOn?: string;
                        /** Format: date */
                        lastDay?: string;
                        policy: components["schemas"]["PolicyInForce"];
                        finding: {
                            /** @enum {string} */
                            violation: "false-materials" | "misappropriation" | "obstruction";
                            party: {
                                uscc: string;
                                name: string;
                                /** @enum {string} */
                                role: "enterprise" | "institution";
                            };
                            /** Format: date */
                            violatedOn: string;
                            cases: string[];
                            facts: string;
                            evidence: components["schemas"]["DocumentRef"][];
                            source?: {
                                /** @constant */
                                kind: "spot-check";
                                id: string;
                            };
                        };
                        proposedBy: string;
                        proposedFor?: string;
                        statement?: {
                            by: string;
                            /** Format: date-time */
                            at: string;
                            text: string;
                            documents: components["schemas"]["DocumentRef"][];
                        };
                        dismissed?: {
                            by: string;
                            /** Format: date-time */
                            at: string;
                            text: string;
                        };
                        decision?: {
                            by: {
                                id?: string;
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                onBehalfOf?: {
                                    id: string;
                                    party?: string;
                                };
                                /** @enum {string} */
                                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                party?: string;
                                address?: string;
                            };
                            /** Format: date */
                            on: string;
                            reason: string;
                            /** @enum {string} */
                            violation: "false-materials" | "misappropriation" | "obstruction";
                            article: string;
                            number: string;
                            departments?: string[];
                            left?: {
                                cases: string[];
                                reason: string;
                            }[];
                            voided: {
                                year: number;
                                /** @enum {string} */
                                from: "issued" | "stopped" | "expired" | "void";
                            }[];
                            /** @enum {string} */
                            removedFrom?: "admitted" | "suspended" | "removed";
                            bans: {
                                /** @enum {string} */
                                kind: "support" | "voucher";
                                /** Format: date */
                                to: string;
                            }[];
                        };
                        notice?: {
                            number: string;
                            document: components["schemas"]["DocumentRef"];
                            /** Format: date */
                            on: string;
                        };
                        delivery?: {
                            /** @enum {string} */
                            way: "in-person" | "post" | "electronic" | "announcement";
                            /** Format: date */
                            on: string;
                            evidence: components["schemas"]["DocumentRef"][];
                            /** Format: date */
                            receivedOn: string;
                            by: string;
                        };
                        period?: components["schemas"]["Deadline"];
                        explained?: string;
                        reached: {
                            caseNo: string;
                            /** @enum {string} */
                            effect: "end" | "hold";
                            /** @enum {string} */
                            state: "at-bank" | "done" | "owed" | "passed" | "to-do";
                        }[];
                        reminded: string[];
                        repaid?: {
                            /** Format: date-time */
                            at: string;
                            late: boolean;
                        };
                        writtenDemand?: {
                            reference: string;
                            /** Format: date */
                            on: string;
                            evidence: components["schemas"]["DocumentRef"][];
                        };
                        enforcement?: {
                            authority: string;
                            reference: string;
                            /** Format: date */
                            on: string;
                            /** Format: date */
                            endedOn?: string;
                        };
                        revocation?: {
                            by: string;
                            /** Format: date */
                            on: string;
                            reference: string;
                            reason: string;
                            vouchers: number[];
                            registry: boolean;
                            deferred?: {
                                vouchers: boolean;
                                registry: boolean;
                            };
                        };
                        waits: {
                            /** @enum {string} */
                            name: "statement" | "hearing-closure" | "decision" | "notice" | "delivery" | "repayment" | "enforcement" | "enforcement-review" | "ban-end";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                            /** Format: date-time */
                            since: string;
                            party?: string;
                            /** Format: date-time */
                            dueAt?: string;
                            missingYear?: number;
                            /** Format: date-time */
                            remindedAt?: string;
                            /** Format: date-time */
                            escalateAt?: string;
                            /** Format: date-time */
                            escalatedAt?: string;
                            count?: number;
                            deadline?: components["schemas"]["Deadline"];
                        }[];
                        allowed: {
                            /** @enum {string} */
                            decision: "openSanction" | "recordStatement" | "recordNoStatement" | "decideSanction" | "issueNotice" | "recordDelivery" | "correctDelivery" | "recordWrittenDemand" | "recordEnforcement" | "endEnforcement" | "revokeSanction";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        repayments: {
                            number: string;
                            caseNo: string;
                            owedFen: number;
                            returnedFen: number;
                            outstandingFen: number;
                            /** Format: date */
                            dueOn?: string;
                            /** @enum {string} */
                            state: "open" | "settled" | "cancelled";
                        }[];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSanctions: {
        parameters: {
            query?: {
                state?: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                party?: string;
                search?: string;
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sanctions; a party sees its own (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sanctions: {
                            no: string;
                            /** @enum {string} */
                            state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                            stateName: string;
                            party: string;
                            name: string;
                            /** @enum {string} */
                            violation: "false-materials" | "misappropriation" | "obstruction";
                            violationName: string;
                            /** Format: date-time */
                            openedAt: string;
                            /** Format: date */
                            decidedOn?: string;
                            /** Format: date */
                            lastDay?: string;
                            decision?: string;
                            waits: {
                                /** @enum {string} */
                                name: "statement" | "hearing-closure" | "decision" | "notice" | "delivery" | "repayment" | "enforcement" | "enforcement-review" | "ban-end";
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                                /** Format: date-time */
                                dueAt?: string;
                                missingYear?: number;
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openSanction: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    finding: {
                        /** @enum {string} */
                        violation: "false-materials" | "misappropriation" | "obstruction";
                        party: {
                            uscc: string;
                            name: string;
                            /** @enum {string} */
                            role: "enterprise" | "institution";
                        };
                        /** Format: date */
                        violatedOn: string;
                        cases: string[];
                        facts: string;
                        evidence: components["schemas"]["DocumentRef"][];
                        source?: {
                            /** @constant */
                            kind: "spot-check";
                            id: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Propose a sanction (Art. 20) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "openSanction";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordStatement: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    documents: components["schemas"]["DocumentRef"][];
                };
            };
        };
        responses: {
            /** @description What the party states (reading of Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "recordStatement";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordNoStatement: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
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
            /** @description No statement came by the deadline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "recordNoStatement";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideSanction: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @constant */
                    outcome: "no-sanction";
                } | {
                    reason: string;
                    /** @constant */
                    outcome: "sanction";
                    /** @enum {string} */
                    violation: "false-materials" | "misappropriation" | "obstruction";
                    serious?: boolean;
                    number: string;
                    departments: string[];
                    repayments: {
                        caseNo: string;
                        owedFen: number;
                    }[];
                    left?: {
                        cases: string[];
                        reason: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Decide, as another than who proposed it (Arts. 20, 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "decideSanction";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueNotice: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    number: string;
                    document: components["schemas"]["DocumentRef"];
                };
            };
        };
        responses: {
            /** @description Issue the notice (Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "issueNotice";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordDelivery: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    way: "in-person" | "post" | "electronic" | "announcement";
                    /** Format: date */
                    on: string;
                    evidence: components["schemas"]["DocumentRef"][];
                };
            };
        };
        responses: {
            /** @description Register the delivery: the thirty days begin */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "recordDelivery";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correctDelivery: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    way: "in-person" | "post" | "electronic" | "announcement";
                    /** Format: date */
                    on: string;
                    evidence: components["schemas"]["DocumentRef"][];
                };
            };
        };
        responses: {
            /** @description Correct the delivery, with the reason */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "correctDelivery";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordWrittenDemand: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    reference: string;
                    /** Format: date */
                    on: string;
                    evidence: components["schemas"]["DocumentRef"][];
                };
            };
        };
        responses: {
            /** @description A written demand was received for what is overdue (reading of Art. 20) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "recordWrittenDemand";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordEnforcement: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    authority: string;
                    reference: string;
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description Hand what is overdue to enforcement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "recordEnforcement";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endEnforcement: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description Enforcement has ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "endEnforcement";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeSanction: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    reference: string;
                    restoreVouchers: boolean;
                    restoreRegistry: boolean;
                };
            };
        };
        responses: {
            /** @description Revoke the decision: an appeal was upheld */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @enum {string} */
                        state: "hearing" | "deciding" | "notifying" | "delivering" | "repaying" | "overdue" | "enforcing" | "binding" | "ended" | "dismissed" | "revoked";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "revokeSanction";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    sanctionTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, when and why (Art. 18): sanction */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["SanctionTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getRating: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How content the enterprise was; it reads its own (Art. 21) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        programmeYear: number;
                        enterprise: string;
                        provider: string;
                        scores: {
                            quality: number;
                            timeliness: number;
                            expertise: number;
                            price: number;
                        };
                        comment?: string;
                        /** Format: date-time */
                        at: string;
                        by: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rateService: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scores: {
                        quality: number;
                        timeliness: number;
                        expertise: number;
                        price: number;
                    };
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Rate a service that is paid, once (Art. 21) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        /** @constant */
                        act: "rateService";
                        /** @constant */
                        result: "rated";
                        scores: {
                            quality: number;
                            timeliness: number;
                            expertise: number;
                            price: number;
                        };
                        request: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getServiceItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of the list of a year (Art. 5) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        versions: components["schemas"]["ServiceItems"][];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    publishServiceItems: {
        parameters: {
            query: {
                version?: number;
                inForceFrom?: string;
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    /** Format: date */
                    inForceFrom: string;
                    items: {
                        code: string;
                        /** @enum {string} */
                        category: "research-development" | "technology-transfer" | "incubation" | "technology-promotion" | "testing-certification" | "information-technology" | "engineering" | "technology-finance" | "intellectual-property" | "consulting" | "other";
                        name: string;
                    }[];
                };
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Propose a version of the list; the query is for CSV (Art. 5) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listSmeLists: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Imported lists, the newest first (Art. 14) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: components["schemas"]["SmeList"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importSmeList: {
        parameters: {
            query: {
                reason: string;
            };
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description Propose whom the vouchers of a year may go to (Art. 14) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceProposal"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSpotCheck: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
                institution: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The check of one; the institution itself is not told who found and decided (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        institution: string;
                        name: string;
                        /** @enum {string} */
                        state: "to-inspect" | "inspecting" | "rectifying" | "rectification-reported" | "to-decide" | "to-sanction" | "closed";
                        suspended: boolean;
                        /** @enum {string} */
                        result?: "passed" | "rectified" | "no-consequence" | "left-registry" | "removed" | "sanction-proposed";
                        /** Format: date-time */
                        closedAt?: string;
                        allowed: {
                            /** @enum {string} */
                            decision: "announceSeed" | "publishSeed" | "assignInspectors" | "recordInspection" | "reportRectification" | "verifyRectification" | "decideConsequence";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        id: string;
                        position: number;
                        inspectors: string[];
                        inspection?: {
                            /** @enum {string} */
                            outcome: "passed" | "rectification" | "failed" | "obstructed";
                            checklist: {
                                /** @enum {string} */
                                check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "contracts-genuine" | "fees-as-published" | "vouchers-used-for-services" | "changes-filed";
                                met: boolean;
                                note?: string;
                            }[];
                            findings: string;
                            documents: components["schemas"]["DocumentRef"][];
                            /** Format: date-time */
                            at: string;
                            by: {
                                id?: string;
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                onBehalfOf?: {
                                    id: string;
                                    party?: string;
                                };
                                /** @enum {string} */
                                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                party?: string;
                                address?: string;
                            };
                        };
                        rectifications: {
                            statement: string;
                            documents: components["schemas"]["DocumentRef"][];
                            /** Format: date-time */
                            reportedAt: string;
                            verified?: {
                                rectified: boolean;
                                reason: string;
                                /** Format: date-time */
                                at: string;
                                by: {
                                    id?: string;
                                    /** @enum {string} */
                                    role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                    onBehalfOf?: {
                                        id: string;
                                        party?: string;
                                    };
                                    /** @enum {string} */
                                    district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                    party?: string;
                                    address?: string;
                                };
                            };
                        }[];
                        consequences: {
                            /** @enum {string} */
                            consequence: "none" | "suspend" | "remove" | "propose-sanction";
                            reason: string;
                            /** Format: date-time */
                            at: string;
                            /** Format: date */
                            reapplyFrom?: string;
                            by: {
                                id?: string;
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                onBehalfOf?: {
                                    id: string;
                                    party?: string;
                                };
                                /** @enum {string} */
                                district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                party?: string;
                                address?: string;
                            };
                        }[];
                        wait?: {
                            /** @enum {string} */
                            name: "seed-announcement" | "seed" | "inspectors" | "inspection" | "rectification" | "rectification-check" | "consequence" | "sanction";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                            /** Format: date-time */
                            since: string;
                            /** Format: date-time */
                            dueAt?: string;
                            missingYear?: number;
                            /** Format: date-time */
                            remindedAt?: string;
                            /** Format: date-time */
                            escalateAt?: string;
                            /** Format: date-time */
                            escalatedAt?: string;
                            count?: number;
                            institution?: string;
                            members?: string[];
                            days: number;
                            /** Format: date */
                            from: string;
                        };
                        proposedSanction?: {
                            source: {
                                /** @constant */
                                kind: "spot-check";
                                id: string;
                            };
                            /** @constant */
                            ground?: "Art. 20(3)";
                        };
                    } | {
                        year: number;
                        institution: string;
                        name: string;
                        /** @enum {string} */
                        state: "to-inspect" | "inspecting" | "rectifying" | "rectification-reported" | "to-decide" | "to-sanction" | "closed";
                        suspended: boolean;
                        /** @enum {string} */
                        result?: "passed" | "rectified" | "no-consequence" | "left-registry" | "removed" | "sanction-proposed";
                        /** Format: date-time */
                        closedAt?: string;
                        allowed: {
                            /** @enum {string} */
                            decision: "announceSeed" | "publishSeed" | "assignInspectors" | "recordInspection" | "reportRectification" | "verifyRectification" | "decideConsequence";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        inspection?: {
                            /** @enum {string} */
                            outcome: "passed" | "rectification" | "failed" | "obstructed";
                            checklist: {
                                /** @enum {string} */
                                check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "contracts-genuine" | "fees-as-published" | "vouchers-used-for-services" | "changes-filed";
                                met: boolean;
                                note?: string;
                            }[];
                            findings: string;
                            documents: components["schemas"]["DocumentRef"][];
                            /** Format: date-time */
                            at: string;
                        };
                        rectifications: {
                            statement: string;
                            documents: components["schemas"]["DocumentRef"][];
                            /** Format: date-time */
                            reportedAt: string;
                            verified?: {
                                rectified: boolean;
                                reason: string;
                                /** Format: date-time */
                                at: string;
                            };
                        }[];
                        consequences: {
                            /** @enum {string} */
                            consequence: "none" | "suspend" | "remove" | "propose-sanction";
                            reason: string;
                            /** Format: date-time */
                            at: string;
                            /** Format: date */
                            reapplyFrom?: string;
                        }[];
                        /** Format: date-time */
                        dueAt?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getSpotCheckYear: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was drawn and how, and each result once it stands (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "opened" | "announced" | "drawn" | "concluded";
                        /** Format: date-time */
                        openedAt: string;
                        percent: number;
                        pool: {
                            institutions: number;
                            sha256: string;
                        };
                        seedSource?: {
                            source: string;
                            /** Format: date */
                            valueOn: string;
                            /** Format: date-time */
                            announcedAt: string;
                        };
                        draw?: components["schemas"]["Draw"];
                        allowed: {
                            /** @enum {string} */
                            decision: "announceSeed" | "publishSeed" | "assignInspectors" | "recordInspection" | "reportRectification" | "verifyRectification" | "decideConsequence";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        checks: {
                            institution: string;
                            name: string;
                            position: number;
                            /** @enum {string} */
                            state: "open" | "closed";
                            suspended: boolean;
                            /** @enum {string} */
                            result?: "passed" | "rectified" | "no-consequence" | "left-registry" | "removed" | "sanction-proposed";
                            /** Format: date-time */
                            closedAt?: string;
                        }[];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listSpotCheckYears: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The years, latest first, and how many checks of each are open (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        years: {
                            year: number;
                            /** @enum {string} */
                            state: "opened" | "announced" | "drawn" | "concluded";
                            /** Format: date-time */
                            openedAt: string;
                            open: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
        };
    };
    listSpotChecks: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
                state?: "to-inspect" | "inspecting" | "rectifying" | "rectification-reported" | "to-decide" | "to-sanction" | "closed";
                overdue?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Checks with their findings, all, of one state, or overdue (Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            year: number;
                            institution: string;
                            name: string;
                            /** @enum {string} */
                            state: "to-inspect" | "inspecting" | "rectifying" | "rectification-reported" | "to-decide" | "to-sanction" | "closed";
                            suspended: boolean;
                            /** @enum {string} */
                            result?: "passed" | "rectified" | "no-consequence" | "left-registry" | "removed" | "sanction-proposed";
                            /** Format: date-time */
                            closedAt?: string;
                            allowed: {
                                /** @enum {string} */
                                decision: "announceSeed" | "publishSeed" | "assignInspectors" | "recordInspection" | "reportRectification" | "verifyRectification" | "decideConsequence";
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                            }[];
                            id: string;
                            position: number;
                            inspectors: string[];
                            inspection?: {
                                /** @enum {string} */
                                outcome: "passed" | "rectification" | "failed" | "obstructed";
                                checklist: {
                                    /** @enum {string} */
                                    check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "contracts-genuine" | "fees-as-published" | "vouchers-used-for-services" | "changes-filed";
                                    met: boolean;
                                    note?: string;
                                }[];
                                findings: string;
                                documents: components["schemas"]["DocumentRef"][];
                                /** Format: date-time */
                                at: string;
                                by: {
                                    id?: string;
                                    /** @enum {string} */
                                    role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                    onBehalfOf?: {
                                        id: string;
                                        party?: string;
                                    };
                                    /** @enum {string} */
                                    district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                    party?: string;
                                    address?: string;
                                };
                            };
                            rectifications: {
                                statement: string;
                                documents: components["schemas"]["DocumentRef"][];
                                /** Format: date-time */
                                reportedAt: string;
                                verified?: {
                                    rectified: boolean;
                                    reason: string;
                                    /** Format: date-time */
                                    at: string;
                                    by: {
                                        id?: string;
                                        /** @enum {string} */
                                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                        onBehalfOf?: {
                                            id: string;
                                            party?: string;
                                        };
                                        /** @enum {string} */
                                        district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                        party?: string;
                                        address?: string;
                                    };
                                };
                            }[];
                            consequences: {
                                /** @enum {string} */
                                consequence: "none" | "suspend" | "remove" | "propose-sanction";
                                reason: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: date */
                                reapplyFrom?: string;
                                by: {
                                    id?: string;
                                    /** @enum {string} */
                                    role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "operator" | "service";
                                    onBehalfOf?: {
                                        id: string;
                                        party?: string;
                                    };
                                    /** @enum {string} */
                                    district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                                    party?: string;
                                    address?: string;
                                };
                            }[];
                            wait?: {
                                /** @enum {string} */
                                name: "seed-announcement" | "seed" | "inspectors" | "inspection" | "rectification" | "rectification-check" | "consequence" | "sanction";
                                /** @enum {string} */
                                role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public" | "service";
                                /** Format: date-time */
                                since: string;
                                /** Format: date-time */
                                dueAt?: string;
                                missingYear?: number;
                                /** Format: date-time */
                                remindedAt?: string;
                                /** Format: date-time */
                                escalateAt?: string;
                                /** Format: date-time */
                                escalatedAt?: string;
                                count?: number;
                                institution?: string;
                                members?: string[];
                                days: number;
                                /** Format: date */
                                from: string;
                            };
                            proposedSanction?: {
                                source: {
                                    /** @constant */
                                    kind: "spot-check";
                                    id: string;
                                };
                                /** @constant */
                                ground?: "Art. 20(3)";
                            };
                        }[];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    announceSeed: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    source: string;
                    /** Format: date */
                    valueOn: string;
                };
            };
        };
        responses: {
            /** @description Name the public value that will be the seed (reading of Art. 8) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "not-opened" | "opened" | "announced" | "drawn" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "announceSeed";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    publishSeed: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    seed: string;
                };
            };
        };
        responses: {
            /** @description Publish the value; the draw follows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "not-opened" | "opened" | "announced" | "drawn" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "publishSeed";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assignInspectors: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                institution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    inspectors: string[];
                };
            };
        };
        responses: {
            /** @description Name the accounts that inspect, or others in their place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "not-opened" | "opened" | "announced" | "drawn" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "assignInspectors";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    recordInspection: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                institution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    outcome: "passed" | "rectification" | "failed" | "obstructed";
                    checklist: {
                        /** @enum {string} */
                        check: "legal-personality-and-invoices" | "fixed-premises" | "team" | "research-integrity" | "services-in-scope" | "management-and-fees" | "contracts-genuine" | "fees-as-published" | "vouchers-used-for-services" | "changes-filed";
                        met: boolean;
                        note?: string;
                    }[];
                    findings: string;
                    documents: components["schemas"]["DocumentRef"][];
                    rectifyWithin?: number;
                };
            };
        };
        responses: {
            /** @description Record what the inspection found */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "not-opened" | "opened" | "announced" | "drawn" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "recordInspection";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportRectification: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                institution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    documents: components["schemas"]["DocumentRef"][];
                };
            };
        };
        responses: {
            /** @description What the institution has mended, with the proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "not-opened" | "opened" | "announced" | "drawn" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "reportRectification";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    verifyRectification: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                institution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    rectified: boolean;
                    rectifyWithin?: number;
                };
            };
        };
        responses: {
            /** @description Whether it was mended; if not, another period or a decision */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "not-opened" | "opened" | "announced" | "drawn" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "verifyRectification";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decideConsequence: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                institution: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    consequence: "none" | "suspend" | "remove" | "propose-sanction";
                    rectifyWithin?: number;
                    /** Format: date */
                    reapplyFrom?: string;
                };
            };
        };
        responses: {
            /** @description What follows, as another than who inspected (Arts. 8, 20, 22) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "not-opened" | "opened" | "announced" | "drawn" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "decideConsequence";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    spotCheckTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, when and why (Art. 18): spot-check */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["SpotCheckTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listStandIns: {
        parameters: {
            query?: {
                account?: string;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Appointments that concern an account; one's own unless staff ask */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        standIns: {
                            standIn: string;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            until: string;
                            id: string;
                            absent: string;
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                            /** @enum {string} */
                            district?: "650102" | "650103" | "650104" | "650105" | "650106" | "650107" | "650109" | "650121";
                            reason: string;
                            /** Format: date-time */
                            appointedAt: string;
                            /** Format: date-time */
                            revokedAt?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    appointStandIn: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    standIn: string;
                    /** Format: date */
                    from: string;
                    /** Format: date */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Appoint who stands in for oneself (Art. 22) */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        standIn: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        id: string;
                        absent: string;
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        /** @enum {string} */
                        state: "appointed" | "revoked";
                        request: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeStandIn: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
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
            /** @description End an appointment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        standIn: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        id: string;
                        absent: string;
                        /** @enum {string} */
                        role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        /** @enum {string} */
                        state: "appointed" | "revoked";
                        request: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getVoucher: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
                enterprise: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A voucher and what is left of it; an enterprise reads its own (Art. 14) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        enterprise: string;
                        /** @enum {string} */
                        state: "issued" | "stopped" | "expired" | "void";
                        /** @enum {string} */
                        origin: "list" | "first-redemption";
                        /** Format: date-time */
                        issuedAt?: string;
                        limitFen: number;
                        usedFen: number;
                        heldFen: number;
                        committedFen: number;
                        leftFen: number;
                        /** Format: date-time */
                        validUntil?: string;
                        explained: string;
                        allowed: {
                            /** @enum {string} */
                            decision: "issueVouchers" | "voidVoucher" | "stopVoucher" | "resumeVoucher";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getVoucherYear: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The vouchers of a year by state, and the runs of their issue, the newest first (Art. 14) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "open" | "expired" | "concluded";
                        /** Format: date-time */
                        validUntil?: string;
                        policy: components["schemas"]["PolicyInForce"];
                        vouchers: {
                            [key: string]: number;
                        };
                        runs: {
                            importId: string;
                            year: number;
                            limitFen: number;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            rows: number;
                            /** @enum {string} */
                            state: "issuing" | "issued";
                            /** @description The last code that was judged */
                            after: string;
                            judged: number;
                            issued: number;
                            already: number;
                            notIssued: number;
                        }[];
                        next?: string;
                        allowed: {
                            /** @enum {string} */
                            decision: "issueVouchers" | "voidVoucher" | "stopVoucher" | "resumeVoucher";
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                        }[];
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listNotIssued: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which enterprises of a list got no voucher, and why (Art. 14) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        enterprises: {
                            year: number;
                            uscc: string;
                            name: string;
                            run: string;
                            /** Format: date-time */
                            at: string;
                            refusals: {
                                code: components["schemas"]["RefusalCode"];
                                cite: string;
                                message: string;
                                path?: string;
                                status: number;
                            }[];
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issueVouchers: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    importId: string;
                    limitFen?: number;
                };
            };
        };
        responses: {
            /** @description Issue vouchers to the enterprises of a list (Art. 14) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "open" | "expired" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "issueVouchers";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    voidVoucher: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                enterprise: string;
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
            /** @description Void the voucher of an enterprise for good */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "open" | "expired" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "voidVoucher";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stopVoucher: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                enterprise: string;
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
            /** @description Stop the voucher of an enterprise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "open" | "expired" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "stopVoucher";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeVoucher: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                year: number;
                enterprise: string;
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
            /** @description Resume a voucher that was stopped */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: number;
                        /** @enum {string} */
                        state: "open" | "expired" | "concluded";
                        result: string;
                        about?: {
                            [key: string]: number | string | string[];
                        };
                        /** @constant */
                        act: "resumeVoucher";
                        request: string;
                        links: {
                            [key: string]: string;
                        };
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    voucherYearTrail: {
        parameters: {
            query?: {
                after?: number;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who did what, when and why (Art. 18): voucher-year */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            length: number;
                            hash: string;
                        };
                        entries: components["schemas"]["VoucherYearTrailEntry"][];
                        next?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assignWork: {
        parameters: {
            query?: never;
            header: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                };
            };
        };
        responses: {
            /** @description Put what awaits the caller into one person’s hands, or take it over; everybody who may act still may */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkItem"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    countWork: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much awaits the caller; of the first 1000 that are due */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        all: number;
                        late: number;
                        unread: number;
                        assigned: number;
                        kinds: {
                            /** @enum {string} */
                            kind: "case" | "fund-proposal" | "reference-proposal" | "account" | "return-receipt" | "change-filing" | "evaluation" | "payment-order" | "sanction" | "spot-check" | "voucher-year";
                            count: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMoneyPlace: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the money of an application is, in one sentence (Art. 17) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        no: string;
                        sentence: string;
                        amountFen?: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWork: {
        parameters: {
            query?: {
                kind?: "case" | "fund-proposal" | "reference-proposal" | "account" | "return-receipt" | "change-filing" | "evaluation" | "payment-order" | "sanction" | "spot-check" | "voucher-year";
                late?: "true";
                assigned?: "true";
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that awaits the caller in the role that they speak in, of whatever kind, the first due first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkItem"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    readWork: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Mark what awaits the caller as seen */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    searchCases: {
        parameters: {
            query: {
                text: string;
                after?: string;
                limit?: number;
            };
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases by a word of a name, a code, a contract, an invoice, an account, their number, or the mobile number of who applied */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cases: components["schemas"]["CaseHead"][];
                        foundBy: {
                            no: string;
                            /** @enum {string} */
                            by: "account" | "code" | "contract" | "invoice" | "name" | "number" | "phone";
                        }[];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    tellPresence: {
        parameters: {
            query?: never;
            header?: {
                "X-Acting-As"?: string;
                "X-Actor-District"?: string;
                "X-Actor-Party"?: string;
                "X-Actor-On-Behalf-Of"?: string;
            };
            path: {
                no: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description The act whose form is open
                     * @enum {string}
                     */
                    form?: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                };
            };
        };
        responses: {
            /** @description Tell that the caller has the case open, and hear who else of the staff has; gone half a minute after it was last told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        others: {
                            account: string;
                            name: string;
                            /** @enum {string} */
                            role: "applicant" | "district" | "centre" | "bureau" | "expert" | "finance" | "auditor" | "administrator" | "public";
                            /** @enum {string} */
                            form?: "confirmUse" | "placeInQuota" | "decidePreliminaryReview" | "moveToDistrict" | "askCorrection" | "resubmit" | "assignExperts" | "giveOpinion" | "declineReview" | "verifyRecognition" | "raiseObjection" | "tellObjection" | "answerObjection" | "verifyObjection" | "withdraw" | "suspend" | "resume" | "lapse" | "requestAnswer" | "lapseAward" | "answerImportedRecord" | "decideImportedRecord" | "answerRefusal" | "decideSecondLook" | "takeBackDecision" | "takeBackOpinion" | "correctAccount";
                        }[];
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            431: components["responses"]["Problem431"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
