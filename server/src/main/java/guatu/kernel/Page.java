package guatu.kernel;

import java.util.List;

/// One page of a list.
///
/// @param total how many items the whole list has
/// @param page counted from 0
/// @param size the most items that a page holds, at most [#LARGEST]
public record Page<T>(List<T> items, long total, int page, int size) {

    /// The largest page that is served; whoever wants more takes the export.
    public static final int LARGEST = 500;

    public Page {
        items = List.copyOf(items);
    }
}
