package guatu.projects;

import static guatu.kernel.Finding.blocking;

import guatu.access.Actor;
import guatu.access.Permission;
import guatu.catalog.Enterprise;
import guatu.catalog.Enterprises;
import guatu.catalog.Industries;
import guatu.catalog.Parameters;
import guatu.catalog.Park;
import guatu.catalog.Parks;
import guatu.catalog.Pinyin;
import guatu.catalog.Regions;
import guatu.kernel.CreditCode;
import guatu.kernel.EnterpriseId;
import guatu.kernel.Finding;
import guatu.kernel.IndustryCode;
import guatu.kernel.Interval;
import guatu.kernel.RegionCode;
import guatu.projects.Lookalikes.Nearness;
import guatu.projects.RecordRepository.Placed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Turns the codes of a record into slots, and finds its unit and its lookalikes.
@Component
class Placings {

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;
    private final Enterprises enterprises;
    private final Parameters parameters;
    private final RecordRepository repository;
    private final Clock clock;

    Placings(
            Regions regions,
            Parks parks,
            Industries industries,
            Enterprises enterprises,
            Parameters parameters,
            RecordRepository repository,
            Clock clock) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
        this.enterprises = enterprises;
        this.parameters = parameters;
        this.repository = repository;
        this.clock = clock;
    }

    /// What is wrong with where it is, and with whose it is: a unit enters its own projects only, and an office those
    /// of
    /// its own part of the tree.
    void check(Sheet sheet, Actor actor, List<Finding> findings) {
        var unit = sheet.find(ProjectField.UNIT_CODE);
        if (actor.may(Permission.FILE)
                && !actor.may(Permission.REGISTER_PROJECTS)
                && enterpriseOf(sheet).equals(Optional.empty())) {
            findings.add(blocking(
                    "project-unit",
                    ProjectField.UNIT_CODE.key(),
                    unit.orElse(""),
                    "the credit code of one's own unit",
                    "项目单位只能录入本单位的项目，请填写本单位的统一社会信用代码"));
        }
        sheet.find(ProjectField.REGION).flatMap(regions::find).ifPresent(place -> {
            int park = parkOf(sheet);
            boolean office = actor.may(Permission.REGISTER_PROJECTS);
            if (office && !actor.scope().covers(place.slots().low(), park, new EnterpriseId(-1))) {
                findings.add(blocking(
                        "project-place",
                        ProjectField.REGION.key(),
                        place.code().value(),
                        "a place of one's own office",
                        "该地点不在本岗位管辖范围内，请由当地主管部门录入"));
            }
        });
    }

    /// The record with its slots; only one that passed the checks has them all.
    Placed of(Sheet sheet) {
        return of(sheet, enterpriseOf(sheet));
    }

    /// The same, where the unit is known.
    Placed of(Sheet sheet, Optional<EnterpriseId> unit) {
        var region = regions.get(RegionCode.of(sheet.text(ProjectField.REGION)));
        int industry = sheet.find(ProjectField.INDUSTRY)
                .map(code -> industries.get(IndustryCode.of(code)).slots().low())
                .orElse(0);
        return new Placed(
                sheet,
                region.slots().low(),
                parkOf(sheet),
                industry,
                unit.map(EnterpriseId::value).orElse(0L),
                Pinyin.initials(sheet.text(ProjectField.NAME_ZH)));
    }

    Optional<EnterpriseId> enterprise(Placed placed) {
        return placed.enterprise() > 0 ? Optional.of(new EnterpriseId(placed.enterprise())) : Optional.empty();
    }

    /// Projects that look like it, as far as the post sees them.
    List<Finding> lookalikes(Sheet sheet, long except) {
        var total = sheet.number(ProjectField.TOTAL);
        var place = sheet.find(ProjectField.REGION).flatMap(regions::find);
        if (total.isEmpty() || place.isEmpty() || !sheet.has(ProjectField.NAME_ZH)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var nearness = new Nearness(
                parameters.get("PROJECT_SIMILAR_NAME", today).value().intValueExact(),
                parameters.get("PROJECT_SIMILAR_TOTAL", today).value().intValueExact());
        Interval slots = place.get().slots();
        return Lookalikes.of(
                sheet.text(ProjectField.NAME_ZH), total.get(), repository.others(sheet, slots, except), nearness);
    }

    private int parkOf(Sheet sheet) {
        return sheet.find(ProjectField.PARK)
                .flatMap(parks::find)
                .map(Park::slots)
                .map(Interval::low)
                .orElse(0);
    }

    /// The unit on the register, as far as the post sees it.
    private Optional<EnterpriseId> enterpriseOf(Sheet sheet) {
        return sheet.find(ProjectField.UNIT_CODE)
                .flatMap(code -> enterprises.find(CreditCode.of(code)))
                .map(Enterprise::id);
    }
}
