package guatu.workflow;

import guatu.catalog.Label;
import java.util.List;

/// What else a post has to do besides cases, as a room above this one knows it: it stands in the one inbox beside them.
public interface InboxSource {

    /// The rows of a view.
    ///
    /// @param view `mine`: what waits for the acting post; `submitted`: what it gave; `sight`: all it sees
    List<InboxRow> rows(String view);

    /// The names of the kinds whose rows it gives, for the filter.
    List<Label> kinds();
}
