package guatu.independence;

import guatu.independence.AmountSignals.Filed;
import guatu.journal.JournalTraffic.Deed;
import guatu.journal.Who;
import guatu.kernel.CreditCode;
import guatu.kernel.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// An honest month, drawn by a seed: firms at their own desks, offices at theirs, neither minding when the other looks.
final class Crowd {

    static final int FIRMS = 240;
    static final int OFFICES = 8;

    private static final int OFFICE_POST = 1000;
    private static final int FIRM_POST = 100_000;

    private final Random dice;
    private final Period.Month month;

    Crowd(long seed, Period.Month month) {
        this.dice = new Random(seed);
        this.month = month;
    }

    static String code(int firm) {
        return CreditCode.complete("91630000CRWD%05d".formatted(firm)).value();
    }

    /// Twelve working hours a day over the ten days of the window: drafts, a submission, an office's look, sometimes a
    /// return and a revision the next day, sometimes a revision of the firm's own accord.
    List<Deed> honest() {
        var deeds = new ArrayList<Deed>();
        for (int firm = 0; firm < FIRMS; firm++) {
            var who = firm(firm, "10.%d.%d.%d".formatted(firm / 200 + 1, firm % 200, 7), "device-" + firm);
            var key = code(firm) + "/B204-1/" + month;
            var filed = at(dice.nextInt(7), dice.nextInt(12 * 60));
            for (int draft = 0; draft < 3; draft++) {
                deeds.add(new Deed(filed.minus(Duration.ofMinutes(5 + dice.nextInt(50))), who, Trace.DRAFTED, key));
            }
            deeds.add(new Deed(filed, who, Trace.SUBMITTED, key + "/1"));
            var office = office(firm % OFFICES);
            var look = filed.plus(Duration.ofMinutes(30 + dice.nextInt(2000)));
            deeds.add(new Deed(look, office, Trace.READ, key));
            if (dice.nextInt(10) == 0) {
                deeds.add(new Deed(look.plus(Duration.ofMinutes(3)), office, Trace.RETURNED, key + "/1"));
                deeds.add(new Deed(
                        look.plus(Duration.ofMinutes(4 + dice.nextInt(600))), who, Trace.SUBMITTED, key + "/2"));
            } else if (dice.nextInt(8) == 0) {
                var again = filed.plus(Duration.ofMinutes(10 + dice.nextInt(2000)));
                deeds.add(new Deed(again, who, Trace.SUBMITTED, key + "/2"));
            }
        }
        return sorted(deeds);
    }

    /// Firms that file from one desk.
    List<Deed> oneDesk(int firms) {
        var deeds = new ArrayList<Deed>();
        for (int firm = 0; firm < firms; firm++) {
            deeds.add(new Deed(
                    at(8, firm * 9),
                    firm(firm, "172.20.3.4", "one-desk"),
                    Trace.SUBMITTED,
                    code(firm) + "/B204-1/" + month + "/3"));
        }
        return deeds;
    }

    /// An official opens a filing, and minutes later the firm changes it; so many times.
    List<Deed> guided(int times) {
        var deeds = new ArrayList<Deed>();
        for (int firm = 0; firm < times; firm++) {
            var key = code(firm) + "/B204-1/" + month;
            var look = at(9, firm * 20);
            deeds.add(new Deed(look, office(OFFICES), Trace.READ, key));
            deeds.add(new Deed(
                    look.plus(Duration.ofMinutes(1 + dice.nextInt(9))),
                    firm(firm, "10.1.%d.7".formatted(firm), "device-" + firm),
                    Trace.SUBMITTED,
                    key + "/4"));
        }
        return sorted(deeds);
    }

    /// What an honest crowd files in two counties: growth around 6 %, digits as they come.
    List<Filed> amounts(int firms) {
        var filed = new ArrayList<Filed>();
        for (int firm = 0; firm < firms; firm++) {
            long base = 50_000L + dice.nextInt(900_000);
            long cumulative = Math.round(base * (1.06 + dice.nextGaussian() * 0.12));
            long amount = 2_000L + dice.nextInt(90_000);
            filed.add(new Filed(code(firm), 632801 + firm % 2, amount, Math.max(1, cumulative), base));
        }
        return filed;
    }

    /// Whoever would stay up to a point under a target says that he reached it.
    List<Filed> lifted(List<Filed> honest, int percent) {
        return honest.stream()
                .map(firm -> {
                    double growth = 100.0 * firm.cumulative() / firm.base() - 100 - percent;
                    return growth >= -1.5 && growth < 0
                            ? new Filed(
                                    firm.creditCode(),
                                    firm.region(),
                                    firm.month(),
                                    firm.base() * (100 + percent) / 100 + firm.base() / 500 + 1,
                                    firm.base())
                            : firm;
                })
                .toList();
    }

    /// So many in ten write round hundreds.
    List<Filed> rounded(List<Filed> honest, int inTen) {
        return honest.stream()
                .map(firm -> dice.nextInt(10) < inTen
                        ? new Filed(
                                firm.creditCode(),
                                firm.region(),
                                firm.month() / 100 * 100,
                                firm.cumulative(),
                                firm.base())
                        : firm)
                .toList();
    }

    private static Who firm(int firm, String address, String device) {
        return new Who(FIRM_POST + firm, FIRM_POST + firm, address, device);
    }

    private static Who office(int office) {
        return new Who(OFFICE_POST + office, OFFICE_POST + office, "10.99.0." + office, "office-" + office);
    }

    private Instant at(int day, int minute) {
        return month.start()
                .plusMonths(1)
                .plusDays(day)
                .atTime(8, 0)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()
                .plus(Duration.ofMinutes(minute));
    }

    private static List<Deed> sorted(List<Deed> deeds) {
        deeds.sort(Comparator.comparing(Deed::at));
        return deeds;
    }
}
