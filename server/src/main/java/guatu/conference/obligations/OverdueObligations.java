package guatu.conference.obligations;

import guatu.catalog.Regions;
import guatu.conference.ConferenceStamps;
import guatu.workflow.AgendaProposal;
import guatu.workflow.AgendaSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Obligations that are overdue, for the agenda. One about a project's problem is proposed as that problem's matter, so
/// that its decisions are found.
@Component
class OverdueObligations implements AgendaSource {

    private final ObligationDesk desk;
    private final Regions regions;
    private final ConferenceStamps stamps;

    OverdueObligations(ObligationDesk desk, Regions regions, ConferenceStamps stamps) {
        this.desk = desk;
        this.regions = regions;
        this.stamps = stamps;
    }

    @Override
    public List<AgendaProposal> proposals() {
        var today = stamps.today();
        return desk.list().stream()
                .filter(one -> one.overdue(today))
                .sorted(Comparator.comparing(Obligation::due).thenComparing(Obligation::id))
                .map(one -> new AgendaProposal(
                        "OBLIGATION",
                        ObligationEvidence.KIND,
                        Long.toString(one.id()),
                        one.text(),
                        one.text(),
                        "%s，%s；牵头：%s".formatted(one.stateZh(), one.unacknowledged() ? "逾期未签收" : "已过时限", one.ownerZh()),
                        "%s, %s; owner: %s"
                                .formatted(
                                        one.stateEn(),
                                        one.unacknowledged() ? "not acknowledged in time" : "overdue",
                                        one.ownerEn()),
                        regions.province().label(),
                        one.openedOn(),
                        Optional.of(one.due()),
                        one.slips(),
                        "/conference/obligations/" + one.id()))
                .toList();
    }
}
