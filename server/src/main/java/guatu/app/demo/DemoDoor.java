package guatu.app.demo;

import guatu.reporting.BulkFiling;
import java.time.YearMonth;
import java.util.Iterator;

/// Where a loader takes the filings of a month.
public interface DemoDoor {

    /// Takes them over, in the transaction of the month.
    void file(YearMonth month, Iterator<BulkFiling> rows);

    /// Whether the province closes the month once it is over.
    default boolean closes(YearMonth month) {
        return true;
    }

    /// Whether the filings of the other forms come with those of B204-1.
    default boolean annexes() {
        return false;
    }
}
