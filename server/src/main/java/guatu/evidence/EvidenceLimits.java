package guatu.evidence;

import guatu.catalog.Parameter;
import guatu.catalog.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What is taken in today, by the dated parameters `EVIDENCE_…` of the pack.
@Service
class EvidenceLimits {

    private static final long MEGABYTE = 1_000_000;

    private final Parameters parameters;
    private final Clock clock;

    EvidenceLimits(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /// Bounds of a day, in bytes and pieces; 1 MB is 1,000,000 bytes.
    ///
    /// @param unpacked how much the parts of an office file may be when they are unpacked
    /// @param ratio how many times larger than itself an office file may unpack to
    record Limits(
            List<FileKind> kinds,
            long fileBytes,
            long subjectBytes,
            int subjectFiles,
            long unpacked,
            long ratio,
            int entries,
            int reasonLength) {}

    Limits now() {
        var day = LocalDate.now(clock);
        return new Limits(
                kinds(day),
                number("EVIDENCE_FILE_MB", day) * MEGABYTE,
                number("EVIDENCE_SUBJECT_MB", day) * MEGABYTE,
                Math.toIntExact(number("EVIDENCE_SUBJECT_FILES", day)),
                number("EVIDENCE_UNPACKED_MB", day) * MEGABYTE,
                number("EVIDENCE_UNPACKED_RATIO", day),
                Math.toIntExact(number("EVIDENCE_ZIP_ENTRIES", day)),
                Math.toIntExact(number("REASON_LENGTH", day)));
    }

    /// A kind without a parameter of its own is not taken.
    private List<FileKind> kinds(LocalDate day) {
        var allowed = parameters.list().stream()
                .filter(parameter -> parameter.holdsOn(day) && parameter.value().signum() > 0)
                .map(Parameter::code)
                .toList();
        return Stream.of(FileKind.values())
                .filter(kind -> allowed.contains(kind.parameter()))
                .toList();
    }

    private long number(String code, LocalDate day) {
        return parameters.get(code, day).value().longValueExact();
    }
}
