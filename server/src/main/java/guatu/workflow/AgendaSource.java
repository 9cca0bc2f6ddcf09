package guatu.workflow;

import java.util.List;

/// What a conference should deal with, as a room above this one knows it: red projects, problems that were escalated.
/// Each room implements it for its own things; who asks for them learns no more than this.
public interface AgendaSource {

    /// What there is today, in the acting post's sight, the most pressing first.
    List<AgendaProposal> proposals();
}
