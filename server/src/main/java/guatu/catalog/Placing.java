package guatu.catalog;

import guatu.kernel.Finding;
import guatu.kernel.IndustryCode;
import guatu.kernel.ParkCode;
import guatu.kernel.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Judges what is told of an enterprise: its name, and where it belongs.
@Component
class Placing {

    private static final int LONGEST_NAME = 200;

    private final Codes codes;
    private final Clock clock;

    Placing(Codes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    /// What is wrong with a name; empty when nothing is.
    static List<Finding> checkName(String name) {
        var findings = new ArrayList<Finding>();
        int length = name.codePointCount(0, name.length());
        if (name.isBlank() || length > LONGEST_NAME) {
            findings.add(Finding.blocking(
                    "enterprise-name",
                    "nameZh",
                    name,
                    "1 to %d characters, met %d".formatted(LONGEST_NAME, length),
                    "请填写营业执照上的企业名称，不超过 200 字"));
        }
        if (name.codePoints().anyMatch(Placing::unprintable)) {
            findings.add(Finding.blocking(
                    "enterprise-name",
                    "nameZh",
                    name,
                    "no control characters and no halves of characters",
                    "企业名称含有不可见或残缺的字符，请重新输入"));
        }
        return findings;
    }

    /// Collects what is wrong with a place into the findings; answers the slots when nothing is.
    Optional<Place> place(RegionCode region, Optional<ParkCode> park, IndustryCode industry, List<Finding> findings) {
        var tables = codes.now();
        var county = tables.regions().find(region.value()).filter(found -> found.level() == 3);
        var zone = park.flatMap(code -> tables.parks().find(code.value()));
        var trade = tables.industries().find(industry.value()).filter(Industry::reportable);
        if (county.isEmpty()) {
            findings.add(
                    Finding.blocking("enterprise-place", "region", region.value(), "a county-level place", "请选择县级行政区"));
        }
        if (park.isPresent() && zone.isEmpty()) {
            findings.add(Finding.blocking(
                    "enterprise-place", "park", park.get().value(), "a park or zone of the list", "请从园区代码表中选择"));
        }
        if (trade.isEmpty()) {
            findings.add(Finding.blocking(
                    "enterprise-place",
                    "industry",
                    industry.value(),
                    "a class of four digits (小类) of GB/T 4754-2017",
                    "主要行业须填到小类（4 位代码）"));
        }
        if (county.isEmpty() || trade.isEmpty() || zone.isEmpty() != park.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                county.get().slots().low(),
                zone.map(found -> found.slots().low()).orElse(0),
                trade.get().slots().low()));
    }

    /// Collects a day that lies in the future.
    void checkPast(String field, LocalDate day, List<Finding> findings) {
        if (day.isAfter(today())) {
            findings.add(Finding.blocking(
                    "enterprise-day", field, day.toString(), "a day not after " + today(), "归属变更在发生之后登记，日期不能晚于今天"));
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private static boolean unprintable(int point) {
        return Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE
                || Character.getType(point) == Character.LINE_SEPARATOR
                || Character.getType(point) == Character.PARAGRAPH_SEPARATOR;
    }
}
