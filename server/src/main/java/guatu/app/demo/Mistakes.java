package guatu.app.demo;

import guatu.app.demo.DemoFirm.Rank;
import guatu.app.demo.Planted.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Plants errors into what is filed: small enterprises, each once, of every kind as many.
final class Mistakes {

    private static final int OF_A_KIND = 8;
    private static final long STREAM = 4L << 40;
    private static final int FIRST_MONTH = 4;

    private final Extent extent;
    private final Books truth;
    private final Books filed;
    private final List<Planted> planted = new ArrayList<>();
    private final Set<Integer> chosen = new HashSet<>();

    Mistakes(Extent extent, Books truth, Books filed) {
        this.extent = extent;
        this.truth = truth;
        this.filed = filed;
    }

    /// Writes into the filed books and lists every cell that it made wrong.
    List<Planted> plant(List<DemoFirm> firms, long seed) {
        var months = extent.filed().stream()
                .filter(month -> month.getYear() > extent.baseYear() + 1
                        && month.getMonthValue() >= FIRST_MONTH
                        && month.isBefore(extent.last()))
                .toList();
        var dice = Dice.of(seed, STREAM);
        for (var kind : Kind.values()) {
            for (int i = 0; i < Math.clamp(extent.of(OF_A_KIND), 1, OF_A_KIND); i++) {
                var month = dice.pick(months);
                var firm = pick(firms, month, dice);
                chosen.add(firm.number());
                plant(kind, firm, month);
            }
        }
        return List.copyOf(planted);
    }

    private DemoFirm pick(List<DemoFirm> firms, YearMonth month, Dice dice) {
        while (true) {
            var firm = dice.pick(firms);
            boolean fits = firm.rank() == Rank.PLAIN
                    && firm.files(month)
                    && firm.files(month.minusMonths(2))
                    && !chosen.contains(firm.number())
                    && truth.amount(firm, Item.OUTPUT, month) > truth.amount(firm, Item.SALES, month);
            if (fits) {
                return firm;
            }
        }
    }

    private void plant(Kind kind, DemoFirm firm, YearMonth month) {
        switch (kind) {
            case UNIT_SLIP -> {
                for (var item : List.of(Item.OUTPUT, Item.SALES, Item.EXPORT)) {
                    put(kind, firm, month, item, truth.amount(firm, item, month) * 10);
                }
            }
            case COPIED_MONTH -> {
                for (var item : Item.values()) {
                    put(kind, firm, month, item, truth.amount(firm, item, month.minusMonths(1)));
                }
            }
            case SWAPPED_SALES -> {
                put(kind, firm, month, Item.OUTPUT, truth.amount(firm, Item.SALES, month));
                put(kind, firm, month, Item.SALES, truth.amount(firm, Item.OUTPUT, month));
            }
            case DORMANT -> standStill(firm, month);
            case POWER_MISMATCH -> put(kind, firm, month, Item.POWER, truth.amount(firm, Item.POWER, month) * 3);
        }
    }

    /// Nothing was made; output and sales were filed all the same, electricity was not.
    private void standStill(DemoFirm firm, YearMonth month) {
        for (var item : List.of(Item.OUTPUT, Item.SALES, Item.EXPORT)) {
            long pretended = filed.amount(firm, item, month);
            truth.put(firm, item, month, 0);
            put(Kind.DORMANT, firm, month, item, pretended);
        }
        truth.put(firm, Item.POWER, month, 0);
        filed.put(firm, Item.POWER, month, 0);
    }

    private void put(Kind kind, DemoFirm firm, YearMonth month, Item item, long amount) {
        long right = truth.amount(firm, item, month);
        if (right != amount) {
            planted.add(new Planted(kind, firm.code(), month, item, right, amount));
        }
        filed.put(firm, item, month, amount);
    }
}
