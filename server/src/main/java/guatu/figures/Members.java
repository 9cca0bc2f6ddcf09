package guatu.figures;

import java.util.List;

/// The enterprises behind a figure.
///
/// @param total how many the asker may see
/// @param hidden how many more stand behind it outside the asker's scope
public record Members(List<Member> items, int total, int hidden) {

    public Members {
        items = List.copyOf(items);
    }
}
