package guatu.reporting;

import static guatu.kernel.Finding.Severity.BLOCKS;

import guatu.access.Acting;
import guatu.access.Permission;
import guatu.journal.Journal;
import guatu.kernel.Finding;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The land that firms use, which they keep themselves, with where it is from (such as the number of the land
/// certificate).
@Service
class Lands {

    private static final long MOST = 10_000_000_000L;
    private static final int LONGEST = 200;

    private final FeedbackRepository repository;
    private final Journal journal;
    private final Clock clock;

    Lands(FeedbackRepository repository, Journal journal, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    /// What is kept now.
    record Told(long squareMetres, LocalDate validFrom, String source) {}

    /// Keeps the acting firm's land from a day on.
    ///
    /// @param squareMetres whole, 1 to 10^10
    /// @throws FilingRefused when it is out of bounds, begins in the future, or has no source
    @Transactional
    public Told tell(long squareMetres, LocalDate from, String source) {
        var actor = Acting.current().require(Permission.FILE);
        var enterprise = actor.scope().enterprise().orElseThrow(() -> new FilingNotFound("my/land"));
        var today = LocalDate.now(clock);
        var findings = new ArrayList<Finding>();
        if (squareMetres < 1 || squareMetres > MOST) {
            findings.add(finding(
                    "squareMetres",
                    Long.toString(squareMetres),
                    "1 … " + MOST,
                    "用地面积以平方米填写，为正整数。",
                    "Land in whole square metres, more than zero."));
        }
        if (from.isAfter(today) || from.getYear() < 1950) {
            findings.add(finding(
                    "validFrom",
                    from.toString(),
                    "1950-01-01 … " + today,
                    "起始日不能晚于今天。",
                    "It cannot begin after today."));
        }
        var words = source.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            findings.add(finding(
                    "source",
                    Finding.echo(words),
                    "1 … " + LONGEST,
                    "请写明来源，如不动产权证号。",
                    "Say where it is from, such as the certificate’s number."));
        }
        if (!findings.isEmpty()) {
            throw new FilingRefused(findings);
        }
        repository.tellLand(
                enterprise,
                new FeedbackRepository.LandRow(squareMetres, from, words),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.who());
        journal.record(
                actor.who(),
                "LAND_TOLD",
                "enterprise",
                enterprise.toString(),
                Map.of("squareMetres", Long.toString(squareMetres)));
        return new Told(squareMetres, from, words);
    }

    private static Finding finding(String at, String met, String expected, String zh, String en) {
        return new Finding("LAND", BLOCKS, at, met, expected, zh, Optional.of(en));
    }
}
