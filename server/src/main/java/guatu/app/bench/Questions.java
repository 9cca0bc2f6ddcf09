package guatu.app.bench;

import guatu.app.bench.HandSql.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Draws slices of the queries of the storage study (baselines.md 1.2), the same for the same seed.
final class Questions {

    private static final List<String> ITEMS = List.of("GROSS_OUTPUT", "SALES_OUTPUT", "EXPORT_DELIVERY", "POWER_USE");
    private static final String FIVE = "GROSS_OUTPUT,SALES_OUTPUT,EXPORT_DELIVERY,POWER_USE,VALUE_ADDED";

    static final String Q1 = """
            select sum(values[?]), sum(values[?]), sum(filings)
              from rollup.cell
             where form = 'B204-1' and month = ? and region between ? and ?""";
    static final String Q2 = """
            select region, industry2, sum(values[2]), sum(values[4]), sum(filings)
              from rollup.cell
             where form = 'B204-1' and month = ?
             group by region, industry2""";
    static final String Q3 = """
            select region / 100, sum(values[2]), sum(values[4]), sum(values[6]), sum(values[8]), sum(values[10]),
                   sum(values[12]), sum(values[14]), sum(values[16]), sum(added[2]), sum(added[4]), sum(filings)
              from rollup.cell
             where form = 'B204-1' and month = ?
             group by region / 100""";
    static final String Q5 = """
            select sum(values[?]), sum(values[?]), count(*)
              from reporting.fact
             where form = 'B204-1' and month = ? and region between ? and ?
               and known_from <= ? and (known_to is null or known_to > ?)""";
    static final String Q6 = """
            select month, sum(values[?]), sum(values[?]), sum(filings)
              from rollup.cell
             where form = 'B204-1' and industry2 = ? and month between ? and ?
             group by month""";
    static final String MEMBERS = """
            select enterprise.credit_code, enterprise.name_zh, fact.region, fact.park, fact.industry, fact.revision,
                   fact.level, fact.values[2], fact.values[4], count(*) over ()
              from reporting.fact
              join catalog.enterprise on enterprise.id = fact.enterprise
             where fact.form = 'B204-1' and fact.month = ? and fact.region between ? and ? and fact.known_to is null
             order by fact.values[2] desc nulls last
             limit 50""";

    private final Province province;
    private final SplittableRandom random;

    Questions(Province province, long seed) {
        this.province = province;
        this.random = new SplittableRandom(seed);
    }

    List<Question> draw(int count, Function<Questions, Question> kind) {
        var drawn = new ArrayList<Question>(count);
        for (int i = 0; i < count; i++) {
            drawn.add(kind.apply(this));
        }
        return drawn;
    }

    /// One item, one month, one prefecture.
    Question q1() {
        return q1(false);
    }

    /// The same, certified.
    Question certified() {
        return q1(true);
    }

    private Question q1(boolean certify) {
        int item = random.nextInt(ITEMS.size());
        var month = single();
        var place = pick(province.prefectures());
        return new Question(
                "/api/figures/%s?region=%s&period=%tY-%<tm&certify=%b"
                        .formatted(ITEMS.get(item), place.code(), month, certify),
                new Query(Q1, List.of(item * 4 + 1, item * 4 + 3, month, place.low(), place.high())));
    }

    /// Every county by every class of two digits, year to date, with growth.
    Question q2() {
        var month = pick(province.months());
        return new Question(
                "/api/figures/GROSS_OUTPUT/breakdown?by=county,industry&period=%tY-C%<tm".formatted(month),
                new Query(Q2, List.of(month)));
    }

    /// Year to date of five items by prefecture.
    Question q3() {
        var month = pick(province.months());
        return new Question(
                "/api/figures?by=region&indicators=%s&period=%tY-C%<tm".formatted(FIVE, month),
                new Query(Q3, List.of(month)));
    }

    /// One item of one month and prefecture, as known at an earlier time.
    Question q5() {
        int item = random.nextInt(ITEMS.size());
        var month = single();
        var place = pick(province.prefectures());
        long known = province.knownBetween(month.plusMonths(1), month.plusMonths(3), random);
        return new Question(
                "/api/figures/%s?region=%s&period=%tY-%<tm&known=%d&certify=false"
                        .formatted(ITEMS.get(item), place.code(), month, known),
                new Query(Q5, List.of(item * 4 + 1, item * 4 + 3, month, place.low(), place.high(), known, known)));
    }

    /// Every month of one class of two digits.
    Question q6() {
        int item = random.nextInt(ITEMS.size());
        int industry = pick(province.industries());
        var first = province.months().getFirst();
        var last = province.months().getLast();
        return new Question(
                "/api/figures/%s/series?industry=%02d&kind=cumulative&from=%tY-%<tm&to=%tY-%<tm"
                        .formatted(ITEMS.get(item), industry, first, last),
                new Query(Q6, List.of(item * 4 + 2, item * 4 + 4, industry, first, last)));
    }

    /// The fifty largest enterprises of a prefecture's figure.
    Question members() {
        return members(pick(province.prefectures()));
    }

    /// The fifty largest of a given place.
    Question members(Province.Place place) {
        var month = pick(province.months());
        return new Question(
                "/api/figures/GROSS_OUTPUT/members?region=%s&period=%tY-C%<tm&size=50".formatted(place.code(), month),
                new Query(MEMBERS, List.of(month, place.low(), place.high())));
    }

    /// A month that has a filing of its own: not February.
    private LocalDate single() {
        return pick(province.months().stream()
                .filter(month -> month.getMonthValue() > 2)
                .toList());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
