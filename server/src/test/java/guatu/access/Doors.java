package guatu.access;

import java.util.Map;
import java.util.TreeMap;

/// What was decided about every door of the HTTP interface: what a county's post finds behind it. A door that is not
/// here fails [CountyReachTest], and with it whoever builds one without deciding.
final class Doors {

    /// What a county's post finds.
    enum Kind {
        /// Nothing of any one firm: code tables, the plan's text, the post's own session.
        NO_FIRM,
        /// Firms, but its own ones only: lists, searches, exports, work, members.
        OWN_FIRMS,
        /// Totals: the same for everybody, or withheld.
        TOTALS,
        /// One firm, named in the address: a firm outside is answered like one that does not exist.
        ONE_FIRM,
        /// Not for a county's office at all: 403, whatever is asked.
        REFUSED,
        /// Posts of the demo that anybody may enter, those of synthetic firms among them; outside the demo the door
        /// does not exist.
        DEMO_ONLY
    }

    private static final String DECIDED = """
            GET /api/board OWN_FIRMS
            GET /api/board.{kind} OWN_FIRMS
            GET /api/calendar NO_FIRM
            GET /api/case-posts NO_FIRM
            GET /api/case-posts/{post}/people NO_FIRM
            GET /api/cases/{id} OWN_FIRMS
            POST /api/cases/{id}/handovers/{handover}/receipt OWN_FIRMS
            POST /api/cases/{id}/handovers/{handover}/refusal OWN_FIRMS
            POST /api/cases/{id}/resubmission OWN_FIRMS
            POST /api/cases/{id}/resumption OWN_FIRMS
            POST /api/cases/{id}/silence OWN_FIRMS
            POST /api/cases/{id}/stop OWN_FIRMS
            POST /api/cases/{id}/tasks/{task}/handover OWN_FIRMS
            POST /api/cases/{id}/tasks/{task}/opinion OWN_FIRMS
            POST /api/cases/{id}/tasks/{task}/removal OWN_FIRMS
            POST /api/cases/{id}/tasks/{task}/signers OWN_FIRMS
            POST /api/cases/{id}/tasks/{task}/sub-task OWN_FIRMS
            POST /api/cases/{id}/tasks/{task}/transfer OWN_FIRMS
            POST /api/cases/{id}/withdrawal OWN_FIRMS
            GET /api/catalog/cluster-shares NO_FIRM
            GET /api/catalog/clusters NO_FIRM
            GET /api/catalog/industries NO_FIRM
            GET /api/catalog/parameters NO_FIRM
            GET /api/catalog/parks NO_FIRM
            GET /api/catalog/regions NO_FIRM
            GET /api/catalog/value-added-rates NO_FIRM
            GET /api/certificates/{hash} TOTALS
            GET /api/chart/curve OWN_FIRMS
            GET /api/chart/differences/{month} OWN_FIRMS
            GET /api/chart/differences/{month}.{form} OWN_FIRMS
            GET /api/chart/lights/{month} OWN_FIRMS
            GET /api/chart/months NO_FIRM
            GET /api/chart/projects OWN_FIRMS
            GET /api/chart/projects.{form} OWN_FIRMS
            GET /api/chart/rows OWN_FIRMS
            GET /api/chases OWN_FIRMS
            POST /api/chases OWN_FIRMS
            GET /api/chases.{kind} OWN_FIRMS
            GET /api/chases/channels NO_FIRM
            GET /api/conference/backlog OWN_FIRMS
            POST /api/conference/backlog/{body} OWN_FIRMS
            GET /api/conference/bodies NO_FIRM
            POST /api/conference/bodies REFUSED
            GET /api/conference/bodies/{body}/bulletins/{month}.{form} OWN_FIRMS
            POST /api/conference/bodies/{body}/seats REFUSED
            POST /api/conference/bodies/{body}/seats/{seat}/end REFUSED
            GET /api/conference/calendar.ics OWN_FIRMS
            POST /api/conference/items/{item}/moves OWN_FIRMS
            POST /api/conference/items/{item}/time OWN_FIRMS
            GET /api/conference/meetings OWN_FIRMS
            POST /api/conference/meetings REFUSED
            GET /api/conference/meetings.{form} OWN_FIRMS
            GET /api/conference/meetings/{id} OWN_FIRMS
            GET /api/conference/meetings/{id}/agenda.{form} OWN_FIRMS
            POST /api/conference/meetings/{id}/attendance OWN_FIRMS
            GET /api/conference/meetings/{id}/calendar.ics OWN_FIRMS
            POST /api/conference/meetings/{id}/countersigns OWN_FIRMS
            POST /api/conference/meetings/{id}/decisions REFUSED
            POST /api/conference/meetings/{id}/decisions/{decision}/obligations OWN_FIRMS
            POST /api/conference/meetings/{id}/details REFUSED
            POST /api/conference/meetings/{id}/guests REFUSED
            POST /api/conference/meetings/{id}/items REFUSED
            POST /api/conference/meetings/{id}/minutes REFUSED
            GET /api/conference/meetings/{id}/minutes.{form} OWN_FIRMS
            GET /api/conference/meetings/{id}/proposals REFUSED
            POST /api/conference/meetings/{id}/steps OWN_FIRMS
            POST /api/conference/meetings/{id}/taken REFUSED
            GET /api/conference/obligations OWN_FIRMS
            POST /api/conference/obligations REFUSED
            GET /api/conference/obligations.{form} OWN_FIRMS
            GET /api/conference/obligations/{id} OWN_FIRMS
            POST /api/conference/obligations/{id}/dates OWN_FIRMS
            POST /api/conference/obligations/{id}/dates/answer OWN_FIRMS
            POST /api/conference/obligations/{id}/papers OWN_FIRMS
            POST /api/conference/obligations/{id}/steps OWN_FIRMS
            GET /api/conference/options NO_FIRM
            GET /api/conference/posts NO_FIRM
            GET /api/conference/supervision OWN_FIRMS
            GET /api/conference/supervision.{form} OWN_FIRMS
            POST /api/conference/supervision/{id}/approval OWN_FIRMS
            POST /api/conference/supervision/{id}/challenge OWN_FIRMS
            GET /api/conference/supervision/{id}/paper.{form} OWN_FIRMS
            POST /api/conference/supervision/{id}/ruling OWN_FIRMS
            GET /api/delegations NO_FIRM
            POST /api/delegations NO_FIRM
            POST /api/delegations/{id}/end NO_FIRM
            GET /api/demo-posts DEMO_ONLY
            GET /api/demo/clock DEMO_ONLY
            POST /api/demo/clock DEMO_ONLY
            GET /api/enterprises OWN_FIRMS
            POST /api/enterprises REFUSED
            GET /api/enterprises.csv OWN_FIRMS
            GET /api/enterprises.xlsx OWN_FIRMS
            GET /api/enterprises/{creditCode} ONE_FIRM
            POST /api/enterprises/{creditCode}/memberships ONE_FIRM
            GET /api/evidence OWN_FIRMS
            POST /api/evidence OWN_FIRMS
            GET /api/evidence/photos OWN_FIRMS
            GET /api/evidence/{id}/content OWN_FIRMS
            GET /api/evidence/{id}/photo OWN_FIRMS
            POST /api/evidence/{id}/withdrawal OWN_FIRMS
            GET /api/figures TOTALS
            GET /api/figures/{indicator} TOTALS
            GET /api/figures/{indicator}/almost OWN_FIRMS
            GET /api/figures/{indicator}/breakdown TOTALS
            GET /api/figures/{indicator}/breakdown.{kind} TOTALS
            GET /api/figures/{indicator}/bridge TOTALS
            GET /api/figures/{indicator}/imputation OWN_FIRMS
            GET /api/figures/{indicator}/members OWN_FIRMS
            GET /api/figures/{indicator}/members.{kind} OWN_FIRMS
            GET /api/figures/{indicator}/series TOTALS
            GET /api/figures/{indicator}/series.{kind} TOTALS
            GET /api/filings OWN_FIRMS
            GET /api/filings.csv OWN_FIRMS
            GET /api/filings.xlsx OWN_FIRMS
            POST /api/filings/acceptances OWN_FIRMS
            GET /api/filings/summary OWN_FIRMS
            GET /api/filings/{creditCode}/{form}/{month} ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/check ONE_FIRM
            PUT /api/filings/{creditCode}/{form}/{month}/draft ONE_FIRM
            GET /api/filings/{creditCode}/{form}/{month}/feedback REFUSED
            POST /api/filings/{creditCode}/{form}/{month}/ledger ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/ledger/sheets ONE_FIRM
            GET /api/filings/{creditCode}/{form}/{month}/lists/{list} ONE_FIRM
            GET /api/filings/{creditCode}/{form}/{month}/minutes ONE_FIRM
            GET /api/filings/{creditCode}/{form}/{month}/queries ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/queries ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/queries/{no}/answers ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/queries/{no}/closing ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/queries/{no}/questions ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/revisions ONE_FIRM
            GET /api/filings/{creditCode}/{form}/{month}/revisions/{revision} ONE_FIRM
            PUT /api/filings/{creditCode}/{form}/{month}/revisions/{revision} ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/revisions/{revision}/acceptance ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/revisions/{revision}/return ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/workbook ONE_FIRM
            GET /api/filings/{creditCode}/{form}/{month}/workbook.xlsx ONE_FIRM
            POST /api/filings/{creditCode}/{form}/{month}/workbook/check ONE_FIRM
            GET /api/forms NO_FIRM
            GET /api/forms/minutes TOTALS
            GET /api/inbox OWN_FIRMS
            GET /api/inbox.{form} OWN_FIRMS
            GET /api/inbox/options NO_FIRM
            GET /api/independence REFUSED
            GET /api/independence.{form} REFUSED
            GET /api/independence/rows REFUSED
            GET /api/indicators NO_FIRM
            GET /api/journal REFUSED
            GET /api/journal.{form} REFUSED
            GET /api/journal/verification REFUSED
            GET /api/leader REFUSED
            GET /api/leader/projects.{form} REFUSED
            POST /api/leader/looks REFUSED
            PUT /api/leader/visits/{key} REFUSED
            GET /api/my/contact REFUSED
            PUT /api/my/contact REFUSED
            GET /api/my/filings REFUSED
            PUT /api/my/land REFUSED
            GET /api/my/ledger-mappings/{form} REFUSED
            DELETE /api/my/ledger-mappings/{form}/{name} REFUSED
            PUT /api/my/ledger-mappings/{form}/{name} REFUSED
            GET /api/my/messages REFUSED
            POST /api/my/messages/reading REFUSED
            GET /api/my/messages/unread REFUSED
            POST /api/my/messages/{id}/reading REFUSED
            GET /api/my/tokens REFUSED
            POST /api/my/tokens REFUSED
            DELETE /api/my/tokens/{id} REFUSED
            GET /api/people REFUSED
            POST /api/people REFUSED
            GET /api/people.{form} REFUSED
            PATCH /api/people/{login} REFUSED
            DELETE /api/people/{login}/sessions REFUSED
            GET /api/periods/{form} OWN_FIRMS
            GET /api/periods/{form}/{month} OWN_FIRMS
            POST /api/periods/{form}/{month}/closing REFUSED
            POST /api/periods/{form}/{month}/corrections REFUSED
            GET /api/periods/{form}/{month}/revisions OWN_FIRMS
            GET /api/plan NO_FIRM
            GET /api/plan/drafts NO_FIRM
            POST /api/plan/drafts REFUSED
            GET /api/plan/drafts/{id} NO_FIRM
            POST /api/plan/drafts/{id}/publication REFUSED
            POST /api/plan/drafts/{id}/readings REFUSED
            PATCH /api/plan/drafts/{id}/readings/{no} REFUSED
            PATCH /api/plan/drafts/{id}/sentences/{no} REFUSED
            POST /api/plan/drafts/{id}/undo REFUSED
            GET /api/plan/map NO_FIRM
            GET /api/plan/targets TOTALS
            GET /api/plan/targets.csv TOTALS
            GET /api/plan/targets.xlsx TOTALS
            GET /api/plan/targets/{id} TOTALS
            PUT /api/plan/targets/{id}/breakdown REFUSED
            PUT /api/plan/targets/{id}/trajectory REFUSED
            GET /api/plan/versions NO_FIRM
            GET /api/posts REFUSED
            POST /api/posts REFUSED
            GET /api/posts.{form} REFUSED
            POST /api/posts/{code}/assignments REFUSED
            DELETE /api/posts/{code}/assignments/{login} REFUSED
            GET /api/posts/{code}/contact REFUSED
            PUT /api/posts/{code}/contact REFUSED
            GET /api/dispatch/certificates OWN_FIRMS
            GET /api/dispatch/certificates.{form} OWN_FIRMS
            GET /api/dispatch/lamp-presets NO_FIRM
            GET /api/dispatch/lamps/{month} OWN_FIRMS
            GET /api/dispatch/lamps/{month}.{form} OWN_FIRMS
            GET /api/dispatch/lamps/{month}/curve OWN_FIRMS
            GET /api/dispatch/months/current NO_FIRM
            GET /api/dispatch/months/{month} OWN_FIRMS
            GET /api/dispatch/months/{month}.{form} OWN_FIRMS
            POST /api/dispatch/months/{month}/lock REFUSED
            GET /api/dispatch/printed-rates NO_FIRM
            POST /api/dispatch/printed-rates NO_FIRM
            GET /api/dispatch/printed-rates.{form} NO_FIRM
            GET /api/dispatch/problems OWN_FIRMS
            GET /api/dispatch/problems.{form} OWN_FIRMS
            GET /api/dispatch/problems/types NO_FIRM
            GET /api/dispatch/problems/{problem} OWN_FIRMS
            POST /api/dispatch/problems/{problem}/events OWN_FIRMS
            GET /api/dispatch/rates/{month} OWN_FIRMS
            GET /api/dispatch/rates/{month}.{form} OWN_FIRMS
            GET /api/dispatch/rates/{month}/{rate}/members OWN_FIRMS
            GET /api/dispatch/rates/{month}/{rate}/members.{form} OWN_FIRMS
            GET /api/dispatch/responsibilities OWN_FIRMS
            GET /api/dispatch/responsibilities.{form} OWN_FIRMS
            GET /api/projects OWN_FIRMS
            POST /api/projects OWN_FIRMS
            GET /api/projects.{form} OWN_FIRMS
            POST /api/projects/check OWN_FIRMS
            GET /api/projects/form NO_FIRM
            GET /api/projects/reserves OWN_FIRMS
            GET /api/projects/sponsors OWN_FIRMS
            GET /api/projects/{id} OWN_FIRMS
            POST /api/projects/{id}/approvals OWN_FIRMS
            POST /api/projects/{id}/code OWN_FIRMS
            POST /api/projects/{id}/code/withdrawal REFUSED
            POST /api/projects/{id}/confirmations OWN_FIRMS
            GET /api/projects/{id}/procedures OWN_FIRMS
            POST /api/projects/{id}/procedures/{procedure}/events OWN_FIRMS
            POST /api/projects/{id}/promotions OWN_FIRMS
            GET /api/projects/{id}/sponsors OWN_FIRMS
            POST /api/projects/{id}/sponsors OWN_FIRMS
            POST /api/projects/{id}/sponsors/{sponsorship}/end OWN_FIRMS
            POST /api/projects/{id}/stages OWN_FIRMS
            POST /api/projects/{id}/stages/corrections REFUSED
            POST /api/projects/{id}/statuses REFUSED
            POST /api/projects/{id}/excuses OWN_FIRMS
            GET /api/projects/{id}/full-set OWN_FIRMS
            GET /api/projects/{id}/lamps/{month} OWN_FIRMS
            GET /api/projects/{id}/lamps/{month}/desk OWN_FIRMS
            POST /api/projects/{id}/lamps/{month}/answers OWN_FIRMS
            POST /api/projects/{id}/lamps/{month}/judgement REFUSED
            GET /api/projects/{id}/months/{month} OWN_FIRMS
            POST /api/projects/{id}/months/{month}/acceptance OWN_FIRMS
            POST /api/projects/{id}/months/{month}/check OWN_FIRMS
            PUT /api/projects/{id}/months/{month}/draft OWN_FIRMS
            POST /api/projects/{id}/months/{month}/reopening REFUSED
            POST /api/projects/{id}/months/{month}/return OWN_FIRMS
            PUT /api/projects/{id}/months/{month}/revisions/{revision} OWN_FIRMS
            POST /api/projects/{id}/problems OWN_FIRMS
            GET /api/projects/{id}/production OWN_FIRMS
            POST /api/projects/{id}/production OWN_FIRMS
            POST /api/projects/{id}/stat-entries OWN_FIRMS
            GET /api/projects/{id}/tasks OWN_FIRMS
            GET /api/projects/{id}/tasks.{form} OWN_FIRMS
            POST /api/projects/{id}/tasks OWN_FIRMS
            POST /api/projects/{id}/tasks/back-plan OWN_FIRMS
            POST /api/projects/{id}/tasks/{task}/events OWN_FIRMS
            PUT /api/projects/{id}/versions/{no} OWN_FIRMS
            POST /api/projects/{id}/visits OWN_FIRMS
            POST /api/projects/{id}/visits/{visit}/items/{item}/answers OWN_FIRMS
            GET /api/queries OWN_FIRMS
            GET /api/queries.{kind} OWN_FIRMS
            GET /api/review/filings/{creditCode}/{form}/{month} ONE_FIRM
            GET /api/review/queue OWN_FIRMS
            GET /api/review/queue.{kind} OWN_FIRMS
            GET /api/roster OWN_FIRMS
            POST /api/roster OWN_FIRMS
            GET /api/roster/files OWN_FIRMS
            POST /api/roster/files OWN_FIRMS
            GET /api/roster/files.{form} OWN_FIRMS
            GET /api/roster/files/options NO_FIRM
            GET /api/roster/files/{id} OWN_FIRMS
            POST /api/roster/files/{id}/acceptance OWN_FIRMS
            POST /api/roster/files/{id}/check OWN_FIRMS
            POST /api/roster/files/{id}/return OWN_FIRMS
            PUT /api/roster/files/{id}/revisions/{revision} OWN_FIRMS
            POST /api/roster/files/{id}/withdrawal OWN_FIRMS
            GET /api/roster/months OWN_FIRMS
            DELETE /api/session NO_FIRM
            GET /api/session NO_FIRM
            POST /api/session NO_FIRM
            POST /api/session/demo DEMO_ONLY
            POST /api/session/invitation NO_FIRM
            PUT /api/session/password NO_FIRM
            PUT /api/session/post NO_FIRM
            GET /api/wall TOTALS
            GET /api/wall.csv TOTALS
            GET /api/wall.xlsx TOTALS
            GET /api/year-plans NO_FIRM
            POST /api/year-plans NO_FIRM
            GET /api/year-plans/{id} OWN_FIRMS
            GET /api/year-plans/{id}.{form} OWN_FIRMS
            PUT /api/year-plans/{id}/lines/{project} OWN_FIRMS
            DELETE /api/year-plans/{id}/lines/{project} OWN_FIRMS
            POST /api/year-plans/{id}/steps OWN_FIRMS
            """;

    private Doors() {}

    /// The decisions, by door.
    static Map<String, Kind> decided() {
        var decided = new TreeMap<String, Kind>();
        DECIDED.lines().forEach(line -> {
            int end = line.lastIndexOf(' ');
            decided.put(line.substring(0, end), Kind.valueOf(line.substring(end + 1)));
        });
        return decided;
    }
}
