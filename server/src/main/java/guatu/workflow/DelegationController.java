package guatu.workflow;

import guatu.workflow.DelegationRepository.Delegation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Delegations over HTTP: what a post has given and was given.
@RestController
class DelegationController {

    private static final String DELEGATIONS = "/api/delegations";

    private final Delegations delegations;
    private final CaseWork work;

    DelegationController(Delegations delegations, CaseWork work) {
        this.delegations = delegations;
        this.work = work;
    }

    /// @param toPerson who of those that fill the post; may be left out where one person alone does
    /// @param kinds codes of kinds; empty: all
    /// @param ground the number of the letter of authority
    record DelegationBody(
            long toPost,
            Optional<Long> toPerson,
            List<@Nullable String> kinds,
            LocalDate firstDay,
            LocalDate lastDay,
            String ground) {}

    record GivenDelegation(long id) {}

    /// @param mine whether this post gave it; otherwise it was given to it
    /// @param holds whether it holds today
    record DelegationView(
            long id,
            boolean mine,
            String postZh,
            String postEn,
            String personName,
            String toPostZh,
            String toPostEn,
            String toPersonName,
            List<String> kinds,
            LocalDate firstDay,
            LocalDate lastDay,
            String ground,
            boolean holds,
            Optional<Instant> endedAt,
            String endReason) {}

    @GetMapping(DELEGATIONS)
    List<DelegationView> list() {
        long post = work.actor().who().post();
        return delegations.list().stream().map(one -> view(one, post)).toList();
    }

    @PostMapping(DELEGATIONS)
    @ResponseStatus(HttpStatus.CREATED)
    GivenDelegation give(@RequestBody DelegationBody body) {
        return new GivenDelegation(delegations.give(new Delegations.NewDelegation(
                body.toPost(),
                body.toPerson(),
                body.kinds().stream().map(kind -> kind == null ? "" : kind).toList(),
                body.firstDay(),
                body.lastDay(),
                body.ground())));
    }

    @PostMapping(DELEGATIONS + "/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, @RequestBody CaseController.CaseReason body) {
        delegations.end(id, body.reason());
    }

    private DelegationView view(Delegation one, long post) {
        return new DelegationView(
                one.id(),
                one.post() == post,
                one.postZh(),
                one.postEn(),
                one.personName(),
                one.toPostZh(),
                one.toPostEn(),
                one.toPersonName(),
                one.kinds(),
                one.firstDay(),
                one.lastDay(),
                one.ground(),
                one.holds(work.today()),
                one.endedAt(),
                one.endReason());
    }
}
