package guatu.reporting;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.evidence.EvidenceSubject;
import guatu.evidence.EvidenceSubjects;
import guatu.evidence.PhotoExpectation;
import guatu.evidence.PhotoExpectations;
import guatu.kernel.CreditCode;
import guatu.kernel.FormCode;
import guatu.kernel.Period;
import guatu.kernel.Unreadable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Evidence beside the answer to a query: the firm attaches it until the query is closed; whoever may read the filing
/// reads it. Photos are of the firm; an answer may show what is there now, whatever month is asked about.
@Component
class QueryEvidence implements EvidenceSubjects, PhotoExpectations {

    private static final Pattern KEY = Pattern.compile("([^/]+)/([^/]+)/([^/]+)/([1-9][0-9]{0,5})");

    private final Queries queries;

    QueryEvidence(Queries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return "query";
    }

    /// @param key the filing's and the query's number: `91630000226593742J/B204-1/2025-10/1`
    @Override
    public Optional<EvidenceSubject> find(String key) {
        var actor = Acting.current().require(Permission.READ_FIGURES);
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            throw new Unreadable(
                    "subject-key", key, "a query such as 91630000226593742J/B204-1/2025-10/1", "请从质询处上传佐证材料");
        }
        var filing = new FilingKey(
                CreditCode.of(parts.group(1)), FormCode.of(parts.group(2)), Period.Month.of(parts.group(3)));
        int no = Integer.parseInt(parts.group(4));
        return queries.find(filing, no)
                .map(row -> new EvidenceSubject(
                        filing + "/" + no,
                        Optional.of(row.enterprise()),
                        QueryViews.own(row, actor) && actor.may(Permission.FILE) && row.state() != Query.State.CLOSED));
    }

    @Override
    public PhotoExpectation of(String key) {
        var parts = KEY.matcher(key);
        return parts.matches()
                ? new PhotoExpectation("firm/" + CreditCode.of(parts.group(1)), Optional.empty(), Optional.empty())
                : PhotoExpectation.NONE;
    }
}
