package guatu.workflow;

import guatu.kernel.Unreadable;
import java.util.regex.Pattern;

/// What is to be decided, such as `PROJECT_PROMOTION`: a row of the pack's `workflow/kinds.csv`, with its steps. A
/// kind more needs no code here.
public record CaseKind(String code) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /// @throws Unreadable for a text that is no code of a kind
    public CaseKind {
        if (!FORM.matcher(code).matches()) {
            throw new Unreadable("kind", code, "a kind such as PROJECT_PROMOTION", "事项类别写作 PROJECT_PROMOTION 一类");
        }
    }

    public static CaseKind of(String text) {
        return new CaseKind(text);
    }

    @Override
    public String toString() {
        return code;
    }
}
