package guatu.rollup;

import guatu.figures.Almost;
import guatu.figures.Bridge;
import guatu.figures.Bridge.Leg;
import guatu.figures.FigureSource.Backing;
import guatu.figures.FigureSource.Members;
import guatu.figures.MemberPage;
import guatu.kernel.KnownTime;
import guatu.kernel.Period;
import guatu.kernel.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/// Opens figures of filed items down to the filings: members, their proof, the bridge to last year, what almost counts.
@Component
class FilingRows {

    private final MemberRepository members;
    private final BridgeRepository bridges;
    private final AlmostRepository almosts;
    private final MemberRows rows;

    FilingRows(MemberRepository members, BridgeRepository bridges, AlmostRepository almosts, MemberRows rows) {
        this.members = members;
        this.bridges = bridges;
        this.almosts = almosts;
        this.rows = rows;
    }

    Members members(Slice slice, Item item, Period period, MemberPage page) {
        return atLeast(Long.MIN_VALUE, slice, item, period, page);
    }

    /// Only enterprises with at least this amount, as stored.
    Members atLeast(long floor, Slice slice, Item item, Period period, MemberPage page) {
        var terms = Term.of(period);
        var found = members.members(
                slice,
                terms,
                terms.stream().map(term -> item.place(term.column())).toList(),
                terms.stream().map(term -> item.basePlace(term.column())).toList(),
                false,
                floor,
                page);
        return rows.members(slice.form(), found, item::quantity);
    }

    /// Value added instead of what was filed.
    Members added(Slice slice, Period period, MemberPage page) {
        var terms = Term.of(period);
        LongFunction<Quantity> quantity = Item.GROSS_OUTPUT::quantity;
        var found = members.members(
                slice,
                terms,
                terms.stream().map(term -> term.column().offset() + 1).toList(),
                terms.stream().map(term -> term.column().baseOffset() + 1).toList(),
                true,
                Long.MIN_VALUE,
                page);
        return rows.members(slice.form(), found, quantity);
    }

    Backing backing(Slice slice, Period period) {
        return members.backing(slice, Term.of(period));
    }

    Optional<Bridge> bridge(Slice slice, Item item, Period period) {
        var terms = Term.of(period);
        if (terms.size() != 1 || !slice.cluster().isEmpty()) {
            return Optional.empty();
        }
        var column = terms.getFirst().column();
        var legs = bridges.legs(slice, Grids.lastMonth(terms), item.place(column), item.basePlace(column));
        return Optional.of(new Bridge(
                item.quantity(legs.published()),
                new Leg(item.quantity(legs.same()), legs.sameFirms()),
                new Leg(item.quantity(legs.entered()), legs.enteredFirms()),
                new Leg(item.quantity(legs.gone()), legs.goneFirms()),
                new Leg(item.quantity(legs.missing()), legs.missingFirms()),
                new Leg(item.quantity(legs.reclassified()), legs.reclassifiedFirms()),
                new Leg(item.quantity(legs.restructured()), legs.restructuredFirms()),
                new Leg(item.quantity(legs.revised()), legs.revisedFirms()),
                item.quantity(legs.now()),
                item.quantity(legs.base()),
                false));
    }

    List<Almost> almost(Slice slice, Item item, Period period, int limit) {
        var terms = Term.of(period);
        if (terms.isEmpty() || !slice.known().equals(KnownTime.NOW)) {
            return List.of();
        }
        var term = terms.getFirst();
        return almosts.almost(slice, term.month(), item.place(term.column()), limit).stream()
                .map(row -> new Almost(
                        row.creditCode(),
                        row.nameZh(),
                        row.returned() ? Almost.Missing.REVISION : Almost.Missing.ACCEPTANCE,
                        row.revision(),
                        item.quantity(row.value()),
                        item.quantity(row.effect()),
                        row.reason(),
                        row.since().toInstant(),
                        "filings/%s/%s/%tY-%<tm/%d"
                                .formatted(row.creditCode(), slice.form(), term.month(), row.revision())))
                .toList();
    }
}
