package guatu.rollup;

import guatu.catalog.Industries;
import guatu.catalog.Parks;
import guatu.catalog.Regions;
import guatu.figures.FigureSource.Members;
import guatu.figures.Member;
import guatu.kernel.Quantity;
import guatu.rollup.MemberRepository.MemberRow;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Dresses stored rows as members: names of places and classes, quantities, and where the proof opens.
@Component
class MemberRows {

    private final Regions regions;
    private final Parks parks;
    private final Industries industries;

    MemberRows(Regions regions, Parks parks, Industries industries) {
        this.regions = regions;
        this.parks = parks;
        this.industries = industries;
    }

    /// @param form whose filings are the proofs
    Members members(String form, List<MemberRow> rows, LongFunction<Quantity> quantity) {
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Members(rows.stream().map(row -> member(form, row, quantity)).toList(), total);
    }

    private Member member(String form, MemberRow row, LongFunction<Quantity> quantity) {
        var value = quantity.apply(orZero(row.value()));
        var base = Optional.ofNullable(row.base()).map(quantity::apply);
        return new Member(
                row.creditCode(),
                row.nameZh(),
                industries.ofSlot(row.industry()).label(),
                regions.ofSlot(row.region()).label(),
                parks.ofSlot(row.park()).map(park -> park.label()),
                value,
                base,
                base.map(value::minus),
                row.revision(),
                row.level(),
                evidence(form, row));
    }

    private static long orZero(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }

    private static String evidence(String form, MemberRow row) {
        return row.revision() == 0
                ? "enterprises/" + row.creditCode()
                : "filings/%s/%s/%tY-%<tm/%d".formatted(row.creditCode(), form, row.month(), row.revision());
    }
}
