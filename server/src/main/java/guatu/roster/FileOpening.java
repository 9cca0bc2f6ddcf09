package guatu.roster;

import static guatu.kernel.Finding.blocking;

import guatu.catalog.Enterprise;
import guatu.catalog.Enterprises;
import guatu.catalog.Industries;
import guatu.catalog.Industry;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.catalog.Roster;
import guatu.kernel.Finding;
import guatu.kernel.Refusal;
import guatu.kernel.Shares;
import guatu.roster.RosterRules.Reason;
import guatu.roster.RosterRules.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Judges what a file asks for, before it is opened: the reason, the window, the roster as it stands, and the terms of
/// its kind (statistics.md D).
@Service
class FileOpening {

    private static final int LONGEST_NOTE = 500;
    private static final int SHARE_SCALE = 4;

    private final RosterRules rules;
    private final Roster roster;
    private final Enterprises enterprises;
    private final Regions regions;
    private final Parks parks;
    private final Industries industries;

    FileOpening(
            RosterRules rules,
            Roster roster,
            Enterprises enterprises,
            Regions regions,
            Parks parks,
            Industries industries) {
        this.rules = rules;
        this.roster = roster;
        this.enterprises = enterprises;
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
    }

    /// The file to open.
    ///
    /// @throws RosterFileRefused with all that is wrong
    OpeningFile judge(NewFile wanted, Enterprise enterprise) {
        var findings = new ArrayList<Finding>();
        var reason = rules.reason(wanted.kind(), wanted.reason());
        if (reason.isEmpty()) {
            findings.add(blocking(
                    "roster-reason", "reason", wanted.reason(), "a reason of this kind that holds today", "请从事由表中选择"));
        }
        var window = reason.flatMap(known -> window(known, wanted.effect(), findings));
        onRoster(wanted, enterprise, findings);
        var terms = terms(wanted, enterprise, findings);
        var note = wanted.note().strip();
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            findings.add(blocking("roster-note", "note", note, "at most 500 characters", "说明不超过 500 字"));
        }
        if (!findings.isEmpty() || window.isEmpty()) {
            throw new RosterFileRefused(findings);
        }
        var last = YearMonth.from(rules.today()).minusMonths(1);
        return new OpeningFile(enterprise.id(), wanted.kind(), wanted.reason(), window.get(), last, terms, note);
    }

    private Optional<Window> window(Reason reason, LocalDate effect, List<Finding> findings) {
        var window = rules.window(reason.timing(), effect)
                .filter(found -> found.effect().equals(effect));
        var today = rules.today();
        if (window.filter(found -> found.open(today)).isEmpty()) {
            var open = rules.windows().stream()
                    .filter(next -> next.timing() == reason.timing())
                    .map(next -> "%s: %s … %s".formatted(next.effect(), next.opens(), next.due()))
                    .limit(3)
                    .toList();
            findings.add(blocking(
                    "roster-window",
                    "effect",
                    effect + " @ " + today,
                    "a window that is open today; the next: " + open,
                    reason.timing() == RosterRules.Timing.YEARLY ? "该事由只在年度审核期内办理" : "请选择现在开放申报的入退库月份"));
        }
        return window;
    }

    private void onRoster(NewFile wanted, Enterprise enterprise, List<Finding> findings) {
        boolean on = roster.on(enterprise.id(), wanted.effect());
        boolean toBeOn = wanted.kind() != FileKind.ENTRY && !wanted.reason().equals("MERGED_NEW");
        if (on != toBeOn) {
            findings.add(blocking(
                    "roster-standing",
                    "creditCode",
                    on ? "on the roster" : "not on the roster",
                    toBeOn ? "on the roster on " + wanted.effect() : "off the roster on " + wanted.effect(),
                    toBeOn ? "该企业届时不在库，不能办理此项" : "该企业届时已在库，不能重复入库"));
        }
    }

    private Terms terms(NewFile wanted, Enterprise enterprise, List<Finding> findings) {
        return switch (wanted.kind()) {
            case ENTRY -> entry(wanted, findings);
            case EXIT -> exit(wanted, findings);
            case MOVE -> move(wanted, findings);
            case TRADE -> trade(wanted, enterprise, findings);
            case MERGER, SPLIT -> restructuring(wanted, enterprise, findings);
        };
    }

    private Terms entry(NewFile wanted, List<Finding> findings) {
        if (!wanted.reason().equals("NEW_PRODUCTION")) {
            return Terms.NONE;
        }
        int months = rules.newMonths(wanted.effect());
        var earliest = wanted.effect().minusMonths(months);
        var since = wanted.productionSince();
        if (since.filter(day -> !day.isBefore(earliest) && !day.isAfter(rules.today()))
                .isEmpty()) {
            findings.add(blocking(
                    "roster-new",
                    "productionSince",
                    since.map(LocalDate::toString).orElse(""),
                    "a day from %s to %s".formatted(earliest, rules.today()),
                    "月度入库只限 %d 个月内新开业、新投产的单位；其余请走年度审核".formatted(months)));
        }
        return new Terms(since.map(LocalDate::toString), none(), none(), none(), none(), List.of());
    }

    /// A unit stays with zeros in the month in which it stops, and leaves with the next one at the earliest.
    private Terms exit(NewFile wanted, List<Finding> findings) {
        var stopped = wanted.stoppedOn();
        boolean needed =
                !wanted.reason().equals("BELOW_SCALE") && !wanted.reason().equals("TRADE_CHANGED_OUT");
        int months = wanted.reason().equals("LONG_STOP") ? rules.longStopMonths(wanted.effect()) : 0;
        var latest = wanted.effect().minusMonths(months).minusDays(1);
        if (needed && stopped.filter(day -> !day.isAfter(latest)).isEmpty()) {
            findings.add(blocking(
                    "roster-stop",
                    "stoppedOn",
                    stopped.map(LocalDate::toString).orElse(""),
                    "a day not after " + latest,
                    months > 0 ? "连续停产须满 %d 个月；停产当月仍按零值报送".formatted(months) : "停产当月仍在库并按零值报送，最早自次月退库"));
        }
        return new Terms(none(), stopped.map(LocalDate::toString), none(), none(), none(), List.of());
    }

    private Terms move(NewFile wanted, List<Finding> findings) {
        var region = wanted.region().flatMap(regions::find).filter(found -> found.level() == 3);
        if (region.isEmpty()) {
            findings.add(blocking(
                    "roster-place", "region", wanted.region().orElse(""), "a county-level place", "请选择迁入的县级行政区"));
        }
        var park = wanted.park().filter(code -> !code.isBlank());
        if (park.isPresent() && park.flatMap(parks::find).isEmpty()) {
            findings.add(blocking("roster-place", "park", park.get(), "a park or zone of the list", "请从园区代码表中选择"));
        }
        return new Terms(none(), none(), region.map(found -> found.code().value()), park, none(), List.of());
    }

    private Terms trade(NewFile wanted, Enterprise enterprise, List<Finding> findings) {
        var trade = wanted.industry()
                .flatMap(industries::find)
                .filter(Industry::reportable)
                .filter(found -> found.slots().low() != enterprise.industry());
        if (trade.isEmpty()) {
            findings.add(blocking(
                    "roster-place",
                    "industry",
                    wanted.industry().orElse(""),
                    "another class of four digits (小类) of GB/T 4754-2017",
                    "请选择新的主要行业小类（4 位代码）"));
        }
        return new Terms(
                none(), none(), none(), none(), trade.map(found -> found.code().value()), List.of());
    }

    private Terms restructuring(NewFile wanted, Enterprise enterprise, List<Finding> findings) {
        var others = new ArrayList<Terms.Other>();
        var seen = new HashSet<>(List.of(enterprise.creditCode()));
        long ppm = 0;
        for (var given : wanted.others()) {
            var found = find(given, findings);
            if (!seen.add(given.creditCode())) {
                findings.add(blocking(
                        "roster-others", "others", given.creditCode().value(), "each enterprise once", "同一企业只能填一次"));
            }
            if (wanted.kind() == FileKind.SPLIT) {
                ppm += share(given.share().orElse(""), findings);
            } else if (found.filter(one -> roster.on(one.id(), wanted.effect())).isEmpty()) {
                findings.add(
                        blocking("roster-standing", "others", given.creditCode().value(), "on the roster", "被合并企业须在库"));
            }
            found.ifPresent(one -> others.add(new Terms.Other(one.creditCode().value(), one.nameZh(), given.share())));
        }
        int least = wanted.kind() == FileKind.SPLIT || wanted.reason().equals("MERGED_INTO") ? 1 : 2;
        if (others.size() < least) {
            findings.add(blocking(
                    "roster-others",
                    "others",
                    Integer.toString(others.size()),
                    "at least " + least,
                    "请填写合并、分立涉及的其他企业"));
        }
        boolean whole = wanted.reason().equals("SPLIT_UP");
        if (wanted.kind() == FileKind.SPLIT && (whole ? ppm != Shares.WHOLE_PPM : ppm >= Shares.WHOLE_PPM)) {
            findings.add(blocking(
                    "roster-share",
                    "others",
                    BigDecimal.valueOf(ppm, SHARE_SCALE) + " %",
                    whole ? "100 % in all" : "less than 100 % in all",
                    whole ? "原企业解散时各承接份额合计须为 100%" : "原企业存续时各承接份额合计须小于 100%"));
        }
        return new Terms(none(), none(), none(), none(), none(), others);
    }

    private Optional<Enterprise> find(NewFile.NewOther given, List<Finding> findings) {
        try {
            return Optional.of(enterprises.get(given.creditCode()));
        } catch (Refusal unseen) {
            findings.addAll(unseen.findings());
            return Optional.empty();
        }
    }

    private static long share(String text, List<Finding> findings) {
        try {
            return ppm(text);
        } catch (ArithmeticException | NumberFormatException wrong) {
            findings.add(blocking(
                    "roster-share",
                    "others",
                    text,
                    "a percentage over 0, with at most four decimals",
                    "份额写作百分数，如 37.5，最多四位小数"));
            return 0;
        }
    }

    /// A percentage in millionths.
    static int ppm(String percent) {
        var ppm = new BigDecimal(percent.strip()).movePointRight(SHARE_SCALE).intValueExact();
        if (ppm <= 0 || ppm > Shares.WHOLE_PPM) {
            throw new ArithmeticException(percent);
        }
        return ppm;
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
