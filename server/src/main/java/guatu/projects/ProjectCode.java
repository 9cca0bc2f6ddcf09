package guatu.projects;

import guatu.kernel.Unreadable;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// The national code of a fixed-asset project (项目代码), 24 digits in five groups: `YYMM-RRRRRR-DD-TT-NNNNNC`, time,
/// region, guiding department, type, number and check digit. Only the central platform issues it, once.
///
/// Source: GB/T 40058-2021 as reported (mechanisms.md P1). The rule of the check digit is not public: it is not
/// checked.
/// Whether the region is one of the table is asked where the tables are.
public record ProjectCode(String value) implements Comparable<ProjectCode> {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{6}-\\d{2}-\\d{2}-\\d{6}");

    public ProjectCode {
        if (!FORM.matcher(value).matches()) {
            throw unreadable(value, "24 digits in five groups such as 2503-632801-04-01-123456");
        }
        int month = Integer.parseInt(value.substring(2, 4));
        if (month < 1 || month > 12) {
            throw unreadable(value, "a month from 01 to 12 as digits 3 and 4");
        }
    }

    /// Reads a code as people type it: surrounding space and full width are normalised, long dashes become hyphens.
    public static ProjectCode of(String text) {
        return new ProjectCode(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("[\\u2010-\\u2015\\u2212]", "-"));
    }

    /// The six digits of the place that applied, such as 632801.
    public String region() {
        return value.substring(5, 11);
    }

    /// The month in which it was issued.
    public YearMonth issued() {
        return YearMonth.of(2000 + Integer.parseInt(value.substring(0, 2)), Integer.parseInt(value.substring(2, 4)));
    }

    @Override
    public int compareTo(ProjectCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Unreadable unreadable(String met, String expected) {
        return new Unreadable("project-code", met, expected, "项目代码为 24 位五段，如 2503-632801-04-01-123456，请照在线平台赋码填写");
    }
}
