package guatu.projects;

import guatu.catalog.Clusters;
import guatu.catalog.Label;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What may be chosen for the fields that have options.
@Component
class Choices {

    /// The cluster of what belongs to none of the plan's.
    static final String OTHER_CLUSTER = "OTHER";
    /// The screening that lets a project into the reserve.
    static final String SCREENED = "PASSED";

    private final Clusters clusters;

    Choices(Clusters clusters) {
        this.clusters = clusters;
    }

    /// The options of a field; empty for one that has none.
    List<Label> of(ProjectField field) {
        return switch (field) {
            case NATURE ->
                Stream.of(Nature.values())
                        .map(nature -> new Label(nature.name(), nature.zh(), nature.en()))
                        .toList();
            case APPROVAL ->
                List.of(
                        new Label("APPROVAL", "审批", "Approval"),
                        new Label("VERIFICATION", "核准", "Verification"),
                        new Label("FILING", "备案", "Filing"));
            case TYPE ->
                List.of(
                        new Label("BASIC", "基本建设", "Capital construction"),
                        new Label("TECHNICAL", "技术改造", "Technical upgrade"),
                        new Label("PURCHASE", "单纯购置", "Purchase only"),
                        new Label("INFORMATION", "信息化", "Information technology"),
                        new Label("OTHER", "其他", "Other"));
            case SECURITY -> List.of(new Label("OPEN", "公开", "Open"), new Label("INTERNAL", "内部", "Internal"));
            case DATUM ->
                List.of(new Label("CGCS2000", "CGCS2000", "CGCS2000"), new Label("WGS84", "WGS-84", "WGS-84"));
            case CLUSTER ->
                Stream.concat(
                                clusters.list().stream()
                                        .map(one -> new Label(one.code().value(), one.nameZh(), one.nameEn())),
                                Stream.of(new Label(OTHER_CLUSTER, "其他", "Other")))
                        .toList();
            case CHAIN_ROLE ->
                List.of(
                        new Label("STRENGTHENS", "强链", "Strengthens"),
                        new Label("FILLS", "补链", "Fills a gap"),
                        new Label("EXTENDS", "延链", "Extends"));
            case ORIGIN ->
                List.of(
                        new Label("OWN", "自谋划", "Own idea"),
                        new Label("ATTRACTED", "招商", "Attracted"),
                        new Label("CENTRAL", "央企", "Central enterprise"),
                        new Label("ENCLAVE", "飞地", "Enclave"));
            case SCREENING ->
                List.of(
                        new Label(SCREENED, "符合产业政策、不在负面清单", "In line, not on the negative list"),
                        new Label("CONDITIONAL", "附条件（须整改后再筛查）", "With conditions, to be screened again"),
                        new Label("FAILED", "不符合", "Not in line"));
            default -> List.of();
        };
    }

    /// The name of an option; the code itself where it is none any more.
    Label name(ProjectField field, String code) {
        return of(field).stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .orElse(new Label(code, code, code));
    }
}
