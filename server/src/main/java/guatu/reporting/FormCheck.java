package guatu.reporting;

import guatu.kernel.Finding;
import guatu.reporting.rules.Expression;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A check of a form's edition, as its file writes it.
///
/// @param rule `E01` … `E36`; several checks may share one
/// @param bounds name of a bound → code of the dated parameter in `catalog`
/// @param each what it is repeated over
/// @param when only where this holds
/// @param asks where this holds, a finding asks for a reason instead of blocking
/// @param at the name or field that a finding points to
public record FormCheck(
        String rule,
        Finding.Severity severity,
        String nameZh,
        String nameEn,
        Map<String, String> bounds,
        Each each,
        Optional<Expression> when,
        Expression holds,
        Optional<Expression> asks,
        String at,
        Optional<Template> met,
        Template expected,
        Template adviceZh,
        Template adviceEn,
        String source) {

    public FormCheck {
        bounds = Map.copyOf(bounds);
    }

    /// What a check is repeated over.
    sealed interface Each {

        /// Nothing: it is made once.
        record Once() implements Each {}

        /// Some columns; items are called by their bare names.
        record Columns(List<String> columns) implements Each {

            public Columns {
                columns = List.copyOf(columns);
            }
        }

        /// Some items; columns are called by their bare names.
        record Items(List<String> items) implements Each {

            public Items {
                items = List.copyOf(items);
            }
        }

        /// The cells of some items in some columns, each called `value`.
        record Cells(List<String> items, List<String> columns) implements Each {

            public Cells {
                items = List.copyOf(items);
                columns = List.copyOf(columns);
            }
        }

        /// The filled rows of a table; its columns are called by their bare names.
        record Rows(String table) implements Each {}
    }
}
