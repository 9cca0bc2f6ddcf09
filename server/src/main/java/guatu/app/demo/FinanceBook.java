package guatu.app.demo;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/// The accounts of an enterprise, January to a month, 千元, by item code of form B203. Every share is drawn once, so that
/// flows never fall within a year, and what adds up on the form adds up here.
final class FinanceBook {

    private static final long STREAM = 8L << 40;

    private final DemoProvince province;
    private final DemoFirm firm;
    private final long revenue;
    private final long cost;
    private final long research;
    private final long vat;
    private final long debt;
    private final long turnover;
    private final long perHead;

    FinanceBook(DemoProvince province, DemoFirm firm) {
        this.province = province;
        this.firm = firm;
        var dice = Dice.of(DemoProvince.SEED, STREAM + firm.number());
        this.revenue = dice.between(975, 1060);
        this.cost = dice.between(700, 880);
        this.research = dice.permille(650) ? dice.between(4, 34) : 0;
        this.vat = dice.between(18, 62);
        this.debt = dice.between(380, 720);
        this.turnover = dice.between(700, 1600);
        this.perHead = dice.between(900, 2600);
    }

    Map<String, Long> at(YearMonth month) {
        var amounts = new TreeMap<String, Long>();
        long sales = province.truthCumulative(firm, Item.SALES, month);
        long yearly = Math.max(1000, province.truthCumulative(firm, Item.SALES, month.withMonth(12)));
        long income = sales * revenue / 1000;
        profit(amounts, income);
        balance(amounts, yearly, income, month.getMonthValue());
        long staff = Math.max(12, yearly / perHead);
        amounts.put("25", staff);
        amounts.put("26", staff * 17 * month.getMonthValue() / 2);
        return amounts;
    }

    private void profit(Map<String, Long> amounts, long income) {
        long spent = spent(amounts, income);
        long other = income * 3 / 1000;
        long lost = income * 2 / 1000;
        amounts.put("12", income);
        amounts.put("13", income * 975 / 1000);
        amounts.put("20", income - spent);
        amounts.put("21", other);
        amounts.put("22", lost);
        amounts.put("23", income - spent + other - lost);
        amounts.put("24", income * vat / 1000);
    }

    /// Cost, taxes and expenses.
    private long spent(Map<String, Long> amounts, long income) {
        var permille = Map.of("14", cost, "15", 9L, "16", 18L, "17", 41L, "18", research, "19", 13L);
        long sum = 0;
        for (var item : permille.entrySet()) {
            long amount = income * item.getValue() / 1000;
            amounts.put(item.getKey(), amount);
            sum += amount;
        }
        return sum;
    }

    private void balance(Map<String, Long> amounts, long yearly, long income, int month) {
        long cost = yearly * turnover / 1000;
        long year = cost * 6 * month / 1200;
        long depreciation = cost * 27 / 100 + year;
        long current = yearly * 38 / 100 + income * 3 / 100;
        long inventory = current * 24 / 100;
        long assets = current + cost - depreciation + yearly * 8 / 100;
        long liabilities = assets * debt / 1000;
        amounts.put("01", current);
        amounts.put("02", current * 31 / 100);
        amounts.put("03", inventory);
        amounts.put("04", inventory * 42 / 100);
        amounts.put("05", cost);
        amounts.put("06", depreciation);
        amounts.put("07", year);
        amounts.put("08", assets);
        amounts.put("09", liabilities * 64 / 100);
        amounts.put("10", liabilities);
        amounts.put("11", assets - liabilities);
    }
}
